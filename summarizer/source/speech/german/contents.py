"""What a German cue reports: a clause after a comma or colon, a quotation, or what stands before it."""

from __future__ import annotations

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.clauses import (
    clause_end,
    finite_verb,
    opens_subordinate,
    starts_with_verb,
)
from summarizer.source.speech.german.cues import Cue, cue_at
from summarizer.source.speech.german.heads import (
    before_described,
    describes,
    is_noun,
    is_short,
    names_something,
    word,
)
from summarizer.source.speech.german.lexicon import is_subjunctive
from summarizer.source.speech.words import Phrase, Tokens

_NOMINATIVE_PRONOUNS_OR_ES = lexicon.NOMINATIVE_PRONOUNS | {"es"}

_MOST_ASIDES = 4  # commas between a cue and what it reports
_JOINING = frozenset(", – — - --".split())
_JOINING_OR_COLON = _JOINING | {":"}
_CALLED = frozenset("als von vor wie".split())
_PLACING = lexicon.PREPOSITIONS - _CALLED
_ARTICLES = lexicon.DETERMINERS | lexicon.OBLIQUE


def following(tokens: Tokens, cue: Cue) -> tuple[Phrase, ...]:
    """Return what follows a cue as its content, to the end of the sentence or the next cue."""
    quote = quote_within(tokens, cue)
    if quote is not None:
        return (_object(tokens, cue, quote),)
    return _behind(tokens, cue) or _worded(tokens, cue)


def _worded(tokens: Tokens, cue: Cue) -> tuple[Phrase, ...]:
    """Return a quotation of several words in the clause of a cue that begins like no name: „trotz allem“."""
    named = range(*cue.subject) if cue.subject else ()
    inside = range(max(cue.first, cue.finite + 1), cue.end)
    told = (at for at in inside if tokens[at].quote is not None and at not in named)
    inner = ((at, tokens[at].text.strip(words.MARKS)) for at in told)
    return tuple(Phrase(at, at + 1) for at, text in inner if text[:1].islower() and " " in text)


def _behind(tokens: Tokens, cue: Cue) -> tuple[Phrase, ...]:
    at = cue.end
    if at >= len(tokens):
        return ()
    for _ in range(_MOST_ASIDES):
        if at + 1 >= len(tokens) or tokens[at].text not in _JOINING_OR_COLON:
            return ()
        if tokens[at].text == ":" and not leads(tokens, cue, at):
            return ()
        if tokens[at + 1].quote is not None:
            return (_quoted(tokens, at + 1),)
        if cue.quotes:
            return ()
        if tokens[at].text == ":" or _takes(tokens, cue, at + 1):
            end = content_end(tokens, at + 1)
            return (Phrase(at + 1, _before_main_clause(tokens, at + 1, end) if cue.subordinate else end),)
        aside, at = at + 1, clause_end(tokens, at + 1)
        if at + 1 < len(tokens) and _governs(tokens, aside, at + 1):
            return ()
    return ()


def _governs(tokens: Tokens, aside: int, following: int) -> bool:
    """Whether an infinitive hangs on the relative clause before it: "in dem sie versprechen, … zu tun"."""
    relative = opens_subordinate(tokens, aside) and word(tokens[aside]) in lexicon.PREPOSITIONS
    end = _end_with_quotes(tokens, following)
    inside = [word(token) for token in tokens[following:end]]
    return relative and bool(inside) and _is_infinitive(inside)


def _before_main_clause(tokens: Tokens, first: int, end: int) -> int:
    """Return where what a subordinate clause reports ends: "Als Ruiz fragte, ob es halte, NICKTE Berg"."""
    for at in range(first + 1, end - 1):
        if tokens[at].text == "," and starts_with_verb(tokens, at + 1):
            return at
    return end


def leads(tokens: Tokens, cue: Cue, colon: int) -> bool:
    """Whether a cue announces what follows a colon; in a subordinate clause it must stand right before."""
    return not cue.subordinate or (cue.end == colon and word(tokens[cue.first]) not in lexicon.OBLIQUE)


def _takes(tokens: Tokens, cue: Cue, first: int) -> bool:
    """Whether the clause at `first` is what the cue reports; no relative one where it characterizes.

    What somebody is sure to do is no speech, nor is a tag: "ist sicher, BALD ZU BAUEN", "…, WIE ER SAGT".
    """
    if word(tokens[cue.at]) in lexicon.BE:
        inside = [word(token) for token in tokens[first : clause_end(tokens, first)]]
        if inside[0] in lexicon.QUESTION_WORDS or _is_infinitive(inside):
            return False
    if cue.characterizes and opens_subordinate(tokens, first):
        return word(tokens[first]) in {"dass", "daß"}
    return is_reported(tokens, first)


