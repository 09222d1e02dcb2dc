"""Make the README's picture of the page anew: `make screenshot`, or `python tests/screenshot.py FILE`.

The summary is the embedded model's, replayed from the README's own cassette; the browser is a real one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from unittest import mock

import vcr
from browser import Watched, chromium
from conftest import ROOT, Replayed

from summarizer import Summary, local, summarize
from summarizer.evaluation.cassettes import vcr_options

_CASSETTE = ROOT / "cassettes" / "readme" / "test_examples.yaml"
_SIZE = {"width": 1200, "height": 720}


def replayed() -> Summary:
    """Summarize the bridge article with the answers that the README's examples get."""
    text = (ROOT / "tests" / "data" / "articles" / "bridge.txt").read_text(encoding="utf-8")
    options = vcr_options() | {"record_mode": vcr.mode("none")}
    with (
        mock.patch.object(local, "start", return_value=Replayed()),
        mock.patch.object(local, "shelf_of", return_value=None),
        vcr.VCR().use_cassette(str(_CASSETTE), **options),
    ):
        return summarize(text, model="local", strict=True)


def picture(target: Path) -> None:
    """Write a picture of the page with one word of a claim chosen."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "page.html"
        path.write_text(replayed().to_html(page=True), encoding="utf-8")
        page = Watched(browser.new_context(viewport=_SIZE, color_scheme="light")).open(path)
        words = page.locator(".card .w[data-at]")
        (words.nth(min(12, words.count() - 1)) if words.count() else page.locator(".place").first).hover()
        page.screenshot(path=str(target))


if __name__ == "__main__":
    picture(Path(sys.argv[1]))
