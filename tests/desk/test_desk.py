"""The draft desk: quotations, numbers and sentences of a draft, held against several sources."""

from __future__ import annotations

import json
import time

import pytest
from bench_desk import DRAFTS, measure
from conftest import ARTICLES, ROOT

from summarizer import InputError, check_draft
from summarizer.cli import main
from summarizer.desk import Code, DraftReport, Level
from summarizer.desk.formats import FORMATS, to_html, to_json, to_sarif
from summarizer.desk.people import may_be_one

GOLD = ROOT / "tests" / "data" / "gold"

ORCHARD = """\
Frost costs orchards half their cherries

Growers around Lindmere lost 1,200 tonnes of cherries in the April frost, the fruit board said on Friday. \
Last year they had picked 2,400 tonnes.

“We lit fires all night, and it was not enough,” said Petra Holm, who grows cherries near the lake. “The \
buds were already open. I have never seen that in March.”

Her neighbour, Anton Reyes, had bought insurance for €3,800. “It was the best money I ever spent,” he said.
"""
MARKET = """\
Cherry prices climb at Lindmere market

A kilo of cherries cost €9.60 on Saturday, up from €6.40 a year ago. Market warden Ilse Brandt said that no \
stall had run out yet.
"""
SOURCES = {"orchard.txt": ORCHARD, "market.txt": MARKET}


def found(draft, *, level=None):
    """Return code and message of each finding, of one level if it is given."""
    report = check_draft(draft, SOURCES)
    return [(f.code, f.message) for f in report.findings if level is None or f.level is level]


def codes(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, SOURCES).findings if f.level is not Level.NOTE]


def test_a_faithful_draft_is_clean():
    """Right words, right speakers, right numbers: nothing is said against it."""
    report = check_draft(
        "“We lit fires all night, and it was not enough,” said Petra Holm. Growers lost 1,200 tonnes of "
        "cherries.\n\nA kilo of cherries cost €9.60 on Saturday.",
        SOURCES,
    )
    assert report.clean
    assert (report.quotations, report.numbers, report.sentences) == (1, 2, 3)


def test_a_quotation_in_other_words():
    """The difference is shown word for word, with the place in the source that it belongs to."""
    draft = "“We lit fires all day, and it was not enough,” said Petra Holm."
    (finding,) = check_draft(draft, SOURCES).findings
    assert finding.code is Code.QUOTATION_DIFFERS
    assert "[-day,-] {+night,+}" in finding.diff
    assert finding.cited.source == "orchard.txt"
    assert finding.cited.span.of(ORCHARD) == finding.cited.text
    assert finding.cited.text.startswith("We lit fires all night")
    assert (finding.line, finding.column) == (1, 2)
    assert finding.span.of(draft) == finding.text


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        ("said Anton Reyes.", True),
        ("said Petra Holm.", False),
        ("Holm said.", False),
        ("said the fruit board.", True),
        ("a grower told us.", False),
    ],
)
def test_who_really_said_it(tag, wrong):
    """Somebody else's name is found, with the one who said it; a part of the right name is right."""
    messages = [
        message for code, message in found(f"“We lit fires all night,” {tag}") if code is Code.OTHER_SPEAKER
    ]
    assert bool(messages) is wrong
    assert all("said by Petra Holm" in message for message in messages)


def test_who_speaks_in_the_same_source():
    """What a named one said is not of the one whom the source has saying something else, without a name."""
    source = (
        "Councillor Ines Vold said the board had been warned. “The report went into a drawer,” she said. "
        "A board spokesman said the report had asked for patience."
    )
    draft = "“The report went into a drawer,” {} said."
    wrong, open_ = (check_draft(draft.format(who), source) for who in ("a board spokesman", "a councillor"))
    assert Code.OTHER_SPEAKER in {finding.code for finding in wrong.findings}
    assert Code.OTHER_SPEAKER not in {finding.code for finding in open_.findings}


def test_one_whom_the_source_calls_by_an_office():
    """Who is "the judge" in the source is the judge whom the draft names, and no clerk."""
    source = (
        "Ida Lunn was found guilty of fraud. Judge Sylvia Roe heard the case. A clerk, Tom Vane, wept. "
        "Prison was “very likely”, the judge said, but not inevitable."
    )
    for who, right in (("Judge Roe", True), ("Tom Vane", False)):
        findings = check_draft(f"{who} called prison “very likely”.", source).findings
        assert (Code.OTHER_SPEAKER in {finding.code for finding in findings}) is not right


