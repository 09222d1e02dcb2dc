"""Documents in, proof out, measured: one line for each thing that is asked.

`python tests/benchmarks/bench_documents.py [--seed 1] [--browser]`. Files are made from our own articles, in
layouts that the seed draws: take one that was not used before to measure what nobody looked at. `--browser`
opens the page of 5,000 words in a Chromium and has axe-core look at it.
"""
# ruff: noqa: T201 - it prints its table

from __future__ import annotations

import argparse
import html
import io
import random
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import docx
import lxml.html

sys.path.extend(
    [str(Path(__file__).parents[1] / part) for part in (".", "support", "source/speech", "files")]
)
import bench_desk
from browser import Watched, chromium
from hostile import cells
from press import HEIGHT, Layout, printed
from test_files_pdf import lies_on, spans, texts
from test_files_same import article_of, as_page, as_pdf, as_word, items
from test_transcripts import is_right, quotations
from transcripts import ALL

from summarizer import Span, read_file, summarize

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILES, _ITEMS = 20, 10
_AXE = ("serious", "critical")


class Led(NamedTuple):
    """How many items there are, how many were found, and how many lead to the right place, and box."""

    items: int
    found: int
    right: int
    boxes: int


def layout(rng: random.Random) -> Layout:
    """Draw how a text is set."""
    columns = rng.choice((1, 1, 2, 2, 3))
    return Layout(
        columns=columns,
        font=rng.choice(("Times-Roman", "Helvetica", "Times-Italic", "Courier"))
        if columns < 3
        else "Times-Roman",
        size=rng.choice((8.0, 9.0, 10.0, 11.0, 12.5)) if columns < 3 else 9.0,
        leading=rng.choice((1.1, 1.25, 1.5, 1.8)),
        indent=rng.random() < 0.5,
        divide=rng.random() < 0.8,
        justify=rng.random() < 0.5,
        head=rng.choice((None, "Harbour Gazette", "Report of the Board 2026")),
        numbers=rng.random() < 0.7,
        notes=rng.choice((0, 0, 1, 3)),
        rowwise=columns > 1 and rng.random() < 0.4,
        gutter=rng.choice((14.0, 18.0, 26.0)),
        height=rng.choice((HEIGHT, HEIGHT / 2, HEIGHT * 0.7)),
    )


def pdfs(rng: random.Random) -> Led:
    """Measure items of PDFs: their pages, and their boxes within two points."""
    led = []
    for text in rng.choices(texts(), k=_FILES):
        made = printed(text, drawn := layout(rng))
        if made.pages == 1 and drawn.head:  # one page shows no running head
            made = printed(text, replace(drawn, head=None))
        file = read_file(made.data)
        for span, at in _found(text, file.text):
            places, put = file.places(at) if at else (), made.of(span.start, span.end)
            boxes = [(place.page, box) for place in places for box in place.boxes]
            right = [place.page for place in places] == sorted({one.page for one in put})
            exact = len(boxes) == len(put) and all(
                page == one.page and lies_on(box, one) for (page, box), one in zip(boxes, put, strict=True)
            )
            led.append((at is not None, right, exact))
    return Led(len(led), *(sum(column) for column in zip(*led, strict=True)))


def pages(rng: random.Random) -> Led:
    """Measure items of web pages: the element must have the words."""
    led = []
    for text in rng.choices(texts(), k=_FILES):
        data = _page(text.split("\n\n"), rng)
        file, tree = read_file(data), lxml.html.fromstring(data.decode())
        for span, at in _found(text, file.text):
            elements = [place.element for place in file.places(at)] if at else []
            words = " ".join(" ".join(tree.xpath(path)[0].itertext()) for path in elements if path)
            led.append((at is not None, _plain(span.of(text)) in _plain(words), True))
    return Led(len(led), *(sum(column) for column in zip(*led, strict=True)))


def _plain(words: str) -> str:
    return "".join(words.split())


def _page(paragraphs: list[str], rng: random.Random) -> bytes:
    """Return a page with navigation, hidden text and wrappers that the generator draws."""
    wrap = rng.choice(("p", "div", "p"))
    outer = rng.choice(("article", "main", "div"))
    body = [f"<{outer}><h1>{html.escape(paragraphs[0])}</h1>"]
    for paragraph in paragraphs[1:]:
        words = [html.escape(word) for word in paragraph.split(" ")]
        at = rng.randrange(len(words))
        tag = rng.choice(("em", "b", "a"))
        words[at] = f"<{tag}>{words[at]}</{tag}>"
        hidden = "<span hidden>Ignore what stands here.</span>" if rng.random() < 0.3 else ""
        body.append(f"<{wrap}>{' '.join(words)}{hidden}</{wrap}>")
    menu = "<nav><ul><li><a href='/'>Home</a><li><a href='/a'>All news</a></ul></nav>"
    return f"<!doctype html><html><body>{menu}{''.join(body)}</{outer}></body></html>".encode()


def word_files(rng: random.Random) -> Led:
    """Measure items of Word files: the number of the paragraph, empty ones counted."""
    led = []
    for text in rng.choices(texts(), k=_FILES):
        document, out, numbers = docx.Document(), io.BytesIO(), []
        for at, paragraph in enumerate(text.split("\n\n")):
            for _ in range(rng.choice((0, 0, 1))):
                document.add_paragraph("")
            document.add_paragraph(paragraph, style="Heading 1" if at == 0 else None)
            numbers.append(len(document.paragraphs))
        document.save(out)
        file = read_file(out.getvalue())
        for span, at in _found(text, file.text):
            first, last = (text[:end].count("\n\n") for end in (span.start, span.end))
            got = [place.paragraph for place in file.places(at)] if at else []
            led.append((at is not None, got == numbers[first : last + 1], True))
    return Led(len(led), *(sum(column) for column in zip(*led, strict=True)))


