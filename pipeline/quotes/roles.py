"""A person's title and affiliation, wherever the document gives them."""

from __future__ import annotations

import re

from pipeline.quotes.context import Context


def roles(ctx: Context, name: str) -> tuple[str | None, str | None]:
    """Return the title and the affiliation of the person *name*, None where the text gives none."""
    return None, None
