"""Statements made from the sentences of any English text: true ones in other clothes, and false ones.

A statement is false because one thing in a sentence of the text was changed: its verb, a name, who does it to
whom, the order of a score, who says it, a negation; or because two sentences were stitched together, or
because the text itself takes the sentence back. The words come from the text and from WordNet alone.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from turning_material import Material, Said, instead, lowered, material, phrase_of, runs_of
from turning_same import TRUE

from summarizer.source.document import NumberKind
from summarizer.source.speech.attribution import read_speech_aside
from summarizer.source.utterance import QuotationKind
from summarizer.source.vocabulary import is_general, is_synonym, lemmas
from summarizer.source.vocabulary.wordnet import wordnet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.source.document import Span
    from summarizer.source.syntax import Node

_FEWEST = 6  # words of what somebody said
_TOO_PLAIN = frozenset("be have do say get make go come take".split())
_SAYING = frozenset("said says".split())
# Of these either side may be named first, and nothing is changed by it.
_MUTUAL = frozenset("be meet marry equal join resemble match face fight divorce border touch become".split())
_CLAUSAL = frozenset({"root", "conj", "ccomp"})


@dataclass(frozen=True)
class Case:
    """A statement to hold against a text. `kind` is what was done to it."""

    kind: str
    text: str
    statement: str
    is_true: bool


def cases(texts: list[str], most: int, seed: int = 11) -> list[Case]:
    """Return what each way of turning makes of the texts, at most so many of a kind, drawn by a seed."""
    rng = random.Random(seed)
    read_texts = [material(text) for text in texts]
    for number, one in enumerate(read_texts):
        for other in read_texts[number + 1 :] + read_texts[:number]:
            one.others.extend(other.said[:4])
    found = []
    for turnings, is_true in ((FALSE, False), (TRUE, True)):
        for kind, turn in turnings.items():
            made = [
                Case(kind, text, statement, is_true)
                for one in read_texts
                for text, statement in turn(one, random.Random(f"{seed}{kind}{len(one.text)}"))
                if is_true or statement.rstrip(".") not in text
            ]
            found += rng.sample(made, most) if len(made) > most else made
    return found


def _predicates(one: Said) -> Iterator[Node]:
    for node in one.tree.nodes:
        base = base_of(node)
        if node.is_verb and node.relation in _CLAUSAL and base and base not in _TOO_PLAIN:
            yield node


def base_of(node: Node) -> str | None:
    """Return the lemma of a verb, None for what WordNet does not know as one."""
    return next((base for part, base in lemmas(node.low) if part == "v"), None)


def opposite_verb(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Put a verb that WordNet gives as the opposite for a verb."""
    for said in one.said:
        for node in _predicates(said):
            for key in sorted(wordnet().opposites("v", base_of(node))):
                yield one.text, instead(said.words, node.span, inflected(key[2:], node.tag))


