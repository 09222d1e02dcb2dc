"""Whether a source tells something as a statement tells it: as a fact, or as said by the same speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.syntax.trees import normal_form
from summarizer.verifying.checking.proving.carried import Place
from summarizer.verifying.checking.proving.clauses import (
    ACCORDING,
    DENYING,
    NEUTRAL,
    Attribution,
    Clause,
    same_cue,
    turns_back,
    viewpoint,
)
from summarizer.verifying.checking.proving.edges import AGENT
from summarizer.verifying.checking.proving.entities import is_called_so, is_quoted
from summarizer.verifying.checking.proving.frames import frames_above, is_interposed
from summarizer.verifying.checking.proving.grammar import (
    FEMININE,
    FIRST,
    MASCULINE,
    MINDING,
    NEGATORS,
    PRONOUNS,
    SAYING,
    bases,
)
from summarizer.verifying.checking.proving.naming import namings
from summarizer.verifying.checking.proving.signs import is_past, sign_of
from summarizer.verifying.checking.words import is_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.source.utterance import SpeakerMention, Utterance
    from summarizer.verifying.checking.proving.passages import Passages
    from summarizer.verifying.checking.proving.prover import Prover

_WORDS = re.compile(r"[\w']+")
_OWNED = re.compile(r"(?:^|(?<=, ))[^,]*(?:’s|'s|s’|s') ")  # whose somebody is
_LED = re.compile(r" (?:of|for|from|in|at|on|with|to|by|near|who|whose|which|that)\b[^,]*")
_NEAR = 60  # characters


def same_frame(
    clause: Clause, place: Place, prover: Prover, passages: Passages, left_out: range = range(0)
) -> bool:
    """Whether the source tells a place as the statement does: as a fact, or as said by the same speaker.

    Words in `left_out` are asides, and no frames unless they say who says it.
    """
    by = clause.attribution
    if by is not None and turns_back(place.passage.tree, by.cue, place.node):
        return False
    utterances = [said for said in passages.spoken_at(place.node.span) if not _is_aside(place, said)]
    if clause.attribution is None and is_called_so(prover.statement, clause.predicate, place, utterances):
        return True
    tree = place.passage.tree
    frames = [f for f in frames_above(tree, place.node) if f.number not in left_out or is_interposed(tree, f)]
    frames = [f for f in frames if utterances or not _is_about_speaker(place, f, passages)]
    if utterances:
        if len({said.cue for said in utterances}) > 1:
            return False  # somebody's words on somebody's words: a clause names one of them at most
        if by is None:
            return _is_in_own_mind(place, utterances, passages) and _is_told(place, frames, utterances)
        return _is_told(place, frames, utterances) and any(
            _said_by(by, said, prover, passages) for said in utterances
        )
    view = viewpoint(place.passage, place.word)
    if view is not None and viewpoint(prover.statement, clause.predicate.number) is None:
        return not frames and _is_according(clause.attribution, view, place, prover)
    if clause.attribution is None:
        return not frames and not is_question(
            passages.index.reading(place.sentence).span.of(place.passage.tree.text)
        )
    return len(frames) == 1 and _told_by(clause.attribution, frames[0], place, prover)


def _is_in_own_mind(place: Place, utterances: Sequence[Utterance], passages: Passages) -> bool:
    """Whether somebody tells what they have in mind themselves: who said they planned it plans it."""
    if MINDING.isdisjoint(bases(place.node)) or is_quoted(place.passage.tree, place.node):
        return False
    passage, tree = place.passage, place.passage.tree
    agents = (tree.nodes[e.dependent] for e in passage.below.get(place.word, ()) if e.role == AGENT)
    subject = next((node for node in agents if node.relation == "nsubj"), None)
    if subject is None:
        return False
    speakers = [said.speaker.mention for said in utterances if said.speaker is not None]
    meant = [node.span for _, node in passages.mentions(passage, subject)]
    return bool(speakers) and any(all(who.contains(span) for who in speakers) for span in meant)


def _is_according(attribution: Attribution | None, view: Node, place: Place, prover: Prover) -> bool:
    """Whether a statement gives as somebody's words what the source tells according to the same."""
    case = place.passage.tree.child(view, "case")
    if attribution is None or attribution.speaker is None or case is None or case.low != ACCORDING:
        return False
    there = Place(place.passage, place.sentence, view.number)
    return bool(bases(attribution.cue) & NEUTRAL) and not prover.carry(attribution.speaker, there).cost


