"""Incidents: disasters, accidents, outbreaks and crimes."""
