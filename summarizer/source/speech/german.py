"""German for the grammar: function words by their English counterparts, and verbs that report speech."""

from __future__ import annotations

from summarizer.source.speech.cues import CueClass, Form

LAUT, SO, ZUFOLGE, SOURCE = "laut", "so:", "zufolge", "angaben"  # normal forms of words without a counterpart

_COUNTERPARTS = """
the der die das den dem des; a ein eine einen einem einer eines; this dieser diese dieses diesen diesem;
his sein seine seinen seinem seiner seines; her ihr ihre ihren ihrem ihrer ihres; our unser unsere
unserer; all alle allen aller; many viele vielen; some einige einigen; several mehrere mehreren; both
beide beiden; no kein keine keinen keiner; he er; she sie; it es; we wir; i ich; and und; or oder; but
aber doch sondern; then dann darin demnach danach nun; also auch; however jedoch allerdings hingegen;
further weiter; moreover zudem außerdem ferner; yesterday gestern; today heute; monday montag; tuesday
dienstag; wednesday mittwoch; thursday donnerstag; friday freitag; saturday samstag; sunday sonntag
sonntagmorgen; in im; on auf; at an am bei beim; for für; with mit; of von vom; into zu zum zur; from
aus; after nach nachdem; before vor bevor; against gegen gegenüber; about über; under unter; since seit;
during während; through durch; without ohne; between zwischen; until bis; amid wegen; despite trotz;
around um; that dass daß; because weil; if wenn falls; whether ob; as als; how wie; what was wer; why
warum; although obwohl; while indem wobei; is ist; was war wurde; are sind; were waren wurden sei seien
wäre wären; has hat habe; have haben; had hatte hatten hätte hätten; will wird werde werden; would würde
würden will wolle wollte wollten; could kann könne können konnte könnte; must muss müsse müssen; should
soll solle sollen sollte sollten; may darf dürfe dürfen; not nicht; never nie; recently zuletzt
kürzlich; again erneut wieder; already bereits schon; only nur; once einmal zunächst; so: so; laut laut;
zufolge zufolge; angaben angaben aussage aussagen ansicht meinung worten informationen berichten
einschätzung darstellung
"""
NORMAL_FORMS = {
    word: words[0] for entry in _COUNTERPARTS.split(";") if (words := entry.split()) for word in words[1:]
}
_WEAK = {
    CueClass.SAY: (
        "sag erklär bericht mein beton forder warn behaupt versicher bestätig erwider antwort entgegn "
        "ergänz äußer meld erzähl schilder erläuter argumentier bemerk vermut klag beklag mahn "
        "appellier spekulier versprech plädier folger resümier begründ wetter urteil verkünd "
        "unterstell beteuer ermahn kommentier lautet räum teil füg kündig stell führ leg beeil "
        "berichtig prophezei spott droh bekräftig signalisier"
    ),
    CueClass.THINK: "glaub hoff befürcht erwart bedauer bezweifel",
    CueClass.CALL: (
        "kritisier bezeichn charakterisier wert titulier lob verteidig verurteil zitier kennzeichn bewert"
    ),
    CueClass.SPEAK: "beginn frag wiederhol setz zitier",
}
_STRONG = {
    CueClass.SAY: (
        "schreibt schrieb schrieben beschreibt beschrieb beschrieben rät riet rieten unterstreicht "
        "unterstrich versprach verspricht sprach sprachen spricht"
    ),
    CueClass.THINK: "denkt dachte weiß wusste",
    CueClass.CALL: "nennt nannte nannten",
    CueClass.SPEAK: (
        "gibt gab gaben rief riefen ruft wies wiesen weist warf warfen wirft fährt fuhr fuhren heißt "
        "hieß bat baten"
    ),
}


def _lexicon() -> dict[str, tuple[Form, frozenset[CueClass]]]:
    lexicon = {}
    for cue_class, stems in _WEAK.items():
        for stem in stems.split():
            link = "e" if stem.endswith(("t", "d", "chn", "gn")) else ""
            for ending in ("t", "te", "ten"):
                lexicon[stem + link + ending] = (Form.PAST, frozenset({cue_class}))
    for cue_class, words in _STRONG.items():
        lexicon.update(dict.fromkeys(words.split(), (Form.PAST, frozenset({cue_class}))))
    return lexicon


GERMAN = _lexicon()
