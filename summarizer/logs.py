"""The package's logger, `summarizer`: silent until the user gives it a handler, as a library's is.

It tells of documents that failed and how runs ended (warnings where all is not well), and of calls without an
answer. Never of keys or whole texts.
"""

from __future__ import annotations

import logging

LOGGER = logging.getLogger("summarizer")
LOGGER.addHandler(logging.NullHandler())


def log(words: str, *parts: object, well: bool = False) -> None:
    """Log what became of something: a warning, unless all is `well`."""
    LOGGER.log(logging.INFO if well else logging.WARNING, words, *parts)
