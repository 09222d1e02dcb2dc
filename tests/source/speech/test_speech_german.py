"""German speech: verb second, verb last, the mood of reported speech, and who it belongs to."""

from __future__ import annotations

import pytest

from summarizer.source.document import Document
from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs
from summarizer.source.speech import candidate_speakers, read_utterances
from summarizer.source.utterance import SettledBy


def document(text):
    """Return a German document with its quoted spans."""
    paragraphs = read_paragraphs(text, "de")
    return Document(text, paragraphs, read_quoted(text, paragraphs, "de"), (), "de")


def spoken(text):
    """Return kind, fragments and mention of each utterance."""
    return [
        (
            utterance.kind.value,
            [fragment.of(text) for fragment in utterance.fragments],
            utterance.speaker and utterance.speaker.mention.of(text),
        )
        for utterance in read_utterances(document(text))
    ]


HOLDS = "Die Brücke hält"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"„{HOLDS}“, sagte Jana Ruiz am Montag.", "Jana Ruiz"),
        (f"„{HOLDS}“, so Jana Ruiz.", "Jana Ruiz"),
        (f"„{HOLDS}“, so der Sprecher der Werft wörtlich.", "der Sprecher der Werft"),
        (f"„{HOLDS}“, hatte Jana Ruiz erklärt.", "Jana Ruiz"),
        (f"„{HOLDS}“, sagte am Montag der Sprecher der Werft.", "der Sprecher der Werft"),
        (f"„{HOLDS}“, sagte er der Zeitung.", "er"),
        (f"„{HOLDS}“, teilte das Hafenamt mit.", "das Hafenamt"),
        (f"„{HOLDS}“, heißt es in dem Bericht.", "dem Bericht"),
        (f"„{HOLDS}“ – Jana Ruiz", "Jana Ruiz"),
        (f"Die Ingenieurin sagte: „{HOLDS}“", "Die Ingenieurin"),
        (f"Am Montag sagte Jana Ruiz: „{HOLDS}“", "Jana Ruiz"),
        (f"In der Nacht erklärte sie: „{HOLDS}“", "sie"),
        (f"Der Hamner Zeitung sagte die Lotsin: „{HOLDS}“", "die Lotsin"),
        (f"Dem Rat antwortete die Lotsin: „{HOLDS}“", "die Lotsin"),
        (f"Das Hafenamt fügte hinzu: „{HOLDS}“", "Das Hafenamt"),
        (f"Jana Ruiz, Leiterin der Werft, sagte: „{HOLDS}“", "Jana Ruiz"),
        (f"Nachdem der Rat gefragt hatte, entgegnete Ruiz: „{HOLDS}“", "Ruiz"),
        (f"Von der Lohe betonte: „{HOLDS}“", "Von der Lohe"),
        (f"Tom Berg nickte und sagte: „{HOLDS}“", "Tom Berg"),
        (f"Die Prüfer der Stadt werfen der Werft vor: „{HOLDS}“", "Die Prüfer der Stadt"),
        (f"Ruiz wird mit den Worten zitiert: „{HOLDS}“", "Ruiz"),
    ],
)
def test_direct(text, mention):
    """The speaker is the subject of the verb of saying, wherever German word order puts it."""
    assert spoken(text) == [("direct", [HOLDS], mention)]