def test_who_said_it_where_two_say_the_same():
    """Of two places with the same words, the one of the speaker named counts."""
    both = {"a": "“It is over,” said Ada Brook.", "b": "“It is over,” said Bo Lind."}
    for name in ("Ada Brook", "Bo Lind"):
        assert check_draft(f"“It is over,” said {name}.", both).clean
    assert not check_draft("“It is over,” said Cy Marsh.", both).clean


def test_invented():
    """Words that stand nowhere are said to."""
    assert codes("“We ought to have planted olives,” said Anton Reyes.") == [Code.NO_SUCH_QUOTATION]


def test_what_was_cut():
    """Words left out at a mark are shown as a note, without a mark as a warning."""
    marked = found("“We lit fires all night … The buds were already open,” said Petra Holm.")
    assert [(code, code.level) for code, _ in marked] == [(Code.CUT, Level.NOTE)]
    assert "and it was not enough" in marked[0][1]
    silent = found("“The buds were already open,” said Petra Holm. “We lit fires all night.”")
    assert silent[0][0] is Code.ORDER
    silent = found("“We lit fires all night,” said Petra Holm. “I have never seen that in March.”")
    assert [code for code, _ in silent] == [Code.SILENT_CUT]
    assert "The buds were already open" in silent[0][1]


def test_a_speech_without_its_tags():
    """Words that follow one another in a speech, with the source's own tag between them, are its words."""
    assert codes("“It was the best money I ever spent,” said Anton Reyes.") == []
    source = "“Every hive,” said Ada Brook, “is a town of its own.”"
    assert check_draft("“Every hive is a town of its own,” said Ada Brook.", source).clean


def test_not_speech_at_all():
    """The source's own prose is nobody's quotation."""
    assert codes("“Last year they had picked 2,400 tonnes,” said Petra Holm.") == [Code.NO_SPEECH]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Growers lost 1,300 tonnes of cherries in the April frost.", Code.NUMBER),
        ("A kilo of cherries cost $9.60 on Saturday.", Code.UNIT),
        ("Reyes had bought insurance for £3,800.", Code.UNIT),
    ],
)
def test_figures(sentence, code):
    """A figure of another value or unit is found, with the source's."""
    report = check_draft(sentence, SOURCES)
    assert code in [finding.code for finding in report.of(Level.ERROR)]
    assert all(finding.cited for finding in report.of(Level.ERROR))


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Cherries at Lindmere market are 50 % dearer than a year ago.", True),
        ("Cherries went from €6.40 to €9.60, a rise of 50 percent.", True),
        ("Cherries went from €6.40 to €9.60, a rise of 15 percent.", False),
        ("The harvest fell to 1,200 tonnes, a half of the 2,400 tonnes of last year.", True),
        ("Cherries cost €9.60 after €6.40, twice as much.", False),
    ],
)
def test_sums_of_the_draft(sentence, holds):
    """What a draft reckons is reckoned anew, and shown either way."""
    reckoned = [
        (code, message) for code, message in found(sentence) if code in {Code.RECKONED, Code.ARITHMETIC}
    ]
    assert [code for code, _ in reckoned] == [Code.RECKONED if holds else Code.ARITHMETIC]
    assert "reckoned: " in reckoned[0][1]


@pytest.mark.parametrize(
    ("sentence", "differs"),
    [
        ("The shed holds at least 40 crates.", False),
        ("The shed holds more than 40 crates.", False),
        ("The shed holds 40 crates.", True),
        ("The shed holds at most 40 crates.", True),
        ("The shed holds about 40 crates.", True),
    ],
)
def test_how_exact_a_figure_is(sentence, differs):
    """A figure told more exactly than the source has it, or open the other way, is a warning."""
    report = check_draft(sentence, "The shed holds at least 40 crates, said Bo Lind.")
    assert (Code.QUALIFIER in [finding.code for finding in report.of(Level.WARNING)]) is differs


def test_a_name_in_the_place_of_another():
    """A name that no source has, between words that a source has, is found with the name that is there."""
    source = "A kilo of cherries cost €9.60 in Lindmere on Saturday."
    report = check_draft("A kilo of cherries cost €9.60 in Harlow on Saturday.", source)
    (name,) = [finding for finding in report.findings if finding.code is Code.NAME]
    assert (name.text, name.cited.text) == ("Harlow", "Lindmere")


def test_what_no_source_carries_is_listed():
    """It is a note, never called wrong."""
    report = check_draft("The swans of Lindmere wintered elsewhere this time.", SOURCES)
    assert report.clean
    assert [finding.code for finding in report.findings] == [Code.UNPROVEN]


