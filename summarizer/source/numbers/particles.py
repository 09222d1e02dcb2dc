"""Words that look like a qualifier or a direction but belong to a verb or noun: "hand over $5m"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.amounts import Amount
    from summarizer.source.numbers.lexer import Tokens

# Verbs and nouns whose particle or preposition the word always is.
_ALWAYS = {
    "over": words(
        """
            hand hands handed handing turn turns turned turning fork forks forked forking mull mulls mulled
            mulling preside presides presided presiding dispute disputes row rows quarrel quarrels concern
            concerns fear fears outrage anger lawsuit lawsuits control feud feuds
        """
    ),
    "about": words(
        """
            talk talks talked talking speak speaks spoke spoken speaking complain complains complained
            complaining worry worries worried worrying dream dreams dreamed dreaming joke jokes joked joking
            boast boasts boasted boasting care cares cared caring hear hears heard hearing know knows knew
            known knowing think thinks thinking concerned excited story stories film films movie documentary
            novel play song question questions information details concern concerns rumour rumours rumor
            rumors news conversation conversations warning warnings
        """
    ),
}
# Verbs that take the particle too, but as often the qualifier; a round number speaks for the qualifier.
_PERHAPS = {
    "over": words(
        """
            take takes took taken taking carry carries carried carrying win wins won winning give gives
            gave given giving roll rolls rolled rolling bring brings brought bringing sign signs signed
            signing pass passes passed passing look looks looked looking run runs ran running move moves
            moved moving knock knocks knocked knocking watch watches watched watching push pushes pushed
            pushing
        """
    ),
    "about": words("ask asks asked asking write writes wrote written writing read reads reading"),
    "around": words(
        """turn turns turned turning walk walks walked walking travel travels traveled travelled traveling
        travelling sail sails sailed sailing drive drives drove driving gather gathers gathered gathering
        revolve revolves revolved move moves moved moving pass passes passed passing"""
    ),
}
# Verbs of deeds with "up" or "down": of things or money that is no rise or fall ("signed up 200 members").
_DEEDS = {
    "up": words(
        """
            sign signs signed signing pick picks picked picking set sets setting buy buys bought buying use
            uses used using make makes made making take takes took taken taking give gives gave given giving
            build builds built building bring brings brought bringing call calls called calling clear clears
            cleared eat eats ate fill fills filled free frees freed freeing hold holds held holding line
            lines lined load loads loaded lock locks locked locking open opens opened opening pile piles
            piled pull pulls pulled put puts putting rack racks racked racking round rounds rounded rounding
            scoop scoops scooped snap snaps snapped snapping store stores stored sweep sweeps swept turn
            turns turned wrap wraps wrapped blow blows blew blown dig digs dug swallow swallows swallowed
            gobble gobbles gobbled
        """
    ),
    "down": words(
        """
            knock knocks knocked knocking cut cuts cutting shoot shoots shot shooting turn turns turned
            turning shut shuts shutting pull pulls pulled pulling tear tears tore torn tearing burn burns
            burned burnt burning bring brings brought bringing gun guns gunned track tracks tracked tracking
            hunt hunts hunted put puts putting lay lays laid close closes closed closing mow mows mowed
            strike strikes struck write writes wrote chop chops chopped chopping take takes took taken
            taking
        """
    ),
}
# Deeds even with a share: "made up 20 percent of sales".
_OF_SHARES = words("make makes made making use uses used using take takes took taken taking")
_THINGS = frozenset({NumberKind.COUNT, NumberKind.NUMBER})


def is_particle(tokens: Tokens, index: int, amount: Amount) -> bool:
    """Whether the word at a token, which could qualify the amount, belongs to what stands before it."""
    low, before = tokens.low(index), tokens.low(index - 1)
    kind = amount.unit.kind if amount.unit else NumberKind.NUMBER
    if before in _ALWAYS.get(low, ()):
        return kind in _THINGS or kind is NumberKind.MONEY
    return before in _PERHAPS.get(low, ()) and kind in _THINGS and not _is_round(amount)


def _is_round(amount: Amount) -> bool:
    return amount.high is not None or amount.low % 10 == 0 or amount.numeral.scale > 1


def is_deed(tokens: Tokens, index: int, *, done: bool) -> bool:
    """Whether "up" or "down" at a token says a deed; `done` is given for numbers of things and sums."""
    before = tokens.low(index - 1)
    if before not in _DEEDS.get(tokens.low(index), ()):
        return False
    return done or (tokens.low(index) == "up" and before in _OF_SHARES)
