"""The engine loads the file that was checked, whatever its name leads to by then."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from tiny_weights import CONTENT, surround

from summarizer import local
from summarizer.errors import EngineError, WeightsError
from summarizer.local import cache, engine, opening

pytest.importorskip("huggingface_hub", reason="needs the extra `local`")

OTHER = b"GGUF" + b"?" * (len(CONTENT) - 4)


class Parameters(SimpleNamespace):
    """The parameters of the engine, as far as they are set here."""

    def __init__(self):
        super().__init__(
            model=SimpleNamespace(), cpuparams=SimpleNamespace(), cpuparams_batch=SimpleNamespace()
        )


@pytest.fixture
def loaded(tmp_path, monkeypatch):
    """Put an engine in place of the real one; it keeps what it loads, after another file took the name."""
    surround(tmp_path, monkeypatch)
    kept = []

    class Server:
        listening_address = "http://127.0.0.1:9"

        def __init__(self, parameters):
            replaced(cache.directory() / "tiny.gguf")
            kept.append(Path(parameters.model.path).read_bytes())

    module = ModuleType("xllamacpp")
    module.__spec__ = ModuleSpec("xllamacpp", None)
    module.CommonParams, module.Server = Parameters, Server
    monkeypatch.setitem(sys.modules, "xllamacpp", module)
    monkeypatch.setattr(engine.Engine, "_busy", lambda *_: False)
    monkeypatch.setattr(engine, "_engines", {})
    monkeypatch.setenv("SUMMARIZER_STATES_MB", "0")
    return kept


def replaced(path):
    """Give the name of a file to another one."""
    other = path.with_name("other")
    other.write_bytes(OTHER)
    other.replace(path)


@pytest.mark.skipif(sys.platform != "linux", reason="no name leads to an open file there")
def test_the_checked_file_is_loaded(loaded):
    """A file that takes the place of the checked one is not what the engine reads."""
    local.start("local/tiny")
    assert loaded == [CONTENT]


def test_a_name_that_leads_elsewhere(loaded, monkeypatch):
    """Where the engine can only open by name, a file that was replaced meanwhile is noticed."""
    monkeypatch.setattr(opening, "name_of", lambda file: Path(file.name))
    monkeypatch.setattr(engine, "name_of", lambda file: Path(file.name))
    with pytest.raises(EngineError, match=r"tiny\.gguf was replaced by another file"):
        local.start("local/tiny")
    assert loaded == [OTHER]


@pytest.mark.skipif(sys.platform != "linux", reason="nothing tells of the open files there")
@pytest.mark.usefixtures("loaded")
def test_no_descriptor_is_left_open():
    """The file is closed when the engine has it."""
    local.fetch("tiny")
    before = [*Path("/proc/self/fd").iterdir()]
    local.start("local/tiny")
    assert len([*Path("/proc/self/fd").iterdir()]) == len(before)


@pytest.mark.usefixtures("loaded")
def test_a_replaced_file_gets_no_stamp(monkeypatch):
    """A file that takes the name while the other is hashed is hashed itself the next time."""
    path = local.fetch("tiny")
    path.with_name("tiny.gguf.verified").unlink()
    hashed = cache._sha256

    def slowly(file):
        digest = hashed(file)
        if file.name == str(path):
            replaced(path)
        return digest

    monkeypatch.setattr(cache, "_sha256", slowly)
    local.fetch("tiny")
    with pytest.raises(WeightsError, match="SHA-256"):
        local.fetch("tiny")
