"""Whether a text says what stands in it, or tells it as denied or left open, in the data and in views."""

from __future__ import annotations

import json

import pytest

from summarizer import Settings, Summary, read, summarize
from summarizer.languages import KNOWN, language_of
from summarizer.source.stances import Stance, stance_at

DENIAL = "The council denied that it planned to sell the old terminal."


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Orla Finch denied that 40 people had died in the fire.", Stance.DENIED),
        ("The minister denied there was a plan to close 40 schools.", Stance.DENIED),
        ("The mayor rejected claims that 40 trees had been felled.", Stance.DENIED),
        ("The mill disputed an allegation of dumping 40 tonnes.", Stance.DENIED),
        ("She refused to say whether 40 people had died.", Stance.OPEN),
        ("The firm declined to say if 40 workers would go.", Stance.OPEN),
        ("The officer could not confirm that 40 people had died.", Stance.OPEN),
        ("Police would neither confirm nor deny that 40 people had died.", Stance.OPEN),
        ("The mayor did not deny that 40 people had died.", Stance.OPEN),
        ("Orla Finch, who denied the charge, paid 40 crowns.", Stance.ASSERTED),
        ("Orla Finch denied the charge and paid 40 crowns.", Stance.ASSERTED),
        ("The council denied it, saying 40 homes were safe.", Stance.ASSERTED),
        ("The court denied bail to 40 men.", Stance.ASSERTED),
        ("The court denied 40 men bail.", Stance.ASSERTED),
        ("She refused to say whether the 40 boats were lost.", Stance.ASSERTED),
        ("She could not confirm the date, but 40 people were there.", Stance.ASSERTED),
        ("Die Ministerin bestritt, dass 40 Menschen gestorben seien.", Stance.DENIED),
        ("Der Sprecher wollte nicht sagen, ob 40 Menschen gestorben sind.", Stance.OPEN),
        ("Der Lotse bezweifelt, dass 40 Menschen gestorben sind.", Stance.OPEN),
        ("Le pilote doute que 40 personnes soient mortes.", Stance.OPEN),
        ("El piloto duda de que 40 personas hayan muerto.", Stance.OPEN),
        ("La maire a nié que 40 personnes soient mortes dans l'incendie.", Stance.DENIED),
        ("Le ministre a refusé de confirmer que 40 personnes étaient mortes.", Stance.OPEN),
        ("La alcaldesa negó que 40 personas hubieran muerto en el incendio.", Stance.DENIED),
        ("El portavoz se negó a confirmar que 40 personas murieron allí.", Stance.OPEN),
    ],
)
def test_how_a_number_is_told(text, stance):
    """What somebody denies or will not say is not the text's; what is told beside it is."""
    document = read(text)
    (number,) = document.numbers
    assert stance_at(document, number) is stance
    assert [fact.stance for fact in summarize(text, model="none").numeric_facts] == [stance]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        (DENIAL, [Stance.DENIED]),
        ("The council denied any wrongdoing and said the terminal was safe.", ["denied", "asserted"]),
        ("Ann Poole denied “lying to the council” about the sale.", [Stance.DENIED]),
        ('Ann Poole denied it: "We never sold the terminal to anybody."', [Stance.ASSERTED]),
        ('"We never sold the terminal," Ann Poole denied.', [Stance.ASSERTED]),
        ("Ann Poole wondered whether the council would sell the terminal.", [Stance.OPEN]),
        ("Ann Poole said the council would not sell the terminal.", [Stance.ASSERTED]),
    ],
)
def test_how_speech_is_told(text, stances):
    """A denial is speech with what it denies; the words of who denies something are said."""
    assert [quotation.stance for quotation in summarize(text, model="none").quotations] == stances


def test_every_view_says_so():
    """Text, Markdown, page, tables, lines and the short line of an item name what is denied."""
    full = Settings(length="full")
    summary = summarize(f"{DENIAL} Ann Poole denied that 40 people had died.", model="none", settings=full)
    for view in (summary.to_text(), summary.to_markdown(), summary.to_html()):
        assert "denied: that it planned to sell" in view
        assert "40 people (denied)" in view
    for item in (*summary.quotations, *summary.numeric_facts):
        assert ", denied, [" in repr(item)
    assert summary.to_csv("quotations").count(",denied,") == 4  # as the cue, and as the stance
    assert summary.to_csv("numbers").count(",denied,") == 1


def test_a_summary_without_stances_is_read():
    """JSON of before has none; held against its text again, a denial told as said is found."""
    text = f"{DENIAL} Ann Poole denied that 40 people had died."
    data = json.loads(summarize(text, model="none").model_dump_json())
    assert Summary.model_validate(data).reverify(text).holds
    for item in (*data["quotations"], *data["numeric_facts"]):
        del item["stance"]
    before = Summary.model_validate(data)
    assert before.quotations[0].stance is Stance.ASSERTED
    assert [finding.detail for finding in before.reverify(text).failures] == 3 * [
        "stance was asserted, is denied"
    ]


def test_a_charge_that_is_denied_is_no_speech():
    """A noun is shown by no view as if it had been said, whatever stands behind it."""
    text = "The suspect, who denies the charge, told police he slept. Orla Finch denied the charge and left."
    assert "the charge" not in summarize(text, model="none").to_text().partition("QUOTATIONS")[2]


@pytest.mark.parametrize("code", KNOWN)
def test_every_language_has_its_words(code):
    """No word both denies and tells, and all are in lower case."""
    words = language_of(code).stances
    assert words.denying
    assert not words.denying & words.telling
    assert all(word == word.lower() for word in words.denying | words.charges | words.ends)
