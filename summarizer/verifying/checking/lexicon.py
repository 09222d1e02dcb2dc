"""The words that turn a sentence: negators, hedges, quantifiers, directions, contraries; and a few families.

English, with the closed classes of German. The lists are short on purpose: a word that is not here can still
make a statement unsupported by being nowhere in the evidence.
"""

from __future__ import annotations

from summarizer.verifying.checking.stems import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in words.split() for language in ("en", "de"))


FUNCTION_WORDS = frozenset(
    "a an the this that these those some any each every all both either neither no not n't nor"
    " none nothing nobody never cannot i me my we us our you your he him his she her hers it its"
    " they them their theirs who whom whose which what where when why how there here be is am are"
    " was were been being have has had having do does did doing done will would shall should can"
    " could may might must ca wo sha ought of to in on at by for with from into onto over under"
    " out off about above below between among through during before after since until while as"
    " than then so if unless because although though but and or yet also too very just only even"
    " still again more most much many few less least other another such own same up down s t one"
    " two it'd i'm let per via upon within without against toward towards along across around"
    " behind beyond near despite like says said say told tell tells according added add adds"
    " however meanwhile well got get gets getting der die das den dem des ein eine einen einem"
    " einer eines und oder aber auch nicht kein keine ist sind war waren wird werden wurde wurden"
    " hat haben hatte hatten sein er sie es ich wir ihr in im an am auf aus bei mit nach von vom"
    " zu zum zur für über unter um durch als wie dass sich nur noch schon mehr so wenn weil".split(),
)

NEGATORS = frozenset(
    "not n't no never nobody none nothing nowhere neither nor without cannot hardly barely scarcely"
    " nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne weder kaum".split(),
)
# Verbs that deny what follows them, by stem.
DENIERS = _stems(
    "fail refuse deny decline lack unable reject oppose",
)
# What makes a fact a possibility, a plan or somebody's charge.
STRONG_HEDGES = frozenset(
    "may might possibly perhaps maybe potentially reportedly allegedly alleged alleges allege"
    " claimed claims purportedly supposedly suspected plans planned planning hopes hope proposes"
    " proposed proposal considers considering intends aims rumored rumoured expected expects"
    " expect anticipated anticipates projected forecast predicted unlikely denied denies accused"
    " threatened could wants want wanted könnte könnten dürfte dürften soll sollen möglicherweise"
    " vielleicht angeblich mutmaßlich plant planen".split(),
)
# What follows them is a question or a condition, not a report.
CONDITIONS = frozenset("whether if unless ob falls".split())
# Those that a statement may not add: they make less of what the source asserts.
ADDED_HEDGES = STRONG_HEDGES - frozenset(
    "soll sollen would could expected expects expect claimed claims denied denies".split()
)
HEDGES = STRONG_HEDGES | frozenset(
    "should can if whether probably likely claim suspect plan hoped hoping wants want wanted"
    " expecting expectation expectations propose consider considered intend intended aim aimed"
    " rumors believed believes believe thinks think seeks seek attempted try tries trying appears"
    " appear appeared seems seem seemed threatens unless accuses anticipate anticipating predicts"
    " predict foresees foreseen project projects projecting estimated estimates estimate"
    " potential possible outlook guidance confident set slated due scheduled goal target targets"
    " opportunity to-be denying accusing accusation accusations "
    " apparently future upcoming forthcoming soon next wollen wohl".split(),
)
UNIVERSAL = frozenset(
    "all every entire entirely always everyone everybody everything whole completely alle jeder"
    " jede jedes immer".split()
)
MAJORITY = frozenset("most mostly majority largely mainly primarily meist meisten mehrheit".split())
PARTIAL = frozenset(
    "some several few many part partly partially sometimes often certain einige manche viele"
    " wenige teils".split()
)
EXCLUSIVE = frozenset("only solely exclusively sole nur ausschließlich".split())
QUANTIFIERS = (UNIVERSAL, MAJORITY, PARTIAL, EXCLUSIVE)

RISING = _stems(
    "above exceed rise increase grow climb gain jump surge soar up high raise advance improve"
    " expand exceed accelerate strengthen boost more upward uptick upside widen double triple"
    " rebound recover outpace gestiegen stieg steigt steigen zunahm wuchs erhöht erhöhte mehr",
)
FALLING = _stems(
    "below under fall decrease drop decline reduce low down plunge slump slide slip shrink cut"
    " lose dip tumble worsen contract decelerate weaken halve diminish less few fewer downward"
    " downside narrow sink plummet retreat gefallen fiel fällt fallen sank sinkt gesunken sinken"
    " verringert weniger",
)

