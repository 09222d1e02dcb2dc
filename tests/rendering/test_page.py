"""The page that proves itself, in a real Chromium."""

from __future__ import annotations

import base64
import json
import re
import socket

import pytest
from browser import Watched, chromium
from rendering_sample import ARTICLE, FULL, SENTENCE_FALL, SENTENCE_SALE, claim, summary_of

from summarizer import Summary, summarize
from summarizer.coverage import Coverage, Uncovered, UncoveredReason

GOOD, BAD = "✓ Checked by this page", "✗ This page is not what it says"
SIZE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def browser():
    """One browser for the module."""
    with chromium() as running:
        yield running


@pytest.fixture
def tab(browser):
    """Open a new tab with a memory of its own."""
    context = browser.new_context(viewport=SIZE, accept_downloads=True)
    yield Watched(context)
    context.close()


@pytest.fixture
def opened(tab, tmp_path):
    """Return a function that writes a summary's page, perhaps altered, and opens it."""

    def open_(summary, alter=lambda page: page):
        path = tmp_path / "page.html"
        path.write_text(alter(summary.to_html(page=True)), encoding="utf-8")
        return tab.open(path)

    return open_


def proof(page):
    """Return what the page says of itself."""
    return page.inner_text("#proof")


def marked(page, name):
    """Return the words of the source that are marked."""
    return "".join(page.eval_on_selector_all(f"#source .{name}", "found => found.map(e => e.textContent)"))


def test_it_proves_itself(tab, opened):
    """The page checks places, what is shown and the hash; it asks for nothing and complains of nothing."""
    page = opened(FULL)
    assert proof(page).startswith(GOOD)
    assert "SHA-256 is right" in proof(page)
    assert tab.heard == []
    assert tab.asked == [page.url]
    assert page.eval_on_selector("#source", "e => e.querySelectorAll('script').length") == 0


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("4,150 people.\\n", "4,160 people.\\n", "places do not hold"),
        ('"source_sha256":"', '"source_sha256":"0', "SHA-256 is wrong"),
        ("</span><span data-s=", "</span>not <span data-s=", "not what is kept"),
        (">Oda Brekke</span>", ">Odo Brekke</span>", "not what is kept"),
        ("“almost poetic”", "“most poetic”", "not what is kept"),
        (",122]", ",99999]", "places do not hold"),
    ],
)
def test_it_finds_itself_out(opened, was, now, says):
    """A page that was altered, in what it keeps or in what it shows, says so in an alert."""

    def alter(html):
        assert was in html
        return html.replace(was, now, 1)

    page = opened(FULL, alter)
    assert proof(page).startswith(BAD)
    assert page.get_attribute("#proof", "role") == "alert"
    assert says in proof(page)


def test_pointing_at_a_word(opened):
    """The word of the source that carries a word of the claim is marked, with the evidence around it."""
    page = opened(FULL)
    page.hover('.card[data-item="claims[1]"] .w:text("lighthouse")')
    assert marked(page, "carry") == "lighthouse"
    assert marked(page, "now") == SENTENCE_SALE
    page.hover('.card[data-item="claims[0]"] .meta')
    assert marked(page, "carry") == ""
    assert marked(page, "now") == SENTENCE_FALL


def test_a_place_and_back(opened):
    """A press on a place shows it in the source; a press on the source chooses the item that points there."""
    page = opened(FULL)
    page.click('.card[data-item="quotations[0]"] .place')
    assert marked(page, "now") == "We counted every lamp,Then we counted the bills."
    page.click('#source :text("almost poetic")')
    assert page.eval_on_selector(".card.current", "e => e.dataset.item") == "quotations[1]"


