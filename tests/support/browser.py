"""A real Chromium for tests: started once a module, with nothing of its own on the network."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager

import pytest

# Without these a browser in a closed network keeps trying to reach its maker's hosts.
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium():
    """Run a headless browser; skip where there is none, unless REQUIRE_BROWSER says that there must be."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail("no Chromium is installed, and REQUIRE_BROWSER is set")
        pytest.skip("no Chromium is installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


class Watched:
    """A page that remembers all that it should not do: talk, fail, ask for anything, open dialogs."""

    def __init__(self, context):
        self.page = context.new_page()
        self.heard = []
        self.asked = []
        self.page.on("console", lambda message: self.heard.append(message.text))
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.heard.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("popup", lambda popup: self.heard.append(popup.url))

    def open(self, path):
        """Open a file and wait until it has checked itself."""
        self.page.goto(path.as_uri())
        self.page.wait_for_function("document.getElementById('proof').className")
        return self.page
