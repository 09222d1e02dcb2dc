"""Claims without a model: chosen, cut to their news, with names for pronouns, always supported."""

from __future__ import annotations

from itertools import islice

import pytest
from conftest import ARTICLES, DATA

from summarizer import Settings, summarize
from summarizer.evaluation.gold import load_gold
from summarizer.results import Verdict, Wording
from summarizer.selecting import Selection, claims_for, room_for
from summarizer.selecting.cutting import Cutter
from summarizer.selecting.naming import Resolver
from summarizer.selecting.salience import Salience
from summarizer.source.reading import read
from summarizer.verifying.extracting import claim_of

GOLD = DATA / "gold"


def cut(sentence, light=()):
    """Return a sentence cut where the words named `light` weigh nothing and all others weigh 1."""
    from summarizer.selecting.salience.keys import keys

    document = read(sentence)
    weights = dict.fromkeys(keys(sentence), 1.0) | {key: 0.0 for word in light for key in keys(word)}
    (only,) = document.sentences
    return Resolver(document).worded(Cutter(document).pieces(only, weights))[0]


@pytest.mark.parametrize(
    ("sentence", "light", "left"),
    [
        (
            "The pier, which opened long ago, will close in March for two years.",
            "opened long ago",
            "The pier will close in March for two years.",
        ),
        (
            "The board closed the old pier in March, which surprised the neighbours.",
            "surprised neighbours",
            "The board closed the old pier in March.",
        ),
        (
            "The ferry will carry 90 cars a day (about four an hour) from May.",
            "about four hour",
            "The ferry will carry 90 cars a day from May.",
        ),
        (
            "But the board has closed the old pier in March.",
            "",
            "The board has closed the old pier in March.",
        ),
        (
            "In addition, the board has closed the old pier in March.",
            "",
            "The board has closed the old pier in March.",
        ),
        (
            "Consequently, the board has closed the old pier in March.",
            "",
            "The board has closed the old pier in March.",
        ),
        (
            "The board has closed the pier, while the band was playing on the beach.",
            "band playing beach",
            "The board has closed the pier.",
        ),
        (
            "Yet the board has closed the old pier in March.",
            "",
            "The board has closed the old pier in March.",
        ),
        (
            "The board, however, has closed the old pier in March.",
            "",
            "The board has closed the old pier in March.",
        ),
        (
            "The board has closed the old pier in March, though.",
            "",
            "The board has closed the old pier in March.",
        ),
        ("The board also closed the pier in March.", "", "The board closed the pier in March."),
    ],
    ids=[
        "relative",
        "relative at the end",
        "parenthesis",
        "connective",
        "adding",
        "adverb",
        "while",
        "yet",
        "however",
        "however at the end",
        "also",
    ],
)
def test_cut_to_the_news(sentence, light, left):
    """What weighs little and can go without changing the rest goes."""
    assert cut(sentence, light.split()) == left


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier will close in March and reopen later, the harbour board said.",
        "The pier will close in March, according to the harbour board.",
        "The pier will be closed in March if the board has found more rot in it.",
        "The board has not closed the old pier in March for want of money.",
        "The board has found 25(OH)D in the water of the old pier in March.",
        "The board has found poly (silicic oxide [SIO] and lime) polymers below the old pier in March.",
        "All three piers are in Arle, where the streets: some are new, though others, are named after ships.",
        "The harbour board said that the pier, unless it is mended, will close.",
        "The board not only closed the pier but also sold it in March.",
    ],
)
def test_never_cut(sentence):
    """Who says it, a condition and a negation stay, however little their words weigh."""
    assert cut(sentence, sentence.split()[5:]) == sentence


def test_heavy_words_stay():
    """A clause that carries as much as the rest is not cut."""
    sentence = "The pier, which 40,000 people visit a year, will close in March for two years."
    assert cut(sentence) == sentence


def words(text, number):
    """Return sentence `number` of a text, from 0, worded."""
    document = read(text)
    return Resolver(document).worded((document.sentences[number].span,))[0]


@pytest.mark.parametrize(
    ("sentence", "worded"),
    [
        ("the mill has .NET and .edges, and burns", "The mill has .NET and .edges, and burns."),
        ("iMills burned .", "iMills burned."),
        ("burn_mill(…) burns a mill.", "burn_mill(…) burns a mill."),
    ],
)
def test_names_keep_their_letters(sentence, worded):
    """No space before a name with a point is lost, and no name is given a capital that it does not have."""
    assert words(sentence, 0) == worded


