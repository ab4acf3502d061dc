"""The stage's errors."""


class HomonymError(ValueError):
    """A place name that stands for several places, none of which the article favours (``homonyms="error"``).

    ``text`` is the name, ``start`` and ``end`` its offsets (code points), ``candidates`` the adcodes.
    """

    def __init__(self, text: str, start: int, end: int, candidates: list[str]) -> None:
        super().__init__(f"{text} at {start}:{end} may be any of {', '.join(candidates)}")
        self.text = text
        self.start = start
        self.end = end
        self.candidates = candidates
