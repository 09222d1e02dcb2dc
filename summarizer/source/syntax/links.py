"""What the name of the relation between a word and its head depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax.parsing import State


def label_features(child: int, head: int, state: State) -> Iterator[str]:
    """Yield what speaks for the name of the relation between a word and its head."""
    yield from features_of_link(link_of(child, head, state))


class Link(NamedTuple):
    """What the name of a relation depends on: the word (c) and its head (h), and what stands around them."""

    cw: str
    ct: str
    hw: str
    ht: str
    first: str
    siblings: str
    after: str
    side: str
    apart: int
    before: str
    behind: str
    rank: int
    marked: bool
    passive: bool
    right: bool


def link_of(child: int, head: int, state: State) -> Link:
    """Return what the name of the relation between a word and its head depends on."""
    words, tags = state.words, state.tags
    cw, ct, hw, ht = words[child], tags[child], words[head], tags[head]
    left, right = state.lefts[child], state.rights[child]
    first = f"{words[min(left)]}/{tags[min(left)]}" if left else ""
    siblings = " ".join([tags[other] for other in state.lefts[head]])
    after = " ".join([tags[other] for other in state.rights[head][:3]])
    side = "<" if child < head else ">"
    apart = min(abs(child - head), 4)
    before, behind = (tags[child - 1] if child else ""), tags[min(child + 1, state.n)]
    rank = (state.lefts if child < head else state.rights)[head].index(child)
    marked = any(words[other] in {"by", "that", "to"} for other in left)
    passive = any(words[other] in _BE for other in state.lefts[head])
    return Link(
        cw, ct, hw, ht, first, siblings, after, side, apart, before, behind, rank, marked, passive,
        bool(right),
    )  # fmt: skip


def features_of_link(link: Link) -> Iterator[str]:
    """Yield what the surroundings of a word and its head speak for."""
    cw, ct, hw, ht, first, siblings, after, side, apart, before, behind, rank, marked, passive, right = link
    yield "b"
    yield f"a{cw} {side}"
    yield f"b{ct} {ht} {side} {apart}"
    yield f"c{cw} {hw}"
    yield f"d{cw} {ht} {side}"
    yield f"e{ct} {hw} {side}"
    yield f"f{ct} {ht} {first} {side}"
    yield f"g{ct} {first} {side}"
    yield f"h{ct} {ht} {before} {behind} {side}"
    yield f"i{ct} {ht} {siblings} {side}"
    yield f"j{ct} {ht} {after} {side}"
    yield f"k{ct} {ht} {rank} {side}"
    yield f"l{ct} {ht} {passive} {side}"
    yield f"m{ct} {ht} {marked} {side} {right}"
    yield f"n{cw[-3:]} {ct} {ht} {side}"
    yield f"o{hw} {first} {side}"


_BE = frozenset("be is are was were been being am 's 're get got gets".split())
