"""What code alone makes of a text, before any model is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from summarizer.languages.cldr import name_of
from summarizer.results import Wording
from summarizer.selecting import Selection, claims_for, overview_for, room_for, words_in
from summarizer.selecting.markup import without_markup
from summarizer.selecting.salience import Interest, Salience
from summarizer.selecting.salience.features import DEPENDENT
from summarizer.selecting.salience.keys import keys
from summarizer.selecting.salience.minutes import OUTCOME
from summarizer.selecting.titles import follows_at_once, is_stated, stands_in_head, titles_of
from summarizer.source.divisions import read_divisions
from summarizer.source.document import BlockKind
from summarizer.source.foreign import UNKNOWN
from summarizer.source.garbled import garbled
from summarizer.source.language import READ
from summarizer.source.speech import read_utterances
from summarizer.verifying.claims import proved_claim
from summarizer.verifying.extracting import claim_of, introduced, stock_of
from summarizer.verifying.taking_up import taken_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.results import Claim
    from summarizer.settings import Settings
    from summarizer.source.document import Document, Sentence, Span
    from summarizer.source.utterance import Utterance
    from summarizer.verifying.extracting import Stock

FOREMOST = 3  # claims
_LONGEST_HEADLINE = 40  # words
_ADDRESSING = frozenset("i we you me us my our your".split())
_LENGTHY = 26  # words; a claim of our gold articles, as people wrote it, has 12
_SHARED = 0.3  # of a heading's content words that the claims must take up for it to be their headline
_MOST_SHARED = 0.6  # of those of a heading over the whole text that must come up in it
_LONG_TITLE = 6  # words; where such a line opens a text, less of it must
_BELOW = 20_000  # characters of it that are looked at
_SHARED_AT_ONCE = 0.1  # where the text itself follows it: a title may be worded unlike its text


@dataclass(frozen=True)
class Groundwork:
    """A text that was read: its speech, what matters in it, and the claims that its own words make.

    `stock` are the sentences that were chosen, the most telling first, with their claims; `most` is how many
    claims the summary is to have. It is smaller than the stock where only a headline is wanted. `foreign`
    tells whether claims are wanted in another language than the text's.
    """

    document: Document
    utterances: tuple[Utterance, ...]
    salience: Salience
    selection: Selection
    stock: Stock
    most: int
    foreign: bool = False

    def notes(self, settings: Settings, *, answers: bool) -> tuple[str, ...]:
        """Say in sentences what of the wishes came to nothing, and what of the text is not read.

        `answers` is whether there is a model.
        """
        found = list(Interest(settings.focus or "", settings.speakers).unmatched(self.document))
        if self.foreign and not answers:
            found.append(
                f"without a model claims are in the text's own words: the language “{settings.language}” "
                "changed nothing"
            )
        if settings.second_reader and not answers:
            found.append("without a model there is no second reader: what rules leave open stays open")
        if settings.sections and not read_divisions(self.document):
            found.append("the text has no sections of its own: none has claims under the whole")
        if self.document.language not in READ:
            found.append(
                f"the text is in a language that is not read ({name_of(self.document.language)}): its "
                "quotation marks and figures are found, its words are not understood"
            )
        elif not self.stock:
            found.append("no claim: no sentence of the text tells something that can be read by itself")
        found.extend(self._unread())
        if sign := garbled(self.document.text):
            found.append(
                f"characters such as “{sign}” show that the text was decoded wrongly before it came here: "
                "it is quoted as it stands"
            )
        return tuple(found)

    def _unread(self) -> Iterator[str]:
        """Say which paragraphs are in another language than the text."""
        codes = Counter(block.language for block in self.document.blocks if block.language)
        for code, number in codes.items():
            language = "another language" if code == UNKNOWN else name_of(code)
            yield (
                f"{'a paragraph is' if number == 1 else f'{number:,} paragraphs are'} in {language}: figures "
                "were read there, claims and speech were not"
            )

    @property
    def chosen(self) -> tuple[Sentence, ...]:
        """The sentences that code chose, the most telling first."""
        return tuple(sentence for sentence, _ in self.stock)

    @property
    def lengthy(self) -> tuple[Sentence, ...]:
        """Those of them whose own words make a claim that is longer than a reader would want, or foreign."""
        return tuple(
            sentence for sentence, claim in self.stock if self.foreign or words_in(claim.text) > _LENGTHY
        )

    def extract(self, sentence: Sentence) -> Claim | None:
        """Return the claim that a sentence's own words make, whether it was chosen or not."""
        for chosen, claim in self.stock:
            if chosen == sentence:
                return claim
        extract = self.selection.extract_of(sentence)
        return claim_of(self.document, extract) if extract is not None else None

    def heading(self) -> Claim | None:
        """Return the text's own heading as a claim, where it says what the foremost claims say.

        It is the first thing in the text or, on a page with menus before it, what stands last behind them.
        """
        titles = list(self._titles())
        heads = [title for title in titles if stands_in_head(self.document, title)]
        fitting = chain(
            filter(self._tells, heads), filter(self._is_told_below, heads), filter(self._tells, titles)
        )
        return self._as_headline(next(fitting, None))

    def _tells(self, title: Span) -> bool:
        """Whether a title says enough of what the foremost claims say, or any where the text follows it.

        What stands in the title itself is none of them.
        """
        others = [claim for sentence, claim in self.stock if not title.contains(sentence.span)]
        most = len(others) if follows_at_once(self.document, title) else FOREMOST
        told = {key for claim in others[:most] for key in keys(claim.text)}
        return _share(title.of(self.document.text), told) >= self._least_share(title)

    def _is_told_below(self, title: Span) -> bool:
        """Whether enough of a heading over a text comes up in it, though its claims tell something else."""
        text = self.document.text
        words, below = title.of(text), text[title.end : title.end + _BELOW]
        first = self.document.blocks[0].span.contains(title) and len(words.split()) >= _LONG_TITLE
        return _share(words, set(keys(below))) >= (_SHARED if first else _MOST_SHARED)

    def likeliest_title(self) -> Claim | None:
        """Return what is likeliest to be the text's title as a claim, whatever its claims say."""
        return self._as_headline(next(self._titles(), None))

    def may_head(self, claim: Claim) -> bool:
        """Whether a claim is fit for a headline, and so is the sentence it was made of: it stands alone."""
        sentences = [self.document.sentence_at(span) for span in claim.evidence[:1]]
        return may_head(claim) and all(map(self.selection.stands_alone, sentences))

    def alone(self, claim: Claim) -> Claim:
        """Return a claim of several sentences as the first of them makes it, any other as it is."""
        if not claim.evidence:
            return claim
        extract = self.selection.alone(self.document.sentence_at(min(claim.evidence)))
        return (claim_of(self.document, extract) if extract is not None else None) or claim

    def _titles(self) -> Iterator[Span]:
        first = self.document.blocks[:FOREMOST][-1].span.end  # where nothing is told
        begins = min((sentence.span.start for sentence, _ in self.stock[:FOREMOST]), default=first)
        return titles_of(self.document, begins)

    def _as_headline(self, title: Span | None) -> Claim | None:
        if title is None:
            return None
        words = without_markup(" ".join(title.of(self.document.text).split()))  # many a title has two lines
        claim = proved_claim(words, self.document, (title,), 1.0)
        return None if claim is None else claim.model_copy(update={"wording": Wording.SOURCE})

    def _least_share(self, title: Span) -> float:
        if is_stated(self.document, title):
            return 0.0
        return _SHARED_AT_ONCE if follows_at_once(self.document, title) else _SHARED


