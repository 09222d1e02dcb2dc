"""What is known of how an utterance was found: the features that its certainty is reckoned from."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.naming import is_office
from summarizer.source.speech.nobody import doubts
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.speech.tags import Report
    from summarizer.source.speech.tokens import Token
_PREPOSITIONS_OR_RELATIVES = words.PREPOSITIONS | words.RELATIVES
_PRONOUNS_OR_POSSESSIVES = words.PRONOUNS | words.POSSESSIVES.keys()

Traits = frozenset[str]

_QUESTION_WORDS = frozenset("whether if how why what when where who".split())
_MODALS = frozenset("would could can may might must should will 'd 'll to".split())
_PAST = frozenset("was were had did".split())
_PLAIN = frozenset("say says said saying tell tells told telling according".split())
_FAMILIES = (
    ({CueClass.SHOW}, "show"),
    ({CueClass.SAY, CueClass.TELL}, "report"),
    ({CueClass.SPEAK}, "speak"),
    ({CueClass.THINK}, "think"),
    ({CueClass.JUDGE}, "judge"),
)
_UTTERING = frozenset(("class=SAY", "class=TELL"))
_TURNING = frozenset("but while whereas although though yet".split())
_ADDING = words.RELATIVES | _TURNING | frozenset("even as because despite".split())
_NEAR = 12  # tokens of a content in which its finite verb is looked for
_LENGTHS = (2, 4, 8, 16, 32)
_JOINING = frozenset("and but".split())
_FEW = 2  # words between marks that may be no speech but a word held at arm's length
_CLOSING = frozenset(",.?!…-–—")
_GAPS = (0, 1, 3, 8)
_ODDS = (0, 2, 4)


def traits_of(tokens: Tokens, report: Report, kind: str) -> Traits:
    """Return the traits of what a report tells; `kind` is direct, mixed or indirect."""
    place = _place(report)
    opening = _opening(tokens, report.content[0])
    who = _who(tokens, report.subject)
    found = {f"kind={kind}", f"place={place}", f"kind={kind} {place} {opening}", f"kind={kind} {who}"}
    found |= {f"opens={opening}", f"who={who}", *_cue(tokens, report.cue), *_content(tokens, report)}
    if kind != "indirect":
        found |= {*_marked(tokens, report, direct=kind == "direct")}
    family = _family(tokens, report.cue)
    found |= {f"{family} {kind} {place} {opening}", f"{family} {kind} {_sort(who)}", f"family={family}"}
    found |= {f"gap={_gap(report)}", f"{_sort(who)} {place} gap={_gap(report)}"}
    if kind == "indirect" and not found & {"class=CALL"} and _is_only_named(tokens, report.content[0]):
        found.add("only named")
    if _parts(tokens[report.cue.first]):
        found.add("signed")
    if _is_second(tokens, report):
        found.add("second verb")
    found |= {*doubts(tokens, report), *(("addressed",) if _is_addressed(tokens, report, found) else ())}
    return frozenset(map(intern, found))  # a long text has many of few


def is_uttered(traits: Traits) -> bool:
    """Whether a cue is of saying something, not of thinking or finding it."""
    if not any(trait.startswith("class=") for trait in traits):
        return True
    spoken = "class=SPEAK" in traits and "kind=indirect" not in traits  # "spoke of it" tells nothing
    return spoken or not traits.isdisjoint(_UTTERING)


def _is_only_named(tokens: Tokens, content: Phrase) -> bool:
    """Whether what is said is named and not told: "denied THE ALLEGATIONS", "asked A QUESTION about it"."""
    ends = (i for i in range(*content) if words.is_break(tokens[i]) or tokens[i].lower in _JOINING)
    content = Phrase(content.first, next(ends, content.last))
    inside = range(*content)
    acts = any(grammar.is_finite(tokens, i) or parts.verb_odds(tokens, i) > 0 for i in inside)
    if tokens[content.first].lower not in words.DETERMINERS or acts or "that" in _lower(tokens, content):
        return False
    stops = (i for i in inside if tokens[i].lower in words.PREPOSITIONS or words.is_break(tokens[i]))
    return sort_of(tokens[next(stops, content.last) - 1].lower) is Sort.WORDS


def _lower(tokens: Tokens, phrase: Phrase) -> set[str]:
    return {tokens[i].lower for i in range(*phrase)}


def _place(report: Report) -> str:
    if report.content[0].first >= report.cue.first:
        return "after"
    inverted = report.subject is not None and report.subject.first >= report.cue.last
    return "before, inverted" if inverted else "before"


def _is_addressed(tokens: Tokens, report: Report, found: set[str]) -> bool:
    """Whether whom it is said of stands before what is said: "called HIM A “liar”", not "a “liar”"."""
    calls = "class=CALL" in found and "class=ASK" not in found
    beside = len(report.content) == 1 and tokens[min(report.content[0].first + 1, len(tokens) - 1)].quote
    return calls and not beside and "place=after" in found and bool(found & {"opens=phrase", "opens=clause"})


def _is_second(tokens: Tokens, report: Report) -> bool:
    """Whether a cue shares its subject with the verb before it: "Jane Doe came and SAID", "left, SAYING"."""
    if report.subject is None or report.subject.last >= report.cue.first:
        return False
    between = range(report.subject.last, report.cue.first)
    return any(grammar.is_finite(tokens, i) or grammar.is_cue(tokens, i) for i in between)


def _opening(tokens: Tokens, content: Phrase) -> str:
    """Return what sort of word opens a content."""
    token = tokens[content.first]
    if token.quote is not None:
        return "quotation"
    if token.lower in {"that", "to"}:
        return token.lower
    if token.lower in _QUESTION_WORDS:
        return "question"
    near = range(content.first + 1, min(content.last, content.first + _NEAR))
    clause = any(grammar.is_finite(tokens, i) for i in near)
    return "clause" if clause else "phrase"


def _who(tokens: Tokens, subject: Phrase | None) -> str:
    """Return what sort of speaker a subject names."""
    if subject is None:
        return "nobody"
    first, last = tokens[subject.first], tokens[subject.last - 1]
    if subject.last == subject.first + 1 and first.lower in _PRONOUNS_OR_POSSESSIVES:
        return first.lower
    if last.is_capital:
        return "name" if subject.last - subject.first > 1 else "one name"
    if is_office(last.lower):
        return "office"
    return f"a {sort_of(tokens[_head(tokens, subject)].lower)}"


def _head(tokens: Tokens, subject: Phrase) -> int:
    """Return which token a noun phrase is about: the last one before a preposition or a clause."""
    inside = range(subject.first + 1, subject.last)
    outer = _PREPOSITIONS_OR_RELATIVES
    return next((i for i in inside if tokens[i].lower in outer), subject.last) - 1


def _family(tokens: Tokens, cue: Phrase) -> str:
    """Return what sort of words a cue is of: the plainest first."""
    if any(token.lower in _PLAIN for token in tokens[slice(*cue)]):
        return "plain"
    verb = next((token.lower for token in tokens[slice(*cue)] if token.lower in ENGLISH), None)
    if verb is None:
        return "sign"
    classes = ENGLISH[verb][1]
    return next((name for kinds, name in _FAMILIES if classes & kinds), "other")


def _sort(who: str) -> str:
    """Return whether a subject is somebody, something that may stand for somebody, or neither."""
    if who in {"name", "one name", "office", "he", "she", "they"}:
        return "somebody"
    return "writer" if who in {"i", "we", "you"} else "relative" if who in words.RELATIVES else who


def _cue(tokens: Tokens, cue: Phrase) -> Iterator[str]:
    verb = next((i for i in range(cue.last - 1, cue.first - 1, -1) if tokens[i].lower in ENGLISH), None)
    if verb is None:
        yield f"cue={tokens[cue.first].lower or tokens[cue.first].text}"
        return
    form, classes = ENGLISH[tokens[verb].lower]
    yield f"cue={tokens[verb].lower}"
    yield f"form={form.name}"
    for cue_class in classes:
        yield f"class={cue_class.name}"
    yield f"odds={_bucket(parts.verb_odds(tokens, verb), _ODDS)}"
    before = [token.lower for token in tokens[cue.first : verb]]
    if any(word in _MODALS for word in before):
        yield "modal"
    elif form is Form.BARE:
        yield "form=NOW"  # "analysts CLAIM"
    if any(word in words.BE for word in before):
        yield "being"


def _content(tokens: Tokens, report: Report) -> Iterator[str]:
    first, last = report.content[0].first, report.content[-1].last
    yield f"length={_bucket(last - first, _LENGTHS)}"
    yield f"pieces={len(report.content)}"
    inside = [token for phrase in report.content for token in tokens[slice(*phrase)]]
    if any(token.text == "," for token in inside):
        yield "comma"
    if any(token.text in words.DASHES for token in inside):
        yield "dash"
    yield from {f"tail={_tail(tokens, i)}" for i in range(first + 1, last - 1) if _parts(tokens[i])}
    told = range(first + 2, last - 2) if _place(report) == "after" else ()
    if any(_turns(tokens, i, Phrase(first, last)) for i in told if _parts(tokens[i])):
        yield "turns"
    ended = all(words.is_break(token) for token in tokens[last:])
    yield "ends" if ended else f"stops={tokens[last].lower if words.is_break(tokens[last]) else 'word'}"
    later = [i for i in range(first + 1, last) if grammar.is_cue(tokens, i)]
    yield f"cues={min(2, len(later))}"


def _parts(token: Token) -> bool:
    """Whether a mark may part what is said from what the writer adds, or from who signs it."""
    return token.text == "," or token.text in words.DASHES


def _tail(tokens: Tokens, mark: int) -> str:
    """Return what sort of words follow a comma or a dash in what is said: what the writer adds opens so."""
    token = tokens[mark + 1]
    if token.lower in _ADDING:
        return "relative" if token.lower in words.RELATIVES else "turn"
    if words.is_ing(token):
        return "ing"
    return "nouns" if token.lower in words.DETERMINERS else "other"


def _turns(tokens: Tokens, mark: int, content: Phrase) -> bool:
    """Whether a clause in another tense follows, which may be the writer's: ", BUT IT HAS since OPENED"."""
    opening = tokens[mark + 2]
    if tokens[mark + 1].lower not in _TURNING or opening.lower == "that" or words.is_break(opening):
        return False
    told = next((i for i in range(content.first, mark) if grammar.is_finite(tokens, i)), None)
    verb = next((i for i in range(mark + 2, content.last) if grammar.is_finite(tokens, i)), mark)
    other = told is not None and _tense(tokens[told].lower) != _tense(tokens[verb].lower)
    return other and verb > mark + 2 and tokens[verb].lower not in _MODALS


