"""Paragraphs and sentences, by the marks that end them.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a German ordinal; the next
sentence must look like a beginning. Each rule is local, so the cost is linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import Paragraph, Sentence, Span
from summarizer.source.layout import read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Block

_END = re.compile(r"(?:(?<![.!?…])[.!?…]++[\"'”’»›“‘)\]]*+(?=\s)|[。！？]+[」』”’]*)\s*")
_SHORT_FORM = re.compile(r"[^\W_] \([^\s()]+\.\)\s*$")  # "Mayor Tom Berg (D-Marr.) said"
_LAST_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?$")
_OPENING = "\"'“‘„‚«‹([¿¡—–-•*"

_TITLES = frozenset(  # never end a sentence: a name follows
    "mr mrs ms mx dr prof gen col lt sgt cpl capt cmdr adm maj brig pvt sen rep gov pres rev hon st messrs "
    "del atty insp supt cllr hr fr frau dipl ing mme mlle sr sra".split(),
)
_ABBREVIATIONS = frozenset(  # may end a sentence, but only before a word that begins one
    "inc ltd co corp bros jr sr etc al est dept univ ed eds "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd mt ft "
    "a.m p.m u.s u.k u.n e.u d.c str usw".split(),
)
_NEVER_LAST = frozenset("e.g i.e approx vs z.b d.h u.a bzw ca evtl ggf inkl vgl mio mrd".split())
_BEFORE_DIGITS = frozenset(
    "no nos vol fig figs eq sec ch pp nr abs art".split()
)  # "No. 5", but "He said no."
_BEGINNERS = frozenset(  # words that follow "U.S." or "Inc." only as the beginning of a sentence
    "the a an in on at it he she they we i you this that these those but and or so as for from with after "
    "before while when if there his her its their our my what who how why meanwhile however some many "
    "most all both der die das ein eine er sie es wir ich im am in auf nach bei doch aber und".split(),
)


def read_paragraphs(
    text: str, language: str = "en", blocks: tuple[Block, ...] | None = None
) -> tuple[Paragraph, ...]:
    """Read the paragraphs of `text` and the sentences in each; sentence ids count from S1 through the text.

    Each block of the layout is one paragraph; `blocks` are read where they are not given. White space around
    a sentence belongs to no sentence.
    """
    paragraphs: list[Paragraph] = []
    count = 0
    for block in read_blocks(text) if blocks is None else blocks:
        spans = list(_sentence_spans(text, block.span, language))
        sentences = tuple(Sentence(f"S{count + k}", span) for k, span in enumerate(spans, start=1))
        count += len(sentences)
        paragraphs.append(Paragraph(block.span, sentences))
    return tuple(paragraphs)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield Span(start + left, start + len(piece.rstrip()))


def _sentence_spans(text: str, block: Span, language: str) -> Iterator[Span]:
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if match.end() < block.end and _ends_sentence(text, start, match, language):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, block.end)


def _ends_sentence(text: str, start: int, match: re.Match[str], language: str) -> bool:
    following = text[match.end() : match.end() + 40]
    if not _can_begin(following):
        return False
    if match.group().rstrip() != ".":
        return not _SHORT_FORM.search(text, max(start, match.start() - 20), match.end())
    word = _LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    return word is None or not _keeps_open(word.group(), following, language)


def _can_begin(following: str) -> bool:
    bare = following.lstrip(_OPENING + " ")
    return not bare or not bare[0].islower()


def _keeps_open(word: str, following: str, language: str) -> bool:
    """Whether the full stop after `word` is that of an abbreviation, an initial or a German ordinal."""
    lower = word.lower()
    if lower in _TITLES or lower in _NEVER_LAST:
        return True
    if lower in _BEFORE_DIGITS and following[:1].isdigit():
        return True
    if lower in _ABBREVIATIONS or _is_dotted(word):
        return _first_word(following) not in _BEGINNERS and not following.startswith(tuple(_OPENING))
    if len(word) == 1 and word.isalpha() and word.isupper():
        return True
    return language == "de" and word.isdigit() and len(word) <= 2


def _is_dotted(word: str) -> bool:
    return "." in word and all(len(part) == 1 for part in word.split("."))


def _first_word(following: str) -> str:
    match = re.match(r"\w+", following)
    return match.group().lower() if match else ""
