"""Speech in a text: who says what, as far as its syntax tells.

`read_utterances` finds speech, and `candidate_speakers` ranks who may have said what stays open.
"""

from summarizer.source.speech.attribution import read_utterances
from summarizer.source.speech.candidates import candidate_speakers, likely_speaker

__all__ = ["candidate_speakers", "likely_speaker", "read_utterances"]
