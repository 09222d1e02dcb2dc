"""Who is told something, between a verb of telling and what is told: "told THE HERALD that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.constructions import is_infinitive, is_owned
from summarizer.source.speech.phrases import past_aside, past_phrase
from summarizer.source.vocabulary.denoting import Sort, is_singular, sort_of

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Phrase, Tokens

_HEARER = 12  # tokens that name a hearer before "that": told its correspondent Jane Doe that
_ASKING = frozenset("whether if how why what when where who that to".split())
_FEW = 4  # tokens of a hearer behind whom a noun of its own begins


def past_hearer(tokens: Tokens, at: int) -> int:
    """Return where what is told begins behind a hearer that begins at token `at`."""
    if words.is_object(tokens[at]):
        return at + 1 + _owns(tokens, at)
    if _is_deed(tokens, at):
        return len(tokens)  # "urged PASSAGE of a law to close it"
    if (mark := _quoted_next(tokens, at)) is not None:
        return mark
    if (told := _that(tokens, at)) is not None:
        return told
    if (noun := _second_noun(tokens, at)) is not None:
        return noun
    if (asked := asked_of(tokens, at)) is not None:
        return asked
    start = at + (tokens[at].lower in words.DETERMINERS and at + 1 < len(tokens))
    return _past_name(tokens, start) if tokens[start].is_capital else past_phrase(tokens, at - 1)


def _that(tokens: Tokens, at: int) -> int | None:
    """Return the "that" behind a hearer, who may act in a clause with "who": "told MEN WHO SAW IT that"."""
    related = False
    for i in range(at + 1, min(len(tokens), at + _HEARER)):
        if tokens[i].lower == "that" and tokens[i - 1].lower not in words.PREPOSITIONS:
            return i
        related = related or tokens[i].lower == "who"
        programme = tokens[i].quote is not None and tokens[i - 1].text in {"'s", "’s"}
        acts = (grammar.is_finite(tokens, i) and not related) or is_infinitive(tokens, i)
        if acts or words.is_break(tokens[i]) or (tokens[i].quote and not programme):
            break
    return None


def _second_noun(tokens: Tokens, at: int) -> int | None:
    """Return the noun behind a hearer of which something is told: "told men THE PLAN to leave had failed"."""
    for noun in range(at + 1, min(len(tokens), at + _FEW)):
        if tokens[noun].lower in words.ARTICLES:
            hearer = tokens[noun - 1]
            heard = hearer.is_capital or tokens[at].lower in words.ARTICLES
            heard = heard or sort_of(hearer.lower) in {Sort.PERSON, Sort.GROUP}
            to = next((i for i in range(noun + 2, len(tokens)) if is_infinitive(tokens, i)), len(tokens))
            plain = not any(words.is_break(token) or token.quote for token in tokens[noun:to])
            told = any(grammar.is_finite(tokens, i) for i in range(to + 2, len(tokens)))
            acts = any(grammar.is_finite(tokens, i) for i in range(noun, to))
            return noun if heard and plain and told and not acts else None
    return None


def _owns(tokens: Tokens, at: int) -> bool:
    """Whether "her" says whose the hearers are: "told HER STAFF the boat was late"."""
    noun = tokens[at + 1] if at + 2 < len(tokens) else tokens[at]
    people = noun.is_word and not noun.is_capital and sort_of(noun.lower) in {Sort.PERSON, Sort.GROUP}
    return tokens[at].lower in words.POSSESSIVES and people and not grammar.is_finite(tokens, at + 1)


def _past_name(tokens: Tokens, start: int) -> int:
    """Return where what is told begins behind a name with its brackets and what it is of."""
    end = start + 1
    while end < len(tokens) and _goes_on_as_name(tokens[end]):
        end += 1
    if end < len(tokens) and tokens[end].text == "(":
        return next((i + 1 for i in range(end, len(tokens)) if tokens[i].text == ")"), end)
    if end + 1 < len(tokens) and tokens[end].is_word and tokens[end + 1].lower == "of":
        end = past_phrase(tokens, end + 1)  # "told the Fenby CHAPTER OF THE GUILD"
    elif end < len(tokens) and tokens[end].lower != "of":
        return _past_named_kind(tokens, end + _kind_of(tokens, end))
    after = past_phrase(tokens, end) if end < len(tokens) and tokens[end].lower == "of" else end
    quoted = after < len(tokens) and tokens[after].quote is not None
    return after if quoted else end  # "told the Guild OF LAMPS “…”", and "told the Guild of it"


def _past_named_kind(tokens: Tokens, at: int) -> int:
    """Return where a name ends that stands behind its sort: "told the Fen Radio programme GO NORTH she …"."""
    end = at
    while end < len(tokens) and tokens[end].is_capital and not tokens[at - 1].is_capital:
        end += 1
    opens = end < len(tokens) and tokens[end].lower in words.SUBJECT_PRONOUNS
    return end if opens else at


def warned_of(tokens: Tokens, at: int) -> int | None:
    """Return the "that" behind the hearer of a verb that needs none: "warns THE COUNTY that it …"."""
    end = past_hearer(tokens, at)
    told = at < end < len(tokens) - 1 and tokens[end].lower == "that"
    return end if told and not grammar.is_finite(tokens, end + 1) else None


def _quoted_next(tokens: Tokens, at: int) -> int | None:
    """Return the colon before a quotation that a hearer runs into: "told Fen Radio's Today SHOW: “…”"."""
    near = range(at + 1, min(len(tokens) - 1, at + _HEARER))
    mark = next((i for i in near if not tokens[i].is_word and tokens[i].text not in words.POSSESSIVE), at)
    return mark if tokens[mark].text == ":" and tokens[mark + 1].quote is not None else None


def _goes_on_as_name(token: Token) -> bool:
    """Whether a word may go on a name: "told BBC RADIO 4'S TODAY"."""
    courteous = token.lower.rstrip(".") in words.COURTESIES
    return (token.is_capital and not courteous) or token.text in words.POSSESSIVE or token.text.isdigit()


def _kind_of(tokens: Tokens, at: int) -> bool:
    """Whether a word says what sort of thing a name is before a clause begins: "Today PROGRAMME the club"."""
    linking = words.NOMINAL | words.SUBORDINATORS
    if at + 1 >= len(tokens) or not tokens[at].is_word or tokens[at].lower in linking:
        return False
    following = tokens[at + 1]
    opens = following.is_capital or following.lower in words.DETERMINERS | words.SUBJECT_PRONOUNS
    acts = grammar.is_finite(tokens, at) and not is_owned(tokens, at)
    return opens and not acts and not words.is_adverb(tokens[at])


def asked_of(tokens: Tokens, at: int) -> int | None:
    """Return where "to" and a verb begin after a hearer: "urged the county, which pays, TO CLOSE it"."""
    while (at < len(tokens) and not words.is_break(tokens[at])) or _opens_relative(tokens, at):
        if is_infinitive(tokens, at):
            return at
        if tokens[at].text == ",":
            at = past_aside(tokens, at)
        elif tokens[at].lower == "that" or tokens[at].quote or grammar.is_finite(tokens, at):
            return None
        else:
            at += 1
    return None


def _is_deed(tokens: Tokens, at: int) -> bool:
    """Whether a noun for a deed stands at a place, which is asked for and not told anything."""
    low = tokens[at].lower
    thing = is_singular(low) and sort_of(low) in {Sort.THING, Sort.WORDS} and not tokens[at].is_capital
    return thing and at + 1 < len(tokens) and tokens[at + 1].lower == "of"


def _opens_relative(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].lower in {"which", "who"}


def before_hearer(tokens: Tokens, hearer: Phrase, end: int) -> int:
    """Return where what is asked ends before the hearer acts: "asked THE GIRL where …, but THE GIRL left"."""
    length = next((n for n, token in enumerate(tokens[slice(*hearer)]) if token.lower in _ASKING), 0)
    named = [token.lower for token in tokens[hearer.first : hearer.first + length]]
    near = range(hearer.last + 1, end - length)
    turns = (
        i
        for i in near
        if tokens[i].lower == "but" and named == [t.lower for t in tokens[i + 1 : i + 1 + length]]
    )
    return next(turns, end) if length > 1 else end
