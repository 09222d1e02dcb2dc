"""Whose clause a relative clause, an apposition and a list of subjects belong to, where a network errs.

"Who" right behind a name and a comma describes the name, a second subject between commas behind a name is
another name of it, and a verb in a tense has a subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ANY_SUBJECT = _SUBJECTS | {"csubj", "expl", "nsubj:outer"}
_LOOSE = frozenset("ccomp parataxis advcl acl dep".split())
_IN_NAME = frozenset({"flat", "compound", "goeswith"})
_FRONTED = frozenset({"obl", "obl:unmarked", "advmod"})
_GOVERNED = frozenset("obj iobj obl obl:unmarked advcl xcomp".split())
_LISTED = frozenset({"appos", "conj"})
_OPENS = frozenset({"DT", "PRP$"})
_RELATIVE = frozenset({"WP", "WDT"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_STRANDED = frozenset("for after at with to into upon of about from".split())
_SEVERAL = frozenset("are were have both all".split())


def settle_clauses(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Attach relative clauses, appositions and subjects anew, in place: heads are places, -1 the root."""
    for place, name in enumerate(names):
        if name in _SUBJECTS and tags[place] in _RELATIVE:
            _describe(place, words, tags, heads, names)
        elif name in {"case", "advmod"} and tags[place - 1] == "VBN":
            _leave_to_verb(place, words, heads, names)
        elif name == "mark":
            _leave_to_first(place, tags, heads)
        elif name == "acl:relcl":
            _join(place, tags, heads, names)
            _leave_to_last(place, words, tags, heads, names)
        elif name in {*_SUBJECTS, "dep"} and tags[place].startswith("NN"):
            _name_again(place, words, tags, heads, names)
        elif name in {"conj", "amod"} and tags[place] == "JJ" and place and tags[place - 1] == "CC":
            _act_too(place, words, tags, heads, names)
        elif name == "parataxis" and heads[place] < place:
            _part_subjects(place, tags, heads, names)
        elif name == "root":
            _leave_to_name(place, words, tags, heads, names)
            _find_subject(place, words, tags, heads, names)


