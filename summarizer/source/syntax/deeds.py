"""Who does something and to whom it is done, where a network takes a verb for an attribute or a thing.

"Admitted fraud" behind "but" tells a second deed, nobody is a "shot" without an article, and a name between
commas behind somebody is theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_person
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_GOVERNED = frozenset("obj iobj obl obl:unmarked advcl xcomp".split())
_BEFORE_VERB = frozenset("cop aux nsubj punct obl advmod".split())
# What somebody bids another to do (Quirk et al., "A Comprehensive Grammar", 1985, 16.63): the object does it.
_BIDDEN = frozenset(
    "ordered told instructed commanded directed required forced compelled obliged permitted allowed forbidden"
    " urged advised warned asked".split()
)
_OPENING = ("NN", "JJ", "DT", "CD", "PRP")
_HAVING = frozenset({"have", "has", "had"})
_UNITS = frozenset({"percent", "dollars", "%"})  # as a parser is shown figures
_DEGREES = frozenset({"no", "such", "more", "less"})


def settle_deeds(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Attach verbs and their subjects anew, in place: heads are places, -1 the root."""
    for place, name in enumerate(names):
        if name == "cop" and tags[heads[place]] == "NN":
            _be_done(heads[place], words, tags, heads, names)
        elif tags[place] in {"VBN", "VBD"}:
            _settle_past(place, words, tags, heads, names)
        elif name == "conj" and tags[place] == "NNS" and tags[heads[place]] == "RB":
            _do_too(place, words, tags, heads, names)
        elif name == "root" and tags[place] == "VBZ":
            _do_to_several(place, words, tags, heads, names)
        elif name == "xcomp" and tags[place] == "VBG" and not words[place].endswith("ing"):
            _have_done(place, words, tags, heads, names)
        elif tags[place] == "VBG" and place > 1 and tags[place - 1] == "POS":
            _describe_office(place, tags, heads, names)
        elif name in _SUBJECTS and tags[place] == "NNP":
            _give_name(place, words, tags, heads, names)


def _settle_past(
    place: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]
) -> None:
    """Attach a past form or participle anew."""
    name = names[place]
    if name == "amod" and tags[place] == "VBN" and place > 1 and words[place - 1] == "but":
        _do_instead(place, tags, heads, names)
    elif name == "conj" and heads[place] < place:
        _bid(place, words, tags, heads, names)
    elif name in {"root", "ccomp", "advcl"} and tags[place] == "VBD":
        _take_subject(place, words, tags, heads, names)
    elif name == "acl" and heads[place] == place - 1:
        _tell_on(place, words, tags, heads, names)


