"""Fictional texts to mutate: agency reports drawn from a seed, and the gold articles."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

_GOLD = Path(__file__).parents[1] / "data" / "gold"
_FIRST = (
    "Ada Bruno Carla Dario Edda Falk Greta Hugo Ilse Jonas Kira Lars Mona Nils Olga Pavel Rosa Sven Tilda"
    " Vito"
).split()
_LAST = (
    "Abendroth Brackwell Castellan Drummond Eberhart Fenwick Gallowby Harrowgate Isenberg Juniper Kestrel"
    " Lindqvist Marrowby Northcott Ostrander Pemberly Quillfeather Rademaker Stavenger Thistlewood"
).split()
_FIRMS = (
    "Norvik Ferrum|Halden Paper|Osterby Rail|Calder Mills|Brenning Foods|Tarn Energy|Velmark Ports".split("|")
)
_PLACES = "Harrow Bay|Stonemere|Vallport|Westering|Grenholm|Little Arden|Osterfurt".split("|")


@dataclass(frozen=True)
class Report:
    """A text with true statements about it, in its own words and in others, and its quotations by speaker."""

    text: str
    statements: tuple[str, ...]
    quotations: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    paraphrases: tuple[str, ...] = field(default=())


def gold_reports() -> list[Report]:
    """Return the gold articles: sentences and claims as true statements, and their direct quotations."""
    reports = []
    for path in sorted(_GOLD.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        said = [
            quote
            for quote in article.get("quotations", ())
            if quote["kind"] == "direct" and quote.get("speaker")
        ]
        names = {quote["speaker"]["name"] for quote in article.get("quotations", ()) if quote.get("speaker")}
        quotations = tuple(
            (part["text"], quote["speaker"]["name"]) for quote in said for part in quote["fragments"]
        )
        statements = tuple(place["text"] for place in article["sentences"] if _is_plain(place["text"]))
        claims = tuple(claim["text"] for claim in article["claims"])
        reports.append(Report(article["text"], statements, quotations, tuple(sorted(names)), claims))
    return reports


def _is_plain(sentence: str) -> bool:
    """Whether a sentence stands for itself: of some length, ended, and nobody's quoted words."""
    return 5 <= len(sentence.split()) <= 40 and sentence.endswith(".") and not set(sentence) & set('“”„«»‘"')


def wire_reports(count: int, seed: int = 4) -> list[Report]:
    """Return invented agency reports, each of other people, firms, figures and directions."""
    return [_wire(random.Random(f"{seed}/{number}")) for number in range(count)]


def _wire(draw: random.Random) -> Report:
    one, two, three = (f"{a} {b}" for a, b in zip(draw.sample(_FIRST, 3), draw.sample(_LAST, 3), strict=True))
    firm, other = draw.sample(_FIRMS, 2)
    town, place = draw.sample(_PLACES, 2)
    verb, noun = draw.choice([("rose", "increase"), ("fell", "decline")])
    money, share = draw.randint(12, 989) / 10, draw.randint(21, 189) / 10
    jobs, miles, year = draw.randint(120, 980), draw.randint(12, 98), draw.randint(2009, 2024)
    tons, cold, days = draw.randint(1100, 9800), draw.randint(4, 29), draw.randint(12, 88)
    facts = (
        f"Sales of {firm} {verb} {share} percent to ${money} million in {year}.",
        f"The company did not close its plant in {town}, although {jobs} jobs were at stake.",
        f"All of the workers in {place} may return by March, said {one}, a spokeswoman for {other}.",
        f"The new line is {miles} miles long and carries {tons:,} tons of freight a day.",
        f"The temperature on the building site reached -{cold} degrees Celsius in January.",
        (
            f"{other} plans to sell its mill near {place} for at least ${money + 40:.1f} million"
            f" within {days} days."
        ),
        f"The mayor of {town}, {two}, opposed the sale.",
        f"Most of the suppliers never received the payment of {draw.randint(11_000, 97_999):,} euros.",
    )
    quotes = (
        (f"We did not approve the sale, and we will never sell the harbour for ${money} million", one),
        (f"It's over - we're done with {jobs} jobs and a promise", two),
        (
            (
                f"More than {tons:,} tons of steel went through here last year;"
                " some people may have forgotten that"
            ),
            three,
        ),
    )
    spoken = [
        f"“{words},” said {name}."
        for words, name in zip((q for q, _ in quotes), (one, two, three), strict=True)
    ]
    spoken[1] = spoken[1].replace("It's", "It’s").replace(" - we're", "—we’re")
    paraphrases = (
        f"{firm}'s sales {verb} by {share}% to ${money} million in {year}.",
        f"There was {'an' if noun[0] in 'aeiou' else 'a'} {noun} of {share} percent in the sales of {firm}.",
        f"{firm} did not close the plant in {town}.",
        f"The line is {miles} miles long.",
        f"{two}, the mayor of {town}, was against the sale.",
        f"{other} intends to sell the mill near {place}.",
        f"The line carries {tons} tons of freight each day.",
    )
    text = "\n\n".join(
        [" ".join(facts[:3]), spoken[0], " ".join(facts[3:6]), spoken[1], " ".join(facts[6:]), spoken[2]]
    )
    return Report(text, facts, tuple(quotes), (one, two, three, firm, other), paraphrases)
