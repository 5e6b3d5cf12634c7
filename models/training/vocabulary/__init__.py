"""The pruned vocabulary."""