@pytest.mark.parametrize(
    ("before", "sentence", "worded"),
    [
        ("Ines Vold runs the mill.", "She said it would close.", "[Ines Vold] said it would close."),
        ("Ines Vold runs the mill.", "Her house is next door.", "[Ines Vold]'s house is next door."),
        ("Mr Aldo Renn came late.", "He had lost his key.", "[Mr Aldo Renn] had lost his key."),
        ("Ines Vold met Aldo Renn.", "She said it would close.", "[Ines Vold] said it would close."),
        (
            "Ines Vold met Judge Aldo Renn.",
            "If it closes, she owes rent.",
            "If it closes, [Ines Vold] owes rent.",
        ),
    ],
)
def test_pronouns_in_brackets(before, sentence, worded):
    """The pronoun that a sentence is of gets the name of whom it means, in brackets."""
    assert words(f"{before} {sentence}", 1) == worded


@pytest.mark.parametrize(
    "text",
    [
        "Ines Vold met Ada Renn at the mill. She said it would close.",
        "The mill is old. She said it would close.",
        "Ines Vold runs the mill.\n\nThe roof is new.\n\nIt rained.\n\nShe said it would close.",
        "Mr Aldo Renn runs the mill. She said it would close.",
    ],
    ids=["two persons", "nobody", "far away", "another gender"],
)
def test_pronouns_in_doubt_stay(text):
    """Where two may be meant, nobody, somebody far away or of another gender, nothing is put in."""
    assert words(text, len(read(text).sentences) - 1) == "She said it would close."


def test_the_same_news_once():
    """Of two sentences with the same news one is chosen."""
    text = (
        "The pier at Tollard will be torn down in March. Rain fell on the market all day long. "
        "In March the pier at Tollard will be torn down. A baker won 300 crowns in the lottery."
    )
    document = read(text)
    chosen = [extract.text for extract in Selection(document, Salience(document)).extracts()]
    assert sum("torn down" in claim for claim in chosen) == 1
    assert len(chosen) == 3


def test_every_extract_is_supported():
    """Of all extracts of our articles at least 98 % make a claim that is proved, cut or as they stand."""
    texts = [article.text for article in load_gold(GOLD)]
    texts += [path.read_text(encoding="utf-8") for path in ARTICLES.glob("*.txt")]
    claims = []
    for text in texts:
        document = read(text)
        extracts = islice(Selection(document, Salience(document)).extracts(), 8)
        claims += [claim_of(document, extract) for extract in extracts]
    proved = [claim for claim in claims if claim is not None]
    assert len(claims) > 100
    assert len(proved) >= 0.98 * len(claims)
    assert {claim.support.verdict for claim in proved} == {Verdict.SUPPORTED}


@pytest.mark.parametrize(("words", "claims"), [(10, 1), (40, 3), (150, 5), (300, 8), (1000, 8), (60_000, 22)])
def test_standard_length(words, claims):
    """A standard summary grows slowly with its text, and stays under 25 claims at 60,000 words."""
    assert claims_for("word " * words, "standard") == claims


def test_other_lengths():
    """A headline has no claims beside it, a number is a number, full tells more than standard."""
    text = "word " * 400
    assert [claims_for(text, length) for length in ("headline", "brief", "full", 2)] == [0, 4, 20, 2]
    assert room_for(text, "standard") is None
    assert room_for("word " * 2000, "standard") == 200
    assert room_for("word " * 2000, 9) is None


@pytest.mark.parametrize("length", ["headline", "brief", "standard", "full", 0, 3])
def test_summary_of_each_length(article, length):
    """Code alone makes a summary of every length, each claim in the source's words and supported."""
    summary = summarize(article("bridge"), model="none", settings=Settings(length=length))
    assert len(summary.claims) <= claims_for(summary.source, length)
    assert bool(summary.claims) == (length not in ("headline", 0))
    assert summary.headline is not None
    assert {claim.wording for claim in summary.claims} <= {Wording.SOURCE}
    assert {claim.support.verdict for claim in summary.claims} <= {Verdict.SUPPORTED}
    assert summary.reverify(summary.source).holds


def test_the_heading_is_the_headline():
    """A heading that says what the claims say is the headline; a mere label is not."""
    news = "The pier at Tollard will be torn down in March, the board decided. Rot was found in 31 piles."
    told = summarize(f"Tollard pier to be torn down\n\n{news}", model="none")
    assert told.headline.text == "Tollard pier to be torn down"
    label = summarize(f"Minutes of a meeting held yesterday\n\n{news}", model="none")
    assert label.headline.text in news


def test_the_heading_behind_the_menus_of_a_page():
    """The way to the page and its menus are passed, and so is the name of the site behind a title."""
    news = (
        "The pier at Tollard will be torn down in March, the council decided on Monday by nine votes. "
        "Rot was found in 31 of the piles that carry it, and repairs would have cost the town £4 million. "
        "The council wants to build a smaller pier of steel in its place, and will ask for plans in May."
    )
    menus = "Tollard Town > News > Releases\n\nHome\n\nContact us\n\nOld lido to be sold this year\n\n"
    page = summarize(f"{menus}Tollard pier to be torn down - Tollard Town Council\n\n{news}", model="none")
    assert page.headline.text == "Tollard pier to be torn down"