def is_reported(tokens: Tokens, first: int) -> bool:
    """Whether the clause at `first` reads as reported: "dass …", a subjunctive, "… zu tun", or "er ist …"."""
    low, end = word(tokens[first]), _end_with_quotes(tokens, first)
    if low in {"dass", "daß"} or low in lexicon.QUESTION_WORDS:
        return True
    if low == "um" or end <= first:
        return False
    inside = [word(token) for token in tokens[first:end]]
    if _holds_quote(tokens, first, end) or _is_infinitive(inside):
        return True
    relative = opens_subordinate(tokens, first)
    if relative and low not in lexicon.SUBORDINATORS:
        return (
            bool(lexicon.SUBJUNCTIVES.intersection(inside[1:-1])) and inside[-1] not in lexicon.SUBJUNCTIVES
        )
    if lexicon.SUBJUNCTIVES.intersection(inside):
        return True
    if relative or low == "wer":
        after = clause_end(tokens, end + 1) if end < len(tokens) else end
        return bool(lexicon.SUBJUNCTIVES.intersection(word(token) for token in tokens[end:after][:3]))
    return low in _NOMINATIVE_PRONOUNS_OR_ES and finite_verb(tokens, first, end) == first + 1


def _end_with_quotes(tokens: Tokens, first: int) -> int:
    end = clause_end(tokens, first)
    while end < len(tokens) and tokens[end].quote is not None:
        end = clause_end(tokens, end + 1)
    return end


def _holds_quote(tokens: Tokens, first: int, end: int) -> bool:
    """Whether words of a main clause stand in marks: ", die Bahn „rolle wieder“"."""
    told = (at for at in range(first, end) if tokens[at].quote is not None)
    # Before a quotation that ends the clause "die" is an article: a relative clause would end with its verb.
    relative = opens_subordinate(tokens, first) and tokens[end - 1].quote is None
    return not relative and any(not names_something(tokens, at) for at in told)


def _is_infinitive(inside: list[str]) -> bool:
    """Whether a clause ends with "zu bauen", "umzubauen" or "bauen zu können"."""
    last = inside[-1]
    if len(inside) < 2 or not last.endswith(("en", "ern", "eln", "sein", "tun")):
        return False
    return inside[-2] == "zu" or "zu" in last[2:-3]


def content_end(tokens: Tokens, first: int) -> int:
    """Return where reported speech from `first` on ends: before ", denn", a new cue, or the full stop."""
    for at in range(first + 1, len(tokens) - 1):
        if tokens[at].text in _JOINING and _ends_report(tokens, at + 1):
            return at
        if word(tokens[at]) in {"und", "aber", "doch"} and _goes_on_telling(tokens, at + 1):
            return at - (tokens[at - 1].text == ",")
    end = len(tokens)
    while end > first + 1 and words.is_break(tokens[end - 1]) and tokens[end - 1].text not in {")", "]"}:
        end -= 1
    return end


def _ends_report(tokens: Tokens, at: int) -> bool:
    low = word(tokens[at])
    if low in {"denn", "so"} and at + 1 < len(tokens):
        return not lexicon.SUBJUNCTIVES.intersection(word(t) for t in tokens[at : clause_end(tokens, at)])
    if low == "wie":
        last = cue_at(tokens, clause_end(tokens, at) - 1)
        return last is not None and last.subordinate and last.first == at  # ", wie die Zeitung berichtet"
    cue = cue_at(tokens, at)
    told = cue is not None and cue.first == at
    # Without a subject of its own a verb in the past goes on with what the speaker did: ", nahm das zurück".
    return (told or low in lexicon.STRONG_PAST) and low not in lexicon.SUBJUNCTIVES


def _goes_on_telling(tokens: Tokens, at: int) -> bool:
    """Whether "und" joins a second verb of saying: "sagte, es reiche, und forderte …"."""
    cue = cue_at(tokens, at)
    return cue is not None and cue.at == at


def _quoted(tokens: Tokens, first: int) -> Phrase:
    """Return a quotation, and the clause that it begins: "„…“ gebe es nicht"."""
    goes_on = first + 1 < len(tokens) and tokens[first + 1].is_word
    ended = tokens[first].text.rstrip(words.MARKS).endswith((".", "!", "?"))
    joined = goes_on and word(tokens[first + 1]) in {"und", "aber", "doch"}
    if joined and starts_with_verb(tokens, first + 2) and not _is_reported_by_mood(tokens, first + 2):
        return Phrase(first, first + 1)  # "„…“ und ging"
    if not goes_on or (ended and tokens[first + 1].is_capital):
        return Phrase(first, first + 1)
    return Phrase(first, content_end(tokens, first))


def _is_reported_by_mood(tokens: Tokens, at: int) -> bool:
    return not lexicon.SUBJUNCTIVES.isdisjoint(word(t) for t in tokens[at : clause_end(tokens, at)])


