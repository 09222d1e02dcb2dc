"""Words that report speech: verbs of saying, thinking, calling and intending, in all their forms."""

from __future__ import annotations

from enum import Enum, auto


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


_SAY = (
    "say said said saying; wonder; add; note; write wrote written writing; state; announce; report; explain; "
    "argue; claim; insist; acknowledge; admit admitted admitted admitting; concede; declare; reply; "
    "conclude; suggest; assert; contend; maintain; allege; reveal; disclose; predict; joke; quip "
    "quipped quipped quipping; tweet; complain; lament; recall; remark; observe; stress; emphasize; "
    "emphasise; reiterate; testify; confirm; deny; retort; exclaim; boast; brag bragged bragged "
    "bragging; vow; pledge; promise; recount; indicate; signal; caution; warn; mention; proclaim; "
    "speculate; summarize; agree; swear swore sworn swearing; rule; estimate; show showed shown "
    "showing; find found found finding; opine; hint; imply; attest; affirm; clarify; theorize; "
    "calculate; determine; forecast forecast forecast forecasting; propose"
)
_SPEAK = (
    "continue; begin began begun beginning; go went gone going; offer; shoot shot shot shooting; read "
    "read read reading; laugh; sigh; explode; gush; crow; cry; snap snapped snapped snapping; fume; "
    "rail; point; put put put putting; counter; respond; answer; repeat; text; email; blog; quote; "
    "charge; demand; decide; relate; comment; post; shout; yell; chant; whisper; mutter; scream; "
    "muse; wonder; demur; intone; echo; rejoin; interject; gripe; declaim; implore; plead; grumble; "
    "volunteer; specify; caption; describe; conclude; chime; fire; reflect; marvel; reminisce; elaborate; "
    "confide; confess; deadpan deadpanned deadpanned deadpanning; scoff; growl; bellow; thunder; rant; rave; "
    "moan; groan; whine; gasp; giggle; chuckle; enthuse; interrupt; inquire; surmise; venture; counsel; "
    "admonish; scold; reason; tease; protest; murmur; mumble; stammer"
)
_TELL = (
    "tell told told telling; ask; inform; remind; assure; reassure; advise; notify; persuade; "
    "convince; urge; warn; promise; teach taught taught teaching; encourage; order; instruct; beg "
    "begged begged begging"
)
_THINK = (
    "think thought thought thinking; believe; hope; expect; fear; feel felt felt feeling; know knew "
    "known knowing; understand understood understood understanding; assume; suspect; doubt; worry; "
    "wish; imagine; realize; see saw seen seeing; learn; discover; "
    "consider; remember; bemoan; figure; reckon; guess; anticipate; regret"
)
_SHOW = (
    "show showed shown showing; find found found finding; reveal; indicate; suggest; determine; calculate; "
    "imply; rule; estimate; forecast forecast forecast forecasting"
)
_JUDGE = (
    "laud; hail; denounce; praise; slam slammed slammed slamming; criticize; criticise; accuse; blast; "
    "condemn; mock; decry; deride; dismiss; ridicule; cite; tout; defend; question; blame; chide; castigate; "
    "rebuke; lambaste; commend; applaud; thank; discuss"
)
_MENTION = (
    "deny; announce; acknowledge; predict; reiterate; mention; recount; explain; reveal; disclose; confirm; "
    "promise; pledge; suggest"
)
_CALL = (
    "call; describe; liken; rate; admire; dub dubbed dubbed dubbing; label; brand; attack; characterize; "
    "bash; rip ripped ripped ripping; reference; invoke; knock; refer referred referred referring; portray; "
    "address; outline; detail; compare; term; deem; regard; " + _JUDGE
)
_WANT = (
    "want; plan planned planned planning; seek sought sought seeking; refuse; intend; aim; ask; call; "
    "agree; vow; pledge; promise; threaten; oppose; support; endorse; favor; reject; request; demand; "
    "speak spoke spoken speaking; decline; propose; urge; require; recommend; advocate; back; "
    "prefer preferred preferred preferring"
)
_ASK = (
    "urge; ask; order; instruct; call; demand; request; beg begged begged begging; encourage; advise; "
    "invite; warn; remind; implore"
)
_CLASSES = {
    CueClass.SAY: _SAY,
    CueClass.SPEAK: _SPEAK,
    CueClass.TELL: _TELL,
    CueClass.THINK: _THINK,
    CueClass.SHOW: _SHOW,
    CueClass.JUDGE: _JUDGE,
    CueClass.MENTION: _MENTION,
    CueClass.CALL: _CALL,
    CueClass.WANT: _WANT,
    CueClass.ASK: _ASK,
}


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
    for cue_class, verbs in _CLASSES.items():
        for entry in verbs.split(";"):
            for word, form in _inflect(entry.strip()):
                forms[word] = Form.PAST if forms.get(word, form) is not form else form
                classes.setdefault(word, set()).add(cue_class)
    return {word: (forms[word], frozenset(classes[word])) for word in forms}


ENGLISH = _lexicon()
