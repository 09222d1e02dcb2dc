"""The report: the same figures in every form, and a page that a browser opens without a word of complaint."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest
from evaluation_sample import perfect, sample

from summarizer.evaluation.cases import Prediction
from summarizer.evaluation.reporting.markdown import to_markdown
from summarizer.evaluation.reporting.page import to_page
from summarizer.evaluation.reporting.report import Report, report_on
from summarizer.evaluation.store import Manifest, Run

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --enable-logging=stderr --virtual-time-budget=2000"
).split()
SAMPLE = sample()
HOSTILE = "<script>console.error(1)</script> & | *stars*"


@pytest.fixture(scope="module")
def report() -> Report:
    """Return the report on a run with two systems, one of them with mistakes, on hostile text."""
    cases = tuple(
        SAMPLE.model_copy(update={"id": name, "text": f"{SAMPLE.text} {HOSTILE}"}) for name in ("a", HOSTILE)
    )
    worse = {case.id: Prediction(id=case.id, quotations=(perfect(case).quotations[1],)) for case in cases}
    found = {"ours": {case.id: perfect(case) for case in cases}, "naive": worse}
    return report_on(Run("run <1>", Manifest(model="m & n", data=("d",), seed=0, limit=None), cases, found))


def test_markdown_has_the_figures(report):
    """The tables name every system, and a figure reads the same as in the report."""
    markdown = to_markdown(report)
    assert "| Quotations | ours | naive |" in markdown
    assert "| direct quotations: exact, F1 | 100.0 | 66.7 |" in markdown
    assert "| Cost | ours | naive |" in markdown


def test_mistakes_are_grouped_largest_first(report):
    """Groups of mistakes have a size and an example with its document."""
    sizes = [len(group.examples) for group in report.groups if group.system == "naive"]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 6
    missed = next(group for group in report.groups if group.status == "direct missed")
    assert missed.examples[0].document == "a"
    assert missed.examples[0].detail == "Ada Fenn"


def test_report_goes_to_json_and_back(report):
    """The JSON holds all that the other forms are made of."""
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert to_page(Report.model_validate_json(report.model_dump_json())) == to_page(report)


def test_page_fetches_nothing_and_runs_nothing(report):
    """No address, no script, and markup of a text stays text."""

    class Collector(HTMLParser):
        def __init__(self):
            super().__init__()
            self.tags, self.addresses = set(), set()

        def handle_starttag(self, tag, attrs):
            self.tags.add(tag)
            self.addresses |= {value for name, value in attrs if name in {"src", "href", "srcset", "data"}}

    page = to_page(report)
    collector = Collector()
    collector.feed(page)
    assert "script" not in collector.tags
    assert {"svg", "circle", "table", "details"} <= collector.tags
    assert collector.addresses == {"data:,"}
    assert not re.search(r"@import|url\(|http-equiv=.refresh", page)
    assert "&lt;script&gt;" in page


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_page_opens_without_an_error_in_the_console(report, tmp_path):
    """Headless Chromium draws plots and tables, and its console stays empty; a bad page shows there."""
    page = to_page(report)
    dom, console = _opened(page, tmp_path)
    assert console == []
    assert dom.count("<circle") == page.count("<circle") > 20
    assert "direct quotations: exact, F1" in dom
    bad = page.replace("</body>", '<img src="https://nowhere.invalid/x.png"></body>')
    assert _opened(bad, tmp_path)[1] != []


def _opened(page, folder) -> tuple[str, list[str]]:
    """Return the page as Chromium holds it, and the lines of its console."""
    file = folder / "report.html"
    file.write_text(page, encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", file.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]
