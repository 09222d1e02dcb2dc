"""Whom "he" and "she" mean, among all persons that a text has brought up."""

from __future__ import annotations

import pytest

from summarizer.evaluation.fitting.referents import fit_referents, read_entities
from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_utterances, read_with_traits
from summarizer.source.vocabulary.denoting import Sex, is_singular, sex_of
from summarizer.source.vocabulary.given import is_mans

_CAST = "Harbour master Peter Fenn met Clara Orr, who runs the mill, on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_CAST + "Orr had said that Fenn was late. “It is a pity,” she said.", "Clara Orr"),
        (_CAST + "Orr had said that Fenn was late. “It is a pity,” he said.", "Peter Fenn"),
        (_CAST + "Fenn said that the pier would stay. “It is sound,” he added.", "Peter Fenn"),
        (_CAST + "Orr, he wrote on Friday, had been “slow from the beginning”.", "Peter Fenn"),
        ("One angry fisherman came to the pier with a net. “This is mine,” he said.", "One angry fisherman"),
        (("Bo Kell came late. Asked why he had left, Paul Fenn said: “No idea.”\n\nAsked if he would stay, "
          "he said: “Yes.”"), "Paul Fenn"),
        (("Rear Admiral Paul Fenn said that the law would not stop Fenby from pursuing him.\n\n"
          "“There is one place for it,” he said."), "Rear Admiral Paul Fenn"),
        ("The port was shut. “It is windy,” Jensen said, pointing to the sea. “We stay,” he said.", "Jensen"),
        (("One student at Fenby School in Durham, North Carolina, said he was late. “I was,” he said."),
         "One student at Fenby School in Durham"),
        (("In a letter to the mayor, Paul Fenn said that the pier was old. He urged Mayor Bo Kell to act, "
          "saying “time is running out.”"), "Paul Fenn"),
        ("Paul Fenn spoke to the diver's brother. “We lost him,” she said of the diver.", "she"),
        ("A reporter met the widow of the diver. “He was good,” she said.", "the widow"),
        ("The pier was to close, Paul Fenn said. As one reader put it, he is old. “I am not,” he said.",
         "Paul Fenn"),
        ("Ida Moor, the mayor, opened the pier. The Fenn administration had built it. “It is new,” she said.",
         "Ida Moor"),
        (_CAST + "Fenn was late. Asked if Bo Kell could return, he replied: “I have said what I think.”",
         "Peter Fenn"),
        (_CAST + "Fenn saw risks. “It could turn very sour,” a source quoted him as saying.", "Peter Fenn"),
        ((_CAST + "Fenn was well. A Department for Ports spokesman said Orr agreed. “They differ a little,” "
          "he said."), "A Department for Ports spokesman"),
        ((_CAST + "Fenn was well. A spokesman for the Fen Guild (FG) which runs the mills said it was safe. "
          "“There is no risk at all,” he said."), "A spokesman for the Fen Guild"),
        ("Apparently Clara was ill. Clara stayed away. “I shall come,” she said.", "Clara"),
        ("Clara Orr left. Clara was ill. “I shall come,” Clara said.", "Clara Orr"),
        ("Rosie (not her real name) is 40. Rosie had a lawyer, as it was hard. “It was,” she said.", "Rosie"),
        (("Representative James Fenn came. “It is old,” Fenn said.\n\nOne keeper, Peter Orr of Fenby, warned "
          "of a flood. “It will come,” he said."), "Peter Orr"),
        (("Fenco Corp said it was late. Paul Orr said that it was old. Fenco had built it.\n\n"
          "“It is,” he said."), "Paul Orr"),
        (("Diego Orr opened his door. “It fell,” he said.\n\nLazaro Styl, a baker, said he saw numerous "
          "boats.\n\n“Then it rained,” he said."), "Lazaro Styl"),
        ("Lazaro Styl said it was old. An F-16 fighter flew over it. “It is,” he said.", "Lazaro Styl"),
    ],
)  # fmt: skip
def test_pronouns_mean_who_fits_best(text, name):
    """The sex of a name or a noun, who spoke, who is named in what is said, and how lately, all count."""
    said = [one for one in read_utterances(read(text)) if one.quoted]
    assert said[-1].speaker.canonical.of(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Why?” asked Ulrich Lund, head of the Alliance of Fenby Airlines. “It is ours,” he continued.",
         "Ulrich Lund"),
        (("Keeper Terry Frank spoke. “They are rich,” Frank said. Among the crowd was Kevin Orr, a lawyer "
         "in a jersey. “I have been here for years,” he said."), "Kevin Orr"),
        (("“I am late,” Hilda Orr said. Orr communications director Jane Palmer came to the back of the "
         "plane. “We are glad,” she told reporters."), "Jane Palmer"),
        ("“This is scary,” Mark Warren said. Ben Sax called it “a sad day.” He added it was “too late.”",
         "Ben Sax"),
        (("A letter was read for Mark Lund. According to the keeper's step-daughter, it was late. Of "
         "the son Mark Lund, he stated, “It is lost.”"), "Mark Lund"),
        ("“I do,” Stevie Lund said. Patti Bell was cheered when she added it was “for us.”", "Patti Bell"),
        ("Max Ridley met Gavin Hobb. “Soon,” Ridley said. Hobb himself says he is ill. “I like it,” he said.",
         "Gavin Hobb"),
    ],
)  # fmt: skip
def test_pronouns_mean_nobody_else(text, name):
    """No group or credit is a person; who acts, who is presented and who was quoted last are."""
    said = [one for one in read_utterances(read(text)) if one.quoted]
    assert said[-1].speaker.canonical.of(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Boats for Fenby spokesman said: “We are working on it.” Boats for Fenby is a club.",
         "A Boats for Fenby spokesman"),
        ("A spokesman for the Fenby National Committee, Brad Wood, said it was “a bet against us.”",
         "Brad Wood"),
        ("Norland-based Fenco called the bid “final”. Fenco said it “was fair”.", "Fenco"),
        ("“He was promised it,” Ms Brick said. Mr Brick was away. David Brick is a mason.", "Ms Brick"),
        ("“It is nice to have it in the town.” Said Kaley Orr, 12. “I hope it stays.”", "Kaley Orr"),
        ("“We stay,” Mrs. Orr said. Ada Jane Orr is the boss. President Paul Orr signed it.", "Ada Jane Orr"),
        ("“It is mine,” Mr Fenn said. Mrs Fenn died in June. Marina Fenn was 87, Stephen Fenn 50.",
         "Stephen Fenn"),
        ("“It is ours,” Zheng said. A spokesman, Zheng Shuol, came. Norland has not.", "Zheng Shuol"),
    ],
)  # fmt: skip
def test_names_shown_are_the_speakers(text, name):
    """What somebody speaks for, or comes from, is no name of the speaker; a title tells two apart."""
    assert read_utterances(read(text))[0].speaker.canonical.of(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It felt like an hour before the captain rose and said: “The bird is back.”", "the captain"),
        ("Ada Orr ran after the reporter came up to her and asked if she backed “the Fenby plan.”",
         "the reporter"),
    ],
)  # fmt: skip
def test_a_clause_has_its_own_speaker(text, name):
    """A verb that "and" joins to a clause of its own has the subject of that clause."""
    assert read_utterances(read(text))[-1].speaker.mention.of(text) == name


