"""A sentence with a full stop is told by a verb in a tense, whatever noun the network took for its root.

Of "The transmitters weigh less than a gram." the root is "weigh", and who weighs so little are the
transmitters. Headlines, which have no full stop, may do without a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.syntax.constraints import ONLY_PAST
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_CLAUSES = frozenset("conj acl parataxis advcl amod goeswith dep acl:relcl".split())
_BESIDE = frozenset({"list", "aux", "cop"})
_LED_IN = frozenset({"mark", "obl:agent", *_SUBJECTS})
_TELLING = ("VB", "MD")
_SAYS_WHAT = ("NN", "PRP", "DT", "CD", "$")
# In the past (Quirk et al., "A Comprehensive Grammar", 1985, 3.17).
_UNCHANGED = frozenset(
    "beat bet bid burst cast cost cut hit hurt let put quit set shed shut slit split spread upset".split()
)
_LEAST = 4  # words and marks


class _Sentence:
    """A tree that is changed in place: heads are places, -1 the root."""

    def __init__(self, words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
        self.lows = [word.lower() for word in words]
        self.tags, self.heads, self.names = tags, heads, names
        self.root = heads.index(-1)

    def below(self, place: int) -> Iterator[int]:
        """Yield the places of what depends on a word."""
        return (other for other, head in enumerate(self.heads) if head == place)

    def has(self, place: int, names: frozenset[str]) -> bool:
        """Whether something depends on a word by one of some relations."""
        return any(self.names[other] in names for other in self.below(place))

    def may_be(self, part: str, place: int) -> bool:
        """Whether a word may be a verb ("v") or a noun ("n") at all."""
        return any(known == part for known, _ in lemmas(self.lows[place]))

    def is_only(self, part: str, place: int) -> bool:
        """Whether a word is one part of speech and no adjective."""
        parts = {known for known, _ in lemmas(self.lows[place])}
        return part in parts and "a" not in parts


def let_tell(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Make the verb of a sentence its root, in place, where the network made a noun the root."""
    if len(words) < _LEAST or words[-1] != "." or -1 not in heads:
        return
    sentence = _Sentence(words, tags, heads, names)
    root = sentence.root
    for place, tag in enumerate(tags):
        if tag == "VBP" and sentence.lows[place] in _UNCHANGED and _is_of_one(place, sentence):
            tags[place] = "VBD"  # it would be "beats"
        elif tag in {"VBN", "VBZ"} and sentence.lows[place] in ONLY_PAST:
            tags[place] = "VBD"
    if tags[root] == "VB":
        _give_tense(sentence)
    if not tags[root].startswith("NN") or _is_told(sentence):
        return
    verb = _verb_behind(sentence)
    if verb is not None:
        _hang_by(verb, sentence)
    elif _acts_itself(sentence):
        _let_root_act(sentence)
    elif (verb := _verb_before_noun(sentence)) is not None:
        _let_do(verb, sentence)


def _is_told(sentence: _Sentence) -> bool:
    """Whether the root is told to be something, or is no noun after all."""
    return sentence.has(sentence.root, _HELPING | _SUBJECTS)


def _give_tense(sentence: _Sentence) -> None:
    """Of "the mayor put it at 19." and "unions fear a loss." the verb has a subject, and so a tense."""
    root = sentence.root
    subject = next((n for n in sentence.below(root) if sentence.names[n] == "nsubj" and n < root), None)
    if subject is None or sentence.has(root, _HELPING | {"mark"}):
        return
    sentence.tags[root] = "VBD" if _is_of_one(root, sentence) else "VBP"


