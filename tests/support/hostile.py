"""Attacks by way of a text, a file's name, what is known of a file and a model's answer; what gets through.

Each attack is put into each way in, and each way out is read as its reader would: HTML and Markdown are
parsed, the rest is looked at for characters that act. Counted are the cells in which something could act.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, NamedTuple

import lxml.html
from markdown_it import MarkdownIt

from summarizer import Summary, check_draft, read_file, summarize
from summarizer.desk.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FAR = "http://127.0.0.1:9/x"
ATTACKS = {
    "script": "</script><script>alert(1)</script>",
    "link": f"<a href='{_FAR}'>x</a> [y]({_FAR}) <{_FAR}>",
    "image": f"--><img src=x onerror=alert(2)> ![y]({_FAR})",
    "style": f"</style><style>@import '{_FAR}'</style><link rel=stylesheet href={_FAR}>",
    "javascript:": "<a href='javascript:alert(3)'>x</a> [y](javascript:alert(4))",
    "frame": f"'\"><iframe src={_FAR}></iframe><svg onload=alert(5)><base href={_FAR}>",
    "form": f"<form action={_FAR}><input autofocus onfocus=alert(6)>"
    f"<meta http-equiv=refresh content='0;{_FAR}'>",
    "terminal": "\x1b[31mred\x1b]8;;http://x\x07 \x9b1m \u202eback \x00",
    "formula": "=HYPERLINK(1)",
}
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_TAGS = {"script", "style", "img", "a", "iframe", "svg", "base", "form", "input", "meta", "link", "object"}
_TEXT = (
    "The mill at {} burned on Monday. It cost 5 million crowns. "
    "“We lost the {} roof,” the mayor, Ann Lee, said."
)
_PLAIN, _FIRST = "Orne", 30


class Cell(NamedTuple):
    """One attack by one way in, seen in one way out; `acts` where something of it could act there."""

    attack: str
    way_in: str
    way_out: str
    acts: bool


def cells() -> Iterator[Cell]:
    """Yield every attack by every way in, in every way out."""
    plain = {way_in: dict(made(_PLAIN)) for way_in, made in _WAYS_IN.items()}
    for name, attack in ATTACKS.items():
        for way_in, made in _WAYS_IN.items():
            for way_out, shown in made(attack):
                acts = _JUDGES[way_out](shown, plain[way_in][way_out])
                yield Cell(name, way_in, way_out, acts)


def _told(summary: Summary) -> Iterator[tuple[str, str]]:
    yield "HTML page", summary.to_html(page=True)
    yield "HTML", summary.to_html()
    yield "Markdown", summary.to_markdown()
    yield "text", summary.to_text()
    for kind in ("claims", "quotations", "numbers"):
        yield f"CSV of {kind}", summary.to_csv(kind)


def _checked(draft: str, sources: dict[str, str], name: str) -> Iterator[tuple[str, str]]:
    report = check_draft(draft, sources)
    for form, render in FORMATS.items():
        yield f"desk {form}", render(report, name)


def _by_text(attack: str) -> Iterator[tuple[str, str]]:
    text = _TEXT.format(attack, attack)
    yield from _told(summarize(text, model="none"))
    yield from _checked(text.replace("Monday", "Friday"), {"mill": text}, "draft")


def _by_name(attack: str) -> Iterator[tuple[str, str]]:
    yield from _checked(_TEXT.format("Orne", "old"), {attack: _TEXT.format("Orne", "whole")}, attack)


def _by_file(attack: str) -> Iterator[tuple[str, str]]:
    """Put an attack where a web page tells of itself."""
    told = attack.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\x00", "")
    head = f'<title>{told}</title><meta name="author" content="{told}"><meta name="date" content="{told}">'
    body = "".join(f"<p>{_TEXT.format('Orne', 'old')}</p>" for _ in range(3))
    page = f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
    yield from _told(summarize(read_file(page.encode()).text, model="none"))


def _by_model(attack: str) -> Iterator[tuple[str, str]]:
    """Put an attack into everything that a model, or a server, may have said."""
    made = summarize(_TEXT.format("Orne", "old"), model="none")
    claims = tuple(claim.model_copy(update={"text": attack}) for claim in made.claims)
    facts = tuple(
        fact.model_copy(update={"measures": attack, "measures_span": None}) for fact in made.numeric_facts
    )
    windows = tuple(window.model_copy(update={"error": attack}) for window in made.windows)
    changed = {"headline": claims[0], "claims": claims, "numeric_facts": facts, "windows": windows}
    changed["provenance"] = made.provenance.model_copy(update={"model": attack})
    yield from _told(made.model_copy(update=changed))


_WAYS_IN: dict[str, Callable[[str], Iterator[tuple[str, str]]]] = {
    "text": _by_text,
    "file name": _by_name,
    "metadata": _by_file,
    "model": _by_model,
}


def acts_in_html(shown: str, plain: str) -> bool:
    """Whether a page has an element, a handler or an address that it would not have without the attack."""
    return bool(_elements(shown) - _elements(plain)) or bool(_ACTING.search(shown))


def _elements(shown: str) -> set[tuple[str, str]]:
    """Return the elements that can act, with what makes them do so: an address, handlers, the first words."""
    found = set()
    for element in lxml.html.fromstring(shown.replace("\x00", "")).iter():
        if not isinstance(element.tag, str):
            continue
        handlers = [name for name in element.attrib if name.startswith("on")]
        if element.tag in _TAGS or handlers:
            address = element.get("href") or element.get("src") or element.get("action") or ""
            is_data = element.get("type") == "application/json"
            inside = (
                (element.text or "")[:_FIRST] if element.tag in {"script", "style"} and not is_data else ""
            )
            found.add((element.tag, f"{address} {' '.join(handlers)} {inside}"))
    return found


def acts_in_markdown(shown: str, plain: str) -> bool:
    """Whether a reader of Markdown that lets HTML through makes something of it that acts."""
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    return acts_in_html(f"<div>{reader.render(shown)}</div>", f"<div>{reader.render(plain)}</div>")


def acts_in_text(shown: str, _plain: str) -> bool:
    """Whether a text has characters that act."""
    return bool(_ACTING.search(shown))


def acts_in_csv(shown: str, _plain: str) -> bool:
    """Whether a cell begins as a formula, or has characters that act."""
    rows = list(csv.reader(io.StringIO(shown)))
    begins = any(re.match(r"\s*[=+@＝＋＠]|\s*-\D", cell) for row in rows for cell in row)
    return begins or bool(_ACTING.search(shown.replace("\r\n", "\n")))


_JUDGES: dict[str, Callable[[str, str], bool]] = {
    "HTML page": acts_in_html,
    "HTML": acts_in_html,
    "desk html": acts_in_html,
    "Markdown": acts_in_markdown,
    "text": acts_in_text,
    "desk text": acts_in_text,
    "desk json": acts_in_text,
    "desk sarif": acts_in_text,
    "CSV of claims": acts_in_csv,
    "CSV of quotations": acts_in_csv,
    "CSV of numbers": acts_in_csv,
}