def test_a_time_says_nothing():
    """Every year may begin with a call, and calls nothing out itself."""
    said = read_utterances(read("Every year begins with the same call: “Let us win the cup for Fenby!”"))
    assert all(one.speaker is None or one.certainty.grade is not Grade.SURE for one in said)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is done,” said April Fenn-Orr. “We go on.”", "April Fenn-Orr"),
        ("As Abel Fenn, Jr. said, the pier is the “pride of the port.”", "Abel Fenn, Jr"),
        ("“It is sound,” said port historian Ada Orr of the “great” pier.", "port historian Ada Orr"),
        ("It was for Clara Fenn, who Orr said had been “careless” in it.", "Orr"),
        ("The “pier” was sold by a soldier, who the army said was “hurt” by it.", "the army"),
        ("It was praised by prime minister Ada May who said it was “a place.”", "who"),
        ("Nobody was “let in” by them, zoo keeper Thane Orr said on Saturday.", "zoo keeper Thane Orr"),
        ("In May, just before Long Sunday, the Herald printed a letter, saying: “It is old.”", "the Herald"),
        ("Envoy to Norland Ada Orr said it was “no small thing.”", "Envoy to Norland Ada Orr"),
    ],
)
def test_speakers_are_whole(text, name):
    """A month may be a given name, a suffix is part of a name, and what tells when is no speaker."""
    assert read_utterances(read(text))[0].speaker.mention.of(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The mayor ordered a search of the harbour that killed nothing but time.",
        "We roll our eyes whenever someone says that the pier is haunted.",
        "In her book “Tide Ways,” Orr describes the taste as that of eel.",
        "Fenco, LLC (“Fenco”), a leading maker of nets, announced today a new partnership with the port.",
        "Orr wrote of the pier that same year and left.",
    ],
)
def test_what_nobody_says(text):
    """Relative clauses, suppositions, titles and definitions in brackets are nobody's words."""
    assert all(one.certainty.grade.value != "sure" for one in read_utterances(read(text)))


