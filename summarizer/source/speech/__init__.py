"""Speech in a text: who says what, as far as its syntax tells.

`read_utterances` finds speech, `candidate_speakers` ranks who may have said what stays open, and
`silent_quotes` lists the quoted spans that are no speech.
"""

from summarizer.source.speech.attribution import read_utterances
from summarizer.source.speech.candidates import candidate_speakers, likely_speaker
from summarizer.source.speech.silent import SilentQuote, SilentReason, silent_quotes

__all__ = [
    "SilentQuote",
    "SilentReason",
    "candidate_speakers",
    "likely_speaker",
    "read_utterances",
    "silent_quotes",
]
