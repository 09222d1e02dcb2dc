"""The thing counted: "2,000 coalition members" counts a "coalition member"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_IRREGULAR = {
    "people": "people", "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "wives": "wife", "lives": "life", "knives": "knife", "wolves": "wolf",
    "leaves": "leaf", "halves": "half", "shelves": "shelf", "thieves": "thief", "criteria": "criterion",
    "phenomena": "phenomenon", "buses": "bus", "species": "species", "series": "series", "aircraft": "aircraft",
    "troops": "troop", "police": "police", "sheep": "sheep", "fish": "fish", "data": "data", "media": "media",
    "analyses": "analysis", "crises": "crisis", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato",
    "movies": "movie", "calories": "calorie", "cookies": "cookie", "ties": "tie", "shoes": "shoe", "horses": "horse",
    "houses": "house", "cases": "case", "bases": "base", "phases": "phase", "nurses": "nurse", "courses": "course",
    "responses": "response", "licenses": "license", "offenses": "offense", "purchases": "purchase", "diseases": "disease",
    "increases": "increase", "releases": "release", "leases": "lease", "premises": "premise", "exercises": "exercise",
    "universes": "universe", "expenses": "expense", "axes": "axe", "staff": "staff", "personnel": "personnel",
    "businessmen": "businessman", "firemen": "fireman", "policemen": "policeman", "congressmen": "congressman",
    "airmen": "airman", "servicemen": "serviceman", "servicewomen": "servicewoman", "gunmen": "gunman",
    "fishermen": "fisherman", "spokesmen": "spokesman", "grandchildren": "grandchild", "wheels": "wheel",
}  # fmt: skip
_NO_PLURAL = frozenset(
    "this his its was has is us plus less as across previous various serious famous religious dangerous continuous"
    " numerous nervous anonymous enormous does always perhaps afterwards besides thus yes gas bus basis crisis"
    " analysis campus virus status bonus minus versus process success access business class loss boss press congress"
    " address progress stress cross glass grass mass pass miss overseas towards whereas nevertheless unless los"
    " afterward sometimes news politics economics indigenous".split()
)
# Words that end what is counted: function words, and verb forms that follow a counted subject.
_STOP = frozenset(
    "a an the and or nor but if when while because although though since before after until of in on at by for from to"
    " with without into onto over under above below between among during through against about around per as than that"
    " which who whom whose what where why how this these those it he she they we you i his her its their our my your him"
    " them us me is are was were be been being am has have had having do does did done will would can could shall should"
    " may might must not no so too also just only even still already ago away off up down out back here there then now"
    " today yesterday tomorrow apart each every all both either neither else because via including said says say told"
    " tells came come comes went go goes took take takes made make makes got get gets left died killed lost won became"
    " become began begin saw see seen found find know known think thought want wants need needs live lives work works"
    " later earlier early longer high long wide tall deep old thick monday tuesday wednesday thursday friday saturday"
    " sunday january february march april june july august september october november december".split()
)
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, in the singular, and the tokens `first` to `last` (excluded) that say it."""

    name: str
    first: int
    last: int


def counted_at(tokens: Tokens, index: int, *, single: bool) -> Counted | None:
    """Return what is counted when its words start at the token; `single` after "one"."""
    first = index
    if tokens.low(first) == "of":
        return _one_of(tokens, first + 1)
    at, ends = first, []
    while at - first < _LONGEST * 2 and _goes_on(tokens, at, first):
        if not tokens.is_hyphen(at):
            ends.append(at)
            if is_plural(tokens.low(at)) and not single:
                return Counted(_name(tokens, first, at + 1), first, at + 1)
        at += 1
    if single and ends:
        last = ends[min(1, len(ends) - 1)] if _looks_adjectival(tokens.low(ends[0])) else ends[0]
        return Counted(_name(tokens, first, last + 1), first, last + 1)
    return None


def _one_of(tokens: Tokens, index: int) -> Counted | None:
    """Read "of the largest dinosaurs" after "one" or "two"."""
    at = index
    while tokens.low(at) in {"the", "these", "those", "his", "her", "its", "their", "our", "my", "your"}:
        at += 1
    return counted_at(tokens, at, single=False) if at > index or tokens.is_word(at) else None


def _goes_on(tokens: Tokens, at: int, first: int) -> bool:
    low = tokens.low(at)
    if tokens.is_hyphen(at):
        return at > first and tokens.glued(at) and tokens.glued(at + 1)
    return tokens.is_word(at) and low not in _STOP


def _looks_adjectival(low: str) -> bool:
    return low.endswith(("al", "ic", "ive", "ous", "ful", "ish", "ese", "ian", "est", "ary", "able", "ible"))


def is_plural(low: str) -> bool:
    """Whether a word looks like a plural noun."""
    if low in _IRREGULAR:
        return True
    return (
        len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "'s", "’s")) and low not in _NO_PLURAL
    )


def singular(low: str) -> str:
    """Return the singular of an English noun."""
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not is_plural(low):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def _name(tokens: Tokens, first: int, last: int) -> str:
    words = [tokens.low(at) for at in range(first, last) if not tokens.is_hyphen(at)]
    return " ".join([*words[:-1], singular(words[-1])])
