"""How certain a reading of speech is: grades, the strict setting, views, and the fit behind them."""

from __future__ import annotations

import json

import pytest

from summarizer import Settings, Summary, summarize
from summarizer.evaluation.fitting.grades import calibration_error, fit_grades
from summarizer.evaluation.fitting.judged import fit_judged, thresholds
from summarizer.rendering.ranking import quotation_rank
from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances

PLAIN = "“The lamp is older than the harbour and nobody mends it,” said Mara Lind, the keeper of the lamp."
DOUBTFUL = "The old survey showed him the way to the lamp. The keeper fears the lamp may fall."


def grades(text):
    """Return the grade of each utterance."""
    return [utterance.certainty.grade for utterance in read_utterances(read(text))]


def test_a_tag_with_a_full_name_is_sure():
    """Plain direct speech is sure, and its probabilities are high."""
    (said,) = read_utterances(read(PLAIN))
    assert said.certainty.grade is Grade.SURE
    assert min(said.certainty.speech, said.certainty.speaker, said.certainty.extent) > 0.9


def test_what_somebody_fears_is_not_sure():
    """A belief may be read, but never as sure speech."""
    assert grades(DOUBTFUL)
    assert Grade.SURE not in grades(DOUBTFUL)


def test_nobody_named_is_open():
    """Where no speaker is settled, the speaker's probability is 0 and the quotation open."""
    (said,) = read_utterances(read("“Nobody mends the lamp, and nobody ever will, they say, mend it.”"))
    assert (said.certainty.speaker, said.certainty.grade) == (0.0, Grade.OPEN)


def test_strict_keeps_only_what_is_sure():
    """What is left out is not lost: its quoted spans are in the coverage, and the summary still holds."""
    text = f"“Nobody mends the lamp, and nobody ever will, they say, mend it.”\n\n{DOUBTFUL}\n\n{PLAIN}"
    strict = summarize(text, model="none", settings=Settings(certainty="sure"))
    everything = summarize(text, model="none")
    assert {quoted.grade for quoted in strict.quotations} == {Grade.SURE}
    assert len(everything.quotations) > len(strict.quotations)
    assert [u.reason.value for u in strict.coverage.quoted] == ["less certain than asked for"]
    assert strict.reverify(text).holds
    assert Summary.model_validate_json(strict.model_dump_json()) == strict


def test_views_show_what_is_sure_first():
    """The grade is told in each view, and sure quotations come before others, whatever their place."""
    summary = summarize(f"{DOUBTFUL}\n\n{PLAIN}", model="none")
    assert "sure" in summary.to_text()
    assert min(summary.quotations, key=quotation_rank).grade is Grade.SURE
    assert summary.quotations[0].grade is not Grade.SURE


def test_a_grade_that_is_none_is_refused():
    """The setting is checked when it is made."""
    with pytest.raises(ValueError, match="certainty"):
        Settings(certainty="certain")


def test_thresholds_stand_for_shares_of_mistakes():
    """Above the first at most 2 % are wrong, between the two at most 15 %."""
    pairs = [(1 - i / 1000, i < 300 or i % 10 > 0) for i in range(500)]
    sure, likely = thresholds(pairs)
    above = [truth for p, truth in pairs if p >= sure]
    between = [truth for p, truth in pairs if likely <= p < sure]
    assert above.count(False) <= 0.02 * len(above)
    assert between
    assert between.count(False) <= 0.15 * len(between)


def test_calibration_error():
    """Probabilities that are right on average have no error."""
    assert calibration_error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]) == pytest.approx(0)
    assert calibration_error([(0.95, False)]) == pytest.approx(0.95)


def test_fit_from_marked_and_judged_texts(tmp_path):
    """Both forms of rows are read; what a corpus does not mark is left unknown."""
    start = PLAIN.index("The lamp")
    end = PLAIN.index(",”") + 1
    named = PLAIN.index("Mara")
    quote = {"start": start, "end": end, "speaker_start": named, "speaker_end": named + 9}
    rows = [{"text": PLAIN, "quotes": [quote]}] * 8
    rows += [{"text": PLAIN, "judged": [{"start": start, "end": end, "speech": True, "speaker": True}]}] * 4
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    fitted = fit_grades([path])
    assert fitted["speech"]["cases"] == 12
    assert fitted["speaker"]["cases"] == 12
    assert fitted["extent"]["cases"] == 8


def test_fit_of_judges_keeps_traits_and_no_words(tmp_path):
    """What is kept of judged readings gives the same judges again, without the texts."""
    start, end = PLAIN.index("The lamp"), PLAIN.index(",”") + 1
    told = "The guide said that the lamp may fall."
    wrong = {"start": told.index("that"), "end": len(told) - 1, "speech": False}
    right = {"start": start, "end": end, "speech": True, "extent": True, "speaker": True}
    rows = [{"text": PLAIN, "judged": [right]}] * 20 + [{"text": told, "judged": [wrong]}] * 20
    path, kept = tmp_path / "rows.jsonl", tmp_path / "kept.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    fitted = fit_judged([path], kept)
    assert fitted["quoted"]["left out"]["readings"] == fitted["indirect"]["left out"]["readings"] == 20
    assert fitted["quoted"]["sure"] < 1
    assert fitted["indirect"]["sure"] == 1
    assert fit_judged([kept]) == fitted
    assert "lamp" not in kept.read_text(encoding="utf-8")


def test_what_a_mere_mark_quotes_is_less_likely_speech():
    """Two words behind a preposition are held at arm's length, a sentence behind a colon is said."""
    said = read_utterances(read("The mayor, Jo Orr, said: “The pier is older than the town itself.”"))[0]
    held = read_utterances(read("Jo Orr warned over “grey vote” last night."))
    assert said.certainty.grade is Grade.SURE
    assert all(one.certainty.grade is not Grade.SURE for one in held)