def test_comments_that_ignore():
    """They silence their line, or the next from a line of their own; codes that are named, or all."""
    wrong = "A kilo of cherries cost $9.60 on Saturday."
    assert codes(wrong) == [Code.UNIT]
    for draft in (
        f"{wrong} <!-- check: ignore -->",
        f"{wrong} <!-- check: ignore N202 -->",
        f"<!-- check: ignore N201, N202 -->\n{wrong}",
    ):
        report = check_draft(draft, SOURCES)
        assert (report.clean, report.ignored) == (True, 1)
    for draft in (
        f"{wrong} <!-- check: ignore Q101 -->",
        f"<!-- check: ignore -->\n\n{wrong}",
        f"<!-- a kilo of nothing -->\n{wrong}",
    ):
        assert codes(draft) == [Code.UNIT]


def test_lines_and_columns():
    """Counted from 1, in code points, for every kind of line end."""
    for end in ("\n", "\r\n", "\r"):
        draft = f"🍒 Cherries{end}{end}“We lit lamps all night, and it was not enough,” said Petra Holm."
        (finding,) = [f for f in check_draft(draft, SOURCES).findings if f.code is Code.QUOTATION_DIFFERS]
        assert (finding.line, finding.column) == (3, 2)


@pytest.mark.parametrize(("draft", "sources"), [(" ", SOURCES), ("A draft.", {}), ("A draft.", [" "])])
def test_nothing_to_hold(draft, sources):
    """An empty draft and empty sources are errors in one line."""
    with pytest.raises(InputError):
        check_draft(draft, sources)


def test_sources_without_names():
    """A text alone and a list of texts are sources too."""
    assert check_draft("Growers lost 1,200 tonnes of cherries.", ORCHARD).sources == ("source",)
    assert check_draft("Growers lost 1,200 tonnes of cherries.", [ORCHARD, MARKET]).sources == (
        "source 1",
        "source 2",
    )


@pytest.mark.parametrize(
    ("name", "namings", "alike"),
    [
        ("Holm", ["Petra Holm"], True),
        ("Ms Holm", ["Petra Holm"], True),
        ("Petra", ["Petra Holm"], True),
        ("Petra Lind", ["Petra Holm"], False),
        ("Olga Holm", ["Petra Holm", "Holm"], False),
        ("Pete Holm", ["Peter Holm"], True),
        ("the grower", ["Petra Holm", "who grows cherries", "a grower"], True),
        ("the mayor", ["Petra Holm", "a grower"], False),
        ("WHO", ["World Health Organization"], True),
        ("she", ["Petra Holm"], True),
        ("Holm’s", ["Petra Holm"], True),
    ],
)
def test_names_of_one_person(name, namings, alike):
    """Surnames, first names, initials and descriptions are known again; two full names must agree."""
    assert may_be_one(name, namings) is alike


@pytest.mark.parametrize("draft", DRAFTS[: DRAFTS.index("-sixteenth")])  # later ones fall short
def test_planted_faults(draft):
    """Most of 40 faults of 12 kinds are found, all of quotations; few of 60 faithful sentences suffer."""
    outcomes = measure(draft)
    planted = [outcome for outcome in outcomes if outcome.kind]
    faithful = [outcome for outcome in outcomes if not outcome.kind]
    assert (len(planted), len(faithful), len({outcome.kind for outcome in planted})) == (40, 60, 12)
    assert sum(bool(outcome.alarms) for outcome in planted) >= 36
    assert all(outcome.alarms for outcome in planted if "quotation" in outcome.kind)
    silent = [outcome for outcome in planted if "cut" in outcome.kind and not outcome.alarms]
    assert len(silent) == (draft == "-fourth")  # one that only ends too early, which is no fault by itself
    assert sum(bool(outcome.alarms) for outcome in faithful) <= 3


def test_it_is_quick(article):
    """A draft of 2,000 words against 20 sources of 2,000 words takes seconds, 10 on a machine of its own."""
    gold = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(GOLD.glob("*.json"))]
    words = [text.split(" ") for text in gold[:20]]
    sources = {str(k): " ".join((text * 9)[:2000]) for k, text in enumerate(words)}
    draft = "\n\n".join(article(name) for name in ("bridge", "ferry", "harvest") * 3)
    assert len(draft.split()) > 2000
    start = time.process_time()
    report = check_draft(draft, sources)
    assert time.process_time() - start < 40  # the clock of a busy machine runs slower
    assert report.quotations > 30


