"""Texts that are not parsed: somebody's other names, what is told besides, and what was done first may go."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what it does not say, and what it says.
TOLD = [
    ("Bürgermeister Jörn Tarbek (61) lobte den Chor. „Das war schön“, sagte der Bürgermeister.",
     ["Jörn Marbek lobte den Chor.", "Der Landrat lobte den Chor.", "Der Chor lobte Tarbek."],
     ["Tarbek lobte den Chor.", "Jörn Tarbek lobte den Chor.", "Der Bürgermeister lobte den Chor.",
      "„Das war schön“, sagte Tarbek."]),
    ("Der frühere Bürgermeister Jörn Tarbek sang. Bürgermeister Olaf Wesch schwieg.",
     ["Der Bürgermeister sang.", "Jörn Tarbek schwieg.", "Wesch sang."], ["Olaf Wesch schwieg."]),
    ("Die Stadt Ohrwede baut einen Hafen. Die Stadt Marnholt baut einen Deich.",
     ["Die Stadt baut einen Hafen.", "Die Stadt Marnholt baut einen Hafen."], []),
    ("Der Kulturverein Ohrwede baut einen Hafen.", ["Ohrwede baut einen Hafen."],
     ["Der Kulturverein baut einen Hafen."]),
    ("Die Leiterin Wiebke Tarbek traf den Vogt. Sie hatte drei Briefe geschrieben.",
     ["Der Vogt hatte drei Briefe geschrieben."], ["Tarbek hatte drei Briefe geschrieben."]),
    ("Jörn Tarbek traf Olaf Wesch. Er hatte drei Briefe geschrieben.",
     ["Wesch hatte drei Briefe geschrieben.", "Tarbek hatte drei Briefe geschrieben."], []),
    ("Der Ministerin Wiebke Tarbek half Olaf Wesch.",
     ["Die Ministerin half Olaf Wesch.", "Wiebke Tarbek half Olaf Wesch."], []),
    ("Dem Vorsteher Jörn Tarbek half Olaf Wesch.",
     ["Jörn Tarbek half Olaf Wesch.", "Der Vorsteher half Olaf Wesch.", "Tarbek half Olaf Wesch."], []),
    ("Jörn Tarbek, der Vorsteher, schwieg. Dem Vorsteher half Olaf Wesch.",
     ["Tarbek half Olaf Wesch.", "Der Vorsteher half Olaf Wesch."], ["Der Vorsteher schwieg."]),
    ("Gesa Brint, die Wirtin des Kruges, schloss die Küche.",
     ["Die Küche schloss die Wirtin nicht.", "Die Wirtin des Kruges öffnete die Küche."],
     ["Gesa Brint schloss die Küche.", "Brint schloss die Küche."]),
    ("Die Wirtin schrieb ein Buch und las am Freitag daraus vor.",
     ["Die Wirtin las ein Buch.", "Die Wirtin schrieb am Freitag daraus."],
     ["Die Wirtin las am Freitag daraus vor.", "Die Wirtin schrieb ein Buch."]),
    ("Der Vogt fing Aale und die Wirtin verkaufte Krebse.",
     ["Der Vogt verkaufte Krebse.", "Die Wirtin fing Aale."], []),
    ("Der Krug wurde 1911 gebaut und 1974 verkauft.",
     ["Der Krug wurde 1974 gebaut.", "Der Krug wurde 1911 verkauft."],
     ["Der Krug wurde 1974 verkauft.", "Der Krug wurde 1911 gebaut."]),
    ("Am Montag beschloss der Rat den Umbau.", ["Den Rat beschloss der Umbau am Montag."],
     ["Der Rat beschloss am Montag den Umbau."]),
    ("Vor sechs Jahren verkaufte der Krug sein Boot.", ["Vor sechs Tagen verkaufte der Krug sein Boot."],
     ["Der Krug verkaufte vor sechs Jahren sein Boot.", "Der Krug verkaufte sein Boot."]),
    ("Die Stadt verbot Boote im Hafen.", ["Die Stadt verbot Boote."], []),
    ("Le maire Lucien Tarbec (58 ans) a loué le chœur. La directrice, Odile Varnay, a chanté.",
     ["Lucien Varnay a loué le chœur.", "La directrice a loué le chœur.", "Tarbec a chanté."],
     ["Tarbec a loué le chœur.", "Le maire a loué le chœur.", "Odile Varnay a chanté.",
      "La directrice a chanté."]),
    ("La rue Victor Tarbec est fermée.", ["Victor Tarbec est fermée."], []),
    ("Odile Varnay, la patronne du bac, a vu le juge. Elle avait écrit trois lettres.",
     ["Le juge avait écrit trois lettres."], ["Varnay avait écrit trois lettres."]),
    ("« Le bac est vieux », a dit le patron, Lucien Tarbec. Il a écrit trois lettres.",
     ["Varnay a écrit trois lettres.", "Le bac a écrit trois lettres."],
     ["Lucien Tarbec a écrit trois lettres."]),
    ("« Lucien Tarbec est vieux », a dit le patron, Victor Varnay. Il a écrit trois lettres.",
     ["Lucien Tarbec a écrit trois lettres.", "Victor Varnay a écrit trois lettres."], []),
    ("„Der Kahn ist alt“, sagte der Leiter Jörn Tarbek. Er hatte drei Briefe geschrieben.",
     ["Der Kahn hatte drei Briefe geschrieben."], ["Tarbek hatte drei Briefe geschrieben."]),
    ("Le pont, qui coûtera deux millions d'euros, doit ouvrir en mai.",
     ["Le pont coûtera en mai.", "Le pont coûtera trois millions d'euros."],
     ["Le pont coûtera deux millions d'euros.", "Le pont doit ouvrir en mai."]),
    ("Le maire a signé et la région a payé.", ["Le maire a payé.", "La région a signé."], []),
    ("La commune a acheté le bac il y a dix ans.", ["La commune a acheté le bac il y a dix mois."],
     ["La commune a acheté le bac."]),
    ("El alcalde Melchor Tarbeco (58 años) elogió al coro. La directora, Odila Varnel, cantó.",
     ["La directora elogió al coro.", "Tarbeco cantó.", "El coro elogió al alcalde."],
     ["Tarbeco elogió al coro.", "El alcalde elogió al coro.", "Odila Varnel cantó."]),
    ("Odila Varnel, la patrona de la barca, vio al juez. Ella había escrito tres cartas.",
     ["El juez había escrito tres cartas."], ["Varnel había escrito tres cartas."]),
    ("El taller compró la barca hace diez años y vendió el muelle.",
     ["El taller compró el muelle.", "El taller vendió la barca."],
     ["El taller vendió el muelle.", "El taller compró la barca hace diez años."]),
    ("El puente, que costará dos millones de euros, debe abrir en mayo.",
     ["El puente costará en mayo."], ["El puente costará dos millones de euros."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in TOLD for said in false]
)
def test_nobody_is_taken_for_another(source: str, statement: str) -> None:
    """Who shares a role or could be meant too, who did the other thing, and what bounds it prove nothing."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in TOLD for said in true]
)
def test_other_names_and_other_deeds_may_go(source: str, statement: str) -> None:
    """A title, a given name, a role for a name, a pronoun, an apposition and the first of two deeds."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
