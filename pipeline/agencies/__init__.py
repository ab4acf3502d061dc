"""Agencies: organs of state, found and named."""
