"""Who admits in a draft what he denies in a source, or gives there what he was only asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.findings import Code
from summarizer.desk.matching import phrase_keys
from summarizer.desk.pointing import Pointed
from summarizer.desk.stances import Stance, stance
from summarizer.desk.standing import base, parsed, parsed_there
from summarizer.desk.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_LEAST_SHARED = 0.4
_ASKED = ("obj", "iobj", "nsubj:pass", "obl")


def conceded(held: Held) -> Iterator[Pointed]:
    """Find a verb of admitting or of giving where the evidence has one of denying, or of asking for it."""
    if not held.is_parsed or held.evidence is None:
        return
    tree = parsed(held.sentence)
    close = [span for span in held.support.evidence if held.is_close(span, _LEAST_SHARED)]
    for node in tree.nodes:
        if not node.is_verb or stance(tree, node) is not Stance.SO:
            continue
        code, place = _against(held, tree, node, close)
        if code is not None and place is not None:
            word = node.span.of(held.sentence)
            yield Pointed(code, held.place(word), f"“{word}”: {code.meaning}", held.sources.cite(place))
            return


def _against(held: Held, tree: Tree, node: Node, close: list[Span]) -> tuple[Code | None, Span | None]:
    """Return what is wrong with a verb, and where the sources have it otherwise."""
    verb, text = base(node), held.sources.joined.text
    denied = verb in WORDS.conceding and _has(text, close[:1], WORDS.refuting, WORDS.conceding)
    if denied:
        return Code.NEGATION, close[0]
    subject = tree.child(node, "nsubj")
    if verb not in WORDS.granting or subject is None or tree.child(node, "ccomp") is not None:
        return None, None
    who = phrase_keys(tree, subject)
    asked = next((span for span in held.support.evidence if _is_asked(text, span, who)), None)
    return (Code.MODALITY, asked) if asked is not None else (None, None)


def _has(text: str, spans: list[Span], verbs: frozenset[str], others: frozenset[str]) -> bool:
    """Whether some sentences have a verb of one set and none of another."""
    found = {base(n) for span in spans for n in parsed_there(text, span).nodes if n.is_verb}
    return bool(found & verbs) and not found & others


def _is_asked(text: str, span: Span, who: frozenset[str]) -> bool:
    """Whether a sentence only has somebody asked for something."""
    there = parsed_there(text, span)
    asked = (
        whom
        for n in there.nodes
        if n.is_verb and base(n) in WORDS.asking
        for whom in there.below(n)
        if whom.relation in _ASKED
    )
    given = any(n.is_verb and base(n) in WORDS.granting for n in there.nodes)
    return not given and any(who & phrase_keys(there, whom) for whom in asked)
