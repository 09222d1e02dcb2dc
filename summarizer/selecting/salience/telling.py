"""The sentences of a text with what salience goes by; which of them tell something, and in which section."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.selecting.markup import is_link, is_note, without_markup
from summarizer.selecting.salience.asking import asking
from summarizer.selecting.salience.furniture import is_datum, is_furniture, tells_where_to_turn
from summarizer.selecting.salience.keys import WORD, key
from summarizer.selecting.salience.signs import Signs, signs_of
from summarizer.selecting.salience.writers import of_writers
from summarizer.source.document import BlockKind
from summarizer.source.layout.lines import begins_low

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.languages.phrases import Sought
    from summarizer.source.document import Block, Document, QuotedSpan, Sentence

_CLOSING = "\"'”’»›)]*_"
_FULL_STOPS = (".", "!", "。", "！")  # a question claims nothing
_CUT_OFF = "..."  # "The mayor said on Friday that the ...": the beginning of another page
_ASIDE = ("(", "[")
_FEWEST_WORDS = 4
_NO_SMALL_WORD = 4  # letters; shorter ones are small in titles too
_LISTED = 3  # semicolons of what lists rather than tells
# What sets a line out and tells nothing: the marks of a heading, the dots that lead to a page or a sum, the
# bar between two cells, a picture.
_SET_OUT = re.compile(r"#{2,} |\.\.\.\.| \. \. \.|……| \|(?<=\S \|) (?=\S)|!\[")
_END = re.compile(r"(?:#\s?){3,}|-\s?30\s?-")  # what ends a press release, before what the page adds
_ASKED_ASIDE = re.compile(r"\? ?\([^()]*\)\W*\Z")  # "May I ask? (I just did.)"
_INCHES = re.compile(r"\d\"")
_LABEL = re.compile(r"[^:\n]{1,60}:\*{0,2}\s+")  # of a turn: who speaks, and nothing of what is said
_GREETING = 6  # words
_LITERATURE = 5  # entries that make a list of literature
_SELDOM = 0.05  # of the told sentences that say "I" or "my"; where "we" is all that is said nobody speaks
_RARELY = 0.15  # of the told sentences; a text that says "you" or "I" all along tells its news so
_SECTION = 12  # told sentences that a section has at least
_LONG = 80  # told sentences from which on a text is looked at by sections


class Told(NamedTuple):
    """A sentence with its content words; `text` is without markup.

    `tells` is whether it reports something that can stand by itself: no heading, no question, no piece of a
    longer quotation. `place` counts from 0 among the sentences of its section that do, `section` from 0.
    `capitals` are the keys of its words with a capital, but for the first. `head` is its first word in lower
    case, `opens` whether it opens its paragraph, `heads` whether it is a heading,
    `quoted` the share of its characters between quotation marks, `persons` whether it tells something with
    "you" or "I" outside of them.
    """

    sentence: Sentence
    text: str
    keys: tuple[str, ...]
    capitals: tuple[str, ...]
    words: int
    head: str
    tells: bool
    opens: bool
    heads: bool
    quoted: float
    persons: tuple[str, ...] = ()
    section: int = 0
    place: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text with a beginning of its own: its sentences, and the keys of its heading, if any.

    It is `spoken` where somebody speaks of himself all along.
    """

    heading: frozenset[str]
    told: tuple[Told, ...]
    spoken: bool = False


def read_sections(document: Document) -> tuple[Section, ...]:
    """Divide a text into sections: a short text is one, a long one is divided at its headings."""
    found = list(_rows(document))
    long = is_long(found)
    turns = sum(block.kind.is_turn for block in document.blocks)
    found = _without_teasers(found, language_of(document.language).telling.persons)
    rows = _without_asides(found, is_talk=long and 2 * turns > len(document.blocks))
    spoken = _is_speech(found, signs_of(document.language))
    sections = []
    for number, members in enumerate(_divided(rows) if long else [rows]):
        placed = tuple(_placed(members, number, level=spoken))
        first = next((row for row in placed if row.tells), None)
        before = [row for row in placed if first is None or row.sentence.span < first.sentence.span]
        headings = [row for row in before if row.heads]
        heading = frozenset(key for row in headings[:1] for key in row.keys)
        sections.append(Section(heading, placed, spoken))
    return tuple(sections)