def other_verb(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Put another verb of the text, in the same form and not near in meaning, for a verb."""
    known = [(node.low, node.tag) for said in one.said for node in _predicates(said)]
    for said in one.said:
        for node in _predicates(said):
            fit = [low for low, tag in known if tag == node.tag and not _near(low, node.low)]
            if fit:
                yield one.text, instead(said.words, node.span, rng.choice(sorted(set(fit))))


def _near(one: str, other: str) -> bool:
    return (
        one == other
        or is_synonym(one, other, "v")
        or is_general(one, other, "v")
        or is_general(other, one, "v")
    )


def inflected(base: str, tag: str) -> str:
    """Return a form of an English verb: irregular ones as WordNet has them, else by rule."""
    verb, _, rest = base.replace("_", " ").partition(" ")
    return _form(verb, tag) + (f" {rest}" if rest else "")


def _form(verb: str, tag: str) -> str:
    is_soft = verb.endswith(("s", "x", "z", "ch", "sh", "o"))
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb
    changes_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    if tag == "VBZ":
        return verb[:-1] + "ies" if changes_y else verb + ("es" if is_soft else "s")
    if tag == "VBG":
        return stem + "ing"
    if tag in {"VBD", "VBN"}:
        regular = verb[:-1] + "ied" if changes_y else stem + "ed"
        return next((form for form in wordnet().irregular(verb) if not form.endswith("ing")), regular)
    return verb


def other_name(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Put another name of the text for a name."""
    for said in one.said:
        for run in runs_of(said.tree):
            low = {node.low.rstrip("s") for node in run}
            fit = [name for name in one.names if name not in said.words and not low & _words_of(name)]
            if fit and run[0].number > 0:
                span = type(run[0].span)(run[0].span.start, run[-1].span.end)
                yield one.text, instead(said.words, span, rng.choice(fit))


def _words_of(name: str) -> set[str]:
    return {word.rstrip("s") for word in name.lower().split()}


def exchanged_roles(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Exchange who does it and whom it is done to."""
    for said in one.said:
        root = said.root
        subject, patient = said.tree.child(root, "nsubj"), said.tree.child(root, "obj")
        if subject is None or patient is None or base_of(root) in _MUTUAL or not root.is_verb:
            continue
        first, second = phrase_of(said.tree, subject), phrase_of(said.tree, patient)
        if first.end > second.start or not (subject.is_noun and patient.is_noun):
            continue
        words = said.words
        turned = (
            words[: first.start] + second.of(words) + words[first.end : second.start]
            + lowered(first.of(words), subject) + words[second.end :]
        )  # fmt: skip
        yield one.text, turned[0].upper() + turned[1:]


def exchanged_score(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Exchange the two sides of a score or a vote, or two figures of a sentence."""
    for said in one.said:
        inside = [m for m in one.document.numbers if said.sentence.span.contains(m.span)]
        for mention in inside:
            figures = re.findall(r"\d+", mention.text)
            if mention.kind is NumberKind.SCORE and len(set(figures)) == 2 == len(figures):
                turned = mention.text.replace(figures[0], "#").replace(figures[1], figures[0])
                yield one.text, said.words.replace(mention.text, turned.replace("#", figures[1]), 1)
        plain = [m.text for m in inside if m.kind.is_quantity and said.words.count(m.text) == 1]
        for first, second in pairwise(plain):
            if first not in second and second not in first:
                start, end = said.words.index(first), said.words.index(second)
                if start < end:
                    yield one.text, (
                        said.words[:start] + second + said.words[start + len(first) : end]
                        + first + said.words[end + len(second) :]
                    )  # fmt: skip


def dropped_attribution(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Tell as a fact what the text has only as the words of somebody."""
    for said in read_speech_aside(one.document).utterances:
        if said.kind is not QuotationKind.INDIRECT or said.cue is None or len(said.fragments) != 1:
            continue
        words = re.sub(r"^that ", "", " ".join(said.fragments[0].of(one.text).split()))
        is_clause = said.cue.of(one.text).lower() in _SAYING and words[:3] != "to "
        if is_clause and len(words.split()) >= _FEWEST:
            yield one.text, words[0].upper() + words[1:].rstrip(" ,.") + "."


def given_to_another(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Give the words of one speaker to another whom the text names."""
    for said in read_speech_aside(one.document).utterances:
        if said.speaker is None or len(said.fragments) != 1 or said.cue is None:
            continue
        name, words = said.speaker.canonical.of(one.text), said.fragments[0].of(one.text)
        low = set(re.findall(r"\w+", name.lower()))
        fit = [other for other in one.names if not low & set(other.lower().split())]
        if fit and len(words.split()) >= _FEWEST and said.cue.of(one.text).lower() in _SAYING:
            words = re.sub(r"^that ", "", " ".join(words.split())).strip(" ,.")
            yield one.text, f"{rng.choice(fit)} said that {words}."


def dropped_negation(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Drop a "not", "n't" or "never"."""
    for said in one.said:
        for found in re.finditer(r"(?<=[a-z])n['’]t\b| (?:not|never)\b(?! only)", said.words):
            yield one.text, said.words[: found.start()] + said.words[found.end() :]


def added_negation(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Put "not" behind the first auxiliary."""
    for said in one.said:
        found = re.search(
            r"\b(?:is|are|was|were|will|would|can|could|has|have|had)\b(?! not|n['’]t)", said.words
        )
        if found and said.root.number > 0:
            yield one.text, said.words[: found.end()] + " not" + said.words[found.end() :]


def stitched_with_another_text(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Join the first half of a sentence to the second half of one of another text."""
    for said in one.said:
        if one.others:
            yield one.text, _stitched(said, rng.choice(one.others))


def stitched_within(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Join the subject of a sentence to what another sentence of the same text says of another subject."""
    for said in one.said:
        fit = [other for other in one.said if not _share_subject(said, other)]
        if not fit:
            continue
        other = rng.choice(fit)
        first, second = _subject(said), _subject(other)
        if first is not None and second is not None and second.start == 0 and first.start == 0:
            yield one.text, first.of(said.words) + other.words[second.end :]


def _subject(said: Said) -> Span | None:
    subject = said.tree.child(said.root, "nsubj", "nsubj:pass")
    return phrase_of(said.tree, subject) if subject is not None and subject.is_noun else None


def _share_subject(one: Said, other: Said) -> bool:
    spans = (_subject(one), _subject(other))
    if spans[0] is None or spans[1] is None:
        return True
    first, second = (
        set(re.findall(r"\w{4,}", span.of(said.words).lower()))
        for span, said in zip(spans, (one, other), strict=True)
        if span is not None
    )
    return bool(first & second) or not first or not second


def _stitched(one: Said, other: Said) -> str:
    first, second = one.words.split(), other.words.split()
    return " ".join(first[: len(first) // 2] + second[len(second) // 2 :])


def corrected(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Tell what the text takes back in a correction."""
    for said in one.said:
        figures = list(re.finditer(r"(?<![\w.,])\d+(?![\w.,]\d)", said.words))
        if not figures:
            continue
        found = rng.choice(figures)
        wrong = instead(said.words, type(said.root.span)(*found.span()), str(int(found[0]) + 3))
        told = wrong[0].lower() + wrong[1:]
        notice = f"Correction: An earlier version of this article said that {told}"
        yield f"{one.text}\n\n{notice} {said.words}", wrong


def rumoured(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Tell as a fact what the text has only as a rumour."""
    for said in one.said:
        span = said.sentence.span
        told = f"A rumour that spread on phones said that {lowered(said.words, said.tree.nodes[0])}"
        text = one.text[: span.start] + told + one.text[span.end :]
        if said.words not in text:
            yield text, said.words


FALSE: dict[str, Callable[[Material, random.Random], Iterator[tuple[str, str]]]] = {
    "verb: its opposite": opposite_verb,
    "verb: another": other_verb,
    "name": other_name,
    "role": exchanged_roles,
    "order": exchanged_score,
    "attribution dropped": dropped_attribution,
    "attribution to another": given_to_another,
    "negation dropped": dropped_negation,
    "negation added": added_negation,
    "stitched with another text": stitched_with_another_text,
    "stitched within the text": stitched_within,
    "correction": corrected,
    "rumour": rumoured,
}