def test_by_keyboard_alone(opened):
    """Items and their words are reached without a mouse, and what they point at is said aloud."""
    page = opened(FULL)
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    assert page.eval_on_selector(":focus", "e => e.dataset.item") == "claims[1]"
    assert marked(page, "now") == SENTENCE_SALE
    page.keyboard.press("ArrowRight")
    assert "the source has" in page.inner_text("#live")
    assert marked(page, "carry")
    page.keyboard.press("k")
    assert page.eval_on_selector(":focus", "e => e.dataset.item") == "headline"
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent.trim().slice(0, 13)"))
    assert {"Accept", "Reject", "Correct", "Export review", "S2 [37–122]"} <= reached


def test_filters(opened):
    """Kinds, verdicts and speakers narrow what is shown, and the count is said."""
    page = opened(FULL)

    def items():
        return page.eval_on_selector_all(
            ".card[data-item]", "e => e.filter(c => c.offsetParent).map(c => c.dataset.item)"
        )

    page.uncheck("text=Numbers")
    assert not [item for item in items() if item.startswith("numeric")]
    page.select_option("label:has-text('Speaker') select", "Oda Brekke")
    assert items() == ["quotations[0]"]
    page.select_option("label:has-text('Speaker') select", "")
    page.select_option("label:has-text('Verdict') select", "partly")
    assert items() == ["claims[0]"]
    assert re.match(r"1 of \d+ shown", page.inner_text("#live"))


def review_of(page):
    """Take the review out of the page as its button does."""
    with page.expect_download() as download:
        page.click("#export")
    return download.value.path().read_text(encoding="utf-8")


def test_a_review_and_back(opened):
    """Rulings are kept in the browser, come out as JSON, and are carried out by `with_review`."""
    page = opened(FULL)
    page.click('.card[data-item="claims[1]"] button:text("Accept")')
    page.click('.card[data-item="numeric_facts[0]"] button:text("Reject")')
    page.click('.card[data-item="quotations[1]"] button:text("Correct")')
    page.fill('.card[data-item="quotations[1]"] textarea', "Oda Brekke")
    page.keyboard.press("Enter")
    page.reload()
    page.wait_for_function("document.getElementById('proof').className")
    assert page.get_attribute('.card[data-item="claims[1]"] button:text("Accept")', "aria-pressed") == "true"
    after = FULL.with_review(review_of(page))

    assert after.quotations[1].speaker.name == "Oda Brekke"
    assert after.quotations[1].settled_by == "person"
    assert len(after.numeric_facts) == len(FULL.numeric_facts) - 1
    assert after.rejected[-1].reason == "rejected in review"
    assert {ruling.item: ruling.decision for ruling in after.rulings} == {
        "claims[1]": "accepted",
        "quotations[1]": "corrected",
    }
    assert Summary.model_validate_json(after.model_dump_json()) == after


def test_what_was_typed_counts_without_saving(opened):
    """A correction shows on its card, with a name that the source lacks; what is open is exported too."""
    page = opened(FULL)
    for item, words in (("quotations[1]", "Captain Ahab"), ("claims[0]", "The trust said nothing at all.")):
        page.click(f'.card[data-item="{item}"] button:text("Correct")')
        page.fill(f'.card[data-item="{item}"] textarea', words)
    page.click('.card[data-item="quotations[0]"] button:text("Correct")')
    rulings = json.loads(review_of(page))["rulings"]
    assert {ruling["item"]: ruling["correction"] for ruling in rulings} == {
        "quotations[1]": "Captain Ahab",
        "claims[0]": "The trust said nothing at all.",
    }
    shown = page.inner_text('.card[data-item="quotations[1]"] .corrected-to')
    assert shown == "It was said by: Captain Ahab (the source names nobody so)"
    assert "nobody" not in page.inner_text('.card[data-item="claims[0]"] .corrected-to')


def test_a_ruling_can_be_taken_back(opened):
    """The same button again forgets the ruling."""
    page = opened(FULL)
    for _ in range(2):
        page.click('.card[data-item="claims[0]"] button:text("Reject")')
    assert json.loads(review_of(page))["rulings"] == []