def _is_about_speaker(place: Place, frame: Node, passages: Passages) -> bool:
    """Whether a place stands between a speaker and the verb of saying, and so is no part of what is said.

    "Council leader Ada Fenn, who has run the town since 2019, said the vote was hard": a parser may make the
    leader the subject of what is hard.
    """
    sentence = passages.index.reading(place.sentence).span
    return any(
        said.cue is not None
        and said.cue.overlaps(frame.span)
        and said.speaker is not None
        and said.speaker.mention.start <= place.node.span.start < said.cue.start
        for said in passages.index.spoken_at(sentence)
    )


def _is_aside(place: Place, said: Utterance) -> bool:
    """Whether a relative clause between commas within speech that is not quoted tells a place.

    It is the writer's: "the pool, which was built in 1968, will close, she said".
    """
    nodes = place.passage.tree.nodes
    chain = (place.node, *place.passage.tree.ancestors(place.node))
    clause = next((n for n in chain if n.relation == "acl:relcl"), None)
    if clause is None or is_quoted(place.passage.tree, place.node):
        return False
    if not any(part.contains(nodes[clause.head].span) for part in said.fragments):
        return False
    lead = next((n for n in nodes[clause.head + 1 : clause.number] if n.tag in {"WDT", "WP", "WP$"}), None)
    return lead is not None and lead.low != "that" and nodes[lead.number - 1].low == ","


def _is_told(place: Place, frames: list[Node], utterances: Sequence[Utterance]) -> bool:
    """Whether speech tells a place as a fact, and is not itself denied."""
    tree = place.passage.tree
    if _is_exclaimed(place):
        return False
    spoken = [part for said in utterances for part in said.fragments]
    inside = [frame for frame in frames if any(part.contains(frame.span) for part in spoken)]
    if any(not _is_own_view(tree, frame) for frame in inside):
        return False
    if any(_is_beyond(tree, frame, utterances) for frame in frames if frame not in inside):
        return False
    return not any(sign_of(tree, frame).denied for frame in frames if frame not in inside) and not any(
        _is_denied(said, tree.text) for said in utterances
    )


def _is_exclaimed(place: Place) -> bool:
    """Whether an interjection opens what is said, which may be meant otherwise: "Oh sure, it was on time"."""
    tree = place.passage.tree
    chain = (place.node, *tree.ancestors(place.node))
    called = (below for word in chain for below in tree.below(word) if below.relation == "discourse")
    return any(below.low != "yes" for below in called)


def _is_own_view(tree: Tree, frame: Node) -> bool:
    """Whether a frame inside speech is the speaker's own: "I think", and no "I never said", "I thought"."""
    subject = tree.child(frame, "nsubj")
    is_own = bool(bases(frame) & SAYING) and subject is not None and subject.low in FIRST
    return is_own and not sign_of(tree, frame).denied and not is_past(tree, frame)


def _is_beyond(tree: Tree, frame: Node, utterances: Sequence[Utterance]) -> bool:
    """Whether a frame is no verb that the speech is told by, nor whom it is told, and so stands over it."""
    verb = tree.above(frame) if frame.is_noun and frame.relation in {"obj", "iobj"} else frame
    return verb is None or not any(
        said.cue is not None and said.cue.overlaps(verb.span) for said in utterances
    )


def _is_denied(said: Utterance, text: str) -> bool:
    """Whether a negation stands between the speaker's name and the verb of saying."""
    if said.cue is None or said.speaker is None:
        return False
    start, end = sorted((said.speaker.mention.start, said.cue.end))
    between = text[start:end].lower().rpartition(",")[2]  # not what an aside says of the speaker
    return end - start < _NEAR and not NEGATORS.isdisjoint(_WORDS.findall(between))


def is_only_reported(place: Place, passages: Passages) -> bool:
    """Whether the source tells a place as what somebody says, and under no other sign."""
    tree, frames = place.passage.tree, list(frames_above(place.passage.tree, place.node))
    is_denied = any(bases(f) & DENYING for f in frames)
    if utterances := passages.spoken_at(place.node.span):
        return not is_denied and _is_told(place, frames, utterances)
    return not is_denied and all(bases(f) & SAYING and not sign_of(tree, f).denied for f in frames)


