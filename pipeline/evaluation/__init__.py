"""Evaluation: predictions scored against gold."""
