"""What only sounds like a statement proves none: denied, supposed, excluded, said of something beside it."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# Each sentence tells something else than the statement above it, in most of its words.
SOURCES = {
    "Ann Lee resigned on Monday.": (
        "Nor did Ann Lee resign on Monday.",
        "The board met. Nor did Ann Lee resign on Monday.",
        "Neither Ann Lee nor Tom Fox resigned on Monday.",
        "Never did Ann Lee resign on Monday.",
        "At no time did Ann Lee resign on Monday.",
        "Not once did Ann Lee resign on Monday.",
        "Ann Lee has yet to resign on Monday.",
        "Ann Lee failed to resign on Monday.",
        "Ann Lee stopped short of resigning on Monday.",
        "Ann Lee all but resigned on Monday.",
        "Ann Lee nearly resigned on Monday.",
        "Ann Lee refused to resign on Monday.",
        "Far from resigning on Monday, Ann Lee stayed.",
        "Had Ann Lee resigned on Monday, the board would have met.",
        "Were Ann Lee to resign on Monday, the board would meet.",
        "Should Ann Lee resign on Monday, the board will meet.",
        "Ann Lee would have resigned on Monday.",
        "It is not true that Ann Lee resigned on Monday.",
        "It is untrue that Ann Lee resigned on Monday.",
        "Nobody thinks that Ann Lee resigned on Monday.",
        "Contrary to reports that Ann Lee resigned on Monday, she stayed.",
        "Whether Ann Lee resigned on Monday is unclear.",
        "Did Ann Lee resign on Monday? Nobody knows.",
        "Ann Lee supposedly resigned on Monday.",
        "Ann Lee is said to have resigned on Monday.",
        "Rumour has it that Ann Lee resigned on Monday.",
        "Ann Lee resigned on Monday, according to the board.",
        "Ann Lee might as well have resigned on Monday.",
        "Ann Lee did everything but resign on Monday.",
        "Ann Lee came close to resigning on Monday.",
        "In the film, Ann Lee resigned on Monday.",
        "If only Ann Lee had resigned on Monday.",
        "Ann Lee hardly resigned on Monday.",
        "Ann Lee, who never resigned on Monday, stayed.",
        "Ann Lee was to have resigned on Monday.",
        "Ann Lee was asked whether she resigned on Monday.",
        "Ann Lee considered whether to resign on Monday.",
        "Ann Lee threatened to resign on Monday.",
        "Only Ann Lee's deputy resigned on Monday.",
        "Everyone but Ann Lee resigned on Monday.",
        "All except Ann Lee resigned on Monday.",
        "Instead of Ann Lee, Tom Fox resigned on Monday.",
        "Rather than Ann Lee, it was Tom Fox who resigned on Monday.",
        "Ann Lee pretended to have resigned on Monday.",
        "Ann Lee, it turned out, had not resigned on Monday.",
        "Ann Lee denied having resigned on Monday.",
        "No, Ann Lee resigned on Tuesday, not on Monday.",
        "The claim that Ann Lee resigned on Monday was withdrawn.",
        "Suppose Ann Lee resigned on Monday.",
    ),
    "The council sold the pool.": (
        "The council has no intention of selling the pool, which it sold tickets for.",
        "The council was on the verge of selling the pool.",
        "The council ruled out selling the pool.",
        "The council talked of selling the pool.",
        "The council toyed with selling the pool.",
        "The council held off on selling the pool.",
        "The council's plan to sell the pool fell through.",
        "Were the council to sell the pool, Amis would resign.",
        "Little did the council know that the club sold the pool.",
        "It is false that the council sold the pool.",
        "There is no evidence that the council sold the pool.",
        "The council sold everything but the pool.",
        "The council sold the library instead of the pool.",
        "The council sold the library, not the pool.",
        "The council sold the library rather than the pool.",
        "The council sold all its buildings except the pool.",
        "The club, not the council, sold the pool.",
        "Unlike the council, the club sold the pool.",
        "The council is rumoured to have sold the pool.",
        "The council is thought to have sold the pool.",
        "The council reportedly sold the pool.",
        "The council cannot have sold the pool.",
        "The council must have sold the pool.",
        "A leaflet said the council sold the pool.",
        "According to a leaflet, the council sold the pool.",
        "The council sold the pool, a leaflet said.",
        "Imagine that the council sold the pool.",
        "The council wishes it had sold the pool.",
        "If the council sold the pool, nobody noticed.",
        "Unless the council sold the pool, it is broke.",
        "The council sold the pool's old boiler.",
        "The council sold a share in the pool.",
        "The council sold half the pool.",
        "The council sold tickets at the pool.",
        "The council sold the pool cleaner.",
        "The former council sold the pool.",
        "The council's lawyer sold the pool.",
        "A member of the council sold the pool.",
        "The council next door sold the pool.",
        "Nobody on the council sold the pool.",
        "No council sold the pool.",
        "The council stopped selling the pool.",
        "The council agreed to sell the pool.",
        "The council voted to sell the pool.",
        "The council began selling the pool.",
        "The council promised to sell the pool.",
        "The council tried to sell the pool.",
        "The council sold neither the pool nor the library.",
        "The council sold the pool? Nobody believes it.",
        "The council denies that it sold the pool.",
        "The council was accused of having sold the pool.",
        "The council never sold the pool.",
        "The council is yet to sell the pool.",
        "The council won't have sold the pool by May.",
        "The council almost sold the pool.",
        "As if the council sold the pool.",
    ),
    "Forty boats sank.": (
        "Forty boats nearly sank.",
        "Fewer than forty boats sank.",
        "Up to forty boats sank.",
        "Forty boats and a ferry almost sank.",
        "Of forty boats, three sank.",
        "Forty boats were at sea when the ferry sank.",
        "Forty boats raced until one sank.",
        "Some of the forty boats sank.",
        "None of the forty boats sank.",
        "Not all forty boats sank.",
        "Three of the forty boats sank.",
        "Forty boats would sink.",
        "Forty boats were saved after the pier sank.",
        "More than forty boats sank.",
        "Forty of the 50 boats did not sink.",
        "All but forty boats sank.",
        "Forty boats sank in the film.",
        "In the novel, forty boats sank.",
        "Had forty boats sunk, the port would have closed.",
    ),
    "Ann Lee wrote the report.": (
        "Ann Lee read the report Tom Fox wrote.",
        "Tom Fox wrote the report for Ann Lee.",
        "Tom Fox, who succeeded Ann Lee, wrote the report.",
        "Ann Lee's assistant wrote the report.",
        "Ann Lee co-wrote the report.",
        "Ann Lee helped write the report.",
        "Ann Lee wrote the foreword to the report.",
        "Ann Lee wrote to the authors of the report.",
        "Ann Lee commissioned the report, which Tom Fox wrote.",
        "Ann Lee was asked to write the report.",
        "Ann Lee claimed to have written the report.",
        "With Ann Lee away, Tom Fox wrote the report.",
        "Ann Lee wrote parts of the report.",
        "Ann Lee and others wrote the report's summary.",
        "Ann Lee said Tom Fox wrote the report.",
        "Tom Fox said Ann Lee wrote the report.",
        "The report Ann Lee wrote about was lost.",
        "Ann Lee wrote none of the report.",
        "Ann Lee wrote most of the report.",
    ),
    "The union called a strike.": (
        "The union called off a strike.",
        "The union called a strike off.",
        "The union nearly called a strike.",
        "The union may call a strike.",
        "The union called for a strike.",
        "Nobody at the union called a strike.",
        "The union's rival called a strike.",
        "The union, unlike its rival, never called a strike.",
        "Other than the union, everybody called a strike.",
        "Far from calling a strike, the union took the offer.",
        "The union considered calling a strike.",
        "The union avoided calling a strike.",
        "The union was barred from calling a strike.",
        "Members of the union called a strike.",
        "The union called a strike ballot.",
        "The union called half a strike.",
        "The union called a strike, the paper claimed.",
        "It was the drivers, not the union, who called a strike.",
        "Had it not been for the union, nobody would have called a strike.",
        "The union wanted the drivers to call a strike.",
        "The union called a strike unlikely.",
        "The union called a strike reckless.",
    ),
    "Mr Park paid the fine.": (
        "Mr Park's brother paid the fine.",
        "Mr Park paid part of the fine.",
        "Mr Park paid the fine's interest.",
        "Mr Park would have paid the fine.",
        "Mr Park is to pay the fine.",
        "Mr Park owes the fine Ms Lee paid.",
        "Mr Park, whose lawyer paid the fine, left.",
        "Ms Lee paid the fine on behalf of Mr Park.",
        "Ms Lee, not Mr Park, paid the fine.",
        "Mr Park and not Ms Lee was to have paid the fine.",
        "Mr Park refused to say who paid the fine.",
        "Mr Park said he paid the fine.",
        "Mr Park paid the fine only in part.",
        "Mr Park paid nothing of the fine.",
        "The fine was paid for Mr Park by Ms Lee.",
        "The fine was to be paid by Mr Park.",
        "The fine paid by Ms Lee angered Mr Park.",
    ),
    "Sales fell by 12 percent.": (
        "Sales fell by less than 12 percent.",
        "Sales fell by up to 12 percent.",
        "Sales of books fell by 12 percent.",
        "Sales fell by 12 percentage points.",
        "Sales rose by 12 percent.",
        "Sales fell to 12 percent.",
        "Sales fell by 120 percent.",
        "Sales were expected to fall by 12 percent.",
        "Sales forecasts fell by 12 percent.",
        "Sales fell while profit rose by 12 percent.",
        "Sales staff fell by 12 percent.",
        "Sales would fall by 12 percent.",
        "Without Sunday trade, sales would have fallen by 12 percent.",
        "Excluding fuel, sales fell by 12 percent.",
        "Sales fell by 12 percent, analysts had predicted.",
    ),
    "The bridge was closed in March.": (
        "The bridge was closed until March.",
        "The bridge was not closed in March.",
        "The bridge was partly closed in March.",
        "The bridge's east lane was closed in March.",
        "The bridge was reopened in March.",
        "The bridge was to be closed in March.",
        "The bridge was closed before March.",
        "The bridge was closed in all but March.",
        "The bridge was built in 1900 and the road was closed in March.",
        "The road to the bridge was closed in March.",
        "The bridge should have been closed in March.",
        "Only in March was the bridge not closed.",
        "In March the tunnel was closed instead of the bridge.",
    ),
}


@pytest.mark.parametrize(
    ("statement", "source"), [(s, one) for s, sources in SOURCES.items() for one in sources]
)
def test_it_is_not_supported(statement, source):
    """Neither alone nor among other sentences."""
    for text in (source, f"The board met on Monday. {source} Nobody spoke afterwards."):
        assert check(statement, text).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The vote on the pool was unanimous.", "The vote on the pool was far from unanimous."),
        ("Oxley Foods is the largest baker.", "Oxley Foods is the second-largest baker."),
        ("The town chose to sell the pool.", "The town chose to mend the pool rather than sell it."),
        ("Ann Lee resigned.", "Calls for the resignation of Ann Lee grew louder."),
        ("Ann Lee admitted that she had met the club.", "Ann Lee did not deny that she had met the club."),
        ("The crowd toppled Ann Lee.", "The crowd toppled a statue of Ann Lee."),
        ("In the final, Ann Lee broke a toe.", "On the eve of the final, Ann Lee broke a toe."),
        ("A few farmers signed.", "Few farmers signed."),
        ("Few farmers signed.", "A few farmers signed."),
        ("Quite a few of the boats sank.", "Few of the boats sank."),
        ("The harbour has a little money.", "The harbour has little money."),
        ("The plan was hopeful.", "The plan was hopeful at best."),
        ("The rule covers farms.", "On paper the rule covers farms."),
        ("Orr said that the plan was hopeful.", "Orr called the plan “hopeful at best”."),
        ("Oxley lost 14 boats.", "Tarn and Oxley lost 14 and 22 boats respectively."),
    ],
)
def test_what_only_stands_nearby_proves_nothing(statement, source):
    """Words in a phrase that turns them, or of another thing."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "source",
    [
        "Ann Lee resigned on Monday.",
        "Only then, on Monday, Ann Lee resigned.",
        "Ann Lee, who had run the town, resigned on Monday.",
        "The board met, and Ann Lee resigned on Monday.",
        "Everyone was there, but Ann Lee resigned on Monday.",
        "Ann Lee resigned on Monday after losing the vote.",
        "Contrary to reports, Ann Lee resigned on Monday.",
        "On Monday Ann Lee resigned.",
    ],
)
def test_it_is_supported(source):
    """What tells it beside something else is proof as before."""
    assert check("Ann Lee resigned on Monday.", source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("40", "40", True),
        ("about 40", "40", True),
        ("at least 40", "more than 40", True),
        ("40", "fewer than 40", False),
        ("40", "up to 40", False),
        ("40", "more than 40", False),
        ("40", "about 40", False),
        ("at least 40", "about 40", False),
        ("more than 40", "40", False),
    ],
)
def test_no_figure_becomes_more_exact(ours, theirs, verdict):
    """What the source says of a figure stays with it."""
    found = check(f"The storm sank {ours} boats.", f"On Monday the storm sank {theirs} boats in the harbour.")
    assert (found.verdict is Verdict.SUPPORTED) is verdict


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("40", "about 40", Verdict.UNPROVEN),
        ("40", "up to 40", Verdict.UNPROVEN),
        ("at least 40", "about 40", Verdict.UNPROVEN),
        ("40", "more than 40", Verdict.REFUTED),
        ("at most 40", "at least 40", Verdict.REFUTED),
        ("fewer than 40", "40", Verdict.REFUTED),
    ],
)
def test_a_figure_that_may_be_meant_refutes_nothing(ours, theirs, verdict):
    """The text says less, and not otherwise: about 40 may be 40, and is no proof of it."""
    found = check(f"The storm sank {ours} boats.", f"On Monday the storm sank {theirs} boats in the harbour.")
    assert found.verdict is verdict