def _said_by(attribution: Attribution, said: Utterance, prover: Prover, passages: Passages) -> bool:
    text = passages.index.document.text
    if said.cue is not None and not same_cue(attribution.cue, said.cue.of(text).lower().split()[0]):
        return False
    if attribution.speaker is None:
        return True
    if said.speaker is None:
        return False
    if attribution.speaker.low not in PRONOUNS and (meant := _meant(said.speaker, passages)):
        return any(not prover.carry(attribution.speaker, place).cost for place in meant)
    names, nouns, words = _words_on(said.speaker, text)
    names |= {n.low for place in _subjects(said, passages) for n in namings(place.passage, place.node)}
    speaker = attribution.speaker
    if speaker.low in PRONOUNS:
        return _may_be_meant(speaker.low, said.speaker.mention.of(text), said.speaker.canonical.of(text))
    parts = [
        speaker,
        *(n for n in prover.statement.tree.below(speaker) if n.relation in {"flat", "compound"}),
    ]
    if speaker.is_name:
        is_same = any(n.low.rstrip(".") in names for n in parts if n.is_name)
    else:
        is_same = speaker.low in nouns
    return is_same and _is_described_alike(speaker, words, said, prover, passages)


def _words_on(speaker: SpeakerMention, text: str) -> tuple[set[str], set[str], set[str]]:
    """Return the words of a speaker's namings, those of the namings and the role, and all beside them.

    "The lawyer for Captain Orr" and "Orr's lawyer" do not name Orr.
    """
    namings = [place.of(text) for place in (speaker.mention, speaker.canonical)]
    role = [speaker.role.of(text)] if speaker.role else []
    own = [_OWNED.sub("", _LED.sub("", said)) for said in namings]
    roles = [_OWNED.sub("", _LED.sub("", said)) for said in role]
    return _letters(own), _letters(own + roles), _letters(namings + role)


def _letters(places: Sequence[str]) -> set[str]:
    return {word for said in places for word in re.findall(r"[^\W\d_]+", normal_form(said))}


def _may_be_meant(pronoun: str, mention: str, name: str) -> bool:
    """Whether a pronoun may stand for a speaker: "he" and "she" for one who is named."""
    if mention.lower() in PRONOUNS:
        return mention.lower() == pronoun
    is_named = any(word[0].isupper() for word in name.split()[1:]) or mention.istitle()
    return is_named or pronoun not in MASCULINE | FEMININE


def _is_described_alike(
    speaker: Node, words: set[str], said: Utterance, prover: Prover, passages: Passages
) -> bool:
    """Whether all that a statement says of a speaker is said of the speaker, here or anywhere."""
    below = [
        prover.statement.tree.nodes[number].low for number in prover.all_below(speaker) - {speaker.number}
    ]
    if all(low.rstrip(".") in words for low in below):
        return True
    named = (place for place, _ in prover.words.places(speaker))
    return any(not prover.carry(speaker, place).cost for place in (*_subjects(said, passages), *named))


def _subjects(said: Utterance, passages: Passages) -> Iterator[Place]:
    """Yield the subject of the verb that tells speech."""
    for sentence in passages.index.at((said.cue,)) if said.cue is not None else ():
        passage = passages.at(sentence.number)
        cue = next((n for n in passage.tree.nodes if said.cue and said.cue.contains(n.span)), None)
        subject = passage.tree.child(cue, "nsubj") if cue is not None else None
        if subject is not None:
            yield Place(passage, sentence.number, subject.number)


def _meant(speaker: SpeakerMention, passages: Passages) -> list[Place]:
    """Return the words that name the one whom "she" in "she said" takes up; none where that is open."""
    for sentence in passages.index.at((speaker.mention,)):
        passage = passages.at(sentence.number)
        pronoun = next((n for n in passage.tree.nodes if n.span == speaker.mention), None)
        antecedent = passages.antecedent(passage, pronoun) if pronoun is not None else None
        if antecedent is not None:
            there = antecedent[0]
            return [Place(there, there.number, node.number) for node in namings(*antecedent)]
    return []


def _told_by(attribution: Attribution, frame: Node, place: Place, prover: Prover) -> bool:
    tree = place.passage.tree
    if not frame.is_verb or sign_of(tree, frame).denied or not same_cue(attribution.cue, frame.low):
        return False
    if attribution.speaker is None:
        return True
    tellers = [edge.dependent for edge in place.passage.below.get(frame.number, ()) if edge.role == AGENT]
    return any(
        not prover.carry(attribution.speaker, Place(place.passage, place.sentence, teller)).cost
        for teller in tellers
    ) or (bool(tellers) and attribution.speaker.low in PRONOUNS)
