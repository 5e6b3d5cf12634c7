"""One adapter a source: `rows()` yields what the source really says, and masks the rest."""
