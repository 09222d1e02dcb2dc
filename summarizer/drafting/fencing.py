"""The marks between which a prompt shows a text, so that no text can end its own showing.

A mark is drawn from the text and from a secret of this user, which the text's author cannot know, and drawn
anew until it occurs nowhere in what it fences. The secret is kept beside the caches: the same text gets the
same mark the next time, and what servers and stores have kept of a prompt stays good.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path  # noqa: TC003 - tests replace what returns it
from typing import TYPE_CHECKING, Any

from summarizer.drafting.prompts import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.document import Document, Sentence

_DIGITS = 16
_OLD_DIGITS = 8
_SECRET_BYTES = 32
_FENCED = re.compile(r"<text (?P<mark>[0-9a-f]+)>\n(?P<shown>.*?)\n</text (?P=mark)>", re.DOTALL)


def framed(document: Document, sentences: Sequence[Sentence], task: str = "") -> str:
    """Return a prompt that shows sentences with their ids, fenced off as mere text, and then the task."""
    return framed_lines([(s.id, s.span.of(document.text)) for s in sentences], task)


def framed_lines(lines: Sequence[tuple[str, str]], task: str = "") -> str:
    """Return a prompt that shows lines with their ids, fenced off as mere text, and then the task."""
    shown = "\n".join(f"[{id_}] {' '.join(words.split())}" for id_, words in lines)
    return render("text", fence=mark_for(shown, task), text=shown, task=task)


def mark_for(shown: str, *others: str) -> str:
    """Return the mark for a text shown in a prompt; none of `shown` and the prompt's `others` holds it."""
    data = shown.encode("utf-8", "surrogatepass")
    for draw in range(1 << 16):
        mark = hmac.new(_secret(), b"%d:%b" % (draw, data), hashlib.sha256).hexdigest()[:_DIGITS]
        if not any(mark in part for part in (shown, *others)):
            break
    return mark


def canonical(prompt: str) -> str:
    """Return a prompt with a mark that anybody can compute in place of the secret one.

    Recordings and keys of stores are made of this: they then hold on every machine.
    """

    def fenced(found: re.Match[str]) -> str:
        data = found["shown"].encode("utf-8", "surrogatepass")
        mark = hashlib.sha256(data).hexdigest()[:_OLD_DIGITS]
        return f"<text {mark}>\n{found['shown']}\n</text {mark}>"

    return _FENCED.sub(fenced, prompt)


def canonical_body(body: Any) -> Any:
    """Return the JSON body of a request with canonical prompts in its messages."""
    if isinstance(body, dict):
        return {name: canonical_body(part) for name, part in body.items()}
    if isinstance(body, list):
        return [canonical_body(part) for part in body]
    return canonical(body) if isinstance(body, str) else body


@cache
def _secret() -> bytes:
    """Return this user's secret, made at the first use; one for this process where none can be kept."""
    made = secrets.token_bytes(_SECRET_BYTES)
    path = _folder() / "fence"
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(file, "wb") as kept:
            kept.write(made)
        return made
    with suppress(OSError):
        kept_earlier = path.read_bytes()
        if len(kept_earlier) == _SECRET_BYTES:
            return kept_earlier
    return made


def _folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path("summarizer", appauthor=False)