@pytest.mark.parametrize(
    ("text", "content", "mention"),
    [
        ("Die Ingenieurin sagte, die Brücke sei sicher.", "die Brücke sei sicher", "Die Ingenieurin"),
        ("Ruiz teilte am Montag mit, dass gebaut werde.", "dass gebaut werde", "Ruiz"),
        ("Ruiz kündigte an, die Brücke umzubauen.", "die Brücke umzubauen", "Ruiz"),
        ("Ruiz versprach, gegen den Bau nicht zu klagen.", "gegen den Bau nicht zu klagen", "Ruiz"),
        ("Ruiz hat erklärt, dass gebaut wird.", "dass gebaut wird", "Ruiz"),
        ("Ruiz fragte, ob die Brücke halte.", "ob die Brücke halte", "Ruiz"),
        ("Ruiz hofft, dass es hält, denn es ist kalt.", "dass es hält", "Ruiz"),
        ("Die Brücke sei sicher, sagte Jana Ruiz.", "Die Brücke sei sicher", "Jana Ruiz"),
        ("Die Brücke ist sicher, wie Jana Ruiz mitteilte.", "Die Brücke ist sicher", "Jana Ruiz"),
        ("Wie Jana Ruiz mitteilte, ist die Brücke sicher.", "ist die Brücke sicher", "Jana Ruiz"),
        ("Laut Jana Ruiz ist die Brücke sicher.", "ist die Brücke sicher", "Jana Ruiz"),
        ("Nach Angaben von Jana Ruiz ist die Brücke sicher.", "ist die Brücke sicher", "Jana Ruiz"),
        ("Nach einem Bericht der Stadt ist sie sicher.", "ist sie sicher", "einem Bericht der Stadt"),
        ("Medienberichten zufolge ist sie sicher.", "ist sie sicher", "Medienberichten"),
    ],
)
def test_indirect(text, content, mention):
    """Reported speech is the clause after a verb of saying, or what a tag or a preposition attributes."""
    assert spoken(text) == [("indirect", [content], mention)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ruiz nannte die Brücke „eine Zumutung“.", "die Brücke „eine Zumutung“"),
        ("Ruiz sagte, die Brücke sei „marode“.", "die Brücke sei „marode“"),
    ],
)
def test_mixed(text, content):
    """A mixed quotation takes the whole content, the object that is characterized with it."""
    assert spoken(text) == [("mixed", [content], "Ruiz")]


def test_mood_carries_reported_speech_on():
    """Sentences in the subjunctive go on with what was reported, as one utterance of the same speaker."""
    text = "Ruiz sagte, es sei spät. Die Brücke sei alt. Man müsse bauen. Der Rat vertagte sich."
    assert spoken(text) == [
        ("indirect", ["es sei spät"], "Ruiz"),
        ("indirect", ["Die Brücke sei alt. Man müsse bauen"], "Ruiz"),
    ]


def test_mood_without_a_speaker_carries_nothing():
    """A subjunctive that follows no speech is nobody's."""
    assert spoken("Der Rat kam spät. Die Brücke sei alt.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz bestätigte die Angaben der Werft, die den Bau plant.",
        "Der erklärte Wille des Rats war stark.",
        "Die Werft stellte zwölf Schweißer ein.",
        "Er las in der Zeitung, die auf dem Tisch lag.",
        "Ruiz zeigte die Pläne aus Sicht der Stadt.",
        "In dem Vertrag steht nicht, welche Stadt zahlen soll.",
        "Er blieb in Haft, da er im Verdacht steht, ein Boot gestohlen zu haben.",
    ],
)
def test_no_speech(text):
    """A relative clause, a participle before its noun and a verb of another sense report nothing."""
    assert spoken(text) == []


def test_introduced_speaker_says_the_quotation_that_follows():
    """A quotation that stands alone belongs to whom the sentence before brings up as telling."""
    text = "Jana Ruiz kritisierte den Plan. „Die Brücke braucht das alles nicht.“"
    assert spoken(text) == [("direct", ["Die Brücke braucht das alles nicht."], "Jana Ruiz")]


def test_quotation_within_a_sentence_has_its_subject_first_among_candidates():
    """Where no verb of saying settles it, the subject of the clause is the likeliest speaker."""
    text = "Tom Berg kam. Jana Ruiz lief mit dem Ruf „Lasst die Brücke endlich stehen, ihr Banausen“ davon."
    read = document(text)
    (utterance,) = read_utterances(read)
    assert utterance.settled_by is SettledBy.OPEN
    assert candidate_speakers(read, utterance)[0].mention.of(text) == "Jana Ruiz"


def test_pronoun_and_canonical_name():
    """A pronoun is the mention, the name it stands for the canonical naming."""
    text = "Jana Ruiz kam früh. „Die Brücke hält“, sagte sie."
    (utterance,) = read_utterances(document(text))
    speaker = utterance.speaker
    assert (speaker.mention.of(text), speaker.canonical.of(text)) == ("sie", "Jana Ruiz")


def test_titles_are_no_part_of_a_name():
    """The naming with a compound title and the plain name are one candidate."""
    text = "Werftchefin Jana Ruiz kam. Tom Berg fragte: „Warum das?“ Jana Ruiz schwieg.\n\n„Darum.“"
    read = document(text)
    namings = [
        candidate.canonical.of(text)
        for utterance in read_utterances(read)
        if utterance.settled_by is SettledBy.OPEN
        for candidate in candidate_speakers(read, utterance)
    ]
    assert sorted(namings) == ["Tom Berg", "Werftchefin Jana Ruiz"]


