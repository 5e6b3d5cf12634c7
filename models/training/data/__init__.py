"""From files to labelled rows."""
