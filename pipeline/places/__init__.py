"""Places: mentions that lie in one of the 34 provincial-level units."""
