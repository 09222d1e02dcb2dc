"""What a reader wants of a summary, said on the command line."""

from __future__ import annotations

import argparse
import json
from dataclasses import fields

import pytest
from conftest import ARTICLES

from summarizer import Settings
from summarizer.cli import main
from summarizer.commands.wishes import add_wishes, wishes_of

pytestmark = pytest.mark.usefixtures("plain_environment")


def settings_of(*arguments: str) -> Settings:
    """Return the settings that a command with these options would have."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--plan")
    add_wishes(parser)
    return Settings(**wishes_of(parser.parse_args(arguments)))


def test_nothing_wanted_is_the_default():
    """Without options a summary is the one that `summarize` makes."""
    assert settings_of() == Settings()


def test_all_that_can_be_wanted():
    """Each option is a field of the settings."""
    made = settings_of(
        *"--length 5 --focus bridges --speaker Whitcombe --speaker Achterberg --overview 2".split(),
        *"--sections 1".split(),
        *"--language de --term detour=Umleitung --certainty sure --second-reader --max-calls 9".split(),
        *("--term", "Tanner’s Bridge"),
    )
    assert made == Settings(
        length=5,
        focus="bridges",
        speakers=("Whitcombe", "Achterberg"),
        overview=2,
        sections=1,
        language="de",
        glossary={"detour": "Umleitung", "Tanner’s Bridge": "Tanner’s Bridge"},
        certainty="sure",
        second_reader=True,
        max_calls=9,
    )
    assert made.terms == {"detour": "Umleitung", "Tanner’s Bridge": "Tanner’s Bridge"}


def test_every_option_is_a_setting():
    """No option leads nowhere."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--plan")
    add_wishes(parser)
    known = {field.name for field in fields(Settings)}
    assert {action.dest for action in parser._actions} - {"help"} <= known


@pytest.mark.parametrize("command", [["--format", "json"], ["many"]])
def test_both_commands_take_them(capsys, command):
    """One text and many are told alike: three claims, and no quotation but those that are sure."""
    many = command == ["many"]
    options = ["--model", "none", "--length", "3", "--certainty", "sure", *(["--quiet"] if many else command)]
    assert main([*(command if many else []), str(ARTICLES / "bridge.txt"), *options]) == 0
    told = json.loads(capsys.readouterr().out)
    summary = told["summary"] if many else told
    assert len(summary["claims"]) == 3
    assert {quotation["grade"] for quotation in summary["quotations"]} == {"sure"}


def test_wishes_that_cannot_be(capsys):
    """A value that no setting takes is one line."""
    assert main([str(ARTICLES / "bridge.txt"), "--model", "none", "--length", "endless"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("summarize: length")
    assert len(said.splitlines()) == 1


def test_no_claims_are_asked_for_by_a_nought():
    """`--length 0` is a number of claims, and not left out."""
    assert settings_of("--length", "0").length == 0


def test_wishes_that_come_to_nothing(capsys):
    """Options that this text, or no model, can follow say so."""
    bridge = ["--model", "none", str(ARTICLES / "bridge.txt")]
    assert main([*bridge, "--sections", "1", "--second-reader"]) == 0
    said = capsys.readouterr().out
    assert "without a model there is no second reader" in said
    assert "the text has no sections of its own" in said
    assert main(bridge) == 0
    assert "! " not in capsys.readouterr().out
