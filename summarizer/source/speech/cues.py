"""Words that report speech: verbs of saying, thinking, calling and intending, in all their forms."""

from __future__ import annotations

from enum import Enum, auto

from summarizer.languages.en.speech_words import WORDS


class CueClass(Enum):
    """What a verb takes.

    SAY takes a clause or a quotation, SPEAK only a quotation or a "that" clause, TELL either after its
    hearer, THINK a clause, SHOW what things may do as well as people. JUDGE and MENTION take an object that
    speech is about, for they can be done in words alone. CALL takes an object with what it is called, WANT
    words that are quoted, ASK an infinitive.
    """

    SAY = auto()
    SPEAK = auto()
    TELL = auto()
    THINK = auto()
    SHOW = auto()
    JUDGE = auto()
    MENTION = auto()
    CALL = auto()
    WANT = auto()
    ASK = auto()

    __hash__ = object.__hash__  # each is there once; the hash of its name asks Python code


class Form(Enum):
    """The form of a verb: a participle needs an auxiliary or a comma, a bare form a plural subject."""

    BARE = auto()
    THIRD = auto()
    PAST = auto()
    ING = auto()
    PARTICIPLE = auto()

    __hash__ = object.__hash__  # each is there once; the hash of its name asks Python code


def _inflect(entry: str) -> list[tuple[str, Form]]:
    """Return the forms of a verb, given as its base or as base, past, participle and -ing form."""
    words = entry.split()
    base = words[0]
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    y = base.endswith("y") and base[-2] not in "aeiou"
    past = base[:-1] + "ied" if y else base + ("d" if base.endswith("e") else "ed")
    third = base[:-1] + "ies" if y else base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
    past, participle, ing = words[1:] if len(words) == 4 else (past, past, stem + "ing")
    forms = [(base, Form.BARE), (third, Form.THIRD), (past, Form.PAST), (ing, Form.ING)]
    return forms if participle == past else [*forms, (participle, Form.PARTICIPLE)]


def _lexicon() -> dict[str, tuple[Form, frozenset[CueClass]]]:
    forms: dict[str, Form] = {}
    classes: dict[str, set[CueClass]] = {}
    for cue_class in CueClass:
        verbs = WORDS.verbs[cue_class.name.lower()].split(";")
        if cue_class is CueClass.CALL:
            verbs += WORDS.verbs["judge"].split(";")
        for entry in verbs:
            for word, form in _inflect(entry.strip()):
                forms[word] = Form.PAST if forms.get(word, form) is not form else form
                classes.setdefault(word, set()).add(cue_class)
    return {word: (forms[word], frozenset(classes[word])) for word in forms}


ENGLISH = _lexicon()
