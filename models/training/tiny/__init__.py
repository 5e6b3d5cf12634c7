"""The tiny tier: hashed character n-grams, distilled from base."""
