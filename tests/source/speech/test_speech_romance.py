"""French and Spanish speech: tags, inverted verbs, sources, clauses with "que", tags within the marks."""

from __future__ import annotations

import pytest

from summarizer import read
from summarizer.source.speech import read_utterances
from summarizer.source.utterance import QuotationKind


def _said(text):
    document = read(text)
    return [
        (
            u.kind,
            tuple(fragment.of(text) for fragment in u.fragments),
            u.speaker.mention.of(text) if u.speaker else None,
        )
        for u in read_utterances(document)
    ]


_DIRECT, _MIXED, _INDIRECT = QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.INDIRECT


@pytest.mark.parametrize(
    ("text", "fragments", "speaker"),
    [
        (
            "«\u00a0Le tunnel sera prêt avant l’hiver\u00a0», promet l’architecte Maud Lestrade au conseil.",
            ("Le tunnel sera prêt avant l’hiver",),
            "l’architecte Maud Lestrade",
        ),
        (
            "«\u00a0Personne ne nous a prévenus\u00a0», a-t-elle déploré dans un entretien à la radio.",
            ("Personne ne nous a prévenus",),
            "elle",
        ),
        (
            "Le chef des pompiers, Gaël Tournier, a déclaré\u00a0: «\u00a0Le feu est maîtrisé.\u00a0»",
            ("Le feu est maîtrisé.",),
            "Le chef des pompiers, Gaël Tournier",
        ),
        (
            "«\u00a0La récolte est perdue, soupire Armand Belloc. Il faudra tout replanter.\u00a0»",
            ("La récolte est perdue", "Il faudra tout replanter."),
            "Armand Belloc",
        ),
        (
            "“Nous avons trop attendu”, répond la directrice de l’école, “et les enfants en souffrent.”",
            ("Nous avons trop attendu", "et les enfants en souffrent."),
            "la directrice de l’école",
        ),
        (
            "«El túnel estará listo antes del invierno», prometió la arquitecta Lidia Barrios en el pleno.",
            ("El túnel estará listo antes del invierno",),
            "la arquitecta Lidia Barrios",
        ),
        (
            "El jefe de bomberos, Aurelio Paz, declaró: «El fuego está controlado desde anoche.»",
            ("El fuego está controlado desde anoche.",),
            "El jefe de bomberos, Aurelio Paz",
        ),
        (
            "“La cosecha está perdida”, ha dicho Nuria Alarcón, “y habrá que replantarlo todo.”",
            ("La cosecha está perdida", "y habrá que replantarlo todo."),
            "Nuria Alarcón",
        ),
        (
            "“Nadie nos avisó de la subida”, se quejó ayer el transportista Damián Roca.",
            ("Nadie nos avisó de la subida",),
            "el transportista Damián Roca",
        ),
    ],
)
def test_direct_speech(text, fragments, speaker):
    """The marks hold what is said; the speaker follows the verb, or stands before it."""
    assert _said(text) == [(_DIRECT, fragments, speaker)]


@pytest.mark.parametrize(
    ("text", "kind", "fragment", "speaker"),
    [
        (
            "Le syndicat réclame des salaires «\u00a0dignes de ce nom\u00a0» pour les éboueurs.",
            _MIXED,
            "des salaires «\u00a0dignes de ce nom\u00a0» pour les éboueurs",
            "Le syndicat",
        ),
        (
            "La ministre a indiqué que le barrage ne serait pas construit avant dix ans.",
            _INDIRECT,
            "que le barrage ne serait pas construit avant dix ans",
            "La ministre",
        ),
        (
            "Selon la police, trois hommes ont forcé la porte du musée dans la nuit.",
            _INDIRECT,
            "trois hommes ont forcé la porte du musée dans la nuit",
            "la police",
        ),
        (
            "La oposición tachó el presupuesto de “regalo para los bancos” en el pleno.",
            _MIXED,
            "el presupuesto de “regalo para los bancos” en el pleno",
            "La oposición",
        ),
        (
            "La alcaldesa aseguró que el puente no se cerrará durante las obras del verano.",
            _INDIRECT,
            "que el puente no se cerrará durante las obras del verano",
            "La alcaldesa",
        ),
        (
            "El río bajará mañana más de un metro, según el servicio de emergencias.",
            _INDIRECT,
            "El río bajará mañana más de un metro",
            "el servicio de emergencias",
        ),
    ],
)
def test_reported_speech(text, kind, fragment, speaker):
    """What a verb or a source reports is a clause, with marks in it or without."""
    assert _said(text) == [(kind, (fragment,), speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire n’a pas dit que le pont serait fermé cet été.",
        "La alcaldesa no dijo que el puente se cerraría este verano.",
        "La cuenta del restaurante que pagaron los turistas era muy alta.",
        "La tribune sert à dire des choses que l’on regrettera plutôt que de les plaider.",
        "Elle a annoncé plus que prévu.",
        "L’opération est lancée le soir.",
        "De son côté, le ministre, un marin, lance l’opération.",
        "Ningún testigo dijo que el puente aguanta.",
        "La ministra se refirió a la denuncia que recae en contra del párroco.",
        "El alcalde anunció una medida que cambiará el puerto.",
    ],
)
def test_what_nobody_says_is_no_speech(text):
    """A verb of saying that is denied reports nothing, and a noun is no verb."""
    assert _said(text) == []


