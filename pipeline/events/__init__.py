"""Events: who did or said what, when and where."""

from pipeline.events.stage import find

__all__ = ["find"]
