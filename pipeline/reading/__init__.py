"""Reading: files of many encodings and kinds into articles."""