def test_a_verb_without_a_subject_is_the_last_speakers():
    """Spanish leaves the subject out where it goes on."""
    text = (
        "“No volveré a ese barco”, dijo el marinero Joel Iturbe. El viaje duró nueve días.\n\n"
        "“Las olas tapaban el puente”, recordó."
    )
    assert [speaker for _, _, speaker in _said(text)] == ["el marinero Joel Iturbe"] * 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "—No lo vi venir —admitió el patrón Julio Ferrer en el muelle—. Ni lo oí.",
            [(_DIRECT, ("No lo vi venir", "Ni lo oí."), "el patrón Julio Ferrer")],
        ),
        (
            "—¿Y ahora qué harán los vecinos? —preguntó ella.",
            [(_DIRECT, ("¿Y ahora qué harán los vecinos?",), "ella")],
        ),
        (
            "— Rien du tout, répond-elle sans attendre. Nous avons tout perdu dans la nuit.",
            [(_DIRECT, ("Rien du tout", "Nous avons tout perdu dans la nuit."), "elle")],
        ),
    ],
)
def test_a_dash_opens_what_somebody_says(text, said):
    """Spanish sets the tag between dashes, French between commas."""
    assert _said(text) == said


def test_in_a_dialogue_of_dashes_two_take_turns():
    """The third paragraph is the first speaker's, the fourth the second's, who is not named."""
    turns = ["Rien du tout, répond Maud Lestrade.", "Et vos voisins ?", "Ils sont partis.", "Où donc ?"]
    text = "\n\n".join(f"— {turn}" for turn in turns)
    assert [mention for _, _, mention in _said(text)] == ["Maud Lestrade", None, "Maud Lestrade", None]