def test_the_beginning_of_another_page_is_no_claim():
    """What breaks off is not told."""
    news = "The pier at Tollard will be torn down in March, the board decided."
    summary = summarize(f"{news}\n\nThe mayor of Arle opened the lido on Friday before the …", model="none")
    assert [claim.text for claim in summary.claims] == [news]


def test_text_of_a_long_text_is_a_fifth():
    """As text a standard summary of more than 1,000 words is at most a fifth of them, and counts the rest."""
    said = (
        "“We counted {0} boats and {1} nets in the bay this year,” said Ada Brook{2}, the keeper of pier {0}."
    )
    text = "\n\n".join(said.format(n + 20, n * 7 + 300, "") for n in range(60))
    shown = summarize(text, model="none").to_text()
    assert len(text.split()) > 1000
    assert len(shown.split()) <= len(text.split()) / 5
    (left,) = [line for line in shown.splitlines() if line.startswith("Not shown: ")]
    assert left.count("quotation") == left.count("number") == 1
    everything = summarize(text, model="none", settings=Settings(length="full")).to_text()
    assert len(everything.split()) > len(text.split())


def test_a_short_text_shows_all():
    """Two numbers of one sentence are both shown; a headline stays one."""
    text = "Sales at the mill were $6m, up from $5m a year earlier."
    shown = summarize(text, model="none").to_text()
    assert "$6m" in shown.split("NUMBERS")[1]
    assert "$5m" in shown.split("NUMBERS")[1]
    assert "Not shown" not in shown
    headline = summarize(text, model="none", settings=Settings(length="headline")).to_text()
    assert "Not shown: 2 numbers" in headline


def test_top():
    """`top` is how many quotations and numbers a view shows; all of them stay in the result."""
    text = "\n\n".join(f"“We saw {n} seals there,” said Ada Brook." for n in range(20, 30))
    summary = summarize(text, model="none")
    assert len(summary.quotations) == len(summary.numeric_facts) == 10
    for view in (summary.to_text(top=2), summary.to_markdown(top=2), summary.to_html(top=2)):
        assert view.count("settled by syntax") == 2
        assert "8 quotations, 8 numbers" in view


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Boats in the harbour of Arle in the winter of 1987.", False),
        ("Follow the harbour board of Arle on the pages of the town.", False),
        ("Sign up for our harbour letter and never miss a tide.", False),
        ("Red labels for the boats of Arle that may carry mackerel.", False),
        ("Ann Lund who sold the yard of Arle to her cousin in June.", False),
        ("Will give a talk on the fees of the harbour of Arle.", False),
        ("Was refused a berth in the harbour of Arle on Friday.", False),
        ("Leaves the harbour of Arle again in May, when the fees rise.", False),
        ("Mills buying more oats for the bakers of Arle.", False),
        ("Although the main aim of the board is a harbour where ferries can turn.", False),
        ("Although the harbour of Arle is small, ferries turn there.", True),
        ("Had the board of Arle known of it, it would have raised its fees.", True),
        ("Anyone who pays the fees of Arle gets a berth.", True),
        ("The winter of 2001 cost the harbour of Arle £80m.", True),
        ("Arle buys nearly 250 boatloads of mackerel from the north.", True),
        ("That's what the harbour board of Arle is for.", True),
    ],
)
def test_what_says_nothing_of_anything_is_no_claim(sentence, is_told):
    """A caption and a request have no subject and verb, and are not chosen; a sentence is."""
    text = f"The harbour board of Arle met and raised its fees.\n\n{sentence}\n\nThe fees rise in May."
    document = read(text)
    assert Cutter(document).is_statement(document.sentences[1]) is is_told
    assert any(sentence in e.text for e in Selection(document, Salience(document)).extracts()) <= is_told


