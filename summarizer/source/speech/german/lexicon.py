"""German word classes, by the words themselves in lower case."""

from __future__ import annotations

import re

PREPOSITIONS = frozenset(
    "in im ins an am ans auf aufs bei beim für fürs mit von vom zu zum zur aus nach vor vorm gegen "
    "gegenüber über unter seit während durch durchs ohne zwischen bis wegen trotz um innerhalb außerhalb "
    "laut gemäß seitens angesichts aufgrund infolge hinter neben entlang statt anstatt dank mithilfe "
    "mittels bezüglich hinsichtlich binnen per pro anlässlich außer samt nahe".split()
)
NOMINATIVE_PRONOUNS = frozenset("er sie wir ich man".split())
PRONOUNS = NOMINATIVE_PRONOUNS | frozenset(
    "es ihm ihn ihnen ihr mir mich dir dich uns euch sich du jemand niemand".split()
)
DETERMINERS = frozenset(  # may begin a noun phrase in the nominative
    "der die das ein eine kein keine sein seine ihr ihre unser unsere mein meine dieser diese dieses "
    "jener jene jeder jede jedes mancher manche alle beide viele einige mehrere wenige zahlreiche "
    "verschiedene andere weitere zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
)
OBLIQUE = frozenset(  # begin a noun phrase that is no subject
    "dem den des einem einen eines einer diesem diesen jenem jenen keinem keinen keiner keines seinem "
    "seinen seines seiner ihrem ihren ihres ihrer unserem unseren unserer unseres meinem meinen meiner "
    "jedem jeden manchem manchen allen aller vielen einigen mehreren denen deren dessen".split()
)
GENITIVE = frozenset(
    "des der eines einer seines seiner ihres ihrer dieses dieser unseres unserer mehrerer zweier".split()
)
RELATIVES = frozenset("der die das den dem denen deren dessen welcher welche welches welchem welchen".split())
QUESTION_WORDS = frozenset(
    "ob wie warum weshalb wieso wann wo wohin woher wer wen wem was welche welcher welches welchen wozu "
    "womit worüber wofür woran".split()
)
SUBORDINATORS = frozenset(
    "dass daß ob weil wenn falls nachdem bevor während obwohl obgleich da damit sodass indem wobei sobald "
    "solange seitdem bis als wie sofern soweit zumal ehe um".split()
)
CONNECTORS = frozenset("und oder aber doch denn sondern sowie jedoch".split())
ADVERBS = frozenset(
    "so dann da dabei dafür dagegen daher damals damit danach daneben daran darauf daraufhin daraus darin "
    "darüber darum davon davor dazu dazwischen dort dennoch deshalb deswegen trotzdem außerdem zudem "
    "ferner weiter weiterhin weiters gleichzeitig zugleich anschließend abschließend hinterher nachher "
    "vorher zuvor später früher gestern heute morgen vorgestern jetzt nun bereits schon noch erst nur "
    "auch sogar immer wieder erneut oft häufig meist manchmal nie niemals nicht zunächst zuerst zuletzt "
    "schließlich endlich letztlich insgesamt insbesondere besonders vielmehr allerdings hingegen indes "
    "indessen unterdessen inzwischen mittlerweile derweil währenddessen einerseits andererseits hierzu "
    "hierbei hiermit hier hierauf hiervon bislang bisher derzeit zurzeit gegenwärtig kürzlich neulich "
    "jüngst vielleicht wohl offenbar angeblich demnach demzufolge folglich somit also wörtlich sinngemäß "
    "etwa rund gar sehr ganz eher lediglich allein nochmals nochmal zusätzlich übrigens weitaus ebenfalls "
    "ebenso gleichfalls genauso diesbezüglich jeweils stets bald sofort umgehend abends morgens mittags "
    "nachts vormittags nachmittags anfangs eingangs kurz wenig rückblickend zwar ja doch eben einmal "
    "mehrfach gerade selbst sonst überall nirgends vorerst seither seitdem weitergehend nunmehr live "
    "öffentlich persönlich offiziell telefonisch schriftlich weder spätestens frühestens mindestens "
    "höchstens knapp fast etwas mehr weniger beispielsweise teilweise möglicherweise überraschend".split()
)
DAYS = frozenset(
    day + part
    for day in "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split()
    for part in ("", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
) | frozenset("januar februar märz april mai juni juli august september oktober november dezember".split())
TIMES = DAYS | frozenset(
    "anfang ende mitte uhr jahre jahr tage tag wochen woche stunden stunde minuten monate monat".split()
)
BE = frozenset("ist sind war waren sei seien wäre wären bin".split())
HAVE = frozenset("hat haben hatte hatten habe hätte hätten".split())
BECOME = frozenset("wird werden wurde wurden werde würde würden worden".split())
MODALS = frozenset(
    "kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll "
    "sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen durfte durften dürfe dürfte "
    "dürften mag mögen möge mochte möchte möchten".split()
)
AUXILIARIES = BE | HAVE | BECOME | MODALS
# The subjunctive of reported speech: Konjunktiv I, and Konjunktiv II where I would read as indicative.
SUBJUNCTIVES = frozenset(
    "sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten dürfe "
    "dürfte dürften wolle solle sollten möge wäre wären gebe gäbe gehe ginge komme käme kämen stehe "
    "stünde stünden ständen lasse liege bleibe finde sehe gelte handele handle führe nehme brauche wisse "
    "tue bringe halte heiße bestehe bedeute zeige mache trage fehle gehöre".split()
)
STRONG_PAST = frozenset(
    "ging kam gab nahm stand fand ließ hielt rief sah fiel zog lag blieb schien trug fuhr begann gewann "
    "verlor traf griff stieg trat brach sprach bekam erhielt gelang galt half lief nannte kannte brachte "
    "dachte wusste tat sank schlug schnitt schloss schrieb schwieg bot bat verließ entschied wies warf "
    "wuchs starb kamen gingen gaben nahmen standen fanden ließen hielten riefen sahen fielen zogen lagen "
    "blieben schienen trugen fuhren begannen gewannen verloren trafen griffen stiegen traten brachen "
    "sprachen bekamen erhielten gelangen galten liefen boten schlugen schrieben ist sind war waren".split()
)
# Nouns in these endings are feminine: after "der" they stand in the dative or genitive.
FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "enz", "anz", "presse", "agentur", "konferenz")
# Nouns for what somebody said, with their compounds; after "nach" they make it "according to".
SAID = re.compile(
    r"(?:angabe|aussage|ansicht|meinung|auffassung|wort|information|bericht|meldung|einschätzung|darstellung|"
    r"erkenntni|untersuchung|überzeugung|mitteilung|schilderung|schätzung|lesart|bekunden|bekundung|umfrage|"
    r"studie|analyse|prognose|recherche|beobachter|zeuge)(?:n|en|e|s|se|ssen|r)?$"
)
# More of them, of which no report is made by "nach".
PUT = re.compile(r"(?:satz|frage|antwort|ruf|kommentar|bemerkung|vorwurf|appell)(?:n|en|e|s|es)?$")
