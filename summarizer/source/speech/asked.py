"""What a sentence begins by saying was asked, before it tells who answered."""

from __future__ import annotations

from summarizer.source.speech import words
from summarizer.source.speech.words import Phrase, Tokens

_ASKED = frozenset(
    "asked pressed told questioned quizzed challenged confronted contacted reached prompted urged".split()
)


def what_was_asked(tokens: Tokens) -> Phrase:
    """Return what the sentence begins by saying was asked, if it does: "Asked WHAT HE THOUGHT, Doe said"."""
    comma = next((i for i in range(1, len(tokens)) if words.is_break(tokens[i])), len(tokens))
    opens = tokens[0].lower in _ASKED and comma < len(tokens) - 1 and tokens[comma].text == ","
    return Phrase(1, comma if opens else 1)


def is_asked(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a participle opens the sentence that says what was asked: "Pressed on it, Jane Doe …"."""
    if end + 1 >= len(tokens) or tokens[at].lower not in _ASKED:
        return False
    following = tokens[at + 1].lower
    return following in words.ADVERBIAL or words.is_adverb(tokens[at + 1])