@pytest.mark.parametrize(
    "aside",
    [
        "This survey entitles you to the news of the harbour free of charge.",
        "Ada Brook may be reached at ada@arle.example.",
        "The fees of the harbour are listed at https://arle.example for everybody.",
    ],
)
def test_what_is_for_the_reader_is_no_claim(aside):
    """A line to the reader, or of where somebody is reached, is no news of a text that speaks of others."""
    told = [f"The harbour board of Arle raised the fees of pier {n} by {n} dollars." for n in range(2, 12)]
    text = "\n\n".join([*told, aside])
    document = read(text)
    assert all(aside not in e.whole for e in Selection(document, Salience(document)).extracts())


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("The owner of the mill, Arle Timber, could not be reached for comment.", False),
        ("Ms Orr did not immediately respond to a request for comment on Friday.", False),
        (
            "The county would like to thank the crews of Arle, Osmund and Ferring for nine nights of work.",
            False,
        ),
        ("Ms Orr thanked the crew and left the board on Friday after a vote.", True),
        ("Ms Orr, who declined to comment, left the board on Friday after a vote.", True),
        ("The crew did not answer the lifeboat for an hour on Friday.", True),
    ],
)
def test_that_nobody_commented_is_no_claim(sentence, is_told):
    """That somebody was asked and said nothing tells how a reporter worked, unless there is more to tell."""
    text = f"The board closed the mill on Tuesday. Fire had damaged it in May. {sentence}"
    claims = [claim.text for claim in summarize(text, model="none", settings=Settings(length=5)).claims]
    assert (sentence in claims) is is_told


def test_a_text_that_speaks_to_its_reader_tells_so():
    """Advice is what such a text has to tell, and what somebody said to another is news."""
    advice = "You should boil your water until Monday.\n\nYou can fetch drinking water at the pier of Arle."
    document = read(advice)
    assert any("boil your water" in e.whole for e in Selection(document, Salience(document)).extracts())
    told = [f"The harbour board of Arle raised the fees of pier {n} by {n} dollars." for n in range(2, 12)]
    said = "“You will pay for that,” Ada Brook told the board of the harbour."
    scored = Salience(read("\n\n".join([said, *told]))).scored
    assert next(row.told.text for row in scored if row.told.tells) == said


def test_words_that_lost_their_marks_are_no_claim():
    """A quotation set out without marks says "I" where the text does not; a world war and a diary do."""
    told = [f"The harbour board of Arle raised the fees of pier {n} by {n} dollars." for n in range(2, 12)]
    lost = "I was told in the harbour of Arle that I had to pay the fees of the pier."
    war = "The pier of Arle was built in the year in which World War I was over."
    chosen = telling("\n\n".join([*told, lost, war]))
    assert lost not in chosen
    assert war in chosen
    assert len(telling("I walked to the harbour of Arle.\n\nI saw the pier, and I paid the fees.")) == 2


def telling(text):
    """Return the sentences of a text that tell something."""
    return [row.told.text for row in Salience(read(text)).scored if row.told.tells]


def test_a_long_first_line_is_the_title():
    """The first block of a text may be longer than other headings."""
    title = "After storms, the " + "long-suffering " * 4 + "harbourmasters of Arle raise fees for yachtsmen"
    assert len(title) > 100
    told = "The harbourmasters of Arle raised fees for yachtsmen after storms."
    text = f"{title}\n\n{told}"
    assert summarize(text, model="none").headline.text == title


def test_an_open_quotation_names_nobody_as_the_source_of_a_claim():
    """Pictures that show something say nothing."""
    text = "Pictures taken from the pier showed broken masts and scattered planks. The board met on Monday."
    claims = summarize(text, model="none").claims
    assert all(claim.speaker is None for claim in claims)


@pytest.mark.parametrize(
    "dateline", ["FENBY (Reuters) - ", "FENBY, Pa., May 3, 2031 /9-Newswire/ -- ", "FENBY – "]
)
def test_a_dateline_is_no_part_of_a_claim(dateline):
    """Place, day and agency before a report are left out."""
    text = f"{dateline}The council of Fenby voted on Monday to close the old bridge after a storm."
    assert summarize(text, model="none").claims[0].text.startswith("The council of Fenby voted")


def test_wide_spaces_make_no_table_of_prose():
    """What a page left between its sentences is no gap between cells."""
    told = "The council of Fenby voted on Monday to close the old bridge, which a storm had damaged."
    line = "   ".join(told.replace("bridge", thing) for thing in ("bridge", "pier", "road"))
    text = f"Fenby closes its bridge\n\n{line}"
    assert summarize(text, model="none").claims


def test_what_a_company_tells_of_its_telling_is_no_claim():
    """The paragraph that the law wants is boilerplate."""
    told = "Orla Mills sold 3,000 tonnes of oats last year, a fifth more than in the year before."
    law = "This text has forward-looking statements. Orla Mills undertakes no obligation to update them."
    assert [claim.text for claim in summarize(f"{told}\n\n{law}", model="none").claims] == [told]


def test_a_fragment_is_no_claim():
    """A block that begins in the middle of a word's sentence, in a text of whole ones, is not told."""
    told = "Orla Mills sold 3,000 tonnes of oats last year, a fifth more than in the year before."
    texts = [
        claim.text
        for claim in summarize(
            f"{told}\n\nlers in the north bought most of the oats.\n\n{told}", model="none"
        ).claims
    ]
    assert not any("most of the oats" in text for text in texts)


