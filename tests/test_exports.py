"""The public names, and how much each of them asks of a user."""

from __future__ import annotations

import ast
import inspect

import pytest
from conftest import ROOT

import summarizer
from summarizer import errors, results
from summarizer.errors import SummarizerError

PUBLIC = [name for name in summarizer.__all__ if name != "__version__"]
FUNCTIONS = [name for name in PUBLIC if inspect.isfunction(getattr(summarizer, name))]
CLASSES = [name for name in PUBLIC if inspect.isclass(getattr(summarizer, name))]


def test_the_names():
    """The functions, the classes they take and give, and the version; sorted, none twice."""
    assert sorted(FUNCTIONS) == [
        "asummarize",
        "asummarize_many",
        "check",
        "check_draft",
        "estimate",
        "locate",
        "read",
        "read_file",
        "read_web_annotations",
        "summarize",
        "summarize_many",
    ]
    assert {"Summarizer", "Settings", "Summary", "Document", "Match", "Span"} <= set(CLASSES)
    assert len(summarizer.__all__) == len(set(summarizer.__all__))
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert set(PUBLIC) == set(FUNCTIONS) | set(CLASSES)


def test_each_name_is_there():
    """Every name can be imported, and is listed by dir()."""
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
    assert set(dir(summarizer)) >= set(summarizer.__all__)


def test_unknown_name():
    """Another name is an AttributeError as of any module."""
    name = "poem"
    with pytest.raises(AttributeError, match=name):
        getattr(summarizer, name)


def test_each_import_of_the_stub_is_a_public_name():
    """What type checkers read in __init__.pyi is what is there at run time."""
    tree = ast.parse((ROOT / "summarizer" / "__init__.pyi").read_text(encoding="utf-8"))
    seen = [name.asname for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names]
    assert sorted(seen) == PUBLIC


@pytest.mark.parametrize("base", [SummarizerError, results.Result])
def test_everything_that_can_come_out_is_public(base):
    """Every error and every result that a user may get can be named by the user."""
    module = inspect.getmodule(base)
    made = {
        name
        for name, kind in vars(module).items()
        if inspect.isclass(kind) and issubclass(kind, base) and kind.__module__ == module.__name__
    }
    assert made - {"Result"} <= set(summarizer.__all__)


def test_the_tree_of_errors_is_drawn():
    """The docstring of the errors draws each of them."""
    drawn = set(inspect.cleandoc(errors.__doc__ or "").replace("├", " ").replace("─", " ").split())
    for name, kind in vars(errors).items():
        if inspect.isclass(kind) and issubclass(kind, SummarizerError):
            assert name in drawn


def public_callables():
    """Return the public functions, the constructors and the public methods of public classes."""
    for name in FUNCTIONS:
        yield name, getattr(summarizer, name)
    for name in CLASSES:
        kind = getattr(summarizer, name)
        if kind.__module__ in {"summarizer.api", "summarizer.errors"} and "__init__" in vars(kind):
            yield f"{name}()", kind.__init__
        for method, function in vars(kind).items():
            if inspect.isfunction(function) and not method.startswith("_"):
                yield f"{name}.{method}", function


@pytest.mark.parametrize(
    ("name", "function"), list(public_callables()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_five_parameters_at_most(name, function):
    """A public function takes at most five parameters, the rest is in `Settings`."""
    parameters = [p for p in inspect.signature(function).parameters if p != "self"]
    assert len(parameters) <= 5, name


@pytest.mark.parametrize("name", PUBLIC)
def test_each_name_is_documented(name):
    """Every public name says what it is."""
    assert (inspect.getdoc(getattr(summarizer, name)) or "").strip()


def test_package_is_typed():
    """Type checkers may read the package."""
    assert (ROOT / "summarizer" / "py.typed").exists()
