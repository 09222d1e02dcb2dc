"""Which statements of a draft are proved, and which are only not contradicted."""

from __future__ import annotations

import json

from summarizer import check_draft
from summarizer.desk.formats import to_html, to_json, to_sarif, to_text

SOURCE = "The mill at Orrin has 14 looms. It was built by Tessa Quarl in 1911. The weavers stopped at noon."
DRAFT = """\
The mill at Orrin has 14 looms. The mill at Orrin has 41 looms. A heron lives on its roof, they say. Really?
"""


def told(draft=DRAFT):
    """Return the words of the statements, by how they stand."""
    statements = check_draft(draft, SOURCE).statements
    kinds = statements.proved, statements.unproved, statements.contradicted
    return [[span.of(draft) for span in spans] for spans in kinds]


def test_each_statement_stands_in_one_way():
    """One that no source speaks against is not proved by that; a question states nothing."""
    assert told() == [
        ["The mill at Orrin has 14 looms."],
        ["A heron lives on its roof, they say."],
        ["The mill at Orrin has 41 looms."],
    ]


def test_a_draft_that_only_nobody_contradicts():
    """A draft without a finding of weight may have nothing proved."""
    proved, unproved, contradicted = told("Herons live on the roof of the mill. They are fond of eels.")
    assert (len(proved), len(unproved), len(contradicted)) == (0, 2, 0)


def test_every_format_tells_it():
    """Text and page in words, JSON with places, SARIF with numbers."""
    report = check_draft(DRAFT, SOURCE)
    words = "of 3 statements: 1 proved word by word, 1 with an error or a warning, 1 only not contradicted"
    assert to_text(report, "d.md").splitlines()[-2].startswith(words)
    assert words in to_html(report, "d.md")
    assert 'class="d-proved"' in to_html(report, "d.md")
    assert [len(spans) for spans in json.loads(to_json(report, "d.md"))["statements"].values()] == [1, 1, 1]
    assert json.loads(to_sarif(report, "d.md"))["runs"][0]["properties"] == {
        "statementsProved": 1,
        "statementsUnproved": 1,
        "statementsContradicted": 1,
    }


def test_the_page_has_the_gravest_first():
    """An error stands before a note, and each names its sentence."""
    shown = to_html(
        check_draft("A heron lives on its roof, they say. The mill has 41 looms.", SOURCE), "d.md"
    )
    assert shown.index("S2 · ✗ error") < shown.index("S1 · · note")
