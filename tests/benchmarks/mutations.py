"""Thousands of items to verify: true quotations and statements, and what a careless model makes of them.

A mutation changes one thing. Those in `FALSE` must never be accepted; those in `SAME` mean the same and
should be.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mutations_texts import Report


@dataclass(frozen=True)
class Case:
    """An item to hold against a text. `task` is "quotation" or "statement"."""

    task: str
    kind: str
    text: str
    item: str
    is_true: bool
    speaker: str | None = None


_SWAPS = {
    "scale": (
        "million/billion billion/million million/thousand thousand/million hundred/thousand"
        " Millionen/Milliarden"
    ),
    "unit": (
        "miles/kilometres kilometres/miles mile/kilometre tons/pounds kilograms/pounds metres/feet"
        " feet/metres hours/days days/hours months/years weeks/months years/months minutes/hours"
        " dollars/euros euros/dollars $/€ €/$ £/$ Celsius/Fahrenheit litres/gallons hectares/acres"
        " Euro/Dollar Franken/Euro Meter/Kilometer"
    ),
    "percent": "percent/percentage_points %/_percentage_points percentage_points/percent"
    " Prozent/Prozentpunkte",
    "direction": (
        "rose/fell fell/rose increase/decline decline/increase increased/decreased decreased/increased"
        " grew/shrank narrowed/widened widened/narrowed up/down more/less less/more"
        " higher/lower lower/higher"
        " above/below gained/lost raised/lowered raise/lower stieg/fiel stieg/sank mehr/weniger weniger/mehr"
    ),
    "quantifier": (
        "all/some All/Some most/all Most/All some/all Some/All every/some both/neither Alle/Einige"
        " alle/einige"
    ),
    "modality": "may/will could/will might/will plans_to/will wants_to/will plan_to/will",
}
_NEGATORS = r"\b(?:not |never |no |nicht |kein(?=e) ?)|n['’]t\b"
_AUXILIARIES = (
    r"\b(?:is|are|was|were|will|would|can|could|should|has|have|had|did|does|wird|ist|war|hat)\b"
    r"(?! (?:not|never|n't))"
)
_WORDS_OF_NUMBER = "one two three four five six seven eight nine ten eleven twelve".split()


def _swapped(kind: str) -> Callable[[str], Iterator[str]]:
    pairs = [pair.replace("_", " ").split("/") for pair in _SWAPS[kind].split()]

    def mutate(item: str) -> Iterator[str]:
        for old, new in pairs:
            edge = r"(?<!\w)" if old[0].isalpha() else ""
            for found in re.finditer(edge + re.escape(old) + (r"(?!\w)" if old[-1].isalpha() else ""), item):
                yield item[: found.start()] + new + item[found.end() :]

    return mutate


def _digits(item: str) -> Iterator[str]:
    for found in re.finditer(r"\d", item):
        for step in (1, 4, 7):
            digit = str((int(found[0]) + step) % 10)
            leading = found.start() == 0 or not item[found.start() - 1].isdigit()
            if not (digit == "0" and leading):
                yield item[: found.start()] + digit + item[found.end() :]
    for found in re.finditer(r"\b(?:" + "|".join(_WORDS_OF_NUMBER[1:]) + r")\b", item):
        other = _WORDS_OF_NUMBER[(_WORDS_OF_NUMBER.index(found[0]) + 3) % 12]
        yield item[: found.start()] + other + item[found.end() :]


def _signs(item: str) -> Iterator[str]:
    for found in re.finditer(r"(?<![\w)])[-−](?=\d)|\bminus (?=\w)", item):
        yield item[: found.start()] + item[found.end() :]
    for found in re.finditer(r"(?<!minus )(?<=\s)(?=\d+ degrees)", item):
        yield item[: found.start()] + "-" + item[found.end() :]


def _negation_dropped(item: str) -> Iterator[str]:
    for found in re.finditer(_NEGATORS, item):
        yield item[: found.start()] + item[found.end() :]


def _negation_added(item: str) -> Iterator[str]:
    german = bool(re.search(r"\b(?:der|die|das|und|wird)\b", item))
    for found in re.finditer(_AUXILIARIES, item):
        yield item[: found.end()] + (" nicht" if german else " not") + item[found.end() :]


def _hedge_dropped(item: str) -> Iterator[str]:
    yield from _swapped("modality")(item)
    for found in re.finditer(r"\b(?:allegedly|reportedly|perhaps|possibly) ", item):
        yield item[: found.start()] + item[found.end() :]


def _cut_number(item: str) -> Iterator[str]:
    for found in re.finditer(r"\d(?=[\d.,]*\d)|\d(?= (?:million|billion|percent|per cent)|%)", item):
        yield item[: found.end()]


def _entities(item: str, names: tuple[str, ...]) -> Iterator[str]:
    names = tuple(name for name in names if len(name) > 3)
    for old in names:
        for found in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", item):
            for new in names:
                if old != new and new not in old and old not in new:
                    yield item[: found.start()] + new + item[found.end() :]


FALSE: dict[str, Callable[[str], Iterator[str]]] = {
    "digit": _digits,
    "scale": _swapped("scale"),
    "unit": _swapped("unit"),
    "percent or points": _swapped("percent"),
    "sign": _signs,
    "negation dropped": _negation_dropped,
    "negation added": _negation_added,
    "direction": _swapped("direction"),
    "quantifier": _swapped("quantifier"),
    "modality": _hedge_dropped,
    "number cut": _cut_number,
}
STRICT = frozenset(FALSE) - {"quantifier", "modality"} | {"speaker", "elided negation", "two speakers joined"}


def _marked(open_mark: str, close_mark: str) -> Callable[[str], Iterator[str]]:
    def mutate(item: str) -> Iterator[str]:
        yield f"{open_mark}{item}{close_mark}"

    return mutate


def _replaced(old: str, new: str) -> Callable[[str], Iterator[str]]:
    def mutate(item: str) -> Iterator[str]:
        if re.search(old, item):
            yield re.sub(old, new, item)

    return mutate


def _elided(item: str) -> Iterator[str]:
    words = item.split(" ")
    if len(words) >= 9:
        cut = words[4 : len(words) - 4]
        if not re.search(
            r"\b(?:not|never|no|nor|nobody|without|if|unless|until|nicht|kein\w*)\b|n['’]t", " ".join(cut)
        ):
            yield " ".join(words[:4]) + " … " + " ".join(words[-4:])
            yield " ".join(words[:4]) + " [...] " + " ".join(words[-4:])


def _first_case(item: str) -> Iterator[str]:
    if item[:1].isalpha() and len(item) > 3:
        yield item[0].swapcase() + item[1:]
        yield f"[{item[0].swapcase()}]{item[1:]}"


SAME: dict[str, Callable[[str], Iterator[str]]] = {
    "as it stands": lambda item: iter([item]),
    "straight marks": _replaced(r"[’‘]", "'"),
    "curly marks": _replaced(r"'", "’"),
    "in straight marks": _marked('"', '"'),
    "in curly marks": _marked("“", "”"),
    "in German marks": _marked("„", "“"),
    "in French marks": _marked("« ", " »"),
    "dashes": _replaced(r"\s?[—–]\s?", " - "),
    "line breaks": _replaced(r"(?<=\w) (?=\w)", "\n"),
    "wide spaces": _replaced(r"(?<=\w) (?=\w)", "  "),
    "no-break spaces": _replaced(r"(?<=\w) (?=\w)", "\u00a0"),
    "soft hyphens": _replaced(r"(?<=[a-z]{3})(?=[a-z]{4})", "\u00ad"),
    "ligatures": _replaced(r"fi", "ﬁ"),
    "case of the first letter": _first_case,
    "closing mark": lambda item: iter([item.rstrip(".,") + mark for mark in ".,"]),
    "ellipsis": _elided,
}


def quotation_cases(report: Report) -> Iterator[Case]:
    """Yield the quotations of a report, changed in every way."""
    for words, speaker in report.quotations:
        for kind, mutate in FALSE.items():
            for item in mutate(words):
                if item not in report.text:
                    yield Case("quotation", kind, report.text, item, is_true=False, speaker=speaker)
        yield from (
            Case("quotation", "elided negation", report.text, item, is_true=False)
            for item in _over_negation(words)
        )
        for kind, mutate in SAME.items():
            yield from (Case("quotation", kind, report.text, item, is_true=True) for item in mutate(words))
    for (one, first), (two, second) in zip(report.quotations, report.quotations[1:], strict=False):
        if first != second:
            yield Case("quotation", "two speakers joined", report.text, f"{one} … {two}", is_true=False)


def _over_negation(words: str) -> Iterator[str]:
    for found in re.finditer(_NEGATORS, words):
        before, after = words[: found.start()].rstrip(), words[found.end() :].lstrip()
        if len(before.split()) > 1 and len(after.split()) > 1:
            yield f"{before} … {after}"


def statement_cases(report: Report) -> Iterator[Case]:
    """Yield the true statements on a report, and each changed in every way."""
    for kind, statements in (("own words", report.statements), ("other words", report.paraphrases)):
        for statement in statements:
            yield Case("statement", kind, report.text, statement, is_true=True)
            for name, mutate in FALSE.items():
                if name == "number cut":
                    continue
                for item in mutate(statement):
                    if item not in report.text:
                        yield Case("statement", name, report.text, item, is_true=False)
            for item in _entities(statement, report.names):
                yield Case("statement", "entity", report.text, item, is_true=False)
    yield from _spoken(report)


def _spoken(report: Report) -> Iterator[Case]:
    for words, speaker in report.quotations:
        yield Case("statement", "speaker kept", report.text, f"“{words},” {speaker} said.", is_true=True)
        yield Case("statement", "speaker kept", report.text, words, is_true=True, speaker=speaker)
        for other in (name for name in report.names if 3 < len(name) < 30):
            if other not in speaker and speaker not in other and len(words.split()) > 3:
                yield Case("statement", "speaker", report.text, f"“{words},” {other} said.", is_true=False)
                yield Case("statement", "speaker", report.text, words, is_true=False, speaker=other)


def all_cases(reports: list[Report]) -> list[Case]:
    """Return all cases of some reports, in an order that a seed shuffles."""
    cases = [case for report in reports for case in (*quotation_cases(report), *statement_cases(report))]
    random.Random(4).shuffle(cases)
    return cases