HOSTILE = (
    "</script><script>alert(1)</script>",
    "--><img src=x onerror=alert(2)>",
    "<style>@import 'http://127.0.0.1:9/x'</style>",
    "<a href='javascript:alert(3)'>x</a>",
    "<svg onload=alert(4)><base href=http://127.0.0.1:9/>",
    "'\"><iframe srcdoc='<script>parent.alert(5)</script>'></iframe>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "]]>\u2028\u202e\x1b[31m<form action=http://127.0.0.1:9/><input autofocus onfocus=alert(6)>",
)


def hostile_summary():
    """Make a summary whose source, items and messages all attack the page."""
    attack = " ".join(HOSTILE)
    source = f"{ARTICLE}\n{attack}\n"
    start = source.index(attack)
    leftover = Uncovered(
        span={"start": start, "end": start + len(attack)}, text=attack, reason=UncoveredReason.NO_SPEECH
    )
    made = summary_of(
        source,
        headline=claim(attack, SENTENCE_SALE),
        claims=(claim(attack, SENTENCE_FALL),),
        quotations=FULL.quotations,
        numeric_facts=(
            FULL.numeric_facts[1].model_copy(update={"measures": attack, "measures_span": None}),
            *FULL.numeric_facts[1:],
        ),
        rejected=tuple(item.model_copy(update={"item": attack}) for item in FULL.rejected),
        coverage=Coverage(quoted=(leftover,)),
        windows=tuple(window.model_copy(update={"error": attack}) for window in FULL.windows),
    )
    return made.model_copy(update={"provenance": made.provenance.model_copy(update={"model": attack})})


def test_nothing_hostile_gets_through(tab, opened):
    """Script, image, style, link, form and refresh in a text or an answer are words, and all is proved."""
    page = opened(hostile_summary())
    page.wait_for_timeout(200)
    assert proof(page).startswith(GOOD)
    assert tab.heard == []
    assert tab.asked == [page.url]
    assert (
        page.eval_on_selector_all(
            "main img, main svg, main a, main iframe, main form, main style", "e => e.length"
        )
        == 0
    )
    assert "alert(2)" in page.inner_text("#source")


def test_the_policy_holds_if_escaping_did_not(tab, opened):
    """Were a tag to come through all the same, the page's policy would neither run nor load it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        smuggled = (
            f"<img src={address}><script>document.title = 'taken'</script><b onclick=alert(1)>b</b>"
            f"<script src={address}></script><style>@import '{address}'</style>"
        )
        page = opened(FULL, lambda html: html.replace("<main>", f"<main>{smuggled}"))
        page.click("main > b")
        listener.settimeout(0.3)
        with pytest.raises(TimeoutError):
            listener.accept()
    assert page.title() != "taken"
    assert len(tab.heard) > 3
    assert all("Content Security Policy" in heard for heard in tab.heard)


def test_in_a_cell(tab, tmp_path):
    """In a notebook the same page stands in a frame of no origin and proves itself there."""
    path = tmp_path / "cell.html"
    path.write_text(f"<!DOCTYPE html><p>cell</p>{hostile_summary()._repr_html_()}", encoding="utf-8")
    tab.page.goto(path.as_uri())
    frame = tab.page.frame_locator("iframe")
    frame.locator("#proof.good").wait_for()
    assert frame.locator("#proof").inner_text().startswith(GOOD)
    assert tab.page.evaluate("document.querySelector('iframe').contentDocument") is None
    assert [heard for heard in tab.heard if "alert" in heard] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_for_everybody(browser, tmp_path, scheme):
    """Axe finds nothing serious in either scheme, with a word chosen and a correction under way."""
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(viewport=SIZE, color_scheme=scheme)
    path = tmp_path / "page.html"
    path.write_text(FULL.to_html(page=True), encoding="utf-8")
    page = Watched(context).open(path)
    page.click('.card[data-item="claims[0]"] summary')
    page.click('.card[data-item="claims[0]"] button:text("Correct")')
    page.click('.card[data-item="claims[1]"] .words')
    page.keyboard.press("ArrowRight")
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(rule["id"], rule["impact"]) for rule in found if rule["impact"] in {"serious", "critical"}] == []


def seen(browser, tmp_path, **options):
    """Return a picture of the page and the share of its pixels that are light."""
    context = browser.new_context(viewport=SIZE, **options)
    path = tmp_path / "page.html"
    path.write_text(FULL.to_html(page=True), encoding="utf-8")
    picture = Watched(context).open(path).screenshot()
    address = "data:image/png;base64," + base64.b64encode(picture).decode()
    other = context.new_page()
    light = other.evaluate(
        """async address => {
            const image = new Image(); image.src = address; await image.decode();
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [image.width, image.height];
            const brush = canvas.getContext("2d"); brush.drawImage(image, 0, 0);
            const { data } = brush.getImageData(0, 0, image.width, image.height);
            let light = 0;
            for (let k = 0; k < data.length; k += 4) light += data[k] + data[k + 1] + data[k + 2] > 480;
            return light / (data.length / 4);
        }""",
        address,
    )
    context.close()
    return light


def test_light_and_dark(browser, tmp_path):
    """What is seen is light or dark as the reader's system is, with writing on it."""
    assert 0.8 < seen(browser, tmp_path, color_scheme="light") < 0.995
    assert 0.005 < seen(browser, tmp_path, color_scheme="dark") < 0.2