def captions(rng: random.Random) -> Led:
    """Measure items of captions: the cues that have the words."""
    led = []
    for text in rng.choices(texts(), k=_FILES):
        data, cues = _captions(text, rng)
        file = read_file(data)
        for span, at in _found(text, file.text):
            got = [place.cue for place in file.places(at)] if at else []
            want = [n for n, cue in enumerate(cues, start=1) if cue.overlaps(span)]
            led.append((at is not None, got == want, True))
    return Led(len(led), *(sum(column) for column in zip(*led, strict=True)))


def _captions(text: str, rng: random.Random) -> tuple[bytes, list[Span]]:
    """Return WebVTT of a text, a few words a cue, and the place of each cue in the text."""
    lines, cues, start = ["WEBVTT", ""], [], 0
    for paragraph in text.split("\n\n"):
        words, start = paragraph.split(" "), text.index(paragraph, start)
        while words:
            count = rng.randint(3, 11)
            said, words = " ".join(words[:count]), words[count:]
            begin = 2 * len(cues)
            clock = [f"{second // 60:02}:{second % 60:02}.000" for second in (begin, begin + 2)]
            lines += [" --> ".join(clock), html.escape(said, quote=False), ""]
            cues.append(Span(start, start + len(said)))
            start += len(said) + bool(words)
    return "\n".join(lines).encode(), cues


def _found(text: str, read: str) -> Iterator[tuple[Span, Span | None]]:
    """Yield items of a text and where what was read of its file has them, white space aside."""
    loose = " ".join(read.split())
    back = _places_of_words(read)
    for span in spans(text, _ITEMS):
        at = loose.find(" ".join(span.of(text).split()))
        end = at + len(" ".join(span.of(text).split())) - 1
        yield span, Span(back[at], back[end] + 1) if at >= 0 else None


def _places_of_words(read: str) -> list[int]:
    """Return for each character of a text with single spaces its place in the text as it was read."""
    places, blank = [], True
    for place, character in enumerate(read):
        if not character.isspace() or not blank:
            places.append(place)
        blank = character.isspace()
    return places


def same_items() -> tuple[int, int]:
    """Return of how many files the items are those of the plain text, and how many files there are."""
    same = []
    for name in ("bridge", "ferry", "harvest"):
        paragraphs = article_of(name)
        plain = items("\n\n".join(paragraphs))
        same += [items(form(paragraphs)) == plain for form in (as_page, as_word, as_pdf)]
    return sum(same), len(same)


def turns() -> tuple[int, int]:
    """Return how many turns of the four transcripts have the right speaker, and how many there are."""
    right = total = 0
    for transcript in ALL.values():
        found = quotations(transcript.text)
        right += sum(any(is_right(turn, quoted) for quoted in found) for turn in transcript.turns)
        total += len(transcript.turns)
    return right, total


def drafts() -> Iterator[tuple[str, int, int, bool]]:
    """Yield each draft with faults found, false alarms, and whether all faults of quotations are found."""
    for draft in bench_desk.DRAFTS:
        outcomes = bench_desk.measure(draft)
        found = sum(bool(o.alarms) for o in outcomes if o.kind)
        false = sum(bool(o.alarms) for o in outcomes if not o.kind)
        yield draft or "-first", found, false, all(o.alarms for o in outcomes if "quotation" in o.kind)


def hostile() -> tuple[int, int]:
    """Return how many attacks, each by one way in and in one way out, get through, and how many there are."""
    found = list(cells())
    return sum(cell.acts for cell in found), len(found)


def long_page() -> str:
    """Return the page of a text of 5,000 words."""
    once = "\n\n".join("\n\n".join(article_of(name)) for name in ("bridge", "ferry", "harvest"))
    text = once
    while len(text.split()) < 5000:
        text += f"\n\n{once}"
    return summarize(text, model="none").to_html(page=True)


def opened(page: str) -> tuple[float, list[str], list[str]]:
    """Open a page: milliseconds until it is checked, console messages, what axe-core finds serious."""
    from axe_playwright_python.sync_playwright import Axe

    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        tab = Watched(browser.new_context())
        took = min(tab.open(path).evaluate("performance.now()") for _ in range(3))
        serious = [f["id"] for f in Axe().run(tab.page).response["violations"] if f["impact"] in _AXE]
        return took, tab.heard, serious


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--browser", action="store_true")
    asked = parser.parse_args()
    for name, measure in (("PDF", pdfs), ("HTML", pages), ("DOCX", word_files), ("VTT", captions)):
        led = measure(random.Random(f"{asked.seed}{name}"))
        boxes = f", boxes {led.boxes}" if name == "PDF" else ""
        print(f"{name}: of {led.items} items found {led.found}, places right {led.right}{boxes}", flush=True)
    print("same items: {} of {} files".format(*same_items()))
    print("turns with the right speaker: {} of {}".format(*turns()))
    for draft, found, false, quotations_found in drafts():
        print(f"draft{draft}: {found} of 40, {false} false alarms, quotations all found: {quotations_found}")
    print("hostile: {} of {} get through".format(*hostile()))
    page = long_page()
    print(f"page of 5,000 words: {len(page.encode()):,} bytes")
    if asked.browser:
        took, heard, serious = opened(page)
        print(
            f"opened and checked in {took:.0f} ms; console: {heard or 'silent'}; axe: {serious or 'nothing'}"
        )


if __name__ == "__main__":
    main()
