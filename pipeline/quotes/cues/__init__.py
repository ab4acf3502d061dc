"""Reporting verbs, and whether one is used as such."""
