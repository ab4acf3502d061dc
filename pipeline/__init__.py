"""Structured, checkable event records out of Chinese news."""
