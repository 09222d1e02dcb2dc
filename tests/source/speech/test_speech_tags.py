"""Who speaks in tags that stand apart, go on or hold more than a name and a verb."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech import read_utterances
from summarizer.source.turns import read_turns


def said(text):
    """Return who says what, by speaker and the last fragment of each utterance."""
    return [
        (u.speaker.canonical.of(text) if u.speaker else None, u.fragments[-1].of(text).strip())
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("“The time has come to look elsewhere,” one seasoned lender said.", "one seasoned lender",
         "The time has come to look elsewhere,"),
        ("“We are glad to help the harbour grow.” Added President of the Guild, Ann Orr.", "Ann Orr",
         "We are glad to help the harbour grow."),
        (("Ida Moor wept. “I was ten. Would I be chronically sad?” She went on to say, “Here is what I know. "
          "I am a survivor.”"), "Ida Moor", "Here is what I know. I am a survivor."),
        ("Jason Fenn echoed those words, “This is what any reasonable person would do here.”", "Jason Fenn",
         "This is what any reasonable person would do here."),
        ("Paul Orr left. “I won,” he adds, with a wry chuckle, “People will stay at home and read books.”",
         "Paul Orr", "People will stay at home and read books."),
        ("Fenco is slow. Asked what he thought the bid sought to achieve, Orr said: “I am puzzled by it.”",
         "Orr", "I am puzzled by it."),
        ("“It looks great, it just keeps going and I expect that to be the case” in May, said Kurt Orr.",
         "Kurt Orr", "“It looks great, it just keeps going and I expect that to be the case” in May"),
        ("Attorney Ann Orr said, “\nThis man hurt three people in one night.”", "Attorney Ann Orr",
         "This man hurt three people in one night."),
        ("We help.\n\n> _“Fenby is the most trusted harbour for us.”_ – Ann Orr, Head of Ports\n\nMore.",
         "Ann Orr", "Fenby is the most trusted harbour for us."),
        ("We help.\n\n> “Fenby is the most trusted harbour of all.” **– Ann Orr, Head of Ports.**\n\nMore.",
         "Ann Orr", "Fenby is the most trusted harbour of all."),
        ("It is backed by the Harbour Forum (HF), who say boats face “an uphill struggle” to dock.",
         "Harbour Forum", "boats face “an uphill struggle” to dock"),
    ],
)  # fmt: skip
def test_tags(text, speaker, words):
    """The speaker is the one whom the tag names, and all of the quotation is theirs."""
    assert said(text)[-1] == (speaker, words)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jean Orr of the bank agreed. The French are slow. French banks lend little. “They wait,” he said.",
         "Jean Orr"),
        (("Paul Orr ran well. He has yet to build on his World Junior Championship win. “I want to get there "
          "again,” he said."), "Paul Orr"),
        ("Paul Orr spoke. Sales fell in September-August. “The mills are old,” he said.", "Paul Orr"),
        ("Theresa May, shadow minister for mills, said: “We have got to find a way to pay.”", "Theresa May"),
        ("Theresa May said: “We have got to find a way to pay.”", "Theresa May"),
        ("Besides the Moor group, another owner, Carl Lind, said: “We have talked about it.”", "Carl Lind"),
        ("The board met Bo Fenn's daughter, Ida Moor, on Monday. “It was long,” she said.", "Ida Moor"),
    ],
)  # fmt: skip
def test_no_persons(text, speaker):
    """Peoples and months are nobody, who is named after what she is bears the name, and "May" may be one."""
    assert said(text)[-1][0] == speaker


def test_headlines_in_capitals_name_nobody_anew():
    """The text's own naming is the canonical one; a headline says who it is where nothing else does."""
    text = (
        "FENCO <FEN> SELLS UNIT, SAYS ORR\n\nFenco sold its unit. “It is old,” Fenco said. Paul Orr agreed. "
        "Orr said the unit was slow."
    )
    assert [speaker for speaker, _ in said(text)][-2:] == ["Fenco", "Paul Orr"]
    assert said("“It is old,” said Fenco.\n\nFENCO SELLS")[0][0] == "Fenco"


def test_a_notice_has_no_turns():
    """What "Q:" and "A:" tell in a notice is nobody's speech; in an interview it is."""
    notice = (
        "Q: Who needs a pass?\nA: All who moor for a night.\n\nQ: How much is it?\nA: $20 for your boat.\n\n"
        "Q: Can I pay by post?\nA: Yes, you can."
    )
    talk = (
        "Q: Where did you begin?\nA: At the mill, when I was ten.\n\nQ: Were you afraid?\nA: I was.\n\n"
        "Q: Would you do it again?\nA: My wife says so."
    )
    assert not read_turns(read(notice))
    answers = (
        "1. Pregunta: ¿Cómo puedo aplicar?\nRespuesta: Haga clic en el enlace.\n\n"
        "2. Pregunta: ¿Debo llenar una solicitud por cada caso?\nRespuesta: No. Solo debe llenar una.\n\n"
        "3. Pregunta: ¿Puedo llevar a mi perro?\nRespuesta: Los perros esperan fuera.\n"
    )
    assert not read_turns(read(answers))
    assert len(read_turns(read(talk))) == 6


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Mr Arden told the Monday Herald the party would win.", "Mr Arden", "the party would win"),
        ("Mr Arden told Radio One's Morning programme Mr Berg had left.", "Mr Arden", "Mr Berg had left"),
        ("The union said only 11 people were hurt.", "The union", "only 11 people were hurt"),
        ("“It fell,” said an economist at Bank Oak.", "an economist at Bank Oak", "It fell,"),
        ("“It fell,” said the mayor at Town Hall.", "the mayor", "It fell,"),
    ],
)
def test_hearers_houses_and_what_adverbs_are_about(text, speaker, words):
    """A paper's name is the hearer whole; "only" before a figure is said; an unnamed speaker has a house."""
    assert said(text) == [(speaker, words)]
