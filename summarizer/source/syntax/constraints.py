"""What a tree must obey whatever the network says: "who" is a person, and what is passive has no object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.loading import read_part
from summarizer.languages.turning_words import TurningWords
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_THINGS = {Sort.GROUP, Sort.THING, Sort.WORDS}
_LED_BY: dict[str, set[Sort]] = {"who": _THINGS, "whom": _THINGS, "whose": set()}  # what it does not describe
_SUBJECTS = {"nsubj", "nsubj:pass"}
_ABOUT = {"acl", "acl:relcl", "conj"}  # clauses about a noun, and what is joined to them
_STANDING_IN = {"those", "that"}
_OBJECTS = {"obj", "ccomp", "xcomp"}
_NAMES = {"NNP", "NNPS"}
_HELPING = {"aux", "aux:pass", "cop"}
_RELATIVE = {"WP", "WDT", "WP$"}
_NEXT = {"parataxis", "conj"}  # how a verb behind a semicolon hangs by the one before
_IN_NAME = {"flat", "compound", "nmod:desc", "goeswith"}
_NOMINAL = {*_IN_NAME, "nmod", "nmod:poss", "nmod:unmarked", "appos", "conj", "amod", "nummod", "dep"}
_BORNE = {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "appos"}  # by one thing alone
_SERVING = {"discourse", "mark", "aux", "advmod", "cc"}
_FINITE = {"VBD", "VBZ", "VBP", "VBN", "MD"}
_NO_MODAL = {("MD", form) for form in ("VBD", "VBZ", "VBN", "MD")}  # "May denied it"
# Past forms that are no participles (Quirk et al., "A Comprehensive Grammar", 1985, 3.11 to 3.20).
ONLY_PAST = frozenset(
    """
    arose ate awoke began blew bore broke chose did drank drew drove fell flew forbade forgave forgot forsook
    froze gave grew knew lay mistook rang rode rose sang sank saw shook shrank slew spoke sprang stole strode
    strove swam swore took threw tore trod underwent undertook went withdrew woke wore wove wrote
    """.split()
)
_PARTICIPLES = tuple("en wn rn ne un ung unk um ain ome".split())  # how those end that are no past forms
_CLOSED = read_part("en", "statements", TurningWords).function_words


def hold(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Attach and tag anew, in place, what cannot stand as it does: heads are places, -1 the root."""
    _tell_names(words, tags, heads, names)
    _join_names(words, tags, heads, names)
    for place, name in enumerate(names):
        if name == "nsubj:pass" and words[heads[place]].lower() in ONLY_PAST:
            tags[heads[place]], names[place] = "VBD", "nsubj"  # "sales rose by": no participle
        if name in _SERVING and words[place][:1].isupper():
            _name_who_acts(place, words, tags, heads, names)
        if name == "root" and tags[place] == "VBN" and words[-1] == ".":
            _let_act(place, words, tags, heads, names)
        if name in {"acl:relcl", "xcomp", "appos"}:
            _relate(place, words, tags, heads, names)
        elif name in _SUBJECTS and -1 < heads[place] < place:
            _leave_to_first(place, heads, names)
        elif name == "obl":
            _leave_to_last(place, words, tags, heads, names)
        elif name == "conj" and tags[place] in {"VBN", "VBD"}:
            _take_from_passive(place, tags, heads, names)


