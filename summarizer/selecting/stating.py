"""Whether a sentence states something by itself: it has a subject and a verb in a tense, in a main clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.main_subjects import main_subject
from summarizer.source.speech.phrases import past_dateline
from summarizer.source.syntax.trees import parse_stretch
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.speech.words import Tokens
    from summarizer.source.syntax.nodes import Node
    from summarizer.source.syntax.trees import Tree

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_OF_STATEMENTS = SUBJECTS | _HELPING | {"csubj", "expl", "mark"}
_TOLD_OF = SUBJECTS | {"csubj", "csubj:pass", "expl"}
_DESCRIBING, _JOINED = frozenset({"acl", "acl:relcl"}), frozenset({"conj", "parataxis", "ccomp"})
_BESIDE = frozenset({"ccomp", "parataxis"})
_RELATIVE = frozenset("who which whose whom where".split())
_CONCEDING = frozenset("although though because whereas unless".split())
_ADDING = frozenset("even also only just but".split())
_ASKING = frozenset(("don't", "let's"))
_CONTRACTED = words.SUBJECT_PRONOUNS | frozenset("that there here what who where how".split())


def is_statement(text: str, span: Span, tokens: Tokens) -> bool:
    """Whether an English sentence of a text may say something of something; `tokens` are its words, if known.

    "Boats in the harbour of Arle." is a caption, "Subscribe to our letter." a request, "Will open the pier."
    or "Although the pier is closed." a piece of a sentence.
    """
    if not tokens or _opens_with_subject(tokens):
        return True
    if tokens[0].lower.replace("’", "'") in _ASKING:
        return False
    tree = parse_stretch(text, span.start, span.end)
    root = next((node for node in tree.nodes if node.head < 0), None)
    if root is None or _says_nothing(tree, root) or _is_torn(tree, root):
        return False
    finite = any(_may_be_finite(tokens, at) for at in range(len(tokens)))
    return finite or any(node.tag in _FINITE or node.relation in SUBJECTS for node in tree.nodes)


def _opens_with_subject(tokens: Tokens) -> bool:
    """Whether a sentence begins with its subject, no verb, and has a finite verb: it needs no parse."""
    first = past_dateline(tokens)
    subject = main_subject(tokens)
    if subject is None or subject.first != first or ("v", tokens[first].lower) in lemmas(tokens[first].lower):
        return False
    may_do = any(part == "v" for part, _ in lemmas(tokens[first].lower))
    if may_do and first + 1 < len(tokens) and tokens[first + 1].lower in words.DETERMINERS:
        return False  # "Leaves the harbour."
    if subject.last < len(tokens) and tokens[subject.last].lower in _RELATIVE:
        return False  # "Ann Lund who sold the yard."
    return any(grammar.is_finite(tokens, at) for at in range(subject.last, len(tokens)))


def _may_be_finite(tokens: Tokens, at: int) -> bool:
    """Whether a word is a finite verb or may hide one: in a quotation, or as "'s" after a pronoun."""
    token = tokens[at]
    if token.quote is not None or grammar.is_finite(tokens, at):
        return True
    owns = token.text in words.POSSESSIVE and at > 0 and tokens[at - 1].lower not in _CONTRACTED
    return "'" in token.lower and not owns


def _says_nothing(tree: Tree, root: Node) -> bool:
    """Whether a sentence is a request, or a noun that only a relative clause tells of: it has no subject."""
    below = {node.relation for node in tree.below(root)}
    if root.is_noun and below.isdisjoint(_TOLD_OF | _HELPING) and _is_described(tree, root):
        return True
    is_described = root.is_noun and below & _DESCRIBING and not below & _JOINED
    asks = root.tag == "VB" and not any(node.is_noun for node in tree.nodes[: root.number])
    return (asks or bool(is_described)) and not below & _OF_STATEMENTS


def _is_described(tree: Tree, noun: Node) -> bool:
    """Whether all clauses below a noun are of "who" or "which": "Ann Lund who sold the yard."."""
    clauses = [node for node in tree.below(noun) if node.relation in _BESIDE]
    subjects = [tree.child(clause, *SUBJECTS) for clause in clauses]
    return bool(subjects) and all(who is not None and _low(tree, who) in _RELATIVE for who in subjects)


def _is_torn(tree: Tree, root: Node) -> bool:
    """Whether a sentence lost its subject, its verb in a tense or its main clause."""
    first, below = tree.nodes[0], tree.below(root)
    relations = {node.relation for node in below}
    if first.tag in _FINITE and (first is root or (first in below and first.relation in _HELPING)):
        return relations.isdisjoint(_TOLD_OF | _BESIDE)  # "Will open the pier."
    if root.tag == "VBG" and _low(tree, root).endswith("ing") and relations.isdisjoint(_HELPING):
        return not relations.isdisjoint(SUBJECTS) and relations.isdisjoint(_BESIDE)  # "Mills buying oats."
    return _is_clause_of_another(tree, root)


def _is_clause_of_another(tree: Tree, root: Node) -> bool:
    """Whether the verb of a sentence is behind "although" or "even if", and its main clause is not there."""
    adding = _low(tree, tree.nodes[0]) in _ADDING
    mark = tree.nodes[min(adding, len(tree.nodes) - 1)]
    leads = mark.relation == "mark" and mark.head == root.number
    return leads and (adding or _low(tree, mark) in _CONCEDING)


def _low(tree: Tree, node: Node) -> str:
    return node.span.of(tree.text).lower()