def _tense(low: str) -> str:
    """Return the tense of a finite verb in lower case, or that it is a modal."""
    if low in _MODALS:
        return "modal"
    bases = {base for part, base in lemmas(low) if part == "v"}
    past = bool(bases) and low not in bases and not low.endswith("s") and not words.AUXILIARIES & {low}
    return "past" if past or low in _PAST else "present"


def _marked(tokens: Tokens, report: Report, *, direct: bool) -> Iterator[str]:
    """Yield what the words between marks look like: a whole sentence said, or words held at arm's length."""
    content = [i for phrase in report.content for i in range(*phrase)]
    quotes = [tokens[i].text.strip(words.MARKS) for i in content if tokens[i].quote is not None]
    whole = is_whole_sentence(" ".join(quotes))
    first = report.content[0].first
    led = _led(tokens[first - 1]) if first else "nothing"
    yield f"behind={led}"
    yield f"behind={led} whole={whole}"
    if whole:
        yield "whole"
    short = sum(len(quote.split()) for quote in quotes) <= _FEW
    if short and (direct or led == "preposition"):
        yield "few"


def is_whole_sentence(said: str) -> bool:
    """Whether what stands between marks begins and ends like a sentence."""
    said = said.strip(words.MARKS)
    return said[-1:] in _CLOSING and said[:1].isupper()


def _led(before: Token) -> str:
    """Return what stands before what is said."""
    if before.lower in words.PREPOSITIONS:
        return "preposition"
    return {":": "colon", ",": "comma"}.get(before.text, "word")


def _gap(report: Report) -> int:
    """Return how far a subject stands from its cue, as a bucket."""
    if report.subject is None:
        return 9
    apart = max(report.cue.first - report.subject.last, report.subject.first - report.cue.last)
    return _bucket(apart, _GAPS)


def _bucket(value: float, bounds: tuple[int, ...]) -> int:
    return sum(value > bound for bound in bounds)
