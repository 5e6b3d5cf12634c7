"""From the trained model to the shipped file."""
