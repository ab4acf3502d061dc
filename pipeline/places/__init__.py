"""Places: mentions that lie in one of the 34 provincial-level units."""

from pipeline.places.errors import HomonymError
from pipeline.places.finding import find
from pipeline.places.roles import with_roles

__all__ = ["HomonymError", "find", "with_roles"]
