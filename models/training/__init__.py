"""From base weights and data to the shipped text model."""
