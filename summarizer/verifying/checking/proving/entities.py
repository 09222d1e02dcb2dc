"""What a text speaks of: somebody or something, all that names it, what it is called, how much turns on it.

What is named is the more salient the more of the sentence turns on it (Lappin and Leass, "An Algorithm for
Pronominal Anaphora Resolution", 1994).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.utterance import QuotationKind, Utterance
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sex, Sort, is_kind_of, is_person, is_time, sex_of, sort_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES
from summarizer.verifying.checking.proving.apposing import head_of, is_closed, name_at
from summarizer.verifying.checking.proving.edges import IS, NAME, case_of, is_function
from summarizer.verifying.checking.proving.grammar import EXCEPTING, FEMININE, MASCULINE, PRONOUNS, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.carried import Place
    from summarizer.verifying.checking.proving.names import Names
    from summarizer.verifying.checking.proving.passage import Passage

RECENT = 100
_SUBJECT, _OBJECT, _HEAD, _ARGUMENT = 80, 50, 80, 50  # as Lappin and Leass weigh
_AGAIN = 0.25  # of what was said of it before
_OBJECTS = frozenset({"obj", "iobj"})
_INSIDE = frozenset({"nmod", "nmod:poss", "compound", "appos", "nmod:desc"})
_ALONE = -1  # how much speaks for a name's being a person's that is one word and no more
_NO_PERSONS = frozenset({Sort.THING, Sort.GROUP, Sort.WORDS})
_WHERE = frozenset("in at near into across through on".split())
_BY_THE_WAY = frozenset("obl advcl acl acl:relcl".split())
_WHO = frozenset({"who", "whom"})
_STANDING_FOR = frozenset("one ones other others".split())  # what was named before
_OPENING = frozenset("“ « „ ``".split())
_MARKS = _OPENING | frozenset("” » ''".split()) | {'"'}
_PLACES = {"conj": "joined", "obl": "phrase", "obl:agent": "phrase"} | dict.fromkeys(_INSIDE, "inside")
_PRONOUNS_OF = {Sex.FEMALE: FEMININE, Sex.MALE: MASCULINE}
Mention = tuple["Passage", "Node"]
_BEFORE_NOUN = ("JJ", "NN", "HYPH", "CD")
_BLAMED = "wrongdoer"  # "the thief" is a thief to who says so


@dataclass(frozen=True, slots=True)
class Seen:
    """Where something was spoken of last: the sentence, its own place there, and as what."""

    sentence: int = -1
    number: int = -1
    place: str = ""
    is_pronoun: bool = False
    is_quoted: bool = False
    is_first: bool = False


@dataclass(slots=True, eq=False)
class Entity:
    """Something that a text speaks of: where it is named best, by which words, and what is known of it."""

    passage: Passage
    node: Node
    names: set[str]
    nouns: set[str]
    person: int  # for a person above, for a thing or a place below zero
    plural: bool
    acts: bool = False
    gender: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()  # the pronouns of those who bear the given name
    salience: float = 0.0
    role: str = ""
    seen: Seen = Seen()
    here: set[int] = field(default_factory=set)  # its words in the sentence that is read
    mentions: list[Mention] = field(default_factory=list)


def is_mention(passage: Passage, node: Node) -> bool:
    """Whether a word is the head of a phrase that names something, and no time."""
    if not node.is_noun or is_function(node) or node.number in passage.quantity_at:
        return False
    if node.low in EXCEPTING | _STANDING_FOR:
        return False  # "nobody" is no one
    if node.is_name and not passage.names_of(node):
        return False
    if node.is_name and head_of(passage.names_of(node)) != node:
        return False
    if node.relation in {"compound", "obl:unmarked", "obl:tmod", "nmod:unmarked", "obl:npmod"}:
        return node.is_name and not _is_time(node)
    return not _is_time(node)


def _is_time(node: Node) -> bool:
    return is_time(node.low) or node.low == "time" or (node.is_name and node.low in CALENDAR)


def described(known: Names, passage: Passage, node: Node) -> Entity:
    """Return what a phrase names, with all that stands in apposition to it."""
    same = (e.dependent for e in passage.below.get(node.number, ()) if e.role in {IS, NAME})
    heads = {node.number} | {number for number in same if _agree(passage.tree.nodes[number], node)}
    nodes = [passage.tree.nodes[number] for number in sorted(heads)]
    runs = [run for n in nodes if n.is_name and (run := passage.names_of(n))]
    run = max(runs, key=len, default=())
    nouns = {n.low for n in nodes if n.is_noun and not n.is_name}
    names = {n.low for n in run} - TITLES
    here = heads | {n.number for n in run}
    best = head_of(run) if run else node
    plural = not run and node.tag == "NNS"
    person = _personal(known, passage, nodes, run) if run else 2 * is_person(node.low) - 1
    sexes = {sex for n in nodes if not n.is_name and (sex := sex_of(n.low))}
    gender = _PRONOUNS_OF[sexes.pop()] if len(sexes) == 1 else frozenset()
    if run and person > 0:
        gender = gender or known.gender_of(run[-1])
    given = _by_given_name(known, run)
    if given and gender and given != gender:
        gender = known.gender_of(run[-1])  # chairman Ada Fenn
    return Entity(passage, best, names, nouns, person, plural, gender=gender, given=given, here=here)


def _by_given_name(known: Names, run: Sequence[Node]) -> frozenset[str]:
    """Return the pronouns of somebody whose given name men or women bear, here or elsewhere in the text."""
    sexes = set(_sexes(known, run)[:1] if len(run) > 1 else _sexes(known, run))
    return frozenset() if len(sexes) != 1 else MASCULINE if sexes.pop() else FEMININE


def _sexes(known: Names, run: Sequence[Node]) -> list[bool]:
    """Return for each given name of somebody whether it is a man's, as far as that is known.

    A surname alone has those that stand before it elsewhere, if all of these are known.
    """
    if len(run) > 1:
        names = [n.low for n in run[:-1] if n.low.rstrip(".") not in TITLES]
        return [male for name in names if (male := is_mans(name)) is not None]
    found = [is_mans(name) for own in run for name in known.before(own)]
    return [] if None in found else [male for male in found if male is not None]


def _agree(one: Node, other: Node) -> bool:
    """Whether two words that stand in apposition are both of one or both of several."""
    return (one.tag in {"NNS", "NNPS"}) == (other.tag in {"NNS", "NNPS"})


def _personal(known: Names, passage: Passage, nodes: Sequence[Node], run: Sequence[Node]) -> int:
    """Return how much speaks for a name's being a person's."""
    below = [b for n in (*nodes, *run) for b in passage.tree.below(n)]
    clauses = [b for b in below if b.relation == "acl:relcl"]
    sorts = {sort_of(n.low) for n in nodes if not n.is_name}
    has_title = len(run) > 1 and not TITLES.isdisjoint(n.low.rstrip(".") for n in run)
    score = 3 * (has_title or bool(known.gender_of(run[-1])))
    score += 3 * any(w.low in _WHO for c in clauses for w in passage.tree.nodes[c.head : c.number])
    score += 2 * bool(_sexes(known, run))
    score += (Sort.PERSON in sorts) - 2 * (Sort.GROUP in sorts)
    score -= 4 * any(b.low == "the" and b.head in {n.number for n in run} for b in below)
    score -= 2 * any(_has_its_own(passage.tree, n) for n in run)
    score -= 2 * any(case_of(passage.tree, n) in _WHERE for n in nodes)
    if len(run) == 1 and not known.has_first_name(run[-1]):
        return score + _ALONE
    if len(run) == 1 and _sexes(known, run):
        return score
    if sort_of(run[-1].low) in _NO_PERSONS and not (has_title or _sexes(known, run)):
        score -= 2  # a Gold Medal
    common = [sort_of(n.low) is not Sort.UNKNOWN for n in (run[0], run[-1])]
    return score + 1 - sum(common) - (("n", run[-1].low) not in lemmas(run[-1].low) and common[-1])


def _has_its_own(tree: Tree, node: Node) -> bool:
    """Whether "its" stands right behind the verb of a subject: "Orvik raised its prices"."""
    verb = tree.above(node)
    if verb is None or node.relation != "nsubj" or not verb.is_verb:
        return False
    return any(after.low == "its" for after in tree.nodes[verb.number + 1 : verb.number + 2])


def merge(entity: Entity, found: Entity) -> None:
    """Add to what is known of a thing what another phrase that names it tells."""
    if len(found.names) > len(entity.names):
        entity.passage, entity.node = found.passage, found.node
    entity.names |= found.names
    entity.nouns |= found.nouns
    if found.person != _ALONE and (found.names or not entity.names):
        entity.person += found.person
    entity.gender = entity.gender or found.gender
    entity.given = entity.given or found.given


def _is_foremost(tree: Tree, node: Node) -> bool:
    """Whether a word stands in no phrase or clause that only tells when, how or which."""
    return not any(above.relation in _BY_THE_WAY for above in (node, *tree.ancestors(node)))


def make_salient(entity: Entity, passage: Passage, node: Node, *, is_first: bool = False) -> None:
    """Make a thing as salient as the word that names it is in its sentence, and more if named before."""
    tree = passage.tree
    entity.role = role_of(node)
    entity.seen = Seen(
        passage.number, node.number, place_of(node), node.low in PRONOUNS, is_quoted(tree, node), is_first
    )
    entity.acts = entity.acts or node.relation in SUBJECTS | {"nmod:poss", "obl:agent"}
    weight = RECENT + {"subject": _SUBJECT, "object": _OBJECT}.get(entity.role, 0)
    weight += _HEAD * (node.relation not in _INSIDE) + _ARGUMENT * _is_foremost(tree, node)
    entity.salience = max(weight, entity.salience) + min(weight, entity.salience) * _AGAIN


def foremost(tree: Tree, node: Node, same: set[int]) -> Node:
    """Return the word that all words for one thing hang by, as it was parsed: "Lee" of "Judge Ann Lee"."""
    while node.head in same:
        node = tree.nodes[node.head]
    return node


def is_quoted(tree: Tree, node: Node) -> bool:
    """Whether a word stands between marks of quotation of its sentence."""
    marks = [n.low for n in tree.nodes[: node.number] if n.low in _MARKS]
    return bool(marks) and (marks[-1] in _OPENING or (marks[-1] == '"' and len(marks) % 2 == 1))


def place_of(node: Node) -> str:
    """Return as what a word stands in its sentence."""
    return role_of(node) or ("owner" if node.relation == "nmod:poss" else _PLACES.get(node.relation, "other"))


def role_of(node: Node) -> str:
    """Return whether a word is a subject or an object, "" for neither."""
    return "subject" if node.relation in SUBJECTS else "object" if node.relation in _OBJECTS else ""


def is_called_so(statement: Passage, node: Node, place: Place, told: Sequence[Utterance]) -> bool:
    """Whether a statement says that somebody is what the writer calls them, in whatever frame that stands.

    `told` is the speech that the place stands in: what is quoted is not the writer's.
    """
    is_said = statement.tree.child(node, "cop") is not None and statement.tree.child(node, "case") is None
    noun, tree = place.node, place.passage.tree
    if not (is_said and noun.is_noun and not noun.is_name) or tree.child(noun, "cop") is not None:
        return False
    if is_quoted(tree, noun) or any(said.kind is QuotationKind.DIRECT for said in told):
        return False
    if sort_of(noun.low) is not Sort.PERSON or is_kind_of(_BLAMED, noun.low):
        return False
    named = {edge.dependent for edge in place.passage.below.get(noun.number, ()) if edge.role == IS}
    return any(name.number in named for name in _names_beside(tree, noun))


def _names_beside(tree: Tree, noun: Node) -> Sequence[Node]:
    """Return the name right behind a noun, or the one that a comma parts from it on either side."""
    nodes, first, after = tree.nodes, noun.number, noun.number + 1
    while first and nodes[first - 1].tag.startswith(_BEFORE_NOUN) and not nodes[first - 1].is_name:
        first -= 1
    lead = nodes[first - 1] if first else None
    if after < len(nodes) and nodes[after].is_name:
        return name_at(tree, after)
    if after + 1 < len(nodes) and nodes[after].low == "," and lead is not None and lead.low == "the":
        run = name_at(tree, after + 1)
        return run if run and is_closed(tree, run[-1].number + 1) else ()
    comma = first - (lead is not None and lead.low == "the") - 1
    return name_at(tree, comma - 1) if comma > 0 and nodes[comma].low == "," else ()
