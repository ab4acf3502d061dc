"""Finding quotes: with a reporting verb, with a source, or with neither."""