def test_a_question_is_no_claim():
    """What an interviewer says is no news, though it has a full stop."""
    text = "\n\n".join(
        f"Q: You sold {n} boats in May. Why so few?\n\nA: The yard at Arle lost {n} masts to a storm in May."
        for n in range(20, 24)
    )
    claims = [claim.text for claim in summarize(text, model="none").claims]
    assert claims
    assert not any("You sold" in claim for claim in claims)


def test_an_entry_of_a_list_may_be_a_claim():
    """What is new stands in lists too, without a full stop; things in a list say nothing."""
    text = (
        "Storm Alva: what is known\n\n- Two people have been killed in a landslide at Povoa\n"
        "- A sunny corner of the garden of about one square metre\n\n"
        "The mayor, Ada Brook, left the town on Monday. She will be back in May."
    )
    claims = [claim.text for claim in summarize(text, model="none").claims]
    assert "Two people have been killed in a landslide at Povoa." in claims
    assert not any("sunny" in claim for claim in claims)


def test_a_letter_tells_of_itself():
    """In a letter "we" is whoever writes, and what opens with it is as good as any other news."""
    text = (
        "Our costs rose by 14% while the board capped our fees.\n\n"
        "We will close the yards at Arle and Fenby by the end of June. "
        "The chair of the board, Ada Brook, and the keeper of the pier, Bo Ost, spoke in the hall on Monday. "
        "We know that it is not what anybody hoped to hear."
    )
    claims = [claim.text for claim in summarize(text, model="none", settings=Settings(length=3)).claims]
    assert "We will close the yards at Arle and Fenby by the end of June." in claims


def test_the_number_of_an_entry_is_no_part_of_a_claim():
    """A claim begins behind the number of its entry."""
    text = "1. The board raised the fee to $9.\n2. The keeper of the pier left in May.\n3. Rain fell all day."
    claims = [claim.text for claim in summarize(text, model="none", settings=Settings(length=3)).claims]
    assert "The board raised the fee to $9." in claims


def test_entries_of_one_form_contradict_nothing():
    """What is told of four piers in one form is no contradiction, nor of two by name; else it may be one."""
    told = (
        "{0} pier was closed on Monday for the work of {1} men. The fee there was ${2} a boat in all of May."
    )
    piers = [told.format(*row) for row in (("Arle", 7, 4), ("Fenby", 8, 5), ("Orr", 9, 6), ("Lund", 6, 8))]
    many = summarize("\n\n".join(piers), model="none", settings=Settings(length=8))
    assert all(not claim.against for claim in many.claims)
    assert all(not claim.against for claim in summarize("\n\n".join(piers[:2]), model="none").claims[:1])
    fee = "The fee at the pier was ${} a boat in May."
    two = f"{fee.format(4)}\n\nThe pier was closed.\n\n{fee.format(5)}"
    assert any(claim.against for claim in summarize(two, model="none", settings=Settings(length=3)).claims)


_WORKSHOP = (
    "The Corran workshop will build forty looms for schools this year. Its founder, Ada Lorne, sold the "
    "first one in 2019. It stood in her kitchen for a week. The county of Ferring pays £180,000 of it. "
)


def test_what_needs_the_sentence_before_it_comes_only_with_it():
    """Told without it, "it" would mean whatever the claim above speaks of."""
    text = (
        _WORKSHOP
        + "It comes from a fund for rural trades, which Ferring set up after the mill at Orle closed."
    )
    for length in range(1, 6):
        told = [
            claim.text for claim in summarize(text, model="none", settings=Settings(length=length)).claims
        ]
        assert told
        alone = any(words.startswith("It comes") for words in told)
        assert not alone or "The county of Ferring pays £180,000 of it." in told


@pytest.mark.parametrize(
    ("before", "leaning"),
    [
        ("Nine looms go to Orle and to Arle.", "The other 31 looms will be sold in Osmund from March."),
        ("Two members doubt that they will sell.", "Despite these doubts, Ferring will pay £180,000 of it."),
        ("Ada Lorne won the county prize.", "The 34-year-old will spend the £9,000 on wool in Osmund."),
        ("Ferring paid for nine looms in 2021.", "The £180,000 of this year are further proof of that."),
        ("One loom stands in Orle.", "Another 12 looms stand in the county hall of Ferring in Osmund."),
        ("Two weavers work in Orle.", "Both weavers were paid £9,000 by the county of Ferring in 2021."),
        ("Ada Lorne won the prize.", "One of her sons runs nine looms in the county hall of Ferring."),
    ],
    ids=["the other", "despite these", "of an age", "of that", "another", "both", "one of her"],
)
def test_what_takes_up_the_sentence_before_it_comes_only_with_it(before, leaning):
    """What "despite these doubts" takes up is told as well."""
    text = f"The Corran workshop will build forty looms for schools this year. {before} {leaning}"
    for length in (1, 2, 3):
        told = [
            claim.text for claim in summarize(text, model="none", settings=Settings(length=length)).claims
        ]
        assert leaning not in told or before in told