def _describe(
    who: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "Ann Lee, who was the club's captain and later led it, said so" Ann Lee was the captain."""
    clause, noun = heads[who], who - 2
    if noun < 0 or words[who - 1] != "," or not tags[noun].startswith("NN") or names[clause] not in _LOOSE:
        return
    while names[noun] in _IN_NAME and heads[noun] >= 0:
        noun = heads[noun]
    if clause not in _above(noun, heads) and noun < who:
        heads[clause], names[clause] = noun, "acl:relcl"


def _leave_to_last(
    clause: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: Sequence[str]
) -> None:
    """Of "led by Ida and by Bo, who is a coach" only Bo is a coach."""
    noun = who = next((n for n in range(heads[clause], clause) if tags[n] in _RELATIVE), 0)
    if who < 2 or words[who - 1] != "," or any(words[n] in _SEVERAL for n in range(who, clause + 1)):
        return
    noun -= 2
    while names[noun] in _IN_NAME and heads[noun] > heads[clause]:
        noun = heads[noun]
    if names[noun] == "conj" and heads[noun] == heads[clause] and tags[noun] == "NNP":
        heads[clause] = noun


def _leave_to_verb(case: int, words: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of "the meal was paid for by Ida" the "for" is the verb's, and Ida paid."""
    noun, is_by = heads[case], words[case + 1 : case + 2] == ["by"]
    if is_by and names[case] == "advmod" and noun == case - 1 and words[case] in _STRANDED:
        names[case] = "fixed"
    elif is_by and heads[case + 1] == noun and heads[noun] == case - 1:
        heads[case], names[case], names[noun] = case - 1, "fixed", "obl:agent"


def _leave_to_first(mark: int, tags: Sequence[str], heads: list[int]) -> None:
    """Of "if they found that she knew" the "if" leads in to what they found."""
    above = heads[heads[mark]]
    if mark < above < heads[mark] and tags[above].startswith("VB"):
        heads[mark] = above


def _act_too(place: int, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "jailed Lee for theft and fined Orr" the second verb has an object of its own."""
    verb = next((n for n in sorted(_above(place, heads), reverse=True) if tags[n] in _FINITE), None)
    is_verb = {part for part, _ in lemmas(words[place].lower())} == {"v"} and words[place].endswith("ed")
    behind = tags[place + 1 : place + 2]
    if verb is None or verb > place or not is_verb or behind not in (["NNP"], ["DT"], ["PRP"], ["PRP$"]):
        return
    if names[place] == "amod":  # "… and fined Roe", with the name joined to what stands before
        heads[place - 1], heads[heads[place]], names[heads[place]] = place, verb, "obj"
    heads[place], tags[place], names[place] = verb, "VBD", "conj"
    for other in range(place + 1, len(words)):
        if heads[other] == verb and names[other] in _GOVERNED:
            heads[other] = place


def _join(clause: int, tags: Sequence[str], heads: Sequence[int], names: list[str]) -> None:
    """Of "who was the captain and later led it" the second clause is joined to the first one."""
    beside, first = list(_below(clause, heads)), list(_below(heads[clause], heads))
    is_joined = any(names[n] == "cc" for n in beside) and not any(tags[n] in _RELATIVE for n in beside)
    if is_joined and any(tags[n] in _RELATIVE and names[n] in _SUBJECTS for n in first):
        names[clause] = "conj"


def _name_again(
    noun: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "built by Ann Lee, the mother of Tom, it burned down" the mother is Ann Lee, and burned nothing."""
    start = noun
    while start > 0 and tags[start - 1] in {*_OPENS, "JJ", "NN"}:
        start -= 1
    name = start - 2
    if name < 0 or words[start - 1] != "," or tags[name] != "NNP" or tags[start] not in _OPENS:
        return
    others = [n for n in _below(heads[noun], heads) if names[n] in _ANY_SUBJECT and n != noun]
    is_spare = names[noun] == "dep" or any(n < noun for n in others)
    if not is_spare or (names[noun] != "dep" and "," not in words[noun : heads[noun]]):
        return
    while names[name] in _IN_NAME and 0 <= heads[name] < noun:
        name = heads[name]
    if noun not in _above(name, heads):
        heads[noun], names[noun] = name, "appos"


def _leave_to_name(
    verb: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "Born in Rask, the son of a smith, Olaf Kern left" it is Olaf Kern who left."""
    end = verb - 1
    while end > 0 and (tags[end].startswith(("RB", "MD")) or names[end] in _HELPING):
        end -= 1
    first = end + 1
    while first > 0 and tags[first - 1] == "NNP":
        first -= 1
    subject = next((n for n in _below(verb, heads) if names[n] in _SUBJECTS), None)
    if first > end or first < 2 or words[first - 1] != "," or subject is None or subject >= first:
        return
    heads[first], names[first], names[subject] = verb, names[subject], "dep"
    for other in range(first + 1, end + 1):
        heads[other], names[other] = first, "flat"


def _part_subjects(verb: int, tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of "Ida beat Bo and Nils beat Eva" Bo is beaten, and only Nils beats Eva."""
    first, whom = heads[verb], heads[verb] + 1
    if tags[first] not in _FINITE or heads[whom] != verb or names[whom] not in _SUBJECTS:
        return
    joined = [n for n in _below(whom, heads) if names[n] == "conj" and n < verb]
    if len(joined) == 1 and tags[whom] == "NNP" and not any(names[n] == "obj" for n in _below(first, heads)):
        heads[whom], names[whom] = first, "obj"
        heads[joined[0]], names[joined[0]] = verb, "nsubj"


def _find_subject(
    verb: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "In May, two Danes, a Swede and a Finn were met" the Danes were met, and are no May."""
    beside = list(_below(verb, heads))
    is_finite = tags[verb] in _FINITE or any(names[n] in _HELPING and tags[n] in _FINITE for n in beside)
    if not is_finite or any(names[n] in _ANY_SUBJECT for n in beside):
        return
    for noun in range(verb):
        front = heads[noun]
        is_beside_front = names[noun] in _LISTED and names[front] in _FRONTED and heads[front] == verb
        if is_beside_front and "," in words[front:noun] and tags[noun].startswith("NN"):
            is_passive = any(names[n] == "aux:pass" for n in beside)
            heads[noun], names[noun] = verb, "nsubj:pass" if is_passive else "nsubj"
            return


def _below(place: int, heads: Sequence[int]) -> Iterator[int]:
    return (other for other, head in enumerate(heads) if head == place)


def _above(place: int, heads: Sequence[int]) -> set[int]:
    found: set[int] = set()
    while place >= 0 and place not in found:
        found.add(place)
        place = heads[place]
    return found