def quote_within(tokens: Tokens, cue: Cue) -> int | None:
    """Return the quotation in or right behind the clause of a cue that tells how somebody calls something.

    It stands behind the verb, before it where its subject follows ("als „…“ bezeichnete sie den Plan"), and
    before the verb that ends a subordinate clause.
    """
    end = min(cue.end + 1, len(tokens))
    fronted = cue.subordinate or (cue.subject is not None and cue.subject.first > cue.finite)
    inside = range(cue.first if fronted else max(cue.first, cue.finite + 1), end)
    return next((at for at in inside if tokens[at].quote is not None and _calls(tokens, cue, at)), None)


def _calls(tokens: Tokens, cue: Cue, quote: int) -> bool:
    """Whether a quotation is what somebody says, and no name: "im „Blick“", "der Band „Blick“".

    It is behind the verb, its subject or an adverb, "als" and "von", or in the object of a verb that
    characterizes.
    """
    if cue.characterizes:
        return not _is_placed(tokens, cue, quote)
    before = before_described(tokens, _floor(cue, quote), quote)
    low = word(tokens[before])
    if low in cue.particles:
        return True
    if before == quote - 1 and low in lexicon.DETERMINERS and not names_something(tokens, quote):
        return True  # "kündigten die „größte …“ an"
    beside = before == quote - 1 and (before == cue.at or not tokens[before].is_word)
    spoken = cue.subject is not None and cue.subject.last == quote
    return low in _CALLED or beside or spoken or low in lexicon.ADVERBS


def _is_placed(tokens: Tokens, cue: Cue, quote: int) -> bool:
    """Whether a quotation is in a phrase that tells where or when: "in der Zeitung „Blick“"."""
    at, floor = quote - 1, _floor(cue, quote)
    while at > floor and (is_noun(tokens[at]) or describes(tokens[at]) or word(tokens[at]) in _ARTICLES):
        at -= 1
    return word(tokens[at]) in _PLACING


def _floor(cue: Cue, quote: int) -> int:
    """Return the token before which nothing goes with a quotation."""
    return cue.finite if quote > cue.finite else cue.first


def _object(tokens: Tokens, cue: Cue, quote: int) -> Phrase:
    """Return a quotation in the clause of its cue, with the object that is called so."""
    if not cue.characterizes:
        before = before_described(tokens, _floor(cue, quote), quote)
        return Phrase(before if word(tokens[before]) in _CALLED - {"als"} else quote, quote + 1)
    if quote < cue.finite and not cue.subordinate:
        return Phrase(quote, quote + 1)
    first = _floor(cue, quote) + 1
    if cue.subject is not None and cue.subject.first >= first:
        first = cue.subject.last
    while first < quote and word(tokens[first]) in lexicon.ADVERBS:
        first += 1
    return Phrase(first, quote + 1)


def preceding(tokens: Tokens, end: int) -> Phrase | None:
    """Return what stands before a tag that begins at `end`, connectors before a quotation left out."""
    while end and words.is_break(tokens[end - 1]):
        end -= 1
    floor = next((i + 1 for i in range(end - 1, -1, -1) if tokens[i].text in {";", ":"}), 0)
    first = floor
    while first < end and (word(tokens[first]) in lexicon.CONNECTORS or words.is_break(tokens[first])):
        first += 1
    if first < end and tokens[first].quote is None:
        first = floor
    return Phrase(first, end) if first < end else None


def _is_about_speaker(tokens: Tokens, at: int) -> bool:
    """Whether a relative clause behind a tag tells of who spoke: "meinte Ruiz, DIE DORT WOHNT"."""
    relative = word(tokens[at]) in lexicon.RELATIVES and opens_subordinate(tokens, at)
    last = word(tokens[clause_end(tokens, at) - 1])
    return relative and not _is_reported_by_mood(tokens, at) and not is_subjunctive(last)


def around(tokens: Tokens, first: int, end: int) -> tuple[Phrase, ...]:
    """Return what stands before and after a tag at `first` to `end`."""
    before = preceding(tokens, first)
    after = end + (end < len(tokens) and names_something(tokens, end) and is_short(tokens[end]))
    while after < len(tokens) and (words.is_break(tokens[after]) or _is_about_speaker(tokens, after)):
        after = after + 1 if words.is_break(tokens[after]) else clause_end(tokens, after)
    rest = Phrase(after, content_end(tokens, after)) if after < len(tokens) else None
    if before is not None and tokens[before.last - 1].quote is not None and rest is not None:
        joined = after + (word(tokens[after]) in lexicon.CONNECTORS)
        if joined < len(tokens) and tokens[joined].quote is not None:
            rest = Phrase(after, joined + 1)
        elif word(tokens[after]) not in lexicon.SUBJUNCTIVES:  # „…“, sagte X, sei „…“
            rest = None
    return tuple(phrase for phrase in (before, rest) if phrase is not None)