def test_what_points_at_all_that_was_told_is_no_claim():
    """It cannot be read alone, nor beside what it points at; "this year" points at nothing told."""
    text = f"The Corran workshop will build forty looms for schools. {{}} {_WORKSHOP}"
    for sentence in (
        "This means that 12 schools of Ferring get £9,000 less than in 2021.",
        "Such looms weave 40 metres of wool a day in Osmund.",
    ):
        told = summarize(text.format(sentence), model="none", settings=Settings(length=8)).claims
        assert sentence not in [claim.text for claim in told]
    deictic = "This year 12 schools of Ferring get £9,000 less than Osmund."
    told = summarize(text.format(deictic), model="none", settings=Settings(length=8)).claims
    assert deictic in [claim.text for claim in told]


def test_a_first_sentence_needs_none_before_it():
    """There "it" is the weather, or the reader knows."""
    text = "It rained for nine days in Osmund and the river rose to 4.1 metres."

    assert [claim.text for claim in summarize(text, model="none").claims] == [text]


def test_what_hardly_weighs_is_no_claim():
    """A remark without news is left to the quotations, however few the claims are."""
    text = _WORKSHOP + "“I like the sound of it, to be honest,” she said."

    assert not any("honest" in claim.text for claim in summarize(text, model="none").claims)


def test_what_takes_up_a_thing_comes_only_with_what_brought_it_up():
    """What opens with "the search" is told with one of the sentences that speak of it, or not at all."""
    text = (
        "The Corran workshop will build forty looms for schools this year. Police of Ferring began a search "
        "of its cellar on Monday after a clerk had missed £180,000. The search was led by two inspectors. "
        "The county hopes to buy nine of the looms."
    )
    for length in range(1, 5):
        told = [
            claim.text for claim in summarize(text, model="none", settings=Settings(length=length)).claims
        ]
        assert not any(words.startswith("The search") for words in told) or any("a search" in w for w in told)


_LOOMS = "Forty looms to be built for schools in a workshop at Corran as the county pays £180,000 from a fund"
_MEMO = """Corran Working Group of Schools          A. Lund

Looms for the Schools of Corran

Status of This Memo

This memo is for the information of members.

"""
_FIRST = "The Corran workshop will build forty looms for schools this year."
_MENU = "HOME\nCONTACT\nSkip to content\n"


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Corran to get looms\n\n", "Corran to get looms"),  # no word of it is the text's but the name
        (
            "---\ntitle: Looms for the schools of Corran | Ferring Post\ndate: 2031-04-02\n---\n\n",
            "Looms for the schools of Corran",
        ),
        (
            '---\ntitle: "Weavers for Osmund mills - Ferring Post"\ndate: 2031-04-02\n---\n\n',
            "Weavers for Osmund mills",
        ),
        ("Advisory\n\nWHAT: Looms that are to be built for schools in Corran\n\n", _FIRST),
        (f"{_LOOMS} - Ferring Post\n{_MENU}{_LOOMS}\n\n", _LOOMS),
        (f"{_LOOMS} - Ferring Post\n{_MENU}{_LOOMS[:59]}\n{_LOOMS[60:]}\n\n", _LOOMS),
        (_MEMO, "Looms for the Schools of Corran"),
        (
            "Introducing Corran - Ferring Post\n\n2 April 2031\n\nIntroducing Corran\n\n",
            _FIRST,
        ),  # no three words
        (
            "Introducing Corran Looms | Post\n\n2 April 2031\n\nIntroducing Corran Looms\n\n",
            "Introducing Corran Looms",
        ),
        ("A new home for looms - Ferring Post\n\nApril 2, 2031\n\n", "A new home for looms"),
    ],
    ids=[
        "other words",
        "data of a file",
        "other words in the data",
        "a line of data",
        "a long line that stands again",
        "in two lines",
        "a memo",
        "two words",
        "three words",
        "before a date",
    ],
)
def test_the_title_that_there_is(before, title):
    """A text's own title is its headline."""
    summary = summarize(before + _WORKSHOP, model="none", settings=Settings(length=3))

    assert summary.headline.text == title


def test_a_title_heads_a_text_of_whose_claims_none_can():
    """What is said to the reader is no headline, and then the title is one that says nothing of the news."""
    text = (
        "Remarks by Ada Lorne\n\nTo my left are the nine men and women who built our looms for forty schools."
    )
    assert summarize(text, model="none").headline.text == "Remarks by Ada Lorne"


