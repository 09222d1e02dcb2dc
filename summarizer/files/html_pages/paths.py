"""XPaths of elements, each in the time that it takes to count its brothers once."""

from __future__ import annotations

from collections import Counter
from typing import Any


class Paths:
    """The XPaths of the elements of one tree, made where they are asked for; `//` is never in them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[Any, str] = {}

    def of(self, element: Any) -> str:
        """Return the XPath of an element, with a number where it has brothers of its name."""
        unknown = []
        while element is not None and element not in self._known:
            unknown.append(element)
            element = element.getparent()
        base = self._known.get(element, "") if element is not None else ""
        for below in reversed(unknown):
            if below.getparent() is None:
                self._known[below] = f"/{_step(below)}"
            elif below not in self._known:
                self._count_children(below.getparent(), base)
            base = self._known[below]
        return base

    def _count_children(self, parent: Any, base: str) -> None:
        children = [child for child in parent if isinstance(child.tag, str)]
        totals = Counter(map(_step, children))
        seen: Counter[str] = Counter()
        for child in children:
            step = _step(child)
            seen[step] += 1
            number = f"[{seen[step]}]" if totals[step] > 1 else ""
            self._known[child] = f"{base}/{step}{number}"


def _step(element: Any) -> str:
    """Return the name of an element as XPath takes it; names with a colon ("o:p") are none there."""
    tag: str = element.tag
    return f"*[name()='{tag}']" if ":" in tag else tag
