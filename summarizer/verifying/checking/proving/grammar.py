"""Small closed classes of English that decide what a sentence asserts; open classes are WordNet's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from summarizer.source.syntax import Node

# How words stand in a parse, and the tags of some: who does it, what helps a verb, and what has a tense.
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
COMPARATIVE = frozenset({"JJR", "RBR"})

NEGATORS = frozenset(
    "not n't never no neither nor nobody nothing none nowhere without hardly barely scarcely cannot".split()
)
REFLEXIVE = frozenset("myself himself herself itself ourselves themselves".split())
NEGATIVE_PRONOUNS = frozenset("nobody nothing none neither no-one".split())
# Modals that a statement may put for each other; a statement without any asserts a fact.
MODALS = {
    word: number
    for number, line in enumerate(
        ("may might could", "can could", "will shall 'll would wo", "should ought", "must")
    )
    for word in line.split()
}
# Adverbs and determiners that make less of what a sentence says: dropped, it says more.
DOWNTONERS = frozenset(
    "allegedly reportedly apparently supposedly purportedly possibly perhaps probably likely"
    " maybe potentially provisionally conditionally"
    " tentatively almost nearly barely hardly scarcely partly partially half mostly largely"
    " mainly rarely seldom sometimes often usually generally initially originally formerly once"
    " ever only merely rather least unlikely as yet virtually practically nominally theoretically".split()
)
LIMITING = frozenset(  # phrases that do the same, by their preposition and noun
    "in-part at-best at-worst in-theory in-principle on-paper in-name by-accounts for-now at-times"
    " on-average".split()
)
UNIVERSAL = frozenset("all every each both always everyone everybody everything entire whole any".split())
PARTIAL = frozenset(
    "some most many few a-few little a-little several half certain fewer less more another other much".split()
)
SCARCE = frozenset({"few", "little"})  # and not "a few"
# Adjectives and nouns in front of a noun that take away what it says.
PRIVATIVE = frozenset(
    "former ex fake alleged suspected deputy vice acting would-be potential proposed planned"
    " possible hoax mock assistant attempted interim future aspiring apparent so-called supposed"
    " purported failed suspended hypothetical counterfeit retired late then- toy replica"
    " dummy bogus sham".split()
)
BYGONE = frozenset({"former", "ex"})  # what one was, one is no more
# Conjunctions after which a clause is no fact: a condition, a purpose, a comparison, a time to come.
UNREAL_MARKS = frozenset("if unless whether lest until till before though than as like to for".split())
# Prepositions after which a gerund tells what was done; "short of resigning" and "idea of closing" do not.
BEFORE_FACTS = frozenset("after by while when since upon despite besides through following".split())
# Verbs that assert what depends on them (implicative, factive or aspectual; Karttunen, 1971).
ASSERTING = frozenset(
    "manage continue happen proceed remember bother dare use keep finish get come go turn"
    " know realise realize discover learn regret notice reveal confirm show prove find see"
    " cause force make lead mean".split()
)
# Verbs whose time is that of what depends on them.
BEGINNING = frozenset("begin start continue resume stop cease finish try attempt manage fail".split())
# Verbs that tell of what something is done to as well as that it does so: what was reopened reopened.
INCHOATIVE = frozenset("open close reopen shut begin start resume end finish change move merge".split())
# Verbs that say that what was so still is.
REMAINING = frozenset({"remain", "stay"})
# Verbs that say that what depends on them was not done (negative implicatives; Karttunen, 1971).
REFUSING = frozenset("reject refuse deny oppose decline ban forbid prohibit veto".split())
UNDOING = frozenset("fail neglect decline refuse omit forget avoid".split())
# Verbs for what somebody has in mind: nobody tells better than who has it.
MINDING = frozenset("plan expect intend hope want believe think regret fear aim wish anticipate".split())
# Verbs that say of two the same of each: whom somebody met has met them.
MUTUAL = frozenset("meet marry divorce resemble border adjoin".split())
# Verbs that say of several what none of them does alone.
RECIPROCAL = frozenset("meet merge marry divorce collide clash separate share differ agree tie draw".split())
# Verbs whose object is words, and no thing: what a parser takes for their object is what they tell.
TELLING = frozenset("say claim think believe argue insist suggest hope fear".split())
# What makes a thing the one such thing among those that it is said to be of.
EXTREME = frozenset("only sole last first next top".split())
EXCEPTING = frozenset(
    "nobody nothing none no everybody everyone everything all every each any anything anyone".split()
)
CONNECTING = frozenset("fact addition contrast turn example instance result consequence course".split())
CONCESSIVE = frozenset("despite although though notwithstanding".split())
NEARBY_CASES = (
    frozenset("in at on within inside".split()),
    frozenset("of for from".split()),
    frozenset("to towards toward into onto".split()),
    frozenset("until till to".split()),
    frozenset("with alongside".split()),
    frozenset("over about on concerning regarding".split()),
    frozenset("after following since".split()),
    frozenset("by through via with".split()),
    frozenset("during in throughout".split()),
    frozenset("near beside by next-to".split()),
    frozenset("because due owing of".split()),
)
MASCULINE = frozenset("he him his himself".split())
FEMININE = frozenset("she her hers herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
NEUTER = frozenset("it its itself".split())
FIRST = frozenset("i me my myself we us our ours ourselves".split())
ELLIPTIC = frozenset({"that", "those"})  # "those of strangers" are voices too
PAIRED = {"former": 0, "latter": -1}  # which of two that "and" joins they take up
PRONOUNS = MASCULINE | FEMININE | PLURAL | NEUTER | FIRST
RELATIVES = frozenset("who whom whose which that where when".split())
COUNTS = frozenset("count counts charge charges".split())  # of a deed that somebody is charged with
LEGAL_FORMS = frozenset("plc inc ltd llc corp co ag sa nv gmbh se ab oyj spa kg".split())
ORGANISATIONS = frozenset(
    "company firm group bank business corporation organisation organization agency".split()
)
SAYING = frozenset("say state tell add explain note announce remark comment declare report mention write "
                   "according think believe claim argue insist warn".split())  # fmt: skip


def bases(node: Node) -> set[str]:
    """Return the lemmas that a word has as a verb, and the word itself."""
    return {base for part, base in lemmas(node.low) if part == "v"} | {node.low}