def test_what_cannot_be_read_alone_is_no_headline():
    """Of whom "they" is said the sentence before tells."""
    text = (
        "Ada Lorne runs the mill of Osmund. With six weavers, they've sold 3,800 looms to Orle and Ferring."
    )
    assert (
        summarize(text, model="none", settings=Settings(length=2)).headline.text
        == "Ada Lorne runs the mill of Osmund."
    )


def test_the_dash_of_a_dateline_is_no_part_of_a_claim():
    """A place may stand on the line before, the dash with the sentence."""
    text = "CORRAN\n— The Corran workshop will build forty looms for schools this year."
    assert summarize(text, model="none").claims[0].text == _FIRST


def test_a_headline_without_a_title_opens_the_text():
    """Of the foremost claims it is the first, and the text view does not tell it twice."""
    summary = summarize(_WORKSHOP, model="none", settings=Settings(length=3))

    assert summary.headline.text == "The Corran workshop will build forty looms for schools this year."
    assert summary.to_text().count(summary.headline.text) == 1


def test_a_cut_ends_where_the_clause_ends():
    """Behind a comma may stand the next of a list, in a clause or beside it; then nothing is cut."""
    for sentence in (
        "Ada Lorne, 26, who sold the mill, her sister Ines, 24, and Tom Rudd, 33, are accused of burning it.",
        "The hall will have two rooms: a loft that holds the looms, and a cellar that keeps the wool dry.",
        "Tom Rudd was taken to Corran, where he was found to have a broken arm, cracked ribs and a cut leg.",
    ):
        assert cut(sentence, "sold mill found broken arm cellar keeps wool dry".split()) == sentence


def test_what_leads_over_goes_beside_another_cut():
    """A connective is no part of a claim, whatever else is cut."""
    sentence = "But the board, which met for an hour, closed the old pier in March."

    assert cut(sentence, ["met", "hour"]) == "The board closed the old pier in March."


def test_the_label_of_a_turn_tells_nothing():
    """What somebody says is not told again wherever he speaks; "I agree" is no claim, whoever it is of."""
    turns = (
        ("Ann Lund", "We sold forty looms in May, and the yard at Arle will build ninety more next year."),
        ("Tom Rudd", "I agree with that."),
        ("Ann Lund", "The county pays half of the 4 million crowns for the new hall."),
        ("Tom Rudd", "I agree with that."),
        ("Ann Lund", "The school of Osmund was late with its 12 orders."),
    )
    text = "\n\n".join(f"{name}: {said}" for name, said in turns)
    summary = summarize(text, model="none", settings=Settings(length=5))

    assert not any("agree" in claim.text or claim.again for claim in summary.claims)
    assert {quotation.grade.value for quotation in summary.quotations} == {"sure"}


def test_who_was_not_met_is_named_in_full():
    """A last name alone is told in full, with the role beside it, unless the reader met who bears it."""
    document = read(
        "“It is a pity for all of us,” harbour master Ines Vold said. Vold said on Friday "
        "that repairs will cost £3.2 million. The Vold report on the piles is out since Monday."
    )
    selection = Selection(document, Salience(document))
    quoted, repairs, report = document.sentences

    def told(sentence, met=None):
        extract = selection.extract_of(sentence, set() if met is None else met, roles=True)
        return extract.text if extract else ""

    costs = "[harbour master Ines Vold] said on Friday that repairs will cost £3.2 million."
    assert told(repairs) == costs
    assert claim_of(document, selection.extract_of(repairs, set(), roles=True)).text == costs
    assert told(report).startswith("The Vold report")
    met = set()
    selection.extract_of(quoted, met)
    assert told(repairs, met).startswith("Vold said")


@pytest.mark.parametrize(
    "line",
    [
        "The case was investigated by detectives of the county of Osmund.",
        "Senior Deputy Attorney Nell Crane of the Fraud Unit is prosecuting this case.",
        "Members of the Osmund task force of the county assisted in the apprehension.",
        "Whoever has seen the boat is asked to call Investigator Bo Lund at 714-555-0134.",
        "The investigation is ongoing, and the county of Osmund will tell no more of it now.",
        "WHEN: The opening of the new mill is on Tuesday, 3 June, at ten o'clock.",
    ],
    ids=["investigated", "prosecuting", "assisted", "telephone", "ongoing", "list"],
)
def test_who_worked_on_a_case_and_where_to_call_is_no_claim(line):
    """Credits, lines of data and telephone numbers are no news."""
    news = "The county court of Osmund sent Aldo Brenn to prison for nine years on Monday for arson."
    summary = summarize(f"{news}\n\n{line}", model="none", settings=Settings(length=2))
    assert [claim.text for claim in summary.claims] == [news]


