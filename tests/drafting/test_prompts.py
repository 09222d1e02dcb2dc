"""The templates: found in a checkout and in a wheel, and rendered loudly."""

from __future__ import annotations

import hashlib
import shutil
import string
import subprocess
import sys
import zipfile

import pytest
from conftest import ROOT
from servers import at

import summarizer
from summarizer.api import summarize
from summarizer.drafting import prompts
from summarizer.errors import PromptError, SettingsError
from summarizer.settings import Settings


@pytest.mark.parametrize("name", sorted(prompts.VERSIONS))
def test_each_template_loads(name):
    """Every template in use is a file of that name and version, with no variable left open by its text."""
    text = (ROOT / "prompts" / prompts.filename(name)).read_text(encoding="utf-8")
    assert prompts.load(name) == text
    assert string.Template(text).is_valid()
    assert text.strip()


def test_every_file_is_in_use_or_an_older_version():
    """No template lies about unused: each file is a known name, at most of the current version."""
    for path in (ROOT / "prompts").glob("*.md"):
        name, version = path.name.removesuffix(".md").split(".v")
        assert int(version) <= prompts.VERSIONS[name]


def test_render():
    """Variables are put in, and the end of the file is not part of the prompt."""
    rendered = prompts.render("claims", sentences="S1, S2")
    assert "the sentences S1, S2" in rendered
    assert rendered == rendered.strip()


def test_what_is_put_in_is_not_read_again():
    """A text of dollars and braces stands in the prompt as it is."""
    hostile = "$text ${task} $$ {{ 7 * 7 }} {text} %s \\1"
    rendered = prompts.render("text", fence="f", text=hostile, task="$fence?")
    assert hostile in rendered
    assert rendered.endswith("$fence?")


@pytest.mark.parametrize(
    ("name", "variables", "words"),
    [
        ("poem", {}, "poem"),
        ("../pyproject", {}, "pyproject"),
        ("claims", {}, "sentences"),
        ("claims", {"sentences": "S1", "sentence": "S1"}, "no variable sentence"),
    ],
)
def test_mistakes_are_loud(name, variables, words):
    """An unknown template, a missing and a superfluous variable are errors that name it."""
    with pytest.raises(PromptError, match=words):
        prompts.render(name, **variables)


def test_lost_file(monkeypatch, tmp_path):
    """A template whose file is gone is named with its version."""
    prompts.load.cache_clear()
    monkeypatch.setattr(prompts, "_folder", lambda: tmp_path)
    with pytest.raises(PromptError, match=r"claims\.v\d+\.md"):
        prompts.render("claims", sentences="S1")
    prompts.load.cache_clear()


def test_hashes():
    """Provenance can tell which text of which template was used."""
    name = prompts.filename("system")
    text = (ROOT / "prompts" / name).read_bytes()
    assert prompts.hashes()[name] == hashlib.sha256(text).hexdigest()
    assert len(prompts.hashes()) == len(prompts.VERSIONS)


def test_checkout_lookup():
    """In a checkout the templates are taken from beside the package."""
    assert prompts._folder() == ROOT / "prompts"


def test_wheel_lookup(tmp_path):
    """In an installed package, alone in its folder, they are taken from within it."""
    shutil.copytree(
        ROOT / "summarizer", tmp_path / "summarizer", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(ROOT / "prompts", tmp_path / "summarizer" / "prompts")
    code = "from summarizer.drafting import prompts; print(prompts._folder(), prompts.render('system'))"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.startswith(str(tmp_path / "summarizer" / "prompts"))
    assert ran.stdout.strip().endswith(prompts.render("system"))


def test_wheel_holds_the_templates(tmp_path):
    """A wheel that is built from the checkout has every template, and no test."""
    hatchling = pytest.importorskip("hatchling.build")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        name = hatchling.build_wheel(str(tmp_path))
    names = zipfile.ZipFile(tmp_path / name).namelist()
    assert {f"summarizer/prompts/{prompts.filename(name)}" for name in prompts.VERSIONS} <= set(names)
    assert not [name for name in names if name.startswith(("tests", "cassettes"))]
    assert f"-{summarizer.__version__}-" in name


def test_a_file_of_ones_own(tmp_path, server):
    """A file in the place of a template is what a model is asked with, and its hash is in the provenance."""
    own = tmp_path / "choose.md"
    own.write_text("Tell $most things, as a sailor would.", encoding="utf-8")
    settings = at(server, plan="joint", prompts={"choose": own})
    summary = summarize("The mill at Oxley burned peat. It will close in May.", model="m", settings=settings)
    assert "as a sailor would" in server.requests[0].prompt
    assert "choose (own)" in summary.provenance.prompts
    assert "choose.v1.md" not in summary.provenance.prompts


@pytest.mark.parametrize(
    ("text", "message"),
    [("Tell it all.", r"\$most"), ("Tell $most of $everything.", r"\$most"), (None, "cannot be read")],
    ids=["a variable is missing", "one too many", "no file"],
)
def test_a_file_that_cannot_be_used(tmp_path, server, text, message):
    """A file without the variables of its template, or none at all, is refused before anything is asked."""
    own = tmp_path / "choose.md"
    if text is not None:
        own.write_text(text, encoding="utf-8")
    with pytest.raises(PromptError, match=message):
        summarize("The mill burned peat.", model="m", settings=at(server, prompts={"choose": own}))
    assert server.requests == []


@pytest.mark.parametrize("name", ["check", "text", "nonsense"])
def test_what_has_no_file_of_ones_own(name):
    """The marks around a text, and questions whose answers are weighed, stay as they are."""
    with pytest.raises(SettingsError, match="prompts are"):
        Settings(prompts={name: "own.md"})