# Words that may stand for each other.
FAMILIES = (
    "buy acquire purchase",
    "company firm business corporation",
    "rise increase climb grow gain jump surge soar raise up",
    "below under fall decrease drop decline reduce slump plung low cut down",
    "child kid youngster",
    "person resident citizen",
    "begin start launch commenc open",
    "end finish conclude close",
    "show reveal indicat demonstrat",
    "die kill",
    "approve pass back",
    "agree deal accord",
    "home house",
    "job employ work",
    "car vehicle",
    "police officer cop",
    "say tell state announce note explain add claim insist comment remark mention",
    "help assist aid support",
    "big large huge",
    "near about approximately roughly around",
    "study research survey",
    "cost price",
    "doctor physician",
    "attack assault",
    "arrest detain",
    "injure hurt wound",
    "build construct erect",
    "metre meter",
    "kilometre kilometer",
    "litre liter",
    "plan intend aim",
    "governor gov",
    "senator sen",
    "doctor dr",
    "professor prof",
    "president pres",
    "lieutenant lt",
    "general gen",
    "saint st",
    "road rd",
    "street strasse",
    "return give",
    "double twice twofold dual",
    "win beat defeat",
    "receive get obtain",
    "also addition",
    "revenue sale sell",
    "profit earn income",
    "quarter q",
    "u.s us american america",
    "britain british uk english england",
    "lawyer attorney",
    "leader head chief",
    "school colleg",
    "film movi",
    "debut premiere",
    "award prize",
    "last final",
)

_CONTRARIES = (
    "win/lose",
    "more/less fewer",
    "above exceed/below under",
    "before prior/after follow",
    "include/exclude",
    "accept/reject refuse",
    "approve/reject oppose deny",
    "support back/oppose reject against",
    "buy acquire purchase/sell divest",
    "open/close shut",
    "first/last second third",
    "high/low",
    "strong strengthen/weak weaken",
    "positive/negative",
    "profit/lose",
    "begin start/end stop finish",
    "succeed successful success/fail failur unsuccessful",
    "allow permit/ban prohibit forbid",
    "early/late",
    "good/bad",
    "large big/small little",
    "long/short",
    "male man boy husband father son brother/female woman girl wife mother daughter sister",
    "north/south",
    "east/west",
    "maximum most/minimum least",
    "gain/lose",
    "expand/contract shrink",
    "accelerate/slow decelerate delay",
    "hire/fire dismiss",
    "innocent/guilty",
    "alive survive/die dead kill",
    "improve/worsen deteriorate",
    "confirm/deny",
    "arrive/depart leave",
    "enter join/leave exit quit",
    "increase rise grow/decrease fall reduce decline",
    "former/current",
    "domestic/foreign international",
    "public/private",
    "major/minor",
    "easy/difficult hard",
    "favor favorable favour/unfavorable adverse",
    "attack/defend",
    "love/hate",
    "cheap/expensive",
    "new/old",
    "hot/cold",
    "inside/outside",
    "legal/illegal",
    "possible/impossible",
    "likely/unlikely",
    "inflow/outflow",
    "asset/liability",
    "surplus/deficit",
    "liquid/illiquid",
    "higher/lower",
    "tailwind/headwind",
    "outperform/underperform",
    "overweight/underweight",
    "upside/downside",
    "organic/inorganic",
    "gross/net",
    "import/export",
    "upgrade/downgrade",
    "optimistic/pessimistic",
    "raise/lower cut",
    "benefit/harm hurt",
    "advantage/disadvantage",
    "partial part/full complete entire",
    "temporary/permanent",
    "short-term/long-term",
    "maintain/abandon",
    "initiate/complete terminate",
    "create/destroy",
    "offset/compound",
    "mild/severe",
)


def _contraries() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _CONTRARIES:
        one, other = (side.split() for side in line.split("/"))
        for left, right in ((one, other), (other, one)):
            for word in left:
                found.setdefault(stem(word), set()).update(map(stem, right))
    return {word: frozenset(others) for word, others in found.items()}


CONTRARIES = _contraries()
FAMILY_OF = {stem(word): stem(line.split()[0]) for line in FAMILIES for word in line.split()}

# Units that a careless reader takes for one another.
UNITS = _stems(
    "second minute hour day week month quarter year decade century mile kilometre kilometer metre"
    " meter foot yard inch ton tonne pound kilogram kilo gram ounce litre liter gallon barrel"
    " hectare acre percent point dollar euro yen cent franc celsius fahrenheit watt kilowatt"
    " megawatt sekunde minute stunde tag woche monat jahr kilometer meter tonne prozent"
    " prozentpunkt franken",
)

NUMBER_WORDS = {
    word: value
    for line in (
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        ),
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    )
    for value, word in enumerate(line.split())
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}

# Days and months are told by the date that they stand in.
CALENDAR = frozenset(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday januar februar märz mai juni juli oktober"
    " dezember montag dienstag mittwoch donnerstag freitag samstag sonntag".split(),
)

TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame prof gov sen rep president mayor minister judge justice"
    " chief captain general professor governor senator king queen pope saint st herr frau".split(),
)