JOINED = """
Haye will step down in July and be replaced by Raman. The mayor did not resign or apologise. Ferries could be
sold or scrapped. The council must mend the bridge and reopen the road. Lund is not a lawyer but a teacher.
Orr will not resign but stay until May. Kerr can neither read nor write. The reeve did not bow and left
in May. The mill allegedly fouled the river and bribed a judge. Osk not only owns the inn but also runs its
farm.
""".replace("\n", " ")


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Haye will be replaced by Raman.", Verdict.SUPPORTED),
        ("Haye was replaced by Raman.", Verdict.UNPROVEN),
        ("The mayor did not apologise.", Verdict.SUPPORTED),
        ("The mayor apologised.", Verdict.REFUTED),
        ("Ferries could be scrapped.", Verdict.SUPPORTED),
        ("Ferries were scrapped.", Verdict.UNPROVEN),
        ("The council must reopen the road.", Verdict.SUPPORTED),
        ("The council reopened the road.", Verdict.UNPROVEN),
        ("Lund is a teacher.", Verdict.SUPPORTED),
        ("Orr will stay until May.", Verdict.SUPPORTED),
        ("Kerr can write.", Verdict.REFUTED),
        ("The reeve left in May.", Verdict.SUPPORTED),
        ("The mill bribed a judge.", Verdict.UNPROVEN),
        ("Osk owns the inn.", Verdict.SUPPORTED),
        ("Osk runs its farm.", Verdict.SUPPORTED),
    ],
)
def test_a_sign_holds_for_what_is_joined(statement, verdict):
    """A modal, a "not" and an "allegedly" before the first of two verbs are said of the second as well."""
    assert check(statement, JOINED).verdict is verdict
