"""Which elements of a page its readers do not see. What they do not see is no part of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.files.html_pages.styles import Styles

# Elements that show none of their content, or controls and pictures instead of text.
_NO_TEXT = frozenset(
    "script style template head title meta link base iframe object embed applet svg canvas audio "
    "video map select datalist option textarea button input progress meter rp noembed noframes math".split()
)
_STRUCK = frozenset(("s", "strike", "del"))  # struck through: what the author has taken back
# Names by which the common frameworks take text out of sight for everyone but a screen reader.
_OUT_OF_SIGHT = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only "
    "u-visually-hidden element-invisible".split()
)
_ALL = {"html", "body"}
_LENGTH = re.compile(r"(-?[\d.]+)(px|em|rem|pt|vw|vh|%|)")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 1.33, "em": 16.0, "rem": 16.0, "vw": 12.8, "vh": 7.2, "%": 0.16}
_FAR = -500.0  # pixels: out of any window
_SMALL = 2.5  # pixels: letters lower than that cannot be read
_FAINT = 0.1
_CLIPPED = re.compile(r"rect\(\s*(?:0|1px)[^)]*\)|inset\(\s*(?:50|100)%")
_WHITE = (1.0, 1.0, 1.0)

Colour = tuple[float, float, float]


def hidden_elements(root: Any, styles: dict[Any, Styles], *, scripted: bool = True) -> dict[Any, bool]:
    """Return the elements that show no words; True for those that hide some, False for kinds that have none.

    Their descendants are not listed. `root` is an lxml element, `styles` what `read_styles` found in it;
    `scripted` whether the reader runs scripts, and so does not see what stands there for those who do not.
    """
    no_text = _NO_TEXT | {"noscript"} if scripted else _NO_TEXT
    hidden: dict[Any, bool] = {}
    colours: dict[Any, tuple[Colour | None, Colour]] = {}
    from lxml import etree

    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if not isinstance(element.tag, str):
            continue
        own = styles.get(element, {})
        inherited = colours.get(element.getparent(), (None, _WHITE))
        colours[element] = _colours(own, inherited)
        if element.tag in no_text or _is_program(element):
            hidden[element] = False
        elif element.tag in _ALL:
            continue  # a script of the page shows it when it is loaded
        elif _is_hidden(element, own) or _is_camouflaged(own, *colours[element]):
            hidden[element] = True
        else:
            continue
        walker.skip_subtree()
    return hidden


def _is_program(element: Any) -> bool:
    """Whether it is a block of code: seen, but no words of the page."""
    return bool(element.tag == "code" and element.getparent().tag == "pre")


def _is_hidden(element: Any, own: Styles) -> bool:
    if element.get("hidden") is not None and own.get("display") in {None, "none"}:
        return True
    if element.tag in _STRUCK or (element.tag == "dialog" and element.get("open") is None):
        return True
    if not _OUT_OF_SIGHT.isdisjoint((element.get("class") or "").lower().split()):
        return True
    return (
        own.get("display") == "none"
        or own.get("visibility") in {"hidden", "collapse"}
        or own.get("content-visibility") == "hidden"
        or _number(own.get("opacity", "1")) < _FAINT
        or _pixels(own.get("font-size", "16px")) < _SMALL
        or "scale(0" in own.get("transform", "").replace("scale(0.", "")
        or _is_moved_away(own)
        or _is_clipped(own)
    )


def _is_moved_away(own: Styles) -> bool:
    placed = own.get("position") in {"absolute", "fixed"}
    moved = placed and any(_pixels(own.get(side, "0")) <= _FAR for side in ("left", "top", "right", "bottom"))
    return moved or _pixels(own.get("text-indent", "0")) <= _FAR


def _is_clipped(own: Styles) -> bool:
    if _CLIPPED.search(own.get("clip", "") + own.get("clip-path", "")):
        return True
    cut = any(own.get(name) in {"hidden", "clip"} for name in ("overflow", "overflow-x", "overflow-y"))
    sides = ("width", "height", "max-width", "max-height")
    return cut and any(side in own and abs(_pixels(own[side])) <= 1 for side in sides)


def _colours(own: Styles, inherited: tuple[Colour | None, Colour]) -> tuple[Colour | None, Colour]:
    """Return the colour of an element's text, None while nobody set one, and of what is behind it."""
    from tinycss2 import parse_component_value_list

    text, behind = inherited
    if "color" in own:
        text = _colour(own["color"]) or text
    for name in ("background", "background-color"):
        if name in own:
            parts = parse_component_value_list(own[name])
            behind = next((colour for part in parts if (colour := _colour(part))), behind)
    return text, behind


def _colour(value: Any) -> Colour | None:
    """Return a colour (text or value of CSS) as red, green and blue from 0 to 1; None for what has none."""
    from tinycss2.color3 import RGBA, parse_color

    parsed = parse_color(value)
    return (parsed.red, parsed.green, parsed.blue) if isinstance(parsed, RGBA) and parsed.alpha else None


def _is_camouflaged(own: Styles, text: Colour | None, behind: Colour) -> bool:
    """Whether the element's own colours make its text vanish."""
    if own.get("color") == "transparent":
        return True
    touched = "color" in own or "background" in own or "background-color" in own
    return (
        touched and text is not None and max(abs(a - b) for a, b in zip(text, behind, strict=True)) < _FAINT
    )


def _number(value: str) -> float:
    try:
        return float(value.rstrip("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        return 1.0


def _pixels(value: str) -> float:
    found = _LENGTH.match(value)
    if found is None:
        return 16.0
    try:
        return float(found.group(1)) * _PIXELS[found.group(2)]
    except ValueError:
        return 16.0
