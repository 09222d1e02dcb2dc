"""The heads of a sentence's words that together score highest and make a tree.

Chu and Liu (1965) and Edmonds (1967), for dense scores, with one word below the root.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]
    Places = NDArray[np.intp]

_NEVER = np.float32(-1e9)


def best_heads(scores: Matrix) -> Places:
    """Return the head of each word, 0 for the root; of the root itself, 0.

    `scores[child, head]`: shape (words + 1, words + 1), the root at place 0.
    """
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER)
    scores[0] = _NEVER
    heads: Places = scores.argmax(-1)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1 and not _cycle(heads):
        return heads
    return _rooted(scores)


def _rooted(scores: Matrix) -> Places:
    """Return the best tree for the word that loses least by being the root's only one."""
    open_scores = scores.copy()
    open_scores[:, 0] = _NEVER
    others = np.maximum(open_scores.max(-1), _NEVER)
    others[0] = np.inf
    root = int((scores[:, 0] - others).argmax()) if len(scores) > 2 else 1
    open_scores[root] = _NEVER
    open_scores[root, 0] = 0.0
    return _tree(open_scores)


def _tree(scores: Matrix) -> Places:
    """Return the tree of the highest score (Edmonds' contraction of cycles)."""
    heads: Places = scores.argmax(-1)
    heads[0] = 0
    cycle = np.array(_cycle(heads), dtype=np.intp)
    if not len(cycle):
        return heads
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    size = len(outside)
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    smaller = np.full((size + 1, size + 1), _NEVER, dtype=scores.dtype)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(0)
    smaller[:size, size] = leaving.max(1)
    return _expanded(_tree(smaller), heads, (outside, cycle), (entering, leaving))


def _expanded(
    smaller: Places,
    heads: Places,
    parts: tuple[Places, Places],
    scores: tuple[Matrix, Matrix],
) -> Places:
    """Open a cycle again: it is entered at one word, and its words keep their other heads."""
    (outside, cycle), (entering, leaving), size = parts, scores, len(parts[0])
    found = heads.copy()
    for place, word in enumerate(outside):
        head = smaller[place]
        found[word] = cycle[leaving[place].argmax()] if head == size else outside[head]
    entry = smaller[size]
    found[cycle[entering[:, entry].argmax()]] = outside[entry]
    found[0] = 0
    return found


def _cycle(heads: Places) -> list[int]:
    """Return the words of a cycle; none for a tree."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, word = [], start
        while not state[word]:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []
