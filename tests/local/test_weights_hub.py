from __future__ import annotations

import socket
import time
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest
from listening import listening
from tiny_weights import CONTENT, TINY, left_in_cache, start_fetching, surround

from summarizer import local
from summarizer.errors import WeightsError
from summarizer.local import cache, hub

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("huggingface_hub", reason="needs the extra `local`")


@pytest.fixture(autouse=True)
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test surroundings of its own."""
    return surround(tmp_path, monkeypatch)


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
    with listening(hub_handler(asked, breaks_once=breaks_once)) as address:
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
