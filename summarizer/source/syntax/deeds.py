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
_DEGREES = frozenset({"no", "such", "more", "less"})


def settle_deeds(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Attach verbs and their subjects anew, in place: heads are places, -1 the root."""
    for place, name in enumerate(names):
        if name == "amod" and tags[place] == "VBN" and place > 1 and words[place - 1] == "but":
            _do_instead(place, tags, heads, names)
        elif name == "cop" and tags[heads[place]] == "NN":
            _be_done(heads[place], words, tags, heads, names)
        elif name in _SUBJECTS and tags[place] == "NNP":
            _give_name(place, words, tags, heads, names)


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
