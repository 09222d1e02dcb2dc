"""Words of a paragraph with its outermost quotations folded to one token each, and the asides in these."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from summarizer.languages import KNOWN, language_of
from summarizer.source.document import Paragraph, QuotedSpan, Span
from summarizer.source.speech.german.lexicon import WORDS as GERMAN
from summarizer.source.unseen import UNSEEN, WITHIN_WORDS, as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.languages.speech_words import SpeechWords

DASHES = frozenset("—–")
_LETTERS = rf"[^\W_]+(?:[{WITHIN_WORDS}]+[^\W_]*)*"
# A word keeps its inner dots, hyphens and apostrophes, a figure its commas; a possessive ending is a token.
_TOKEN = re.compile(
    rf"@\w+|\d+(?:,\d+)+(?!\w)|{_LETTERS}(?:(?:['’](?!s\b)|\.?[-‐‑]|[.&/@]){_LETTERS})*|['’]s?(?![^\W_])|--+|\.\.+|[^\w\s{UNSEEN}]"
)
_NICKNAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?(?<![.,])")
_ENDS_IN_NAME = re.compile(r"\b[A-Z]\w+ \Z")
_GOES_ON_AS_NAME = re.compile(r" [A-Z]\w+")
# The place and agency before a report: "MARROW, Norland (AP) — "; no part of its first sentence.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}(?:, [A-Z\d][\w. ]{1,20}){0,2}(?: \([^()\n]{2,20}\))?"
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, \w[\w. ]{1,20})? \([A-Z][\w ]{1,20}\)"
    r"|[A-Z]\w+(?: [A-Z]\w+)?, (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:,? \d{4})?) ?(?:--|—|–|-|_)\s"
)
_ASIDE = re.compile(r"(?<=[,!?…])\s+(?P<tag>[^\s,.;:!?«»“”\"][^,.;:!?«»“”\"]{2,70})(?=[,.])")
_DASHED = re.compile(r"\s[—–](?P<tag>[^—–«»“”]{3,90})[—–](?=[\s,.;:])")
_NAMED = re.compile(r",\s+(?:[A-ZÀ-Ý][\w'’-]+\s?|(?:de|du|la) |d’){1,5}(?=[,.])")
_WHEN = re.compile(r",\s+(?P<word>\w+)(?=[,.])")
_DESCRIPTION = re.compile(r",\s+(?P<word>\w+)[^.;:!?«»“”\"]{0,100}(?=\.)")
_IN_TAG = re.compile(r"[^\W\d_]+")

Spelling = tuple[str, str, bool, bool]
"""What all places of a word share: its text, that in lower case, whether it is a word and a capital one."""


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation with its marks (`quote`).

    `lower` is what the grammar goes by: the word in lower case, for a German function word its English
    counterpart, so that one grammar serves both, and for a first name that is a small word as well ("Will")
    the name as it is written. `is_word` holds of a word, a figure or a handle ("@janedoe")
    outside quotation marks, `is_capital` of one with a capital first letter, and of a handle.
    """

    start: int
    end: int
    text: str
    lower: str
    is_word: bool
    is_capital: bool
    quote: QuotedSpan | None = None


made = partial(tuple.__new__, Token)  # of its fields: a text has as many as words, and the class takes longer


def tokens_of(
    text: str, paragraph: Paragraph, quotes: Sequence[QuotedSpan], language: str
) -> Iterator[Token]:
    """Yield the tokens of a paragraph; `quotes` are the outermost quotations in it."""
    words = language_of(language).speech if language in KNOWN else None
    normal_forms = words.english if words else GERMAN.english if language == "de" else {}
    tokens = _tokens(text, paragraph, quotes, normal_forms)
    return _parted(text, tokens, words) if words else tokens


def _parted(text: str, tokens: Iterator[Token], speech: SpeechWords) -> Iterator[Token]:
    """Part what one word says of two ("a-t-il"), and a quotation with its tag inside its marks."""
    for token in tokens:
        if token.quote is None:
            yield from _pieces(token, speech)
        else:
            yield from _around_aside(text, token, token.quote, speech)


