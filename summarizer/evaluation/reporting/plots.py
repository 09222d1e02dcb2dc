"""Plots as inline SVG: a dot and its interval for each system and metric, on one scale."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summarizer.evaluation.reporting.wording import figure_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.reporting.readings import Readings
    from summarizer.evaluation.reporting.report import Figure, Row

COLOURS = ("#1b6ca8", "#d1495b", "#8f6c00", "#3a7d44", "#6b4c9a")
_SIDE, _EDGE = 300, 60  # of a square plot and the room around it, in pixels
_LABEL, _WIDTH, _LANE, _PAD = 330, 440, 11, 8


def intervals_plot(rows: Sequence[Row], systems: Sequence[str], title: str) -> str:
    """Return an SVG of the metrics `rows`, each with a lane a system; shares run from 0 to 100."""
    heights = [_PAD + _LANE * len(systems) for _ in rows]
    height = sum(heights) + 28
    parts = [
        f'<svg viewBox="0 0 {_LABEL + _WIDTH + 40} {height}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
    ]
    top = 4
    for row, tall in zip(rows, heights, strict=True):
        parts += _metric(row, systems, top, tall)
        top += tall
    if all(row.share for row in rows):
        parts += _axis(top)
    return "\n".join([*parts, "</svg>"])


def _metric(row: Row, systems: Sequence[str], top: int, tall: int) -> Iterator[str]:
    middle = top + (tall - _PAD) / 2 + 4
    yield f'<text x="{_LABEL - 10}" y="{middle:.0f}" text-anchor="end">{escape(row.label)}</text>'
    yield _rule((_LABEL, top + tall - 4), (_LABEL + _WIDTH, top + tall - 4))
    scale = 100.0 if row.share else _largest(row)
    for lane, (system, figure) in enumerate(zip(systems, row.figures, strict=True)):
        if figure is not None:
            yield _mark(row, system, figure, (lane, top + _LANE * lane + _LANE / 2, scale))


def _mark(row: Row, system: str, figure: Figure, place: tuple[int, float, float]) -> str:
    lane, y, scale = place
    colour = COLOURS[lane % len(COLOURS)]
    x = _x(figure.value, scale)
    words = escape(f"{system}: {figure_text(row, figure)}")
    line = ""
    if figure.low is not None and figure.high is not None:
        low, high = _x(figure.low, scale), _x(figure.high, scale)
        line = f'<path d="M{low:.1f} {y:.1f}H{high:.1f}" stroke="{colour}" stroke-width="2"/>'
    return f'<g><title>{words}</title>{line}<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/></g>'


def _axis(top: int) -> Iterator[str]:
    for value in range(0, 101, 20):
        x = _x(value, 100)
        yield _rule((x, 4), (x, top))
        yield f'<text class="tick" x="{x:.1f}" y="{top + 14}" text-anchor="middle">{value}</text>'


def _rule(start: tuple[float, float], end: tuple[float, float]) -> str:
    return f'<path class="rule" d="M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"/>'


def _x(value: float, scale: float) -> float:
    return _LABEL + _WIDTH * min(1.0, max(0.0, value / scale))


def _largest(row: Row) -> float:
    bounds = (figure.high or figure.value for figure in row.figures if figure is not None)
    return max(bounds, default=1.0) or 1.0


def curve_plot(readings: Sequence[Readings], systems: Sequence[str]) -> str:
    """Return an SVG of the true against the false statements called supported, a line a system."""
    lines = []
    for reading in readings:
        places = [(point.false, point.true) for point in reading.curve]
        lines.append((reading.system, places, [_threshold(point.threshold) for point in reading.curve]))
    words = ("Called supported, at every threshold", "false statements, %", "true statements, %")
    return _square(lines, systems, words)


def reliability_plot(readings: Sequence[Readings], systems: Sequence[str]) -> str:
    """Return an SVG of how many are true against how likely they were called so, a line a system."""
    lines = []
    for reading in readings:
        places = [(part.said, part.true) for part in reading.bins]
        lines.append((reading.system, places, [f"{part.count} statements" for part in reading.bins]))
    return _square(lines, systems, ("How far the probabilities hold", "probability, %", "true, %"))


def _threshold(value: float) -> str:
    return f"threshold {value:.2f}"


def _square(
    lines: Sequence[tuple[str, Sequence[tuple[float, float]], Sequence[str]]],
    systems: Sequence[str],
    words: tuple[str, str, str],
) -> str:
    """Draw lines over a square from 0 to 1 both ways; `words` are its title and what its axes show."""
    title, across, up = map(escape, words)
    side = _SIDE + 2 * _EDGE
    parts = [
        f'<svg viewBox="0 0 {side} {side}" style="max-width:{side}px" role="img" aria-label="{title}">',
        f"<title>{title}</title>",
        f'<text x="{_EDGE}" y="{_EDGE - 24}">{title}</text>',
        f'<text x="{side / 2:.0f}" y="{side - 14}" text-anchor="middle">{across}</text>',
        f'<text x="{_EDGE}" y="{_EDGE - 8}">{up}</text>',
        _rule(_at(0, 0), _at(1, 1)),
    ]
    for value in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts += [_rule(_at(0, value), _at(1, value)), _rule(_at(value, 0), _at(value, 1))]
        (x, base), (left, y) = _at(value, 0), _at(0, value)
        tick = f"{100 * value:.0f}"
        parts.append(f'<text class="tick" x="{x:.0f}" y="{base + 14:.0f}" text-anchor="middle">{tick}</text>')
        parts.append(f'<text class="tick" x="{left - 6:.0f}" y="{y + 3:.0f}" text-anchor="end">{tick}</text>')
    for system, places, notes in lines:
        parts += _line(system, COLOURS[systems.index(system) % len(COLOURS)], places, notes)
    return "\n".join([*parts, "</svg>"])


def _line(
    system: str, colour: str, places: Sequence[tuple[float, float]], notes: Sequence[str]
) -> Iterator[str]:
    dots = [_at(*place) for place in places]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in dots)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for (x, y), note in zip(dots, notes, strict=True):
        words = escape(f"{system}: {note}")
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"><title>{words}</title></circle>'


def _at(across: float, up: float) -> tuple[float, float]:
    return _EDGE + _SIDE * across, _EDGE + _SIDE * (1 - up)
