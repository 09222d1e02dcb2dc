"""The English words of numbers."""

from __future__ import annotations

from decimal import Decimal

from summarizer.source.document import Qualifier
from summarizer.source.numbers.language import Language, counted_up, powers_of_ten, words

_SMALL = counted_up(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""",
    0,
)
_ORDINALS = counted_up(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth""",
    1,
)
_TENTH_ORDINALS = counted_up(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10
)
_LARGE_ORDINALS = {"thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
_PARTS = {
    word: value
    for word, value in (_ORDINALS | _TENTH_ORDINALS | _LARGE_ORDINALS).items()
    if word not in {"first", "second"}
}
_SCALES = powers_of_ten(
    """
    3 thousand
    5 lakh lakhs
    6 million
    7 crore crores
    9 billion
    12 trillion
    15 quadrillion
    18 quintillion
    """
)
# Words that are never a noun of what is counted: they end it.
_FUNCTION_WORDS = words(
    """
        a an the and or nor but if when while because although though since before after until of in on at
        by for from to with without into onto over under above below between among during through against
        about around per as than that which who whom whose what where why how this these those it he she
        they we you i his her its their our my your him them us me is are was were be been being am has have
        had having do does did done will would can could shall should may might must not no so too also just
        only even still already ago away off up down out back here there then now today yesterday tomorrow
        apart each every all both either neither else via including said says say told tells came come comes
        went go goes took take takes made make makes got get gets left died killed won became become began
        begin saw see seen found find know known think thought want wants need needs live lives work works
        behind ahead
        later earlier early longer high long wide tall deep thick near next last across along within toward
        towards like unlike despite whereas once ever never hardly very much more less most least well monday
        tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december according compared followed ranging totaling worth
    """
)
_UP = words(
    """
        up rise rises rose risen rising gain gains gained gaining increase increases increased increasing
        grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping surge surges
        surged surging soar soars soared soaring advance advances advanced advancing rally rallied rallies
        leap leapt leaped rebounded spiked spike spikes widened improved
        improves boosted boosting boost accelerated skyrocketed ballooned
        doubled doubling doubles tripled tripling trebled quadrupled quadrupling
        appreciated swelled expanded strengthened higher added raise raised raises
    """
)
_DOWN = words(
    """
        down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
        decrease decreases decreased decreasing lose loses lost losing plunge plunges plunged plunging slip
        slips slipped slipping slid slide slides sliding sink sinks sank sunk tumble tumbles tumbled
        tumbling shed sheds shedding lower lowered slump slumps slumped shrank shrink shrinks shrunk dip
        dips dipped dipping plummet plummets plummeted slashed cut cuts reduce reduces reduced retreated
        tanked crashed cratered worsened narrowed slowed collapsed dived nosedived skidded pared trimmed
        plummeting retreats weakening weaken ease eases easing halved halving weakened depreciated contracted
    """
)

_GREATER = "more greater higher larger bigger longer older"
_SMALLER = "less fewer lower smaller shorter younger"


def _or_equal(comparatives: str) -> str:
    """Return the phrases that join a comparative and "equal", such as "less than or equal to"."""
    forms = ["{} than or equal to", "{} or equal than", "{} or equal to"]
    forms += ["equal to or {} than", "equal or {} than"]
    return ",".join(form.format(word) for word in comparatives.split() for form in forms)


ENGLISH = Language(
    code="en",
    decimal_mark=".",
    small=_SMALL | {"nought": 0, "naught": 0},
    tens=counted_up("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10) | {"fourty": 40},
    hundreds=words("hundred hundreds"),
    scales=_SCALES
    | {f"{word}s": scale for word, scale in _SCALES.items() if not word.endswith("s")}
    | dict.fromkeys(("dozen", "dozens", "doz", "dozs", "dz", "dzs"), Decimal(12)),
    suffixes=powers_of_ten(
        """
        3 k
        6 m mn mm mio mln mil
        7 cr
        9 bn b bln bil
        12 t tn trn tln
        """
    ),
    vague={
        "tens": (10, 100),
        "dozens": (24, 100),
        "hundreds": (100, 1000),
        "thousands": (10**3, 10**4),
        "millions": (10**6, 10**7),
        "billions": (10**9, 10**10),
        "trillions": (10**12, 10**13),
    },
    denominators=_PARTS
    | {word + "s": value for word, value in _PARTS.items()}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4},
    ordinals=_ORDINALS | _TENTH_ORDINALS | _LARGE_ORDINALS | {"nineth": 9, "twelth": 12},  # misspelt often
    half=words("half quarter"),
    multiples={
        "doubled": Decimal(2),
        "doubling": Decimal(2),
        "doubles": Decimal(2),
        "twice": Decimal(2),
        "tripled": Decimal(3),
        "tripling": Decimal(3),
        "trebled": Decimal(3),
        "quadrupled": Decimal(4),
        "quadrupling": Decimal(4),
        "halved": Decimal("0.5"),
        "halving": Decimal("0.5"),
    },
    articles=words("a an"),
    joins=words("and"),
    minus=words("minus negative"),
    points=words("point"),
    between=words("between"),
    to=words("to through thru"),
    ranging=words("from"),
    either=words("or"),
    of=words("of"),
    per=words("per / p"),
    abbreviated=frozenset(),
    months=words(
        """january february march april may june july august september october november december jan feb mar
        apr jun jul aug sep sept oct nov dec"""
    ),
    clock=words("am pm a.m. p.m. o'clock o’clock"),
    year_cues=words(
        "in since by from until till of during circa year fiscal before after between and to through"
    ),
    numbering=words(
        """
            section sections row unit game page pages chapter chapters number numbers figure figures fig
            figs table tables route highway interstate flight room channel article title act model version
            level phase phases step tier grade class round group division district ward precinct lot block
            building apartment apt suite floor gate terminal platform pier track lane exit junction episode
            season part volume vol issue line item question case docket bill rule form schedule appendix
            annex exhibit paragraph clause amendment proposition resolution directive stage zone area sector
            category stand hole slide eq eqs equation ref refs axis site bed sample experiment type complex
            fraction fractions month day week nos windows ios android psalm verse p pp no boeing airbus
            fortune bus tram
        """
    ),
    function_words=_FUNCTION_WORDS,
    up=_UP,
    down=_DOWN,
    before={
        Qualifier.ABOUT: """
            about, around, approximately, approx, approx ., roughly, some, nearly, almost, estimated, close
            to, circa, ca ., c ., virtually, in the region of, in the order of, on the order of, somewhere
            around, ~, ≈, ∼, ≃, near, practically
        """,
        Qualifier.AT_LEAST: f"""at least,at least or equal to,
            no less than,no fewer than,not less than,not fewer than,a minimum of,
            upwards of,upward of,≥,> =,⩾,{_or_equal(_GREATER)}""",
        Qualifier.AT_MOST: f"""at most,at most or equal to,
            up to,no more than,not more than,a maximum of,at the most,as many as,
            as much as,≤,< =,= <,⩽,{_or_equal(_SMALLER)}""",
        Qualifier.MORE_THAN: """
            more than, over, above, greater than, higher than, larger than, bigger than, longer than, in
            excess of, exceeding, exceeded, exceeds, exceed, topping, topped, surpassing, surpassed, surpass,
            surpasses, beyond,
            >, older than, north of
        """,
        Qualifier.LESS_THAN: """less than,fewer than,under,below,smaller than,lower than,shorter than,<,
            short of,            shy of,not quite,south of,younger than,beneath,under the age of""",
    },
    after={
        Qualifier.ABOUT: "or so,or thereabouts,approximately,more or less,- ish,- odd,odd",
        Qualifier.AT_LEAST: """or more,and more,or greater,or higher,or above,and above,or over,and over,+,
            or older,            and older,and up,or longer,- plus,plus,at least""",
        Qualifier.AT_MOST: "or less,or fewer,or lower,or below,or under,and under,or younger,at most",
    },
    from_end={
        "penultimate": -2,
        "next to last": -2,
        "last but one": -2,
        "one before the last": -2,
        "antepenultimate": -3,
        "last but two": -3,
    },
    to_last=(("to", "last"), ("to", "the", "last"), ("from", "last"), ("from", "the", "end")),
    last=words("last"),
    old=words("old olds"),
)