def test_noun_is_no_candidate_for_its_capital():
    """In German a common noun is a candidate only as the subject of a sentence."""
    text = "Jana Ruiz sah den Kran, die Brücke, das Wasser. Die Werft schwieg.\n\n„Warum das alles?“"
    read = document(text)
    (utterance,) = read_utterances(read)
    assert {candidate.mention.of(text) for candidate in candidate_speakers(read, utterance)} == {
        "Jana Ruiz",
        "Die Werft",
    }


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Jana Ruiz sprach von einem „klaren Fehler“ der Bahn.", "von einem „klaren Fehler“", "Jana Ruiz"),
        ("Jana Ruiz wies den Vorwurf als „haltlos“ zurück.", "haltlos", "Jana Ruiz"),
        ("Die Pläne der Bahn nannte er „mutlos“.", "mutlos", "er"),
        ("Die Pläne, die Bahn zu teilen, bezeichnete er als „Unsinn“.", "als „Unsinn“", "er"),
        ("Das Blatt zitiert einen Zeugen mit den Worten: „Es war laut.“", "Es war laut.", "einen Zeugen"),
        ("Das Blatt zitiert dazu Tom Berg mit den Worten: „Es war laut.“", "Es war laut.", "Tom Berg"),
        (
            "Der Rat hat das Ja zum Damm „unter drei Bedingungen“ verkündet.",
            "unter drei Bedingungen",
            "Der Rat",
        ),
        ("„Wir warten seit Jahren“, so beschrieb es Jana Ruiz.", "Wir warten seit Jahren", "Jana Ruiz"),
        (
            "Jana Ruiz meinte, die Bahn „rollt bald wieder an“.",
            "die Bahn „rollt bald wieder an“",
            "Jana Ruiz",
        ),
        ("Ihr Anwalt Tom Berg bestritt, dass sie dort war.", "dass sie dort war", "Ihr Anwalt Tom Berg"),
        ("Tom Berg warf ihr vor, sie habe gelogen, nahm das aber zurück.", "sie habe gelogen", "Tom Berg"),
        ("Es sei dunkel gewesen, ließ er ausrichten.", "Es sei dunkel gewesen", "er"),
        ("Laut der Bahn 5,6 Millionen Euro kostet das.", "5,6 Millionen Euro kostet das", "der Bahn"),
    ],
)
def test_calling_citing_and_passing_on(text, content, speaker):
    """What somebody calls something, whom somebody cites, and what is said through others."""
    ((_, fragments, mention),) = spoken(text)
    assert (" ".join(fragments), mention) == (content, speaker)


WORDS = "völlig überzogen"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Als „{WORDS}“ bezeichnete Ruiz den Plan.", "Ruiz"),
        (f"Von einem „{WORDS}en“ Plan sprach dagegen die Lotsin Ada Thal.", "die Lotsin Ada Thal"),
        (f"Ruiz hält den Plan für „{WORDS}“.", "Ruiz"),
        (f"Die Werft sieht darin einen „{WORDS}en“ Schritt.", "Die Werft"),
        (f"Der Lotse Nils Bohm, der den Plan „{WORDS}“ nannte, will klagen.", "Der Lotse Nils Bohm"),
        (f"Eine Lotsin in Hamnet, die den Plan „{WORDS}“ nannte, will klagen.", "Eine Lotsin"),
        (f"Ruiz zeigte sich über den Plan sehr „{WORDS}“.", None),
        ("Ruiz zeigte sich „tief betroffen“ über das Unglück.", "Ruiz"),
        ("Für den Verband ist das „ein Schlag ins Gesicht“.", "den Verband"),
        ("Aus Sicht der Fischer ist der Hafen „seit Jahren vergessen“.", "der Fischer"),
        ("In dem Papier ist von „erheblichen Mängeln“ die Rede.", "dem Papier"),
        ("Auf den Plakaten stand „Hände weg vom Hafen“.", "den Plakaten"),
        ("Auf den Stufen stand „Hände weg vom Hafen“.", None),
        ("In der Presse war er als „Brücke des Jahrhunderts“ bezeichnet worden.", "der Presse"),
        ("In Hamnet war er als „Brücke des Jahrhunderts“ bezeichnet worden.", None),
        ("Anders als von der Werft behauptet, ist der Kai nicht „marode und alt“.", None),
        ("Wer voller Zorn „Hände weg“ schreit, gewinnt nichts.", None),
        ("„Keinen Anlass zur Sorge“ sieht dagegen Ruiz.", "Ruiz"),
        ("„Nordlicht und Ebbe“ gewann die Jury für sich.", None),
        (f"„{HOLDS}“, so lautete das Urteil der Prüfer.", "das Urteil der Prüfer"),
        (f"„{HOLDS}“ – so beschreibt Jana Ruiz die Lage.", "Jana Ruiz"),
        (f"„{HOLDS}“, soll der Lotse gerufen haben.", "der Lotse"),
        (f"„{HOLDS}“, antwortete dieser.", "dieser"),
        (f"„{HOLDS}“, zitiert das Blatt den Sprecher der Werft.", "den Sprecher der Werft"),
        (f"Der „Nordpost“ sagte die Lotsin: „{HOLDS}“", "die Lotsin"),
        (f"Ruiz nach dem Treffen: „{HOLDS}“", "Ruiz"),
        (f"Überschrift auf einer Seite: „{HOLDS}“", None),
    ],
)
def test_whose_words_by_the_sentence(text, speaker):
    """Words in marks are whose the sentence makes them, before the verb, behind it or without one."""
    told = [found for _, _, found in spoken(text)]
    assert told == ([speaker] if speaker else []) or (speaker is None and told == [None])


