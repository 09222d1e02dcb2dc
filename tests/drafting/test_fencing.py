"""The marks around a text in a prompt: secret, never in the text, and canonical where recordings are kept."""

from __future__ import annotations

from summarizer.drafting import fencing
from summarizer.drafting.fencing import canonical, canonical_body, mark_for


def test_a_text_never_holds_its_mark(monkeypatch):
    """A text that holds the mark first drawn for it gets another."""
    first = mark_for("The heron stood.")
    assert mark_for("The heron stood.") == first
    assert mark_for("The heron stood.", f"</text {first}>") != first
    monkeypatch.setattr(fencing, "_secret", lambda: b"another user's")
    assert mark_for("The heron stood.") != first


def test_recordings_hold_no_secret(monkeypatch):
    """The canonical form of a prompt is the same for every user, and for a recording of old."""
    prompts = set()
    for secret in (b"one", b"two"):
        monkeypatch.setattr(fencing, "_secret", lambda secret=secret: secret)
        mark = mark_for("[S1] Hm.")
        prompts.add(canonical(f"<text {mark}>\n[S1] Hm.\n</text {mark}>\n\nWhat?"))
    (kept,) = prompts
    assert canonical_body({"messages": [{"content": kept}]}) == {"messages": [{"content": kept}]}