def _around_aside(text: str, token: Token, quote: QuotedSpan, speech: SpeechWords) -> Iterator[Token]:
    aside = aside_in(text, quote.span, speech)
    if aside is None:
        yield token
        return
    dashed = text[aside.start - 1] in DASHES
    comma = text[: aside.start - dashed].rstrip()
    end = len(comma) - comma.endswith(",")
    yield _quoted_piece(text, quote, Span(quote.span.start, end), token.start)
    first, last = (aside.start, aside.end) if dashed else (end, aside.end + 1)
    for word in _words(text, first, last, speech.english):
        yield from _pieces(word, speech)
    rest = text[aside.end + 1 : quote.span.end]
    start = quote.span.end - len(rest.lstrip(" \n\u00a0\u202f,"))
    if start < quote.span.end:
        yield _quoted_piece(text, quote, Span(start, quote.span.end), start)


def _quoted_piece(text: str, quote: QuotedSpan, span: Span, start: int) -> Token:
    return _folded(text, replace(quote, span=span, outer=span), start)


def _pieces(token: Token, speech: SpeechWords) -> Iterator[Token]:
    start, end, text = token.start, token.end, token.text
    mark = max(text.find("'"), text.find("’")) + 1
    if 1 < mark < len(text) and text[: mark - 1].lower() in speech.elided and not _is_name(text):
        yield _piece(start, start + mark, text[:mark], speech)
        start, text = start + mark, text[mark:]
    verb, _, pronoun = text.rpartition("-")
    if verb and pronoun.lower() in speech.inverted:
        bare = verb.removesuffix("-t")
        last = end - len(pronoun)
        yield _piece(start, last - 1 - len(verb) + len(bare), bare, speech)
        start, text = last, pronoun
    yield _piece(start, end, text, speech)


def _is_name(text: str) -> bool:
    """Whether a word with an apostrophe is a name: "N’Golo", "M’Baye"; "L’ONU" has an article."""
    return text[0] in "NMT" and text[2].isupper()


def _piece(start: int, end: int, text: str, speech: SpeechWords) -> Token:
    low, (_, _, is_word, is_capital) = text.lower(), _spelling(text)
    return Token(start, end, text, speech.english.get(low, low), is_word, is_capital)


def past_dateline(text: str, within: Span) -> int:
    """Return where a stretch begins behind "FENBY (Plume) —" or "FENBY, 4 March 2031 —", if it has one."""
    dateline = _DATELINE.match(text, within.start, within.end)
    return dateline.end() if dateline else within.start


def _tokens(
    text: str, paragraph: Paragraph, quotes: Sequence[QuotedSpan], normal_forms: Mapping[str, str]
) -> Iterator[Token]:
    within = paragraph.span
    glued = [s.span.end for s in paragraph.sentences if not text[s.span.end : s.span.end + 1].isspace()]
    start = past_dateline(text, within)
    for quote in quotes:
        yield from _apart(text, start, quote.outer.start, glued, normal_forms)
        start = quote.outer.end
        if is_nickname(text, quote):
            yield from _words(text, quote.span.start, quote.span.end, normal_forms)
            continue
        yield _folded(text, quote, quote.outer.start)
    yield from _apart(text, start, within.end, glued, normal_forms)


def _apart(
    text: str, start: int, end: int, glued: Sequence[int], normal_forms: Mapping[str, str]
) -> list[Token]:
    """Return the words of a stretch; none reaches over the end of a sentence that no space follows."""
    found: list[Token] = []
    for inner in glued:
        if start < inner < end:
            found += _words(text, start, inner, normal_forms)
            start = inner
    return found + _words(text, start, end, normal_forms)