def agree(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "the tax covers mills with looms" it is the tax that does something: covers would not "mills"."""
    if -1 not in heads:
        return
    sentence = _Sentence(words, tags, heads, names)
    noun = sentence.root
    is_untold = tags[noun] == "NNS" and words[-1] == "." and not any(tag.startswith(_TELLING) for tag in tags)
    if noun > 1 and (tags[noun] == "VBZ" or is_untold) and _does_before(noun, sentence):
        _let_before_do(noun, sentence)


def _does_before(noun: int, sentence: _Sentence) -> bool:
    """Whether a plural right before another may be a verb, whose subject stands right before it."""
    verb, subject = noun - 1, noun - 2
    is_next = sentence.heads[verb] == noun and sentence.names[verb] in {"nsubj", "compound"}
    if not is_next or sentence.tags[verb] != "NNS" or sentence.heads[subject] != verb:
        return False
    is_done = any(sentence.names[n] in {"obj", "xcomp", "ccomp"} for n in sentence.below(noun))
    may_be = sentence.may_be("v", verb) and sentence.may_be("n", noun)
    return sentence.tags[subject] in {"NN", "NNP"} and may_be and not is_done


def _let_before_do(noun: int, sentence: _Sentence) -> None:
    verb, subject = noun - 1, noun - 2
    for other in list(sentence.below(verb)):
        sentence.heads[other] = subject
    for other in list(sentence.below(noun)):
        if other < subject:
            sentence.heads[other] = subject
        elif sentence.names[other] == "obl":
            sentence.names[other] = "nmod"
        elif sentence.names[other] == "punct":
            sentence.heads[other] = verb
    sentence.tags[verb], sentence.tags[noun] = "VBZ", "NNS"
    for place, head, name in ((verb, -1, "root"), (subject, verb, "nsubj"), (noun, verb, "obj")):
        sentence.heads[place], sentence.names[place] = head, name


def _is_of_one(verb: int, sentence: _Sentence) -> bool:
    """Whether one thing or person is who acts."""
    subject = next((n for n in sentence.below(verb) if sentence.names[n] == "nsubj"), None)
    if subject is None or sentence.has(subject, frozenset({"conj"})):
        return False
    return sentence.tags[subject] in {"NN", "NNP"} or sentence.lows[subject] in {"he", "she", "it"}


def _verb_behind(sentence: _Sentence) -> int | None:
    """Return the verb behind the root that has no subject of its own, one in a tense first."""
    found = [n for n in sentence.below(sentence.root) if n > sentence.root and _may_tell(n, sentence)]
    in_tense = (n for n in found if sentence.tags[n] in _FINITE)
    return next(in_tense, next(iter(found), None))


def _may_tell(place: int, sentence: _Sentence) -> bool:
    tag, name = sentence.tags[place], sentence.names[place]
    is_joined = name == "conj" and sentence.has(place, frozenset({"cc"}))
    if name in _BESIDE or is_joined or sentence.has(place, _LED_IN):
        return False
    if tag not in _FINITE and not (tag == "VBN" and name in _CLAUSES):
        return False
    if sentence.tags[place] == "VBN" and not sentence.has(place, _HELPING):
        return sentence.lows[place + 1 : place + 2] != ["by"] and not _has_tense(sentence, place)
    return True


def _has_tense(sentence: _Sentence, without: int) -> bool:
    """Whether another word below the root is a verb in a tense that may tell the sentence."""
    return any(sentence.tags[n] in _FINITE for n in sentence.below(sentence.root) if n != without)


def _hang_by(verb: int, sentence: _Sentence) -> None:
    root = sentence.root
    is_passive = sentence.has(verb, frozenset({"aux:pass"}))
    for other in list(sentence.below(root)):
        if other > verb:
            sentence.heads[other] = verb
    sentence.heads[verb], sentence.names[verb] = -1, "root"
    sentence.heads[root], sentence.names[root] = verb, "nsubj:pass" if is_passive else "nsubj"
    if sentence.tags[verb] == "VBN" and not sentence.has(verb, _HELPING):
        sentence.tags[verb] = "VBD"


def _verb_before_noun(sentence: _Sentence) -> int | None:
    """Return "destroyed" of "the fire destroyed stock." where it was taken for what describes the stock."""
    for place in range(1, len(sentence.lows)):
        noun, before = sentence.heads[place], place - 1
        is_participle = sentence.names[place] == "amod" and sentence.tags[place] in {"VBN", "VBD"}
        is_participle |= sentence.tags[place] == "CD" and sentence.may_be("v", place)  # "rose 5 percent"
        is_unchanged = noun == place + 1 and sentence.lows[place] in _UNCHANGED
        if not (is_participle or is_unchanged) or noun < place:
            continue
        is_object = noun == sentence.root or sentence.heads[noun] == sentence.root < place
        is_after_noun = sentence.tags[before].startswith("NN") or (
            sentence.tags[before] == "JJ" and sentence.is_only("n", before)
        )
        if is_object and is_after_noun and not sentence.has(noun, frozenset({"case"})):
            return place
    return None


def _let_do(verb: int, sentence: _Sentence) -> None:
    root, noun = sentence.root, sentence.heads[verb]
    subject = verb - 1 if noun == root else root
    for other in list(sentence.below(root)):
        if other < subject and other != verb:
            sentence.heads[other] = subject
        elif other > verb and other != noun:
            sentence.heads[other] = verb
    sentence.tags[verb] = "VBD"
    if sentence.tags[subject] == "JJ":
        sentence.tags[subject] = "NN"
    for place, head, name in ((verb, -1, "root"), (subject, verb, "nsubj"), (noun, verb, "obj")):
        sentence.heads[place], sentence.names[place] = head, name


def _acts_itself(sentence: _Sentence) -> bool:
    """Whether the root is a verb that was taken for a noun, as "lives" of "the bat lives in caves"."""
    root = sentence.root
    if root == 0 or root + 2 >= len(sentence.lows) or not sentence.may_be("v", root):
        return False
    before = root - 1
    if sentence.heads[before] != root or sentence.names[before] not in {"compound", "amod", "nmod"}:
        return False
    is_name = sentence.tags[before].startswith("NNP")
    is_noun = sentence.tags[before].startswith("NN") or sentence.tags[before] == "JJ"
    if not is_name and not (is_noun and sentence.is_only("n", before)):
        return False
    if not sentence.may_be("n", root):
        return True
    if sentence.tags[root] == "NNS":
        return sentence.tags[before] in {"NN", "NNP", "JJ"}
    return sentence.tags[root + 1].startswith(_SAYS_WHAT) and sentence.lows[root + 1] != "that"


def _let_root_act(sentence: _Sentence) -> None:
    root, subject = sentence.root, sentence.root - 1
    sentence.tags[root] = "VBZ" if sentence.tags[root] == "NNS" else "VBD"
    if sentence.tags[subject] == "JJ":
        sentence.tags[subject] = "NN"
    sentence.names[subject] = "nsubj"
    for other in list(sentence.below(root)):
        if other < subject and sentence.names[other] in {"det", "compound", "amod", "nmod:poss", "nummod"}:
            sentence.heads[other] = subject
        elif other > root:
            _let_say(other, sentence)


def _let_say(place: int, sentence: _Sentence) -> None:
    """Name what stands behind a verb that was taken for a noun by what it is to a verb."""
    name = sentence.names[place]
    has_case = sentence.has(place, frozenset({"case"}))
    if name in {"nmod", "appos", "flat", "compound"}:
        sentence.names[place] = "obl" if has_case else "obj"
    elif name in {"acl:relcl", "acl"} and sentence.lows[sentence.root + 1] == "that":
        sentence.names[place] = "ccomp"
        that = sentence.root + 1
        sentence.tags[that], sentence.names[that], sentence.heads[that] = "IN", "mark", place


def leave_to_second(tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of "a squirrel cut the power, the utility said" the squirrel says nothing, and what it did is said."""
    subjects: dict[int, list[int]] = {}
    for place, name in enumerate(names):
        if name == "nsubj" and place < heads[place]:
            subjects.setdefault(heads[place], []).append(place)
    for verb, (first, second) in sorted(pair for pair in subjects.items() if len(pair[1]) == 2):
        deed = next((n for n in range(first, second) if _is_deed(n, tags, heads, names)), None)
        if deed is not None and {first, verb} & set(_above(deed, heads)):
            heads[deed], names[deed] = verb, "ccomp"
            heads[first] = deed


def _is_deed(place: int, tags: Sequence[str], heads: Sequence[int], names: Sequence[str]) -> bool:
    """Whether a word is a verb in the past that nothing before it is the subject of."""
    below = (names[n] for n, head in enumerate(heads) if head == place)
    return names[place] in {"acl", "ccomp"} and tags[place] == "VBD" and _LED_IN.isdisjoint(below)


def tell_in_words(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Of "said in a statement that it respects the verdict" what follows "that" is said, in place."""
    for clause, name in enumerate(names):
        noun = heads[clause]
        if name not in {"acl", "acl:relcl"} or names[noun] != "obl" or not tags[heads[noun]].startswith("VB"):
            continue
        that, is_in_words = min(noun + 1, len(words) - 1), sort_of(words[noun].lower()) is Sort.WORDS
        is_that = words[that].lower() == "that" and heads[that] == clause
        if is_in_words and is_that and _leads_in(that, heads, names):
            heads[clause], names[clause] = heads[noun], "ccomp"
            tags[that], names[that] = "IN", "mark"


def _leads_in(that: int, heads: Sequence[int], names: Sequence[str]) -> bool:
    """Whether a "that" is a conjunction: a mark, or beside a subject and an object of the clause."""
    beside = [names[n] for n, head in enumerate(heads) if head == heads[that] and n != that]
    return names[that] == "mark" or (names[that] == "obj" and {"nsubj", "obj"} <= set(beside))


def _above(place: int, heads: Sequence[int]) -> Iterator[int]:
    above = heads[place]
    for _ in heads:
        if above < 0:
            return
        yield above
        above = heads[above]