def _share(heading: str, told: set[str]) -> float:
    """Return how much of a heading the foremost claims tell."""
    own = set(keys(heading))
    return len(own & told) / len(own) if own else 0.0


def may_head(claim: Claim) -> bool:
    """Whether a claim is fit for a headline: not long, not talk, not to or of the reader, whole by itself."""
    words = [word.strip('.,;:!?"“”') for word in claim.text.split()]
    before_name = (word.partition("’")[0].partition("'")[0] for word in takewhile(str.islower, words[1:]))
    addressing = {word.lower().replace("’", "'").partition("'")[0] for word in words} & _ADDRESSING
    torn = (
        words[0].lower().replace("’", "'").partition("'")[0] in DEPENDENT
        or not DEPENDENT.isdisjoint(before_name)
        or OUTCOME.match(claim.text)
    )
    return len(words) <= _LONGEST_HEADLINE and not addressing and not torn and not is_talk(claim)


def is_talk(claim: Claim) -> bool:
    """Whether a claim is what somebody says in a turn: "“We sold the yard,” Ann Lund said."."""
    return claim.text.startswith("“")


def groundwork(document: Document, settings: Settings, *, alone: bool = False) -> Groundwork:
    """Read the speech of a document and choose what is told of it.

    Where code is `alone`, with no model to word sentences, and nothing is told over the claims but a title,
    a claim may be of several sentences.
    """
    text = document.text
    utterances = read_utterances(document)
    interest = Interest(settings.focus or "", settings.speakers)
    salience = Salience(document, interest=interest)
    selection = Selection(document, salience, tuple(settings.terms), taken_up(document))
    most = claims_for(text, settings.length)
    foreign = settings.language not in {None, document.language}
    over = overview_for(text, settings.length) if settings.overview is None else settings.overview
    titled = any(block.kind is BlockKind.HEADING for block in document.blocks[:FOREMOST])
    extracts = selection.extracts(joins=alone and titled and not (over or foreign))
    stock = stock_of(document, extracts, max(1, most), room_for(text, settings.length))
    stock = introduced(document, selection, stock)
    return Groundwork(document, utterances, salience, selection, stock, most, foreign)
