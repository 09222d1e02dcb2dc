"""The singular of a German noun that is counted, nominative or dative: "Gäste", "Gästen" → "Gast".

German plurals belong to their nouns and not to a rule. Endings that allow one singular are rules here; the
heads that the rest would get wrong are a list, which compounds find by their last part ("Sturmfluten").
"""

from __future__ import annotations

import re
from functools import cache

# A plural that its ending or umlaut does not give away: its singular. The longest that fits the end counts.
_HEADS = """
    menschen:mensch gäste:gast gästen:gast personen:person frauen:frau männer:mann kinder:kind leute:leute
    herren:herr eltern:eltern staaten:staat soldaten:soldat betten:bett zeiten:zeit arbeiten:arbeit
    fahrten:fahrt fluten:flut taten:tat zahlen:zahl wahlen:wahl uhren:uhr türen:tür spuren:spur arten:art
    schlachten:schlacht nachrichten:nachricht schichten:schicht pflichten:pflicht schriften:schrift
    lasten:last welten:welt antworten:antwort burgen:burg anstalten:anstalt figuren:figur formen:form
    bahnen:bahn hemden:hemd seiten:seite karten:karte kosten:kosten daten:daten minuten:minute
    raketen:rakete renten:rente listen:liste kisten:kiste küsten:küste pisten:piste kanten:kante
    varianten:variante tanten:tante firmen:firma medien:medium stadien:stadion museen:museum zentren:zentrum
    themen:thema viren:virus ministerien:ministerium gymnasien:gymnasium kriterien:kriterium ärzten:arzt
    häuser:haus bücher:buch länder:land dörfer:dorf bilder:bild felder:feld gelder:geld gläser:glas
    güter:gut hühner:huhn rinder:rind lieder:lied löcher:loch glieder:glied räder:rad schilder:schild
    wälder:wald wörter:wort kleider:kleid dächer:dach täler:tal völker:volk ämter:amt blätter:blatt
    bäder:bad denkmäler:denkmal bänder:band eier:ei nester:nest gespenster:gespenst ausländer:ausländer
    engländer:engländer holländer:holländer isländer:isländer niederländer:niederländer mütter:mutter
    väter:vater brüder:bruder töchter:tochter gärten:garten läden:laden häfen:hafen öfen:ofen äpfel:apfel
    vögel:vogel nägel:nagel mäntel:mantel schäden:schaden böden:boden klöster:kloster stücke:stück
    brücke:brücke busse:bus kurse:kurs kostüme:kostüm gebäude:gebäude gemälde:gemälde gefängnisse:gefängnis
    käse:käse bündnisse:bündnis leben:leben unternehmen:unternehmen wagen:wagen zeichen:zeichen
    verfahren:verfahren verbrechen:verbrechen becken:becken balken:balken hafen:hafen garten:garten
    laden:laden haken:haken knochen:knochen rahmen:rahmen faden:faden graben:graben regierende:regierende
    kollegen:kollege experten:experte jungen:junge zeugen:zeuge kunden:kunde gatten:gatte boten:bote
    insassen:insasse neffen:neffe riesen:riese
"""
# Feminine and foreign nouns that add "en" to a full word.
_ADDING_EN = tuple(
    "ungen heiten keiten schaften ionen täten eien uren logen oren isten anten enten auen".split()
)
# Nouns made of adjectives and participles decline and have no singular of their own: "Tote", "Verletzte".
_DECLINED = (
    "tote", "verletzte", "vermisste", "beschäftigte", "angestellte", "abgeordnete", "erwachsene", "liche",
    "infizierte", "delegierte", "gefangene", "reisende", "kranke", "studierende", "beamte", "bekannte",
    "verwandte", "deutsche", "geflüchtete", "vertriebene", "betroffene", "arbeitslose", "obdachlose",
)  # fmt: skip
# The last vowel where it is an umlaut of the plural ("Züge"); nouns in "Ge-" and "-är" have one of their own.
_UMLAUT = re.compile(r"(?:[äöüÄÖÜ]|äu)(?=[^aeiouyäöü]*$)")
_OWN_UMLAUT = re.compile(r"ge[^aeiouyäöü]{1,4}[äöü][^aeiouyäöü]*$|är$", re.IGNORECASE)
_SHORTEST, _LONGEST = 4, 60  # letters; keeps the work for one word bounded
_PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")


@cache
def _heads() -> dict[str, str]:
    plurals = dict(pair.split(":") for pair in _HEADS.split())
    datives = {f"{plural}n": one for plural, one in plurals.items() if plural[-1] in "erl"}
    return datives | plurals


def german_singular(noun: str) -> str:
    """Return the singular of `noun`, a plural with a capital; the noun itself where it is not known."""
    low = noun.lower()
    if not _SHORTEST <= len(low) <= _LONGEST:
        return noun
    for start in range(len(low) - 2):
        one = _heads().get(low[start:])
        if one is not None:
            return noun[:start] + (one.capitalize() if start == 0 else one)
    if low.endswith(_DECLINED) or low.endswith(tuple(f"{word}n" for word in _DECLINED)):
        return noun
    return _by_ending(noun, low)


def _by_ending(noun: str, low: str) -> str:
    if low.endswith(("innen", "nisse")):
        return noun[: -3 if low.endswith("innen") else -2]
    if low.endswith("nissen"):
        return noun[:-3]
    if low.endswith(_ADDING_EN) and len(low) > 6:
        return noun[:-2]
    if low.endswith(("chen", "lein")) and not low.endswith(("schen", "achen", "ochen", "uchen", "rchen")):
        return noun
    if low.endswith(("en", "eln", "ern")):
        return noun[:-1]
    if low.endswith("e"):
        return _without_umlaut(noun[:-1])
    return noun[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else noun


def _without_umlaut(stem: str) -> str:
    if _OWN_UMLAUT.search(stem):
        return stem
    return _UMLAUT.sub(lambda match: match[0].translate(_PLAIN), stem)
