"""Noun phrases that name a speaker, and which of them is the subject of a verb."""
