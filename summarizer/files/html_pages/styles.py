"""What the style sheets inside a page and the style attributes say of each element."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# What hides an element, or can: the other properties are not looked at.
_LOOKED_AT = frozenset(
    "display visibility opacity font-size color background background-color position left top right bottom "
    "text-indent clip clip-path width height max-width max-height overflow overflow-x overflow-y "
    "transform content-visibility".split()
)
MOST_RULES = 3000  # of one page; each is looked for in the whole tree
_SCREEN = {"", "all", "screen", "only screen"}

Styles = dict[str, str]
"""The properties of one element, by name, in lower case."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The properties that can hide, by element, and whether there were more rules than are looked at."""

    styles: dict[Any, Styles]
    is_cut: bool


def read_styles(root: Any) -> Looks:
    """Return the properties that can hide; only what the page itself holds, in CSS's order.

    `root` is an lxml element. Rules for print and for some widths of window alone are passed over.
    """
    found: dict[Any, dict[str, tuple[tuple[int, ...], str]]] = {}
    selected = list(islice(_selected(root), MOST_RULES + 1))
    for order, (specificity, elements, declarations) in enumerate(_rules(root, selected[:MOST_RULES])):
        for element in elements:
            own = found.setdefault(element, {})
            for name, value, important in declarations:
                rank = (int(important), *specificity, order)
                if name not in own or own[name][0] <= rank:
                    own[name] = (rank, value)
    styles = {element: {name: value for name, (_, value) in own.items()} for element, own in found.items()}
    return Looks(styles, len(selected) > MOST_RULES)


Declaration = tuple[str, str, bool]


Selected = tuple[tuple[int, ...], str, list[Declaration]]


def _rules(
    root: Any, selected: list[Selected]
) -> Iterator[tuple[tuple[int, ...], list[Any], list[Declaration]]]:
    """Yield each rule of the page: its specificity, the elements it is for, and what it declares."""
    from lxml import cssselect

    for specificity, xpath, declarations in selected:
        yield (0, *specificity), cssselect.etree.XPath(xpath)(root), declarations
    for element in root.xpath("//*[@style]"):
        yield (1, 0, 0, 0), [element], _declarations(element.get("style"))


def _selected(root: Any) -> Iterator[Selected]:
    """Yield the rules of the style sheets, each with one selector: specificity, XPath, declarations."""
    for selector_text, declarations in _sheets(root):
        for specificity, xpath in _selectors(selector_text):
            yield specificity, xpath, declarations


def _sheets(root: Any) -> Iterator[tuple[str, list[Declaration]]]:
    import tinycss2

    for sheet in root.iter("style"):
        rules = tinycss2.parse_stylesheet(sheet.text or "", skip_comments=True, skip_whitespace=True)
        yield from _qualified(rules)


def _qualified(rules: Any) -> Iterator[tuple[str, list[Declaration]]]:
    import tinycss2

    for rule in rules:
        if rule.type == "qualified-rule":
            declarations = _declarations(rule.content)
            if declarations:
                yield tinycss2.serialize(rule.prelude), declarations
        elif rule.type == "at-rule" and rule.at_keyword.lower() == "media" and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            screen = tinycss2.serialize(rule.prelude).strip().lower() in _SCREEN
            yield from _qualified(inner if screen else [])


def _declarations(content: Any) -> list[Declaration]:
    import tinycss2

    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [
        (item.lower_name, tinycss2.serialize(item.value).strip().lower(), item.important)
        for item in parsed
        if item.type == "declaration" and item.lower_name in _LOOKED_AT
    ]


def _selectors(text: str) -> list[tuple[tuple[int, ...], str]]:
    """Return the specificity and the XPath of each selector of a rule; none for what cannot be told."""
    from cssselect import HTMLTranslator, SelectorError, parse

    translator = HTMLTranslator()
    try:
        return [
            (selector.specificity(), translator.selector_to_xpath(selector, prefix="descendant-or-self::"))
            for selector in parse(text)
            if selector.pseudo_element is None
        ]
    except (SelectorError, RecursionError):
        return []
