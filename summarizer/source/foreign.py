"""Paragraphs that are in another language than the text around them: a translation below it, a poem.

What is written there follows the rules of that language: "143 millones" is no 143, "1.250" is no 1¼.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.languages import KNOWN, language_of
from summarizer.source.document import Block, BlockKind, block_at
from summarizer.source.language import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import NumberMention, Span

UNKNOWN = "und"  # ISO 639-2: undetermined
_ACCENTED = re.compile(r"[^\W\d_a-zA-Z]")
_LOOKED_AT = 500  # characters of a paragraph
_FEWEST_WORDS = 8
_OWN = 0.1  # share of function words of the text's language from which on a paragraph is in it
_OTHERS = 0.2  # share of another's function words
_STRANGE = 0.12  # share of letters beyond a to z that none of our languages has


def apart(text: str, language: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks, those of prose in another language as `FOREIGN`, with the code of that language.

    A paragraph too short to tell is foreign where both beside it are. Linear in
    the text; nothing is told apart where the language of the text is none of ours.
    """
    if language not in KNOWN:
        return blocks
    told = [_foreign(block.span.of(text), language) if block.kind.is_prose else None for block in blocks]
    if not any(told):
        return blocks
    return tuple(
        replace(block, kind=BlockKind.FOREIGN, language=code) if code else block
        for block, code in zip(blocks, _with_gaps(text, language, blocks, told), strict=True)
    )


def _foreign(text: str, language: str) -> str | None:
    """Return the code of the language that a paragraph is in, if it is surely another one than `language`."""
    words = words_of(text[:_LOOKED_AT])
    own = language_of(language).numbers.function_words
    if len(words) < _FEWEST_WORDS or _count(words, own) > _OWN * len(words):
        return None
    counts = {code: _count(words, _telling(code, own)) for code in KNOWN if code != language}
    code = max(counts, key=counts.__getitem__)
    if counts[code] > _OTHERS * len(words):
        return code
    letters = "".join(words)
    return UNKNOWN if len(_ACCENTED.findall(letters)) > _STRANGE * len(letters) else None


def _telling(code: str, own: frozenset[str]) -> frozenset[str]:
    return language_of(code).numbers.function_words - own


def _count(words: list[str], among: frozenset[str]) -> int:
    return sum(map(among.__contains__, words))


def _with_gaps(
    text: str, language: str, blocks: tuple[Block, ...], told: list[str | None]
) -> Iterator[str | None]:
    """Yield the codes, with those of short prose that stands between two paragraphs of one other language."""
    own = language_of(language).numbers.function_words
    for at, code in enumerate(told):
        before, after = told[at - 1] if at else None, told[at + 1] if at + 1 < len(told) else None
        between = code is None and before is not None and before == after and blocks[at].kind.is_prose
        yield before if between and not _count(words_of(_start(text, blocks[at])), own) else code


def _start(text: str, block: Block) -> str:
    return block.span.of(text)[:_LOOKED_AT]


def is_foreign(blocks: tuple[Block, ...], span: Span) -> bool:
    """Whether `span` begins in a paragraph of another language than the text's."""
    return bool(blocks) and block_at(blocks, span).kind is BlockKind.FOREIGN


def only(text: str, spans: list[Span]) -> str:
    """Return `text` with everything outside of `spans` as spaces, so that places stay; they are in order."""
    pieces, last = [], 0
    for span in spans:
        pieces += [" " * (span.start - last), span.of(text)]
        last = span.end
    return "".join([*pieces, " " * (len(text) - last)])


def in_order(numbers: list[NumberMention]) -> tuple[NumberMention, ...]:
    """Return numbers that were read language by language in text order, with ids from N1."""
    ordered = sorted(numbers, key=lambda number: number.span.start)
    return tuple(replace(number, id=f"N{place}") for place, number in enumerate(ordered, 1))
