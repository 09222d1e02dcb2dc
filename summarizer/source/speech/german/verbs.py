"""German verbs that report speech, in all the forms that a text may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Stems of weak verbs.
_WEAK = """
sag erklär bericht mein beton forder warn behaupt versicher bestätig erwider antwort entgegn ergänz äußer
meld erzähl schilder erläuter argumentier bemerk vermut klag beklag mahn appellier spekulier folger resümier
begründ urteil verkünd verlaut berichtig prophezei spott droh bekräftig signalisier kommentier beteuer glaub
hoff befürcht erwart bedauer bezweifel frag wiederhol schwärm wetter schimpf jubel witzel scherz präzisier
prognostizier konter bemängel monier plädier verlang wünsch rechtfertig verdeutlich unterstell leugn
dementier ahn bilanzier zitier twitter erinner bekund formulier konstatier konkretisier relativier skandier
beschwer beschuldig veröffentlich argwöhn befürwort beanstand beschwichtig besänftig beruhig bejah benenn
vernein protestier prahl raun flüster murmel brüll stöhn seufz orakel mutmaß mäkel nörgel poch ermahn ermutig
philosophier referier sinnier stammel tröst unk verheiß vermerk vermeld vertröst verbürg zürn zweifel zisch
läster ätz stichel brumm knurr polter donner empör entrüst ereifer jammer insistier kolportier notier
proklamier räsonier suggerier beschwör grummel feix frotzel
"""
_WEAK_CALL = """
bezeichn charakterisier wert titulier bewert kennzeichn beschimpf verspott lob kritisier verteidig begrüß
verurteil rüg tadel würdig
"""
# Stems of weak verbs, each with the particles that part from it: one of them must be there.
_WEAK_SEPARABLE = """
kündig an; teil mit; füg hinzu an; setz hinzu; räum ein; stell klar fest heraus; leg dar nahe; führ aus an;
schätz ein; deut an; merk an; zeig überzeugt enttäuscht besorgt zuversichtlich erfreut überrascht
erleichtert optimistisch empört entsetzt; mach deutlich klar geltend; drück aus; hak nach; fass
zusammen; stimm zu; blick zurück; sicher zu; pflicht bei; mahn an; reg an; forder auf; frag nach; rechn vor;
wehr ab; wiegel ab; wink ab; lehn ab; zähl auf; leg nach; schick voraus; dräng darauf
"""
# Third person and plural of the present, of the past, and the participle.
_STRONG = """
schreibt schreiben schrieb schrieben geschrieben; rät raten riet rieten geraten; unterstreicht
unterstreichen unterstrich unterstrichen unterstrichen; verspricht versprechen versprach versprachen
versprochen; spricht sprechen sprach sprachen gesprochen; denkt denken dachte dachten gedacht; weiß wissen
wusste wussten gewusst; bittet bitten bat baten gebeten; beginnt beginnen begann begannen begonnen;
widerspricht widersprechen widersprach widersprachen widersprochen; beschreibt beschreiben beschrieb
beschrieben beschrieben; heißt heißen hieß hießen geheißen; empfiehlt empfehlen empfahl empfahlen empfohlen;
ruft rufen rief riefen gerufen; verweist verweisen verwies verwiesen verwiesen; gesteht gestehen gestand
gestanden gestanden; verrät verraten verriet verrieten verraten; vergleicht vergleichen verglich verglichen
verglichen; bestreitet bestreiten bestritt bestritten bestritten; bekennt bekennen bekannte bekannten bekannt;
schreit schreien schrie schrien geschrien; schwört schwören schwor schworen geschworen; verschweigt
verschweigen verschwieg verschwiegen verschwiegen; findet finden fand fanden gefunden
"""
_STRONG_CALL = "nennt nennen nannte nannten genannt"
_STRONG_SEPARABLE = """
ist sind war waren gewesen: überzeugt zuversichtlich meinung ansicht auffassung;
gibt geben gab gaben gegeben: an bekannt zu wieder bedenken protokoll; weist weisen wies wiesen gewiesen:
hin zurück; wirft werfen warf warfen geworfen: vor ein; fährt fahren fuhr fuhren gefahren: fort; hebt heben
hob hoben gehoben: hervor; streitet streiten stritt stritten gestritten: ab; gesteht gestehen gestand
gestanden gestanden: zu ein; geht gehen ging gingen gegangen: aus; schlägt schlagen schlug schlugen
geschlagen: vor; lässt lassen ließ ließen gelassen: wissen verlauten ausrichten mitteilen erklären
durchblicken; wendet wenden wandte wandten gewandt: ein; nimmt nehmen nahm nahmen genommen: an; hält halten
hielt hielten gehalten: fest entgegen vor; schließt schließen schloss schlossen geschlossen: aus an; tritt
treten trat traten getreten: entgegen; besteht bestehen bestand bestanden bestanden: darauf; sieht sehen sah
sahen gesehen: vor voraus
"""
_UNSTRESSED = ("be", "er", "ver", "ent", "emp", "zer", "wider", "wieder", "über", "unter", "prophe", "rechtf")


class Verb(NamedTuple):
    """What a verb of saying needs: `particles`, one of which must stand in its clause, if any.

    One that `characterizes` takes an object: "sie nannte den Plan „…“".
    """

    particles: frozenset[str] = frozenset()
    characterizes: bool = False


class Forms(NamedTuple):
    """The finite forms of a verb, and its participle."""

    finite: tuple[str, ...]
    participle: str


def _weak(stem: str) -> Forms:
    """Inflect a weak verb; after "t", "d" and the like an "e" comes in, after "el" and "er" one goes."""
    link = "e" if stem.endswith(("t", "d", "chn", "gn")) else ""
    plural = stem + ("n" if stem.endswith(("el", "er")) and stem not in {"begehr", "lehr"} else "en")
    third = stem + link + "t"
    bare = stem.startswith(_UNSTRESSED) or stem.endswith("ier")
    return Forms((third, plural, third + "e", third + "en"), third if bare else "ge" + third)


def _strong(words: str) -> Forms:
    *finite, participle = words.split()
    return Forms(tuple(finite), participle)


def _entries() -> Iterator[tuple[Forms, Verb]]:
    for call, weak, strong in ((False, _WEAK, _STRONG), (True, _WEAK_CALL, _STRONG_CALL)):
        yield from ((_weak(stem), Verb(characterizes=call)) for stem in weak.split())
        yield from ((_strong(entry), Verb(characterizes=call)) for entry in strong.split(";"))
    for entry in _WEAK_SEPARABLE.split(";"):
        stem, *particles = entry.split()
        yield _weak(stem), Verb(frozenset(particles))
    for entry in _STRONG_SEPARABLE.split(";"):
        forms, _, parted = entry.partition(":")
        yield _strong(forms), Verb(frozenset(parted.split()))


def _either(one: Verb, other: Verb) -> Verb:
    """Return what a form needs that two verbs share: no particle where one of them needs none."""
    free = not (one.particles and other.particles)
    return one if free and not one.particles else other if free else Verb(one.particles | other.particles)


def _lexicon() -> tuple[dict[str, Verb], dict[str, Verb]]:
    """Return finite forms and participles; joined to its particle ("mitteilte") a verb needs none."""
    finite: dict[str, Verb] = {}
    participles: dict[str, Verb] = {}
    for forms, verb in _entries():
        finite.update((word, _either(finite.get(word, verb), verb)) for word in forms.finite)
        participles.setdefault(forms.participle, verb)
        for particle in verb.particles:
            finite.update(dict.fromkeys((particle + word for word in forms.finite), Verb()))
            participles[particle + forms.participle] = Verb()
    return finite, participles


FINITE, PARTICIPLES = _lexicon()
