"""Every kind of fault, at every place of a run, under both plans: nothing hangs, leaks or is lost."""

from __future__ import annotations

import pytest
from cells import play
from faulty import WHERE
from kinds import bomb
from lists import KINDS
from servers import KEY

from summarizer.drafting import tries

PLANS = ("small", "joint")
QUICK = (
    "status_400 status_429_for_hours status_500 login_page redirect_elsewhere key_echoed_url "
    "key_echoed_base64 escapes_echoed text_echoed null_content deep_body fenced key_in_answer_escaped "
    "foreign_encoding dropped silent dripping_head dripping_body huge_answer"
).split()


@pytest.fixture(autouse=True, scope="module")
def _imported():
    """Import and make what takes seconds before anything is timed."""
    bomb(2)
    play("status_404", "every", "joint")


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    """Shorten the waits of our own making, and let no key of the environment in but the tests' own."""
    monkeypatch.setattr(tries, "_FIRST_WAIT", 0.01)
    monkeypatch.setattr(tries, "_LEAST_SECONDS", 0.1)
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)


def _problems(kind, where, plan):
    """Return what is wrong in a cell. What is late is played again: a busy machine is so once."""
    problems = play(kind, where, plan).problems
    late = [problem for problem in problems if problem.startswith(("hung", "left"))]
    return problems if len(late) < len(problems) or not late else play(kind, where, plan).problems


@pytest.mark.parametrize("kind", QUICK)
def test_once(kind):
    """Some faults of each make, each once."""
    assert _problems(kind, "once", "joint") == []


@pytest.mark.faults
@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("kind", KINDS)
def test_cell(kind, where, plan):
    """A fault at the first call, at a middle one, at every one, or once."""
    assert _problems(kind, where, plan) == []