def _do_instead(place: int, tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "denied theft but admitted fraud" the second verb is no attribute, and has an object of its own."""
    noun = heads[place]
    verb = next((n for n in range(place - 2, -1, -1) if tags[n] == "VBD"), None)
    if verb is None or noun < place or heads[noun] not in {verb, *_below(verb, heads)}:
        return
    heads[place], tags[place], names[place] = verb, "VBD", "conj"
    heads[noun], names[noun], heads[place - 1] = place, "obj", place
    for other in _below(verb, heads):
        if other > noun and names[other] in _GOVERNED:
            heads[other] = place
        elif names[other] == "iobj" and verb < other < place:
            names[other] = "obj"


def _bid(place: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "she was fined and told to pay" she is told so; of "was elected and vowed to" it is she who vows."""
    beside, first = _below(place, heads), _below(heads[place], heads)
    own = {names[n] for n in beside}
    is_alone = not own & {*_SUBJECTS, "obj", "iobj", "aux", "aux:pass"} and "xcomp" in own
    if is_alone and any(names[n] == "aux:pass" for n in first):
        tags[place] = "VBN" if words[place].lower() in _BIDDEN else "VBD"


def _do_too(place: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "employs 40 worldwide and markets tea" no adverb is joined to markets: "and" joins what is alike."""
    adverb = heads[place]
    verb = next((n for n in range(adverb - 1, -1, -1) if tags[n] == "VBZ"), None)
    is_verb = any(part == "v" for part, _ in lemmas(words[place].lower()))
    is_followed = tags[place + 1 : place + 2] and tags[place + 1].startswith(_OPENING)
    if verb is None or not is_verb or not is_followed:
        return
    tags[place], heads[place] = "VBZ", verb
    if heads[adverb] > place:
        heads[adverb], names[adverb] = verb, "advmod"
    for other in range(place + 1, len(heads)):
        if heads[other] <= place and names[other] in _GOVERNED:
            heads[other] = place


def _take_subject(
    verb: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "to save fuel, Orvik last year raised fares" it is Orvik that raised them."""
    time, beside = verb - 1, {names[n] for n in _below(verb, heads)}
    name = heads[time] if verb else -1
    is_name = 0 < name < time and tags[name] == "NNP" and names[name] in {"appos", "conj", "nmod", "obl"}
    if is_name and names[time] == "nmod:unmarked" and not beside & {*_SUBJECTS, "csubj", "expl"}:
        first = name
        while first and tags[first - 1] == "NNP":
            first -= 1
        if words[first - 1] == ",":
            heads[name], names[name] = verb, "nsubj"
            heads[time], names[time] = verb, "obl:unmarked"


def _do_to_several(
    noun: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]
) -> None:
    """Of "the cook altered receipts" it is no altered cook who receipts: a participle is no subject."""
    verb = noun - 1
    if noun < 2 or heads[verb] != noun or names[verb] not in _SUBJECTS or tags[verb] != "VBN":
        return
    cook = next((n for n in _below(verb, heads) if n == verb - 1 and names[n] == "compound"), None)
    if cook is None or not words[verb].endswith("ed"):
        return
    for other in (*_below(noun, heads), *_below(verb, heads)):
        heads[other] = verb if heads[other] == noun or other == cook else cook
    heads[verb], names[verb], tags[verb] = -1, "root", "VBD"
    heads[noun], names[noun], tags[noun] = verb, "obj", "NNS"
    heads[cook], names[cook] = verb, "nsubj"


def _have_done(place: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "sales have slid" it is the sliding that they did: what does not end in "ing" is no gerund."""
    have = heads[place]
    if words[have].lower() not in _HAVING or have != place - 1:
        return
    heads[place], names[place], tags[place] = heads[have], names[have], "VBN"
    for other in _below(have, heads):
        heads[other] = place
    heads[have], names[have] = place, "aux"


def _tell_on(verb: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "output grew 5%, and rents eased to 3%" the rents eased: "and" joins no thing to a figure."""
    thing, figure = verb - 1, heads[verb - 1]
    is_joined = names[thing] == "conj" and any(names[n] == "cc" for n in _below(thing, heads))
    counts = [
        tags[one] == "CD" or words[one] in _UNITS or any(names[n] == "nummod" for n in _below(one, heads))
        for one in (thing, figure)
    ]
    others = (*words[verb + 1 : verb + 2], *tags[verb + 1 :])
    if not is_joined or counts != [False, True] or {"by", "VBD", "VBZ", "VBP", "MD"}.intersection(others):
        return
    first = next((n for n in range(figure, -1, -1) if tags[n] in {"VBD", "VBZ"}), None)
    if first is None or not words[verb].endswith("ed"):
        return
    for other in _below(thing, heads):
        if names[other] in {"cc", "punct"}:
            heads[other] = verb
    heads[verb], names[verb], tags[verb] = first, "conj", "VBD"
    heads[thing], names[thing] = verb, "nsubj"


def _describe_office(place: int, tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of "Orvik's managing director Ann Lee told" nobody manages: it is Ann Lee, a director, who told."""
    office, verb, inside = place + 1, heads[place], _below(place, heads)
    owner = next((n for n in inside if n < place and tags[n].startswith("NN")), -1)
    name = next((n for n in _below(office, heads) if tags[n] == "NNP" and names[n] == "appos"), None)
    if office not in inside or owner < 0 or names[office] != "obj" or name is None or verb < name:
        return
    heads[place], names[place] = office, "amod"
    heads[owner], names[owner] = office, "nmod:poss"
    heads[name], names[name] = verb, "nsubj"
    heads[office], names[office] = name, "nmod:desc"


def _be_done(place: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "the man was shot" he is no shot: what one may count has an article, and a participle none."""
    low, beside = words[place].lower(), _below(place, heads)
    is_participle = any(part == "v" and base != low for part, base in lemmas(low))
    is_bare = all(names[n] in _BEFORE_VERB for n in beside if n < place)
    if not is_participle or not is_bare or words[place - 1].lower() in _DEGREES:
        return
    tags[place] = "VBN"
    for other in beside:
        names[other] = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(names[other], names[other])


def _give_name(
    place: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "in a note to the chief, Ann Lee, tenants complained" Ann Lee is the chief, and complains not."""
    first, last = (_end_of_name(place, step, tags) for step in (-1, 1))
    marks = (words[first - 1], *words[last + 1 : last + 2])
    if first < 2 or marks != (",", ",") or not is_person(words[first - 2].lower()):
        return
    beside = (*_below(heads[place], heads), *_below(place, heads))
    actors = (n for n in beside if names[n] in {*_SUBJECTS, "appos"} and tags[n].startswith("NN"))
    actor = next((n for n in actors if last < n and n + 1 == heads[place]), None)  # right before the verb
    if actor is not None:
        heads[actor], names[actor] = heads[place], names[place]
        heads[place], names[place] = first - 2, "appos"


def _end_of_name(place: int, step: int, tags: Sequence[str]) -> int:
    while 0 < place < len(tags) - 1 and tags[place + step] == "NNP":
        place += step
    return place


def _below(place: int, heads: Sequence[int]) -> tuple[int, ...]:
    return tuple(other for other, head in enumerate(heads) if head == place)