def is_nickname(text: str, quote: QuotedSpan) -> bool:
    """Whether one or two capitalized words in marks stand inside a name: Robert “Bob” Doe."""
    inside, outer = quote.span.of(text), quote.outer
    named = _NICKNAME.fullmatch(inside) is not None
    return named and bool(
        _ENDS_IN_NAME.search(text, max(0, outer.start - 30), outer.start)
        and _GOES_ON_AS_NAME.match(text, outer.end)
    )


def _words(text: str, start: int, end: int, normal_forms: Mapping[str, str]) -> list[Token]:
    matches = _TOKEN.finditer(text, start, end)
    if not normal_forms:
        return [made((*match.span(), *_spelling(match[0]), None)) for match in matches]
    found: list[Token] = []
    behind = False  # another word
    german = normal_forms is GERMAN.english
    for match in matches:
        word, lower, is_word, is_capital = _spelling(match[0])
        named = german and behind and is_capital and lower in GERMAN.adverbs
        normal = lower if named else normal_forms.get(lower, lower)
        found.append(made((*match.span(), word, normal, is_word, is_capital, None)))
        behind = is_word
    return found


def _folded(text: str, quote: QuotedSpan, start: int) -> Token:
    end = quote.outer.end
    return Token(start, end, text[start:end], "", is_word=False, is_capital=False, quote=quote)


@lru_cache(maxsize=1 << 13)
def _spelling(word: str) -> Spelling:
    """Return a word as it is seen, in lower case, and whether it is a word and a capital one."""
    word = normalize("NFKC", as_seen(word)) if word[0].isalpha() else word
    is_handle = word[0] == "@" and len(word) > 1
    lower = word.lower().replace("’", "'")
    return word, lower, word[0].isalnum() or is_handle, word[0].isupper() or is_handle


def aside_in(text: str, within: Span, speech: SpeechWords) -> Span | None:
    """Return the first tag inside a quotation: a verb of saying and, right after it, who says it.

    Where a verb needs no subject it may stand alone, between dashes.
    """
    if speech.subject_dropped:
        dashed = (m for m in _DASHED.finditer(text, within.start, within.end) if _is_verb(m["tag"], speech))
        return next((Span(*match.span("tag")) for match in dashed), None)
    for match in _ASIDE.finditer(text, within.start, within.end):
        if _is_tag([word.group().lower() for word in _IN_TAG.finditer(match["tag"])], match["tag"], speech):
            return Span(match.start("tag"), _past_description(text, match.end("tag"), within.end, speech))
    return None


def _past_description(text: str, end: int, last: int, speech: SpeechWords) -> int:
    """Return where a tag ends with what is said of its speaker: ", dit Ana Ruiz, 82 ans, qui l’a vu"."""
    named = _NAMED.match(text, end, last)
    end = named.end() if named else end
    when = _WHEN.match(text, end, last)
    end = when.end() if when and when["word"].lower() in speech.times | speech.adverbs else end
    described = _DESCRIPTION.match(text, end, last)
    opening = described["word"].lower() if described else ""
    return described.end() if described and (opening.isdecimal() or opening in speech.relatives) else end


def _is_verb(tag: str, speech: SpeechWords) -> bool:
    """Whether a tag opens with a verb of saying, perhaps behind its auxiliary."""
    low = tag.lower().split()
    return low[0] in speech.verbs or (len(low) > 1 and low[0] in speech.auxiliaries and low[1] in speech.past)


def _is_tag(low: list[str], tag: str, speech: SpeechWords) -> bool:
    if len(low) < 2:
        return False
    raw = tag.split(maxsplit=2)
    tied = low[1:2] == ["t"] or "-" in raw[0]
    pronoun = low[2] if low[1] == "t" and len(low) > 2 else low[1]
    inverted = tied and pronoun in speech.inverted
    if low[0] in speech.auxiliaries:
        told = inverted and any(word in speech.past for word in low[2:])
        named = len(low) > 2 and (low[2] in speech.determiners or raw[-1][:1].isupper())
        return told or (low[1] in speech.past and named)
    if low[0] not in speech.verbs:
        return False
    return inverted or low[1] in speech.determiners or raw[1][:1].isupper()