def _without_teasers(rows: list[Told], persons: frozenset[str]) -> list[Told]:
    """Let a sentence with "she" that stands again further down tell nothing above: who it is stands below."""
    last = {row.text: row.sentence.id for row in rows if row.head in persons}
    early = {row.sentence.id for row in rows if last.get(row.text, row.sentence.id) != row.sentence.id}
    return [row._replace(tells=False) if row.sentence.id in early else row for row in rows] if early else rows


def _without_asides(rows: list[Told], *, is_talk: bool) -> list[Told]:
    """Let nothing tell news that says "you" or "I" where the text seldom does: "Sign up for our …".

    In a long talk no sentence with "you" or "I" does: it is to or of whoever is there.
    """
    said = Counter(person for row in rows if row.tells for person in row.persons)
    most = _RARELY * sum(row.tells for row in rows)
    rare = {person for person, times in said.items() if times <= most} | ({"you", "I"} if is_talk else set())
    return [row._replace(tells=False) if rare.intersection(row.persons) else row for row in rows]


def is_long(rows: Iterable[Told]) -> bool:
    """Whether a text tells so much that it is looked at by sections, and for what comes up again."""
    return sum(row.tells for row in rows) > _LONG


def _rows(document: Document) -> Iterator[Told]:
    outermost = [quoted for quoted in document.quoted if quoted.depth == 0]
    starts, ends = [quoted.outer.start for quoted in outermost], [quoted.outer.end for quoted in outermost]
    starts_low = has_capitals = _has_capitals(document)  # of a mail the sentence behind "Dear Ann," goes on
    signs = signs_of(document.language)
    of_itself, own, asked = False, _own(document), asking(document)
    for at, (paragraph, block) in enumerate(zip(document.paragraphs, document.blocks, strict=True)):
        of_itself = _is_about(document, block) if block.kind is BlockKind.HEADING else of_itself
        is_told = block in own and at not in asked
        is_told = is_told and not (of_itself or signs.asked.match(document.text, block.span.start))
        for number, sentence in enumerate(paragraph.sentences):
            span = sentence.span
            text = span.of(document.text)
            quotes = outermost[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
            inside = sum(span.shared(quoted.outer) for quoted in quotes) if quotes else 0
            plain = without_markup(text)
            found = _words_told(plain, opens_turn=block.kind.is_turn and number == 0)
            tells = (
                is_told
                and inside < len(text)
                and _is_telling(text, plain, len(found), block.kind, signs)
                and all(span.contains(quoted.outer) for quoted in quotes)
                and not (number == 0 and starts_low and begins_low(text))
            )
            yield Told(
                sentence,
                plain,
                tuple(filter(None, map(key, found))),
                tuple([known for word in found[1:] if word[0].isupper() and (known := key(word))]),
                words=len(found),
                head=found[0].lower() if found else "",
                tells=tells,
                opens=number == 0,
                heads=block.kind is BlockKind.HEADING,
                quoted=inside / max(1, len(text)),
                persons=_persons(signs, sentence, text, quotes) if tells else (),
            )
        starts_low = has_capitals and not _is_greeting(paragraph.span.of(document.text))


def _is_telling(text: str, plain: str, words: int, kind: BlockKind, signs: Signs) -> bool:
    """Whether a sentence, with and without its markup, has something to tell by itself."""
    return (
        words >= _FEWEST_WORDS + kind.is_turn  # "That was a surprise."
        and not is_link(text)
        and not _SET_OUT.search(text)
        and _is_news(plain, signs, is_item=kind is BlockKind.LIST_ITEM)
        and not is_furniture(text, words)
        and not (signs.language == "en" and _is_left_open(text))
    )


def _is_greeting(text: str) -> bool:
    """Whether a paragraph is "Dear Ann,": what follows goes on in small letters in many languages."""
    return text.endswith(",") and len(text.split()) <= _GREETING


def _own(document: Document) -> set[Block]:
    """Return the blocks in which a text tells its news: in one that is quoted only where all of it is."""
    end, text = _end(document), document.text
    befores = ["", *(block.span.of(text) for block in document.blocks)]
    prose = {
        block
        for block, before in zip(document.blocks, befores, strict=False)
        if block.kind.is_prose and block.span.start < end and not is_datum(block.span.of(text), before)
    }
    prose = {block for block in prose if not is_note(block.span.of(text))} or prose
    prose -= of_writers(document)
    return {block for block in prose if block.kind is not BlockKind.QUOTATION} or prose


def _end(document: Document) -> int:
    """Return where a press release says that it ends or a paper's literature begins, else the text's end."""
    text, blocks = document.text, document.blocks
    ends = [block.span.start for block in blocks if _END.fullmatch(block.span.of(text).strip())]
    listed = [block.span.start for block in blocks if block.kind is BlockKind.REFERENCE]
    follows = any(block.kind.is_prose and listed and block.span.end <= listed[0] for block in blocks)
    # Behind the literature stands who paid, who wrote what and where they live.
    literature = listed[:1] if len(listed) >= _LITERATURE and follows else []
    return min([*(ends if len(ends) == 1 else ()), *literature], default=len(text))


def _is_news(text: str, signs: Signs, *, is_item: bool) -> bool:
    """Whether a sentence ends as one that tells something, lists nothing and sets nothing out.

    The items of a list often have no full stop: "- Two people have been killed in a landslide at Povoa".
    """
    if signs.ahead.search(text) or _ASKED_ASIDE.search(text):
        return False
    words = text.rstrip(_CLOSING)
    last = words[-1:]
    titled = all(word[0][0].isupper() for word in WORD.finditer(text) if len(word[0]) >= _NO_SMALL_WORD)
    if titled and not text.isupper():  # "Oil Ends Flat as Trade War Looms."
        return False
    is_open = words.endswith(_CUT_OFF) or signs.goes_on.search(words) is not None
    ended = last in _FULL_STOPS or (is_item and last.isalnum() and ":" not in text)
    listed = text.count(";") >= _LISTED
    return (
        ended and not is_open and not text.startswith(_ASIDE) and not listed and not tells_where_to_turn(text)
    )


def _is_about(document: Document, block: Block) -> bool:
    """Whether a late heading says that what follows is what somebody says of himself: "About Lorne Looms"."""
    late = 2 * block.span.start > len(document.text)
    return late and signs_of(document.language).of_itself.match(document.text, block.span.start) is not None


def _words_told(text: str, *, opens_turn: bool) -> list[str]:
    """Return the words of a sentence, without the label of the turn that it opens."""
    return WORD.findall(_LABEL.sub("", text, count=1) if opens_turn else text)


def _is_left_open(text: str) -> bool:
    """Whether a quotation begins in a sentence and does not end, or ends and did not begin."""
    return text.count("“") != text.count("”") or (text.count('"') % 2 == 1 and _INCHES.search(text) is None)


def _persons(signs: Signs, sentence: Sentence, text: str, quotes: Sequence[QuotedSpan]) -> tuple[str, ...]:
    return tuple(who for who, words in signs.persons if _is_outside(words, sentence, text, quotes))


def _is_outside(words: Sought, sentence: Sentence, text: str, quotes: Sequence[QuotedSpan]) -> bool:
    """Whether one of `words` stands in a sentence and in none of its quotations."""
    places = (sentence.span.start + found.start() for found in words.finditer(text))
    return any(not any(q.outer.start <= place < q.outer.end for q in quotes) for place in places)


def _has_capitals(document: Document) -> bool:
    """Whether most blocks of a text begin with a capital, so that one which does not is a fragment."""
    low = sum(begins_low(block.span.of(document.text)) for block in document.blocks)
    return 2 * low < len(document.blocks)


def _divided(rows: list[Told]) -> Iterator[list[Told]]:
    """Cut before a heading, where enough was told since the last cut."""
    current: list[Told] = []
    told = 0
    for row in rows:
        if told >= _SECTION and row.heads and row.opens:
            yield current
            current, told = [], 0
        current.append(row)
        told += row.tells
    if current:
        yield current


def _is_speech(rows: list[Told], signs: Signs) -> bool:
    """Whether one person speaks or writes of himself all along: his news stands anywhere, greetings first."""
    own = [row for row in rows if row.tells and row.quoted < _RARELY]
    alone = sum("I" in row.persons or signs.mine.search(row.text) is not None for row in own)
    if alone <= _SELDOM * len(own):
        return False
    with_us = sum("I" in row.persons or signs.ours.search(row.text) is not None for row in own)
    return with_us > 2 * _RARELY * len(own)


def _placed(rows: list[Told], section: int, *, level: bool) -> Iterator[Told]:
    """Yield the sentences with their places; where these tell nothing all have the place in the middle."""
    place = sum(row.tells for row in rows) // 2 if level else 0
    for row in rows:
        same = (section, place) == (row.section, row.place)
        yield row if same else row._replace(section=section, place=place)
        place += row.tells and not level