def test_what_one_does_to_words_another_does_to_others():
    """A verb of saying is left out where it is the same as before."""
    text = "Ruiz nannte den Plan „mutig“, der Lotse einen „Irrweg“."
    assert [(content, speaker) for _, content, speaker in spoken(text)] == [
        (["den Plan „mutig“"], "Ruiz"),
        (["Irrweg"], "der Lotse"),
    ]


@pytest.mark.parametrize(
    "behind", ["Das sagte Jana Ruiz am Montag.", "Mit diesen Worten begann Jana Ruiz ihre Rede."]
)
def test_speaker_named_behind_a_quotation(behind):
    """A sentence behind a quotation may say whose it is."""
    assert spoken(f"„{HOLDS}.“ {behind}") == [("direct", [f"{HOLDS}."], "Jana Ruiz")]


def test_what_is_rejected_is_not_who_rejects_it():
    """In a clause of a verb that rejects somebody's words, these are meant; behind a colon the speaker is."""
    assert [found for _, _, found in spoken("Ruiz wies den Vorwurf zurück, sie sei „zu alt“.")] == [None]
    text = "Ruiz wies Berichte der Zeitung zurück, sie sei „zu alt“."
    assert [found for _, _, found in spoken(text)] == ["Berichte der Zeitung"]
    assert [found for _, _, found in spoken(f"Ruiz wies den Vorwurf zurück: „{HOLDS}“")] == ["Ruiz"]
    assert [found for _, _, found in spoken("Ruiz wies darauf hin, dass die Brücke halte.")] == ["Ruiz"]


def test_words_told_by_a_source_are_the_speakers():
    """According to a source somebody said something: these are not the source's words."""
    text = f"Nach Angaben der Polizei sagte der Lotse: „{HOLDS}“"
    assert spoken(text) == [("direct", [HOLDS], "der Lotse")]


def test_genitive_is_no_name_of_the_speaker():
    """A described speaker is called by the whole description, not by what it belongs to."""
    text = f"„{HOLDS}“, sagte die Leiterin der Hafenbahn."
    (utterance,) = read_utterances(document(text))
    assert utterance.speaker.canonical.of(text) == "die Leiterin der Hafenbahn"
    text = f"Laut Ruiz hält es. „{HOLDS}“, sagte Ruiz."
    assert read_utterances(document(text))[-1].speaker.canonical.of(text) == "Ruiz"


@pytest.mark.parametrize(
    "text",
    [
        "Im „Verein der Freunde alter Dampfmaschinen am Rhein“ sind alle willkommen.",
        "Sie gewann mit dem Roman „Die lange Reise der stillen Leute nach Norden“ einen Preis.",
        "Jana Ruiz sagte dem Sender „Radio Nord“ ab.",
        "Jana Ruiz kritisierte in der Zeitung „Der Nordbote“ die Bahn.",
    ],
)
def test_names_in_marks_are_nobodys_words(text):
    """A quotation with the article or the noun of a thing is what the thing is called."""
    assert not spoken(text)