# -- Formats and the command.

BAD = (
    "“We lit fires all day, and it was not enough,” said Anton Reyes.\n\n"
    "A kilo of cherries cost $9.60 on Saturday.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Work in a folder with a draft and two sources."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    (tmp_path / "draft.md").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_as_linters_write(capsys):
    """A line a finding, with file, line, column, level and code; exit code 1 where there is an error."""
    assert main(["check", "draft.md", "--sources", "sources"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("draft.md:1:2: error Q102 ")
    assert any(line.startswith("draft.md:3:") and " error N202 " in line for line in lines)
    assert "sources/orchard.txt, line 5 [" in lines[1]
    assert "2 sources" in lines[-1]


def test_exit_codes(folder, capsys):
    """A warning fails with --strict only, shown or not, a clean draft never."""
    (folder / "cut.md").write_text(
        "“We lit fires all night,” said Petra Holm. “I have never seen that in March.”"
    )
    (folder / "clean.md").write_text("Growers lost 1,200 tonnes of cherries.")
    assert main(["check", "cut.md", "--sources", "sources"]) == 0
    assert main(["check", "cut.md", "--sources", "sources", "--strict"]) == 1
    assert main(["check", "cut.md", "--sources", "sources", "--strict", "--level", "error"]) == 1
    assert main(["check", "clean.md", "--sources", "sources", "--strict"]) == 0
    capsys.readouterr()
    assert main(["check", "missing.md", "--sources", "sources"]) == 3
    assert main(["check", "draft.md", "--sources", "sources", "-o", "draft.md"]) == 2
    assert main(["check", "draft.md", "--sources", "sources", "-o", "sources/market.txt"]) == 2
    assert capsys.readouterr().err.count("\n") == 3
    assert (folder / "draft.md").read_text(encoding="utf-8") == BAD


def test_json(folder):
    """The report as JSON has levels and meanings, and not the draft itself."""
    assert main(["check", "draft.md", "--sources", "sources", "-o", "report.json"]) == 1
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert report["draft"] == "draft.md"
    first = report["findings"][0]
    assert (first["code"], first["level"], bool(first["meaning"])) == ("Q102", "error", True)


def test_sarif(folder):
    """SARIF names its rules, and each place by line, column and characters."""
    assert main(["check", "draft.md", "--sources", "sources", "-o", "report.sarif"]) == 1
    sarif = json.loads((folder / "report.sarif").read_text(encoding="utf-8"))
    (run,) = sarif["runs"]
    assert sarif["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [code.value for code in Code]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        words = BAD[region["charOffset"] : region["charOffset"] + region["charLength"]]
        line = BAD.splitlines()[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
        related = result["relatedLocations"][0]["physicalLocation"]
        text = SOURCES[related["artifactLocation"]["uri"].removeprefix("sources/")]
        start = related["region"]["charOffset"]
        assert text[start : start + related["region"]["charLength"]] == related["region"]["snippet"]["text"]


HOSTILE = "<script>alert(1)</script> \x1b[31m \u202e <img src=x onerror=alert(2)>"


def test_nothing_hostile_gets_through():
    """Tags, escapes and overrides of a draft, a source or a file's name are words and symbols everywhere."""
    draft = f"“We lit {HOSTILE} fires all night, and it was not enough,” said Petra Holm."
    source = ORCHARD.replace("fires all night", f"{HOSTILE} lamps all night")
    report = check_draft(draft, {HOSTILE: source})
    assert report.findings
    for form, render in FORMATS.items():
        shown = render(report, HOSTILE)
        assert not set(shown) & set("\x1b\x00\u202e"), form
    shown = to_html(report, HOSTILE)
    assert "<script" not in shown
    assert "<img" not in shown
    assert json.loads(to_json(report, HOSTILE))["draft"] == HOSTILE
    assert json.loads(to_sarif(report, HOSTILE))


def test_the_report_loads_again():
    """It is a result like others: frozen, and read back from its own JSON."""
    report = check_draft(BAD, SOURCES)
    assert DraftReport.model_validate_json(report.model_dump_json()) == report
    assert not report.clean


def test_articles_are_faithful_to_themselves():
    """An article held against itself and two others has nothing said against its quotations."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in ARTICLES.glob("*.txt")}
    for text in sources.values():
        report = check_draft(text, sources)
        assert [finding for finding in report.findings if finding.code.value.startswith("Q")] == []