def test_given_names_and_nouns_tell_sexes():
    """Names by a census, nouns by WordNet and their endings; "German" is no man."""
    assert (is_mans("peter"), is_mans("clara"), is_mans("orr")) == (True, False, None)
    told = tuple(sex_of(noun) for noun in ("policeman", "wife", "german", "voter"))
    assert told == (Sex.MALE, Sex.FEMALE, None, None)
    assert is_singular("diver")
    assert not is_singular("women")


_CONLLU = """\
# newpar
1	Clara	Clara	PROPN	NNP	_	3	nsubj	_	Entity=(1-person
2	Orr	Orr	PROPN	NNP	_	1	flat	_	Entity=1)
3	met	meet	VERB	VBD	_	0	root	_	_
4	Peter	Peter	PROPN	NNP	_	3	obj	_	Entity=(2-person)|SpaceAfter=No
5	.	.	PUNCT	.	_	3	punct	_	_

1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person)
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
"""


def test_referents_are_fitted_from_entities(tmp_path):
    """Mentions keep their places; the weights have every prior."""
    text, mentions = read_entities(_CONLLU)
    assert text == "Clara Orr met Peter. She left."
    assert [(text[one.start : one.end], one.entity) for one in mentions] == [
        ("Clara Orr", "1"), ("Peter", "2"), ("She", "1"),
    ]  # fmt: skip
    path = tmp_path / "entities.conllu"
    path.write_text(_CONLLU, encoding="utf-8")
    weights = fit_referents([path])
    assert weights["asker"] == -2.5


def test_a_chain_of_pronouns_is_as_sure_as_its_weakest():
    """Whom "he" may mean is no surer where he goes on, until somebody is named again."""
    text = (
        "Mr Raik told the Herald that it fell. “There was a bubble,” he said.\n\nLazaro Gonidou, a lecturer, "
        "said it might be dear.\n\n“People have less,” he told the Herald.\n\n“Others gamble,” he added.\n\n"
        "“It is so,” Mr Raik said. “I know it,” he added."
    )
    speech, traits = read_with_traits(read(text))
    chances = [trait for known in traits for trait in sorted(known) if trait.startswith("chance=")]
    assert speech.utterances[-1].speaker.canonical.of(text) == "Mr Raik"
    assert chances[1] == chances[2] < chances[0] == chances[-1]


def test_others_who_spoke_are_told():
    """How a pronoun was understood tells who else came up since, and whether somebody else spoke."""
    text = _CAST + "Fenn was late, Bo Kell said. “I am not,” he said. Peter Fenn left. “It is dark,” he said."
    speech, traits = read_with_traits(read(text))
    known = {u.fragments[0].of(text): t for u, t in zip(speech.utterances, traits, strict=True)}
    assert "meant: others 1" in known["I am not,"]
    assert {"meant: named 1", "meant: others 1", "passes named=PERSON"} & known["It is dark,"]
    bare = "“It is late,” said Ann Orr. Ann Orr then left the pier. “We shall see what comes of it.”"
    assert any("told on=True" in t for t in read_with_traits(read(bare))[1])


def test_plain_descriptions_are_told():
    """A description that opens its clause and holds no verb is told from one that is a piece of another."""
    text = "A spokesman for the guild said it was safe. The plan fuelled by the guild said it was old."
    found = [t & {"plain=True", "plain=False"} for t in read_with_traits(read(text))[1]]
    assert found == [{"plain=True"}, {"plain=False"}]
