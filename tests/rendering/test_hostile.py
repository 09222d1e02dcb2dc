"""Nothing hostile gets through, by any way in, in any way out; and what would is seen."""

from __future__ import annotations

import pytest
from hostile import ATTACKS, acts_in_csv, acts_in_html, acts_in_markdown, acts_in_text, cells


def test_nothing_gets_through():
    """Of every attack by text, name, metadata and model, in HTML, Markdown, text, CSV and the desk: none."""
    found = list(cells())
    assert {cell.way_in for cell in found} == {"text", "file name", "metadata", "model"}
    assert {cell.attack for cell in found} == set(ATTACKS)
    assert [cell for cell in found if cell.acts] == []


@pytest.mark.parametrize("attack", sorted(ATTACKS.keys() - {"formula", "terminal"}))
def test_what_would_act_is_seen(attack):
    """Each attack that is not escaped is told from a page without it."""
    assert acts_in_html(f"<div>{ATTACKS[attack]}</div>", "<div><p>Orne</p></div>")
    assert acts_in_markdown(f"{ATTACKS[attack]}\n", "Orne\n")


def test_what_would_act_outside_a_page_is_seen():
    """So are a formula in a cell, and a sequence that steers a terminal."""
    assert acts_in_csv(f"a,b\nOrne,{ATTACKS['formula']}\n", "")
    assert acts_in_text(ATTACKS["terminal"], "")