def _leave_to_last(
    place: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Give a phrase to what it stands right behind: a verb about a noun, or "those".

    "A mill repaired in May burnt" tells of no fire in May, and "outpaced those in Asia" of no pace in Asia.
    """
    last = min([place, *_below(place, heads)]) - 1
    if last < 1:
        return
    if words[last] in _STANDING_IN and tags[last] == "DT" and names[last] in _OBJECTS:
        heads[place], names[place] = last, "nmod"
        return
    is_clause = tags[last] in {"VBN", "VBD", "VBG"} and names[last] in _ABOUT and heads[place] > place
    if is_clause and any(heads[n] == heads[place] and names[n] in _SUBJECTS for n in range(last)):
        heads[place] = last


def _tell_names(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Tag names that were read as other words: a capital tells them."""
    for place, word in enumerate(words):
        if (
            tags[place] in {"NN", "JJ"}
            and word[:1].isupper()
            and word[1:].islower()
            and word.lower() not in _CLOSED
            and not lemmas(word.lower())
        ):
            tags[place] = "NNP"  # a capital, and no word of the language
        elif tags[place] == "VB" and word[:1].isupper() and words[place - 1] == "to":
            _name_to_whom(place, tags, heads, names)


def _join_names(words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Give a name to the noun or name right before it where both do the same: "the river Aune broke"."""
    for place in range(1, len(tags)):
        before = place - 1
        is_alike = heads[place] == heads[before] and names[place] == names[before]
        is_noun = tags[before] == "NN" and (before == 0 or words[before].islower())
        is_noun |= tags[before] == "NNP" and words[before].islower()  # "chairman Mr Lee's speech"
        if (
            is_alike
            and names[place] in _BORNE
            and tags[place] in _NAMES
            and (is_noun or tags[before] in _NAMES)
        ):
            heads[place], names[place] = before, "appos" if is_noun else "flat"
            for other, head in enumerate(heads):
                if head == place and names[other] == "case":
                    heads[other] = before


def _relate(
    clause: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Give a relative clause to the noun that it describes, and its pronoun to the verb that it is of.

    What a semicolon parts from a noun is no other name of it.
    """
    if names[clause] == "appos":
        _leave_to_next(clause, words, tags, heads, names)
    elif names[clause] == "xcomp":
        _give_to_last(clause, tags, heads, names)
    else:
        _give_to_neighbour(clause, words, tags, heads, names)
        _give_to_person(clause, words, tags, heads, names)


def _name_to_whom(name: int, tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "lost 3-1 to Harrow Vale" the first word of the name is no verb, whose object the second is."""
    if name + 1 >= len(tags) or tags[name + 1] != "NNP" or heads[name + 1] != name:
        return
    tags[name], names[name], names[name - 1], names[name + 1] = "NNP", "obl", "case", "flat"
    for other in _below(name, heads):
        if other > name + 1:
            heads[other] = heads[name]


def _name_who_acts(
    place: int, words: Sequence[str], tags: list[str], heads: Sequence[int], names: list[str]
) -> None:
    """Of "Kerr flew", "Will has won" and "Oh won" the first word is who acts, and serves no other word."""
    low, after = words[place].lower(), tags[place + 1] if place + 1 < len(tags) else ""
    is_unknown = not lemmas(low) and low not in _CLOSED
    is_called = names[place] == "discourse"
    is_no_modal = tags[place] == "NNP" or (tags[place], after) in _NO_MODAL
    is_told = after in _FINITE or (after == "VB" and words[place + 1] in ONLY_PAST)
    is_name = is_told and (is_unknown or is_called or is_no_modal)
    if not is_name and not (is_unknown and is_called):
        return
    beside = {names[other] for other in _below(heads[place], heads)}
    tags[place] = "NNP"
    if not is_name or beside & _SUBJECTS:
        names[place] = "dep"
    else:
        names[place] = "nsubj:pass" if "aux:pass" in beside else "nsubj"


def _let_act(
    place: int, words: Sequence[str], tags: list[str], heads: Sequence[int], names: list[str]
) -> None:
    """Of "the council voted by nine to four." the council votes: a sentence is told by a verb in a tense."""
    beside = tuple(_below(place, heads))
    whom = [o for o in beside if names[o] == "obj" or (names[o], tags[o]) == ("xcomp", "NNP")]
    is_done = bool(whom) and not words[place].endswith(_PARTICIPLES)  # "taught Bo"
    is_past = words[place].endswith("ed") or is_done
    if not is_past or any(names[other] in _HELPING for other in beside):
        return
    tags[place] = "VBD"
    for other in beside:
        names[other] = {"nsubj:pass": "nsubj", "obl:agent": "obl"}.get(names[other], names[other])
        names[other] = "obj" if other in whom else names[other]


def _leave_to_first(place: int, heads: Sequence[int], names: list[str]) -> None:
    """Of "the chamber put it at £3, a figure that …" the figure puts nothing: a subject stands before.

    Who is made to leave is the object of making.
    """
    beside = tuple(_below(heads[place], heads))
    if any(names[other] in _SUBJECTS and other < heads[place] for other in beside):
        is_made_to = any(names[other] == "xcomp" and other > place for other in beside)
        names[place] = "obj" if is_made_to else "dep"


def _give_to_person(
    clause: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "a zoologist at the institute who was asked" it is the zoologist that was asked."""
    subject = next((n for n in _below(clause, heads) if names[n] in _SUBJECTS), None)
    noun = heads[clause]
    if subject is None or words[subject].lower() != "who" or not _is(words[noun], _THINGS):
        return
    for above in _above(noun, heads):
        if not tags[above].startswith("NN") or tags[above] in _NAMES:
            return
        if _is(words[above], {Sort.PERSON}):
            heads[clause] = above
            return


def _give_to_neighbour(
    clause: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: Sequence[str]
) -> None:
    """Of "the referee sent off a captain, who was fined" the captain was fined, or somebody whose he is."""
    lead = next((n for n in range(heads[clause] + 1, clause) if tags[n] in _RELATIVE), 1)
    noun = lead - 1 - (words[lead - 1] == ",")
    if noun <= heads[clause] or not tags[noun].startswith("NN"):
        return
    phrase = [noun]
    for above in _above(noun, heads):
        if names[phrase[-1]] not in _NOMINAL:
            break
        phrase.append(above)
    sorts = _LED_BY.get(words[lead].lower(), {Sort.PERSON})
    is_other = tags[noun] not in _NAMES and _is(words[noun], sorts)
    if heads[clause] not in phrase and clause not in _above(noun, heads) and not is_other:
        heads[clause] = next(n for n in phrase if names[n] not in _IN_NAME)


def _leave_to_next(
    noun: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "the pilot was unhurt; her passenger broke an arm" the passenger is no pilot, and broke it."""
    before = range(heads[noun] + 1, noun)
    if not any(words[n] == ";" for n in before) or not any(tags[n] in _FINITE for n in before):
        return
    verbs = (n for n in range(noun + 1, len(words)) if tags[n] in _FINITE and names[n] in _NEXT)
    verb = next(verbs, None)
    if verb is None or any(names[n] in _SUBJECTS for n in _below(verb, heads)):
        names[noun] = "dep"
    else:
        heads[noun], names[noun] = verb, "nsubj"


def _give_to_last(verb: int, tags: Sequence[str], heads: list[int], names: Sequence[str]) -> None:
    """Of "the yard, which the firm had planned to sell" it is the yard that would be sold."""
    above = heads[verb]
    thing = next((n for n in _below(above, heads) if n < above and tags[n] == "WDT"), None)
    if thing is None or names[thing] != "obj" or tags[verb] != "VB":
        return
    if not any(names[n] in _OBJECTS for n in _below(verb, heads)):
        heads[thing] = verb


def _take_from_passive(verb: int, tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of "he said that it was closed but denied knowing it" the one who denies is he: it has an object."""
    if not any(names[n] in _OBJECTS for n in _below(verb, heads)):
        return
    first = heads[verb]
    if any(names[n] in {*_SUBJECTS, "aux", "aux:pass"} for n in _below(verb, heads)):
        return
    if not any(names[n] == "aux:pass" for n in _below(first, heads)) or names[first] != "ccomp":
        return
    governor = heads[first]
    if governor >= 0 and tags[governor] == "VBD":
        heads[verb] = governor


def _below(place: int, heads: Sequence[int]) -> Iterator[int]:
    return (other for other, head in enumerate(heads) if head == place)


def _above(place: int, heads: Sequence[int]) -> Iterator[int]:
    above = heads[place]
    for _ in heads:  # a tree has no way longer than its words
        if above < 0:
            return
        yield above
        above = heads[above]


def _is(word: str, sorts: set[Sort]) -> bool:
    return sort_of(word.lower()) in sorts