def test_on_paper_and_on_a_small_screen(opened):
    """Printed or on a telephone nothing is cut off: the page is as tall as what it holds."""
    page = opened(FULL)
    for change in (
        lambda: page.set_viewport_size({"width": 380, "height": 700}),
        lambda: page.emulate_media(media="print"),
    ):
        change()
        assert page.evaluate("document.scrollingElement.scrollHeight") > 1500
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert not page.is_visible("#tools")


def test_without_scripts(browser, tmp_path):
    """Where no script runs the page can be read, and does not say that it was checked."""
    context = browser.new_context(java_script_enabled=False)
    path = tmp_path / "page.html"
    path.write_text(FULL.to_html(page=True), encoding="utf-8")
    page = context.new_page()
    page.goto(path.as_uri())
    assert "Not checked" in proof(page)
    assert "We counted every lamp" in page.inner_text("#items")
    context.close()


@pytest.fixture
def long_page(tmp_path, article):
    """Write the page of a text of 5,000 words."""
    once = "\n\n".join(article(name) for name in ("bridge", "ferry", "harvest"))
    text = once
    while len(text.split()) < 5000:
        text += f"\n\n{once}"
    path = tmp_path / "page.html"
    path.write_text(summarize(text, model="none").to_html(page=True), encoding="utf-8")
    return path


def test_a_long_text_is_no_large_page(tab, long_page):
    """A page of 5,000 words is well under 500 kB, and proves itself."""
    assert long_page.stat().st_size < 450_000
    assert proof(tab.open(long_page)).startswith(GOOD)
    assert tab.heard == []


def test_a_long_text_opens_fast(tab, long_page):
    """A page of 5,000 words has checked itself within a second of being opened."""
    took = [tab.open(long_page).evaluate("performance.now()") for _ in range(3)]
    assert min(took) < 1000


def test_characters_beyond_the_first_plane(opened):
    """Offsets are code points: what follows an emoji or an old script is still found."""
    source = "🦉 The “𝔤𝔬𝔩𝔡 owl” cost €3 million. Ada Brook said it flew 40 km.\r\nIt was seen."
    page = opened(summarize(source, model="none"))
    assert proof(page).startswith(GOOD)
    page.click(".card.number .place >> nth=0")
    assert marked(page, "now") in {"€3 million", "40 km"}
