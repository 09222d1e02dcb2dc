"""What was read of a text, kept in files: found again, never loaded when damaged, and never too much."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from types import SimpleNamespace

import pytest
from listening import listening

from summarizer.local.states import States

TEXT = "The ferryman counted his passengers twice and wrote the larger number down. " * 10


@pytest.fixture
def weights(tmp_path, monkeypatch):
    """Return a file of weights, with a cache of its own."""
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("SUMMARIZER_STATES_MB", raising=False)
    file = tmp_path / "weights.gguf"
    file.write_bytes(b"GGUF")
    return file


@pytest.fixture
def server(weights):
    """Run a server that saves 100 bytes a slot and notes what it is asked to load."""
    loaded = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            file = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["filename"]
            if "action=save" in self.path:
                (States.of(weights, 64).folder / file).write_bytes(self.path.encode().ljust(100))
            else:
                loaded.append((self.path, file))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            """Keep quiet."""

    with listening(Handler) as address:
        yield SimpleNamespace(base_url=f"{address}/v1", api_key="key", loaded=loaded)


def test_a_text_is_found_again(server, weights):
    """What one process keeps the next one loads, into any slot; another text it does not find."""
    assert not States.of(weights, 64).recall(server, 0, TEXT)
    States.of(weights, 64).keep(server, 0, TEXT)
    again = States.of(weights, 64)
    assert again.recall(server, 3, TEXT)
    assert not again.recall(server, 3, TEXT + "!")
    assert [path for path, _ in server.loaded] == ["/slots/3?action=restore"]


def test_other_weights_or_context(server, weights):
    """A state belongs to its weights and to the size of its context."""
    States.of(weights, 64).keep(server, 0, TEXT)
    assert not States.of(weights, 128).recall(server, 0, TEXT)
    weights.write_bytes(b"GGUF of another make")
    assert not States.of(weights, 64).recall(server, 0, TEXT)


@pytest.mark.parametrize(
    "damage", [lambda f: f.write_bytes(f.read_bytes()[:-1]), lambda f: f.write_bytes(b"")]
)
def test_a_damaged_file_is_not_loaded(server, weights, damage):
    """A file that is not what was written never reaches the engine, which would end the process."""
    states = States.of(weights, 64)
    states.keep(server, 0, TEXT)
    damage(next(states.folder.glob("*.state")))
    assert not states.recall(server, 0, TEXT)
    assert server.loaded == []


def test_room_is_made(server, weights):
    """The files used longest ago go, with their seals; the newest stay."""
    states = States(States.of(weights, 64).folder, 350, "kind")
    for number in range(6):
        states.keep(server, 0, TEXT + str(number))
    assert len(list(states.folder.glob("*.state"))) == len(list(states.folder.glob("*.sha256"))) == 3
    assert states.recall(server, 0, TEXT + "5")


def test_none_are_kept_where_none_are_wanted(weights, monkeypatch):
    """SUMMARIZER_STATES_MB=0 keeps nothing."""
    monkeypatch.setenv("SUMMARIZER_STATES_MB", "0")
    assert States.of(weights, 64) is None


def test_a_short_text_is_not_worth_a_file(server, weights):
    """A text that is read in a second is not written to disk."""
    assert States.of(weights, 64).recall(server, 0, "It rained.")
    assert server.loaded == []


def test_an_answer_is_found_again(weights):
    """What was answered is found by the next process under the very request, and under no other."""
    States.of(weights, 64).put("who says so?", '{"said": "the ferryman – “nobody”"}')
    again = States.of(weights, 64)
    assert again.found("who says so?") == '{"said": "the ferryman – “nobody”"}'
    assert again.found("who says so") is None
    assert States.of(weights, 128).found("who says so?") is None


def test_a_damaged_answer_is_none(weights):
    """A file that was cut or changed answers nothing."""
    states = States.of(weights, 64)
    states.put("how many?", "nine passengers")
    file = next(states.folder.glob("*.answer"))
    file.write_bytes(file.read_bytes().replace(b"nine", b"five"))
    assert states.found("how many?") is None


def test_answers_make_room_too(weights):
    """There are not more answers than a folder is soon looked through; those used longest ago go."""
    states = States(States.of(weights, 64).folder, 3 << 16, "kind")
    for number in range(9):
        states.put(f"question {number}", "nine passengers")
    assert states.found("question 8") == "nine passengers"
    assert len(list(states.folder.iterdir())) == 3
