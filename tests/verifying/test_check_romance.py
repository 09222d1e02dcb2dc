"""Statements on French and Spanish texts: what is proved, and what a changed word must not pass."""

from __future__ import annotations

import pytest

from summarizer import check, read
from summarizer.results import Verdict

_FRENCH = read(
    "La fonderie de Trévannes a supprimé 340 emplois au cours de l’hiver. "
    "Le directeur n’a pas démissionné. "
    "Belmarin a vaincu Kerloc’h en finale. "
    "«\u00a0Nous rouvrirons en juin\u00a0», assure la comptable Fanny Delorge. "
    "Le préfet pourrait fermer la route."
)
_SPANISH = read(
    "La fundición de Trevalle suprimió 340 empleos durante el invierno. "
    "El director no dimitió. "
    "Belmar venció a Corales en la final. "
    "«Volveremos a abrir en junio», asegura la contable Fania Dorado. "
    "El alcalde podría cerrar la carretera."
)


@pytest.mark.parametrize(
    ("statement", "document"),
    [
        ("La fonderie de Trévannes a supprimé 340 emplois.", _FRENCH),
        ("Le directeur n’a pas démissionné.", _FRENCH),
        ("Belmarin a vaincu Kerloc’h en finale.", _FRENCH),
        ("La fundición de Trevalle suprimió 340 empleos.", _SPANISH),
        ("El director no dimitió.", _SPANISH),
        ("Belmar venció a Corales en la final.", _SPANISH),
    ],
)
def test_what_a_sentence_says_is_proved(statement, document):
    """A part of a sentence stands for itself."""
    assert check(statement, document).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "document"),
    [
        ("La fonderie de Trévannes a supprimé 430 emplois.", _FRENCH),
        ("La fonderie de Trévannes n’a pas supprimé 340 emplois.", _FRENCH),
        ("Le directeur a démissionné.", _FRENCH),
        ("Kerloc’h a vaincu Belmarin en finale.", _FRENCH),
        ("Le préfet a fermé la route.", _FRENCH),
        ("Le préfet ferme la route.", _FRENCH),
        ("Nous rouvrirons en juin, assure le directeur.", _FRENCH),
        ("La fonderie de Trévannes a créé 340 emplois.", _FRENCH),
        ("La fundición de Trevalle suprimió 430 empleos.", _SPANISH),
        ("La fundición de Trevalle no suprimió 340 empleos.", _SPANISH),
        ("El director dimitió.", _SPANISH),
        ("Corales venció a Belmar en la final.", _SPANISH),
        ("El alcalde cerró la carretera.", _SPANISH),
        ("Volveremos a abrir en junio, asegura el director.", _SPANISH),
        ("La fundición de Trevalle creó 340 empleos.", _SPANISH),
        ("Corales venció en la final.", _SPANISH),
        ("Kerloc’h a vaincu en finale.", _FRENCH),
    ],
)
def test_a_changed_word_is_never_supported(statement, document):
    """Figures, negation, who beats whom, possibility, speakers and verbs are held."""
    assert check(statement, document).verdict is not Verdict.SUPPORTED


def test_somebody_who_is_named_otherwise_refutes_nothing():
    """An article at the beginning is no name, and years are years whether they are an age or not."""
    text = (
        "Le patron du bar, Sofiane Merlier, assure avoir appelé trois fois. Un garçon de 17 ans est blessé."
    )
    assert check("Un commerçant assure avoir appelé trois fois.", text).verdict is not Verdict.REFUTED
    assert check("Un apprenti de 17 ans est blessé.", text).verdict is not Verdict.REFUTED