def test_what_follows_the_end_of_a_release_is_no_claim():
    """A page adds the first lines of others."""
    teaser = "Ferring sold 40 looms of the mill at Orle to Osmund for £9,000 on Monday."
    for end in ("###", "# # #", "-30-"):
        told = summarize(
            f"{_WORKSHOP}\n\n{end}\n\n{teaser}", model="none", settings=Settings(length=8)
        ).claims
        assert teaser not in [claim.text for claim in told]
        assert len(told) > 1


def test_the_judge_who_tried_the_case_is_news():
    """Who tried a case is told where more is told of it."""
    news = "Judge Ida Roe, who tried the case, sent Aldo Brenn to prison for nine years on Monday for arson."
    assert summarize(news, model="none").claims


def test_what_a_company_says_of_itself_is_no_claim():
    """Nothing is told of what stands under "About" and a name at the end."""
    news = "Lorne Looms will open a mill in Osmund in June and hire 240 weavers for it, the company said."
    more = (
        "The mill will weave 30,000 metres of cloth a week from the wool of the county, and sell it abroad."
    )
    about = "About Lorne Looms\n\nLorne Looms is a leading maker of cloth with mills in nine countries."
    summary = summarize(f"{news}\n\n{more}\n\n{about}", model="none", settings=Settings(length=5))
    assert not any("leading" in claim.text for claim in summary.claims)


def test_a_quotation_that_is_left_open_is_no_claim():
    """A sentence with the beginning of a quotation only is not told."""
    text = "The pier of Osmund closed on Monday after the storm. “It was rotten, said Ada Brook of the board."
    claims = summarize(text, model="none", settings=Settings(length=3)).claims
    assert not any("“" in claim.text for claim in claims)


def test_claims_leave_room_for_quotations():
    """As text a summary of little over 1,000 words shows quotations and numbers beside its claims."""
    told = "In year {0} the harbour of Osmund landed {1} tonnes of herring and sold most of it abroad."
    said = "“We have {1} boats left,” said harbour master Ines Vold."
    lines = [(told if n % 4 else said).format(1950 + n, n * 17 + 300) for n in range(80)]
    summary = summarize("\n\n".join(lines), model="none")
    shown = summary.to_text()
    assert len(summary.source.split()) > 1000
    assert len(shown.split()) <= len(summary.source.split()) / 5
    assert shown.count("— Ines Vold") >= 2
    assert "✓" in shown
    assert "NUMBERS" in shown


def test_what_is_looked_for_comes_first():
    """A reader who asks for the deficit gets it, not the sentence that first spoke of the same trust."""
    text = (
        "The ward at Marr will shut in May, the trust that runs it said. Births fell to 412. "
        "The trust had a deficit of 8 million crowns."
    )
    summary = summarize(text, model="none", settings=Settings(length=1, focus="deficit"))
    assert [claim.text for claim in summary.claims] == ["The trust had a deficit of 8 million crowns."]


_SHOWN = "The mayor of Corran looks at the first of the looms. Photo: CP"
_SCHOOLS = "Corran workshop to build looms for schools"


@pytest.mark.parametrize(
    ("before", "headline"),
    [
        (f"Wednesday, 4 May 2031\n\n{_SCHOOLS}", _SCHOOLS),
        (f"Home News {_SCHOOLS}\n\n{_SCHOOLS}", _SCHOOLS),
        (f"{_SCHOOLS}.", f"{_SCHOOLS}."),
        (f"The first loom is shown to the mayor of Corran. Photo: Ann Bell\n\n{_SCHOOLS}", _SCHOOLS),
        (f"{_SHOWN}\n\n{_SCHOOLS}\n\n{_SHOWN}", _SCHOOLS),
    ],
    ids=["a date", "the way to a page", "a full stop", "a caption", "a caption that stands again"],
)
def test_what_stands_beside_a_title_is_none(before, headline):
    """A date, the way to a page and a caption are no titles; a title may have a full stop."""
    summary = summarize(f"{before}\n\n{_WORKSHOP}", model="none", settings=Settings(length=3))
    assert summary.headline.text == headline


def test_what_leans_on_another_sentence_is_no_headline():
    """What "the time" and "the messages" are is told before; a question heads nothing."""
    text = (
        "Tom Rudd and Ada Lorne of the mill of Osmund wrote each other messages on the sale of 300 looms. "
        "When the time came, under pressure from the weavers of Osmund, the mill sold no loom to Corran. "
        "The messages were to be shown to the council of Osmund by the mill."
    )
    headline = summarize(text, model="none", settings=Settings(length=3)).headline
    assert headline.text.startswith("Tom Rudd and Ada Lorne")
    asked = "Can you keep a loom at home (if you have one)?"
    assert summarize(asked, model="none").headline is None
