"""WebVTT and SRT: cues joined to speech, each word with its cue, second and voice."""

from __future__ import annotations

import pytest

from summarizer import Span, read_file, summarize


def vtt(*cues: str) -> bytes:
    """Return a WebVTT file whose cues last two seconds each, one right after the other."""
    timed = [f"00:00:{2 * at:02}.000 --> 00:00:{2 * at + 2:02}.000\n{cue}" for at, cue in enumerate(cues)]
    return "\n\n".join(["WEBVTT", *timed]).encode()


def at(file, words):
    """Return the place of `words`."""
    start = file.text.index(words)
    return file.place(Span(start, start + len(words)))


def test_a_speaker_without_a_name_among_named_ones():
    """What captions mark as another speaker's is not given to the one who was named before."""
    cues = (
        "WARDEN BROOK: We shut the mill.",
        ">> REPORTER: What did it cost?",
        ">> Nine crowns. You asked me that.",
    )
    file = read_file(vtt(*cues, ">> REPORTER: When does it open?", "WARDEN BROOK: In May, I hope."))
    assert "\n\n>> Nine crowns." in file.text
    said = {q.speaker.name: q.text for q in summarize(file, model="none").quotations if q.speaker}
    assert set(said) == {"WARDEN BROOK", "REPORTER"}
    assert not any("Nine crowns" in text for text in said.values())


def test_voices():
    """A voice is a label before all it says in a row; its sentences run over cues."""
    file = read_file(
        vtt(
            "<v Ada Brook>We closed the mill",
            "<v Ada Brook>on Monday &amp; sold it.</v>",
            "<v.loud Tom Rudd>Why?</v>",
            "<v Ada Brook>Rain.</v> <v Tom Rudd>Only rain?",
        )
    )
    assert file.text == (
        "Ada Brook: We closed the mill on Monday & sold it.\n\nTom Rudd: Why?\n\nAda Brook: Rain.\n\n"
        "Tom Rudd: Only rain?"
    )
    place = at(file, "Monday")
    assert (place.cue, place.start, place.end, place.voice) == (2, 2.0, 4.0, "Ada Brook")
    start = file.text.index("the mill on")
    assert [p.cue for p in file.places(Span(start, start + 11))] == [1, 2]
    assert str(at(file, "Only")) == "0:00:06"


def test_marks_of_captions():
    """Styling goes; dashes, arrows, labels and sounds begin a paragraph of their own."""
    file = read_file(
        vtt("<i>It</i> burned", "- Why?\n- Rain.", "[thunder]", ">> TOM RUDD: So it\ndid.", "{\\an8}Yes.")
    )
    assert file.text == "It burned\n\nWhy?\n\nRain.\n\n[thunder]\n\nTOM RUDD: So it did. Yes."


def test_captions_that_roll():
    """Captions that show each line twice, the second time above the next, are read once."""
    file = read_file(vtt("the mill", "the mill\nburned on", "burned on\nMonday", "Monday\nin the rain"))
    assert file.text == "the mill burned on Monday in the rain"
    assert [at(file, word).cue for word in ("mill", "burned", "Monday", "rain")] == [1, 2, 3, 4]


def test_what_is_said_twice():
    """Words that somebody repeats are not taken for captions that roll."""
    assert read_file(vtt("No.", "No.", "I said so.", "He did.")).text == "No. No. I said so. He did."


def test_silence_ends_a_paragraph():
    """After a pause the next sentence begins a paragraph; a sentence in the making goes on."""
    text = "1\n00:00:01,000 --> 00:00:02,500\n{0}\n\n2\n00:01:00,250 --> 00:01:02,000\nIt rained."
    assert read_file(text.format("It burned.").encode()).text == "It burned.\n\nIt rained."
    file = read_file(text.format("It burned, and").encode())
    assert file.text == "It burned, and It rained."
    assert at(file, "rained").start == 60.25


@pytest.mark.parametrize(
    "damage",
    ["00:00:99 --> nonsense\nlost", "00:00:06.000 -> 00:00:08.000\nlost"],
)
def test_malformed_cues(damage):
    """Cues that cannot be read do not stop the rest."""
    file = read_file(vtt("One.", "Two.") + b"\n\n" + damage.encode() + b"\n\n00:30.000 --> 00:32.000\nThree.")
    assert file.text.startswith("One. Two.")
    assert file.text.endswith("Three.")


def test_malformed_cues_are_said():
    """A cue without a number, as SRT needs one, is left out and said."""
    srt = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n00:00:03,000 --> 00:00:04,000\nTwo.\n"
    file = read_file(srt.encode())
    assert file.text == "One."
    assert file.notes == ("1 of its cues are malformed and were left out",)


def test_voices_are_believed():
    """Whoever a file names as a voice says what follows, though nobody speaks to anybody there."""
    file = read_file(
        vtt(
            "<v Ada Brook>The board voted to dredge.",
            "<v Ines Vold>It costs 640 crowns.",
            "<v Tom Rudd>Nobody",
        )
    )
    said = {q.text: q.speaker.name for q in summarize(file, model="none").quotations if q.speaker}
    assert said["The board voted to dredge."] == "Ada Brook"
    assert said["It costs 640 crowns."] == "Ines Vold"
    labels = "Ada Brook: The board voted to dredge.\n\nInes Vold: It costs 640 crowns.\n\nTom Rudd: Nobody"
    assert not summarize(labels, model="none").quotations