def test_entries_of_a_list_are_not_spoken():
    """A dash before a thing, without the end of a sentence, opens an entry."""
    assert not _said("Il faut à la cuisine de l’école :\n\n— trois œufs\n\n— deux litres de lait")
    assert not _said("Le plan prévoit :\n\n– Les horaires seront revus.\n\n– Le parc sera fermé la nuit.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Julio Ferrer admitió que tenía miedo y se quejó de que nadie lo avisó.",
            [
                (_INDIRECT, ("que tenía miedo",), "Julio Ferrer"),
                (_INDIRECT, ("de que nadie lo avisó",), "Julio Ferrer"),
            ],
        ),
        (
            "Su jefe tachó la obra de «ruina» y avisó que faltan dos años.",
            [(_MIXED, ("la obra de «ruina»",), "Su jefe"), (_INDIRECT, ("que faltan dos años",), "Su jefe")],
        ),
        (
            "Maud Lestrade dit avoir vu «\u00a0tout ce qu’il fallait voir\u00a0».",
            [(_MIXED, ("avoir vu «\u00a0tout ce qu’il fallait voir\u00a0»",), "Maud Lestrade")],
        ),
        (
            "Julio Ferrer prometió no volver al puerto.",
            [(_INDIRECT, ("no volver al puerto",), "Julio Ferrer")],
        ),
        (
            "La mairie a laissé entendre que le pont rouvrirait.",
            [(_INDIRECT, ("que le pont rouvrirait",), "La mairie")],
        ),
        (
            "Selon elle, la mairie n’a rien payé.",
            [(_INDIRECT, ("la mairie n’a rien payé",), "elle")],
        ),
        (
            "Lamenta la derrota y, en palabras de Julio Ferrer, «una noche sin luna».",
            [(_DIRECT, ("una noche sin luna",), "Julio Ferrer")],
        ),
        (
            "«\u00a0Rien ne va plus\u00a0», a indiqué en fin de soirée la maire Maud Lestrade.",
            [(_DIRECT, ("Rien ne va plus",), "la maire Maud Lestrade")],
        ),
        (
            "«\u00a0Il faisait noir, raconte Maud Lestrade, 82 ans, qui a tout vu. Rien ne bougeait.\u00a0»",
            [(_DIRECT, ("Il faisait noir", "Rien ne bougeait."), "Maud Lestrade")],
        ),
        (
            "Le syndicat exige que les départs soient volontaires.",
            [(_INDIRECT, ("que les départs soient volontaires",), "Le syndicat")],
        ),
        (
            "«\u00a0Rien ne va plus\u00a0», affirme Awa N’Golo.",
            [(_DIRECT, ("Rien ne va plus",), "Awa N’Golo")],
        ),
        (
            "La maire a dit qu’elle partait, mais elle a ajouté que rien ne pressait.",
            [(_INDIRECT, ("qu’elle partait",), "La maire"), (_INDIRECT, ("que rien ne pressait",), "elle")],
        ),
        ("Le débat s’est poursuivi et à mesure que les gens partaient, il baissait.", []),
        ("El barco se llama “La última noche de la sal y del viento”.", []),
    ],
)
def test_two_reports_in_a_sentence_and_what_is_promised(text, said):
    """A second verb of saying begins a report of its own; an infinitive is what is said too."""
    assert _said(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le pont tient », a tenu à préciser le préfet.", "le préfet"),
        ("« Le pont tient », vient d’annoncer la mairie.", "la mairie"),
        ("« Le pont tient », peut-on lire dans le rapport.", "le rapport"),
        ("Sur les pancartes, on pouvait lire : « Le pont tient »", "les pancartes"),
        ("La maire Ana Ruiz : « Le pont tient. »", "La maire Ana Ruiz"),
        ("Et le maire de conclure : « Le pont tient. »", "le maire"),
        ("Pour Ana Ruiz, « le pont tient ».", "Ana Ruiz"),
        ("Pour Ana Ruiz, le « Pont Neuf » tient.", None),
        ("Ana Ruiz s’est dite « très inquiète ».", "Ana Ruiz"),
        ("Le projet a été qualifié de « très coûteux » par Ana Ruiz.", "Ana Ruiz"),
        ("Comme l’explique Ana Ruiz, « le pont tient ».", "Ana Ruiz"),
        ("« Le pont tient. » C’est ce qu’a déclaré Ana Ruiz mardi.", "Ana Ruiz"),
        ("« Le pont tient. » C’est par ces mots qu’Ana Ruiz a clos la séance.", "Ana Ruiz"),
        ("«El puente aguanta», ha querido precisar la alcaldesa.", "la alcaldesa"),
        ("«El puente aguanta», se lee en el informe.", "el informe"),
        ("En las pancartas se podía leer «El puente aguanta».", "las pancartas"),
        ("La ministra, que se mostró «muy preocupada», no dio fechas.", "La ministra"),
        ("El proyecto fue calificado de «muy costoso» por Ana Ruiz.", "Ana Ruiz"),
        ("«El puente aguanta». Así lo ha asegurado la alcaldesa.", "la alcaldesa"),
        ("Así lo ha asegurado la alcaldesa: «El puente aguanta».", "la alcaldesa"),
        ("«El puente aguanta». Con estas palabras cerró Ana Ruiz el pleno.", "Ana Ruiz"),
        ("«El puente aguanta», ha dicho este lunes en el pleno la alcaldesa.", "la alcaldesa"),
        ("La empresa lo desmiente: «El puente aguanta».", "La empresa"),
        ("Rosa Mir, en el pleno, dijo, «El puente aguanta».", "Rosa Mir"),
        ("«El puente aguanta», dijo en Radio Costa el ingeniero.", "el ingeniero"),
        ("El alcalde, a quien la oposición llama «el ausente», no acudió.", "la oposición"),
        ("Le préfet, qui parle d’un « miracle », est venu.", "Le préfet"),
        ("El muro, según la auditora, está «en mal estado».", "la auditora"),
        ("Le maire a reconnu dans le « Phare » que « le pont tient mal ».", "Le maire"),
    ],
)
def test_whose_words_by_the_sentence(text, speaker):
    """Words in marks are whose the sentence makes them, by helping verbs, places of writing or none."""
    assert [found for _, _, found in _said(text)] == ([speaker] if speaker else [])


def test_words_right_before_a_tag_are_the_same_speakers():
    """Two quotations side by side with one tag have one speaker; a question is somebody else's."""
    assert [who for *_, who in _said("«El puente es viejo». «No aguanta», dijo Ana Ruiz.")] == [
        "Ana Ruiz"
    ] * 2
    assert [who for *_, who in _said("«¿El puente es viejo?». «Sí», dijo Ana Ruiz.")] == [None, "Ana Ruiz"]


def test_an_adverb_is_no_infinitive():
    """What was said "ayer" begins behind it."""
    (found,) = _said("El alcalde dijo ayer en el pleno que el puerto cambiará.")
    assert found[1] == ("que el puerto cambiará",)


def test_a_french_name_with_its_elided_of():
    """A name is whole behind "d’", which cuts off what "de" opens elsewhere."""
    (found,) = read_utterances(read("Le pont est fermé, selon le Quai d’Orsay, et il le reste."))
    assert (
        found.speaker.canonical.of("Le pont est fermé, selon le Quai d’Orsay, et il le reste.")
        == "Quai d’Orsay"
    )
