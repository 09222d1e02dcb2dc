"""Drafts in German, French and Spanish: what is told otherwise by words side by side, and what is not."""

from __future__ import annotations

import pytest

from summarizer.desk import Code, Level, check_draft

GERMAN = (
    "Die Werft Ottmaring soll bis Ende 2031 rund 450 Stellen streichen. Der Landkreis zahlt 40 Millionen "
    "Euro und die Stadt 12 Millionen Euro. Die Gewerkschaft verklagte den Vorstand. Der Absatz fiel von "
    "72 auf 51 Boote. Die Konkurrentin Wendelheim verlangte 16,1 Millionen Euro. Das erste Schiff legt um"
    " 14.30 Uhr ab. Der Deichverband sagte, dass er gegen den Bau klagen könnte."
)
FRENCH = (
    "Le chantier Varnoux pourrait supprimer 450 postes d'ici 2031. Le canton versera 40 millions d'euros "
    "et la ville 12 millions. Les syndicats ont attaqué la direction. Les ventes sont passées de 72 à 51 "
    "bateaux. Le premier bac part à 14h30. Les pêcheurs envisagent une grève en mai."
)
SPANISH = (
    "El astillero Varnel podría suprimir 450 puestos antes de 2031. La región pagará 40 millones de euros"
    " y la villa otros 12 millones. Los sindicatos denunciaron a la dirección. Las ventas pasaron de 72 a"
    " 51 barcos. El primer barco sale a las 14.30 horas. Los pescadores estudian una huelga en mayo."
)
WRONG = [
    (GERMAN, "Die Werft Ottmaring hat bis Ende 2031 rund 450 Stellen gestrichen.", Code.MODALITY),
    (GERMAN, "Der Deichverband wird gegen den Bau klagen.", Code.MODALITY),
    (GERMAN, "Die Stadt zahlt 40 Millionen Euro.", Code.NUMBER),
    (GERMAN, "Der Vorstand verklagte die Gewerkschaft.", Code.NAME),
    (GERMAN, "Der Absatz stieg von 51 auf 72 Boote.", Code.DIRECTION),
    (GERMAN, "Wendelheim verlangte 40 Millionen Euro.", Code.NUMBER),
    (GERMAN, "Das erste Schiff legt um 15.30 Uhr ab.", Code.FOREIGN),
    (FRENCH, "Le chantier Varnoux supprimera 450 postes d'ici 2031.", Code.MODALITY),
    (FRENCH, "La ville versera 40 millions d'euros.", Code.NUMBER),
    (FRENCH, "La direction a attaqué les syndicats.", Code.NAME),
    (FRENCH, "Les ventes sont passées de 51 à 72 bateaux.", Code.DIRECTION),
    (FRENCH, "Le premier bac part à 15h30.", Code.FOREIGN),
    (FRENCH, "Les pêcheurs ont voté une grève en mai.", Code.MODALITY),
    (SPANISH, "El astillero Varnel suprimirá 450 puestos antes de 2031.", Code.MODALITY),
    (SPANISH, "La villa pagará 40 millones de euros.", Code.NUMBER),
    (SPANISH, "La dirección denunció a los sindicatos.", Code.NAME),
    (SPANISH, "Las ventas pasaron de 51 a 72 barcos.", Code.DIRECTION),
    (SPANISH, "El primer barco sale a las 15.30 horas.", Code.FOREIGN),
    (SPANISH, "Los pescadores han convocado una huelga en mayo.", Code.MODALITY),
]
RIGHT = [
    (GERMAN, "Den Vorstand verklagte die Gewerkschaft."),
    (GERMAN, "Der Vorstand wurde von der Gewerkschaft verklagt."),
    (GERMAN, "Die Stadt zahlt 12 Mio. Euro, der Landkreis 40 Mio. Euro."),
    (GERMAN, "Die Stadt zahlt 28 Millionen Euro weniger als der Landkreis."),
    (GERMAN, "Rund 450 Stellen sollen bis Ende 2031 wegfallen."),
    (GERMAN, "Nach Auskunft des Verbands könnte er gegen den Bau klagen."),
    (GERMAN, "Um 14.30 Uhr legt das erste Schiff ab."),
    (FRENCH, "La direction a été attaquée par les syndicats."),
    (FRENCH, "Le canton versera 28 millions d'euros de plus que la ville."),
    (FRENCH, "Les pêcheurs pourraient faire grève en mai."),
    (FRENCH, "C'est à 14h30 que part le premier bac."),
    (SPANISH, "La dirección fue denunciada por los sindicatos."),
    (SPANISH, "La región pagará 28 millones de euros más que la villa."),
    (SPANISH, "Los pescadores podrían ir a la huelga en mayo."),
    (SPANISH, "A las 14.30 horas sale el primer barco."),
]

TRIAL = {
    "de": "Wesch bestritt die Tat. Für die Mühle in Ottmar gibt es noch keine Entscheidung, sagte der Rat.",
    "fr": "Varnoux a nié les faits. Aucune décision n'a été prise pour le moulin de Querly.",
    "es": "Varnel negó los hechos. No se ha tomado ninguna decisión sobre el molino de Quintal.",
}
WRONG += [
    (TRIAL["de"], "Wesch gestand die Tat.", Code.CONTRAST),
    (TRIAL["de"], "Die Mühle in Ottmar wird abgerissen.", Code.MODALITY),
    (TRIAL["fr"], "Varnoux a reconnu les faits.", Code.CONTRAST),
    (TRIAL["fr"], "Le moulin de Querly sera démoli.", Code.MODALITY),
    (TRIAL["es"], "Varnel admitió los hechos.", Code.CONTRAST),
    (TRIAL["es"], "El molino de Quintal será derribado.", Code.MODALITY),
]
RIGHT += [
    (TRIAL["de"], "Wesch hat die Tat nicht gestanden."),
    (TRIAL["de"], "Die Mühle in Ottmar könnte abgerissen werden."),
    (TRIAL["fr"], "Varnoux n'a pas reconnu les faits."),
    (TRIAL["fr"], "Le sort du moulin de Querly n'est pas décidé."),
    (TRIAL["es"], "Varnel no admitió los hechos."),
    (FRENCH, "Une grève est envisagée en mai."),
]


@pytest.mark.parametrize(("source", "said", "code"), WRONG)
def test_what_is_told_otherwise_is_found(source: str, said: str, code: Code) -> None:
    """A plan told as done, a figure of another, sides and movements turned, and a time that nobody gives."""
    assert code in {finding.code for finding in check_draft(said, source).findings}


@pytest.mark.parametrize(("source", "said"), RIGHT)
def test_what_is_told_in_other_words_is_not(source: str, said: str) -> None:
    """Case and passive tell who does it, a difference is no wrong figure, and what is left open stays so."""
    alarms = [f for f in check_draft(said, source).findings if f.level is not Level.NOTE]
    assert alarms == []
