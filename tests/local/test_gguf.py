"""What a GGUF file tells of its model is read from its header, and nothing else is believed."""

from __future__ import annotations

import struct

import pytest

from summarizer import Settings
from summarizer.drafting.calls import LARGE, SMALL
from summarizer.local.gguf import Header, read_header
from summarizer.models import choose
from summarizer.running import run

UINT32, STRING, ARRAY, UINT64 = 4, 8, 9, 10


def string(text: str) -> bytes:
    """Return a string as GGUF writes it."""
    return struct.pack("<Q", len(text.encode())) + text.encode()


def field(key: str, kind: int, value: bytes) -> bytes:
    """Return a key with its value."""
    return string(key) + struct.pack("<I", kind) + value


def tensor(name: str, *shape: int) -> bytes:
    """Return what the header says of a tensor."""
    sizes = b"".join(struct.pack("<Q", size) for size in shape)
    return string(name) + struct.pack("<I", len(shape)) + sizes + struct.pack("<IQ", 0, 0)


def gguf(context: int | None = 2048, width: int = 40_000) -> bytes:
    """Return a file without data: two tensors of width x width, and a vocabulary before them."""
    words = ["the", "ferry", "“ninth”"]
    fields = [
        field("general.architecture", STRING, string("llama")),
        field("tokenizer.ggml.tokens", ARRAY, struct.pack("<IQ", STRING, 3) + b"".join(map(string, words))),
        field("tokenizer.ggml.scores", ARRAY, struct.pack("<IQ", UINT32, 3) + bytes(12)),
        field("general.file_size", UINT64, bytes(8)),
    ]
    if context is not None:
        fields.insert(1, field("llama.context_length", UINT32, struct.pack("<I", context)))
    tensors = tensor("one", width, width) + tensor("two", width, width)
    return b"GGUF" + struct.pack("<IQQ", 3, 2, len(fields)) + b"".join(fields) + tensors


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Return a function that writes a file of weights and gives its path."""
    monkeypatch.setattr("summarizer.local.require", lambda: None)

    def write(content: bytes) -> str:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.gguf"
        path.write_bytes(content)
        return str(path)

    return write


def test_size_and_context(tmp_path):
    """Parameters are counted by the shapes of the tensors; the context is that of the file's architecture."""
    path = tmp_path / "own.gguf"
    path.write_bytes(gguf())
    assert read_header(path) == Header(billions=3.2, context=2048)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GGUF",
        b"GGML" + gguf()[4:],
        b"GGUF" + struct.pack("<I", 99) + gguf()[8:],
        gguf()[:-10],
        gguf()[:60],
        b"GGUF" + struct.pack("<IQQ", 3, 2**63, 5) + gguf()[24:],
        b"GGUF" + struct.pack("<IQQ", 3, 2, 2**63) + gguf()[24:],
        gguf().replace(struct.pack("<Q", len("llama")), struct.pack("<Q", 2**62)),
        gguf().replace(struct.pack("<IQ", STRING, 3), struct.pack("<IQ", STRING, 2**62)),
        gguf().replace(b"llama", b"\xff\xfe\xff\xfe\xff"),
    ],
    ids=str,
)
def test_no_such_file(content, tmp_path):
    """A file that is cut off, of another kind, or claims what cannot be tells nothing, and nothing breaks."""
    path = tmp_path / "broken.gguf"
    path.write_bytes(content)
    assert read_header(path) is None
    assert read_header(tmp_path / "nowhere.gguf") is None


def planned_for(path: str, **settings):
    """Return what a model can take, as it is planned for."""
    return run(choose(path, None, Settings(**settings)).measured())


def test_a_small_model_of_ones_own(written):
    """A model with a short context gets windows of half of it; without a word about that, the usual ones."""
    assert planned_for(written(gguf(2048))).window_tokens == 1024
    assert planned_for(written(gguf(32_768))) == SMALL
    assert planned_for(written(gguf(None))) == SMALL
    assert planned_for(written(b"GGUF and nothing more")) == SMALL


def test_a_large_model_of_ones_own(written):
    """A model of 25 billion parameters chooses what matters itself; the setting overrules."""
    assert planned_for(written(gguf(32_768, width=112_000))).joint
    assert planned_for(written(gguf(32_768, width=112_000))).window_tokens < LARGE.window_tokens
    assert not planned_for(written(gguf(32_768, width=112_000)), plan="small").joint
