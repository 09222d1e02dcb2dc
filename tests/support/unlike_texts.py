"""Short fictional reports that are unlike each other: other names, words, figures and sentences in each.

Texts that differ in a figure alone flatter whatever remembers what it has read.
"""

from __future__ import annotations

import random

_ONSETS = "b br c cl d dr f fr g gl h j k kr l m n p pr r s sk st t tr v w y z".split()
_MIDDLES = "a ai al an ar e el en er i il in ir o ol on or u un ur".split()
_ENDS = (
    "ck dale den dorp feld ford ham ica ino la land ley low mere mo na ness ock ra rick sen stead ton ver"
).split()
_GIVEN = (
    "Ada Agnes Alma Amos Anton Astrid Basil Bruno Carla Cecil Clara Conrad Dora Edgar Edith Elsa Emil "
    "Erik Esther Felix Fiona Frida Gideon Greta Harold Hazel Hedda Hugo Ida Ines Ivan Jonas Judith Karl "
    "Lena Leon Lydia Magnus Marta Milo Nadia Nils Olga Oscar Otto Paula Petra Ralph Rosa Ruth Silas "
    "Simon Tessa Theo Ursula Vera Victor Wanda Walter"
).split()
_THINGS = (
    "airport archive bakery barge barracks bridge brewery canal cannery cathedral chapel clinic college "
    "cooperative dairy dam depot dyke exchange factory farm ferry forge foundry gallery garage granary "
    "greenhouse harbour hospital hostel hotel kennel kiln laboratory laundry library lighthouse market "
    "mill mine monastery museum nursery observatory orchard orphanage pavilion pharmacy pier plantation "
    "prison quarry railway refinery reservoir sawmill school shipyard slaughterhouse stable stadium "
    "studio tannery tavern theatre tower tramway treasury tunnel vineyard warehouse windmill workshop zoo"
).split()
_STUFFS = (
    "amber apples barley beans bricks butter candles canvas carrots cement cheese cherries clay coal "
    "cobalt coffee copper cotton flour fodder glass grain granite gravel honey hops ink iron lead "
    "leather lime linen malt marble milk nails oats oil onions paper peat pepper plums potash resin rice "
    "rope rubber rye salt sand silk soap sugar tar tea timber tin tobacco turnips varnish vinegar wax "
    "wheat wine wool zinc"
).split()
_PEOPLE = (
    "architect auditor baker bishop botanist captain carpenter chemist clerk coroner curator dean "
    "dentist director driver engineer fisherman forester gardener geologist harbourmaster inspector "
    "judge librarian magistrate mason mayor miller minister nurse painter pilot plumber porter principal "
    "prosecutor rector ranger secretary sheriff shepherd surgeon surveyor teacher trader treasurer tutor "
    "veterinarian warden weaver"
).split()
_DID = (
    "abandoned bought burned carried cleaned collected counted delivered destroyed discarded emptied "
    "exported gathered guarded hoarded imported inspected lost moved packed polished produced recovered "
    "refused replaced salvaged seized sold sorted stacked stored stripped traded unloaded weighed"
).split()
_FATES = (
    "closed collapsed drained expanded fenced flooded insured inspected leased mortgaged moved painted "
    "privatised rebuilt reopened repaired restored sealed searched shuttered sold surveyed taxed "
    "vandalised"
).split()
_WHY = (
    "after a storm|because of a strike|before the election|despite the frost|during the drought|"
    "for lack of money|in spite of a court order|on the advice of the insurers|over a broken boiler|"
    "under an old treaty|when the lease ran out|while the river was low|without a permit|"
    "at the request of the tenants|against the wishes of the council|as part of a settlement"
).split("|")
_WHEN = (
    "in January|last winter|on Tuesday|early in March|over Easter|two years ago|on 14 May|"
    "at dawn on Friday|in the autumn|within a week|late on Sunday|during August|in 1998|the next morning|"
    "since June|by the weekend"
).split("|")
_UNITS = "tonnes barrels crates wagons pounds sacks tons pallets kilograms cartloads bales bushels".split()
_SAID = "said warned insisted admitted explained complained announced argued noted".split()
_QUOTES = (
    "We {did} what we could, and the {stuff} is gone|Nobody asked the {person} about the {stuff}|"
    "The {thing} was never meant for {stuff}|I would rather lose the {thing} than the {stuff}|"
    "There is no {stuff} left in the {thing}|Every {person} in the valley knew of it|"
    "It took us {few} months to pay for the {thing}"
).split("|")
_KINDS = {
    "thing": _THINGS,
    "other": _THINGS,
    "stuff": _STUFFS,
    "stuff2": _STUFFS,
    "person": _PEOPLE,
    "did": _DID,
    "did2": _DID,
    "fate": _FATES,
    "said": _SAID,
    "unit": _UNITS,
    "unit2": _UNITS,
    "when": _WHEN,
    "when2": _WHEN,
    "why": _WHY,
    "few": "three four five six seven eight nine".split(),
}
_OPENING = "The {thing} at {place} {did} {number} {unit} of {stuff} {when}."
_FORMS = (
    '"{quote}," {said} {name}, the {person}.',
    "{name}, {person} of {place2}, {said} that the {other} had {did2} {number2} {unit2} of {stuff2}.",
    "The {other} in {place2} was {fate} {when2} {why}.",
    "It cost {place} {money} million crowns, {percent} percent more than the {thing} did.",
    "According to {name}, {few} of the {count} {person}s who worked there have found other work.",
    "{name} has been {person} of {place2} since {year}.",
    "Nobody was hurt, but {count} people lost what they had {did2} {when2}.",
)


def unlike_text(number: int) -> str:
    """Return the short report of a number: the same for the same number, in every process."""
    draw = random.Random(number)
    words: dict[str, object] = {
        **{name: draw.choice(kinds) for name, kinds in _KINDS.items()},
        "name": f"{draw.choice(_GIVEN)} {_name(draw)}",
        "place": _name(draw),
        "place2": _name(draw),
        "number": f"{draw.randint(12, 98_000):,}",
        "number2": f"{draw.randint(12, 98_000):,}",
        "money": f"{draw.randint(2, 900) / 10:.1f}",
        "percent": draw.randint(2, 97),
        "count": draw.randint(11, 990),
        "year": draw.randint(1961, 2024),
    }
    words["quote"] = draw.choice(_QUOTES).format(**words)
    return " ".join(form.format(**words) for form in (_OPENING, *draw.sample(_FORMS, 3)))


def _name(draw: random.Random) -> str:
    """Return a name that hardly comes up twice."""
    middles = draw.choices(_MIDDLES, k=draw.randint(1, 2))
    return "".join((draw.choice(_ONSETS), *middles, draw.choice(_ENDS))).capitalize()
