"""A comparison of two runs as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.comparing import Change, Comparison, Move

_SORTS = ("lost", "gained", "changed")


def comparison_markdown(comparison: Comparison, names: tuple[str, str]) -> str:
    """Return the moved figures, and the moved items document by document."""
    return "\n".join(_lines(comparison, names)) + "\n"


def _lines(comparison: Comparison, names: tuple[str, str]) -> Iterator[str]:
    moved = [move for move in comparison.moves if f"{move.before:.6f}" != f"{move.after:.6f}"]
    yield f"{names[0]} → {names[1]}, {comparison.documents} documents in both."
    if not moved and not comparison.changes:
        yield from ("", "No difference.")
        return
    yield from (
        "",
        "| metric | system | before | after | change (95 %) | p |",
        "|---|---|---:|---:|---:|---:|",
    )
    yield from map(_move, moved)
    for sort in _SORTS:
        items = [change for change in comparison.changes if change.sort == sort]
        yield from ("", f"{sort.capitalize()}: {len(items)}")
        yield from map(_change, items)


def _move(move: Move) -> str:
    low, high = move.interval
    change = f"{move.after - move.before:+.2f} ({low:+.2f} to {high:+.2f})"
    better = "" if move.fall <= 0 else " ✗"
    return (
        f"| {move.metric.name}{better} | {move.system} | {move.before:.2f} | {move.after:.2f} | {change} | "
        f"{move.p:.3f} |"
    )


def _change(change: Change) -> str:
    detail = f" ({change.detail})" if change.detail else ""
    return (
        f"- {change.document}, {change.system}, {change.subject}: {change.before} → {change.after}: "
        f"{change.text}{detail}"
    )
