"""Assemble a summary: every draft is verified, every item of the source has its place, nothing disappears."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.assembling.covering import coverage
from summarizer.assembling.digesting import Digest, digest_of
from summarizer.assembling.doubting import Doubt
from summarizer.assembling.groundwork import FOREMOST
from summarizer.assembling.outlining import overview_of
from summarizer.coverage import Rejection, RejectionReason, Remark
from summarizer.results import Claim, NumericFact, Quotation, Verdict, Wording
from summarizer.source.document import Grade
from summarizer.source.language import detect
from summarizer.verifying.arithmetic import remarks
from summarizer.verifying.checking import is_open
from summarizer.verifying.claims import translated, verify_claim
from summarizer.verifying.contradicting import is_against
from summarizer.verifying.linking import clause_stems, link
from summarizer.verifying.quantities import measured, numeric_fact
from summarizer.verifying.quotations import attribute, quotation, settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.assembling.groundwork import Groundwork
    from summarizer.coverage import Coverage
    from summarizer.drafting.asking import Reply
    from summarizer.drafting.calls import SpeakerQuestion
    from summarizer.drafting.drafts import ClaimDraft, MeasureDraft
    from summarizer.links import Link
    from summarizer.outline import OverviewSentence
    from summarizer.results import Support
    from summarizer.settings import Settings
    from summarizer.source.document import Sentence, Span
    from summarizer.source.utterance import SpeakerMention
    from summarizer.verifying.linking import ClauseStems


_RANKS = {grade: rank for rank, grade in enumerate(Grade)}


class Assembly:
    """What is known of one document: at first what code alone says, then what each reply adds to it."""

    def __init__(self, ground: Groundwork, settings: Settings) -> None:
        """Take the claims, quotations and quantities of the source, as far as code makes and settles them.

        Quotations below the grade of `certainty` are left out at the end. With `second_reader` a claim that
        rules leave open is kept in `doubts` until it is settled.
        """
        self._settings = settings
        self._least = Grade(settings.certainty)
        self._second_reader = settings.second_reader
        self._doubts: list[Doubt] = []
        document, utterances, salience = ground.document, ground.utterances, ground.salience
        self._ground = ground
        self._document = document
        self._utterances = utterances
        self._salience = salience
        self._sentences = {sentence.id: sentence for sentence in document.sentences}
        self._numbers = {number.id: number for number in document.numbers}
        self._worded: dict[Sentence, Claim] = {}  # what a model said of a sentence, proved, or its own words
        self._chose = False  # whether a model chose what to tell
        self._headline: Claim | None = None
        self._digest = Digest()
        self._rejected: list[Rejection] = []
        self._quotations = {u.id: quotation(document, u, salience.at(u.fragments[0])) for u in utterances}
        self._facts: dict[str, NumericFact] = {}
        self._clauses: list[ClauseStems] = []
        for number in filter(lambda number: number.kind.is_quantity, document.numbers):
            self._facts[number.id] = numeric_fact(document, number, salience.at(number.span))
            self._clauses.append(clause_stems(document, number))  # of words that were just read

    def take(self, reply: Reply) -> None:
        """Verify what one call answered; each draft ends in the summary or in the rejected tray."""
        if reply.call.points:
            self._digest = digest_of(reply.call, reply.drafts, self.candidates, self._document)
            self._rejected += self._digest.rejected
            return
        self._chose = self._chose or (reply.call.choose and bool(reply.drafts.claims))
        for claim in reply.drafts.claims:
            self._take_claim(claim)
        if reply.drafts.headline:
            self._take_headline(reply.drafts.headline)
        for question, chosen, likely in _chosen(reply):
            self._take_speaker(question, chosen, likely)
        for measure in reply.drafts.measures:
            self._take_measure(measure)

    def doubts(self) -> tuple[Doubt, ...]:
        """Hand out the claims that a second reader is to judge; each once."""
        doubts, self._doubts = tuple(self._doubts), []
        return doubts

    @property
    def headline(self) -> Claim | None:
        """The headline of a digest or of a window, else the text's heading, else a claim.

        Of the foremost claims fit for one it is the one that stands first where a text opens with its news;
        where none is fit, the likeliest title. A text of which nothing is fit has none.
        """
        ground, ranked = self._ground, self.ranked or tuple(self._ranked())
        heads = filter(ground.may_head, map(ground.alone, ranked))
        fit = islice(heads, FOREMOST if self._salience.opens_with_news else 1)
        claim = min(fit, key=lambda claim: claim.evidence[:1], default=None)
        if ground.foreign:
            return claim or next(iter(ranked), None)
        told = self._digest.headline or self._headline or ground.heading()
        return told or claim or ground.likeliest_title()

    def overview(self, most: int) -> tuple[OverviewSentence, ...]:
        """Return at most so many sentences over the claims: a model's, then the foremost claims."""
        return overview_of(self.ranked, self.claims, most, self._digest)

    @property
    def candidates(self) -> tuple[Claim, ...]:
        """All claims that there are to choose from, the foremost first."""
        return tuple(self._each_once())

    @property
    def ranked(self) -> tuple[Claim, ...]:
        """The claims, the foremost first."""
        return tuple(islice(self._ranked(), self._ground.most))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in text order of their evidence."""
        return tuple(sorted(self.ranked, key=lambda claim: claim.evidence[:1]))

    def _ranked(self) -> Iterator[Claim]:
        """Yield those that a digest chose, then the others in their order."""
        chosen = {claim.text: place for place, claim in enumerate(self._digest.chosen)}
        yield from sorted(self._each_once(), key=lambda claim: chosen.get(claim.text, len(chosen)))

    def _each_once(self) -> Iterator[Claim]:
        """Yield the claims on what a model chose, then those on what code chose, each fact once.

        Where a model made more claims of many windows than there are to be, the most salient come first.
        """
        worded = list(self._worded.items()) if self._chose else []
        if len(worded) > self._ground.most:
            worded.sort(key=lambda pair: -pair[1].salience)
        own = [(sentence, self._worded.get(sentence, claim)) for sentence, claim in self._ground.stock]
        told: set[Span] = set()
        for sentence, claim in (*worded, *own):
            if sentence.span not in told:
                told.update((sentence.span, *claim.again))
                yield claim

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations in text order."""
        return tuple(quoted for quoted in self._quotations.values() if self._is_certain(quoted))

    @property
    def numeric_facts(self) -> tuple[NumericFact, ...]:
        """The quantities in text order."""
        return tuple(self._facts.values())

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """What a model said and was not accepted, in the order in which it said it."""
        return tuple(self._rejected)

    def links(self) -> tuple[Link, ...]:
        """Link the quantities that are told again, and those that contradict each other."""
        return link(self._document, self.numeric_facts, self._clauses)

    def remarks(self) -> tuple[Remark, ...]:
        """List the figures of the source that do not fit each other."""
        return remarks(self._document)

    def coverage(self) -> Coverage:
        """List the quoted spans and numbers of the source that no item covers."""
        left = {u.id for u in self._utterances if not self._is_certain(self._quotations[u.id])}
        return coverage(self._document, self._utterances, left, self._facts)

    def _is_certain(self, quoted: Quotation) -> bool:
        return _RANKS[quoted.grade] <= _RANKS[self._least]

    def _take_claim(self, draft: ClaimDraft) -> None:
        """Take a model's wording where it is proved; where it is not, the sentence's own words stand."""
        sentence = self._sentences[draft.sentence]
        if any(_folded(claim.text) == _folded(draft.claim) for claim in self._worded.values()):
            self._reject("claims", draft.claim, RejectionReason.DUPLICATE)
            return
        own = self._ground.extract(sentence)
        if sentence not in self._worded and own is not None:
            self._worded[sentence] = own
        if own is not None and self._loses_a_term(draft.claim, own):
            self._reject("claims", draft.claim, RejectionReason.TERM)
            return
        foreign = self._ground.foreign and detect(draft.claim) != (self._document.language, True)
        if own is not None and foreign:
            self._take_rendering(sentence, draft.claim, own)
            return
        claim = verify_claim(draft.claim, self._document, (sentence.span,), self._salience.of(sentence))

        def accept(proved: Claim) -> None:
            self._worded[sentence] = self._beside(proved, own) if own else proved

        self._take_statement("claims", claim, accept)

    def _loses_a_term(self, words: str, own: Claim) -> bool:
        """Whether a model's words have a term of the glossary otherwise than they should."""
        terms = self._settings.terms.items()
        return any(
            term in own.text and (put if self._ground.foreign else term) not in words for term, put in terms
        )

    def _take_rendering(self, sentence: Sentence, words: str, own: Claim) -> None:
        """Take a claim in another language, if its figures are those of the claim that it renders."""
        claim = translated(words, own, self._document, str(self._settings.language))
        if isinstance(claim, Rejection):
            self._rejected.append(claim)
        else:
            self._worded[sentence] = claim.model_copy(update={"wording": Wording.MODEL})

    def _beside(self, proved: Claim, own: Claim) -> Claim:
        """Give a model's claim the other places that are known of the sentence's own words."""
        against = tuple(span for span in own.against if is_against(proved, self._document, span))
        return proved.model_copy(update={"again": own.again, "against": against})

    def _take_headline(self, headline: str) -> None:
        self._take_statement("headline", verify_claim(headline, self._document, (), 1.0), self._prefer)

    def _prefer(self, claim: Claim) -> None:
        """Keep the weightier of two headlines."""
        if self._headline is not None and self._weight(claim) <= self._weight(self._headline):
            self._reject("headline", claim.text, RejectionReason.ONE_IS_ENOUGH)
            return
        if self._headline is not None:
            self._reject("headline", self._headline.text, RejectionReason.ONE_IS_ENOUGH)
        self._headline = claim

    def _take_statement(self, task: str, claim: Claim | Rejection, accept: Callable[[Claim], None]) -> None:
        """Accept a claim that is supported; leave one that rules leave open to a second reader, if any."""
        if isinstance(claim, Rejection):
            self._rejected.append(claim.model_copy(update={"task": task}))
        elif claim.support.verdict is Verdict.SUPPORTED:
            accept(claim)
        elif self._second_reader and is_open(claim.support):
            self._doubts.append(Doubt(claim, accept, partial(self._refuse, task, claim)))
        else:
            self._refuse(task, claim, claim.support)

    def _refuse(self, task: str, claim: Claim, support: Support) -> None:
        reason = RejectionReason.UNSUPPORTED
        self._rejected.append(Rejection(task=task, item=claim.text, reason=reason, reasons=support.reasons))

    def _weight(self, claim: Claim) -> float:
        return self._salience.at(claim.evidence[0])

    def _take_speaker(self, question: SpeakerQuestion, chosen: SpeakerMention, likely: float | None) -> None:
        utterance = question.utterance
        speaker = attribute(self._document, utterance, chosen, self._utterances)
        if isinstance(speaker, Rejection):
            self._rejected.append(speaker)
        else:
            speaker = speaker.model_copy(update={"probability": likely})
            quoted = self._quotations[utterance.id]
            self._quotations[utterance.id] = settled(self._document, utterance, quoted, speaker)

    def _take_measure(self, draft: MeasureDraft) -> None:
        number = self._numbers[draft.number]
        sentence = self._document.sentence_at(number.span)
        fact = measured(self._facts[number.id], draft.measures, self._document, sentence)
        if isinstance(fact, Rejection):
            self._rejected.append(fact)
        else:
            self._facts[number.id] = fact

    def _reject(self, task: str, item: str, reason: RejectionReason) -> None:
        self._rejected.append(Rejection(task=task, item=item, reason=reason))


def _chosen(reply: Reply) -> Iterator[tuple[SpeakerQuestion, SpeakerMention, float | None]]:
    """Yield each question whose speaker the model named, with that candidate and how likely it is."""
    drafts = {draft.utterance: draft for draft in reply.drafts.speakers}
    for question in reply.call.speakers:
        draft = drafts.get(question.utterance.id)
        if draft is not None and draft.speaker is not None:
            yield question, question.named(draft.speaker), draft.probability


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
