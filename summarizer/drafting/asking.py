"""Ask a model all calls of a plan; every call ends as a line of the ledger, whatever became of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.drafting.calls import Call
from summarizer.drafting.client import Request
from summarizer.drafting.deciding import Question, decide
from summarizer.drafting.drafts import NOBODY, Drafts, SpeakerDraft, answer_model, drafts_of
from summarizer.drafting.fencing import framed, framed_lines
from summarizer.drafting.prompts import PACKAGED, render
from summarizer.drafting.rereading import passage, reread
from summarizer.drafting.sending import Means
from summarizer.errors import (
    AuthenticationError,
    BadRequestError,
    ModelError,
    RefusedError,
    StoppedError,
    TruncatedError,
    UnreachableError,
)
from summarizer.ledger import Usage, Window, WindowStatus
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator, Sequence

    from summarizer.drafting.calls import SpeakerQuestion
    from summarizer.drafting.deciding import Decision
    from summarizer.drafting.deferred import Asking
    from summarizer.drafting.metering import Meter
    from summarizer.drafting.prompts import Templates
    from summarizer.source.document import Document, NumberMention

_TERMINAL = (AuthenticationError, BadRequestError, UnreachableError)
_STATUS = {TruncatedError: WindowStatus.TRUNCATED, RefusedError: WindowStatus.REFUSED}
_TOKENS = {"id": 8, "claim": 90, "headline": 60, "speaker": 30, "measure": 30, "frame": 60}
_BEFORE, _AFTER = 500, 250  # characters around a quotation that are shown with it again
_NEAR = 30  # characters around a number, enough to know which one of its sentence is meant


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a call: the drafts (none where it failed), its line in the ledger and its cost.

    `decision` is what a second reader says of the statement of the call.
    """

    call: Call
    drafts: Drafts
    window: Window
    usage: Usage
    decision: Decision | None = None


class Interview:
    """Asks a connected model the calls of one document, at most `concurrency` at once."""

    def __init__(
        self,
        client: Asking,
        document: Document,
        concurrency: int,
        meter: Meter,
        templates: Templates = PACKAGED,
    ) -> None:
        self._client = client
        self._templates = templates
        self._document = document
        self._slots = asyncio.Semaphore(concurrency)
        self._meter = meter
        self._done = 0

    async def replies(
        self, calls: Sequence[Call], *, at_once: bool = False
    ) -> AsyncGenerator[tuple[Reply, ...]]:
        """Ask every call and yield its replies (of a call cut off, those of its parts) in plan order.

        The first call goes alone, but for `at_once`: it fills the server's prompt cache, and shows whether it
        is there.
        Closing the generator cancels the calls under way. Raises what no other call could fare better with:
        a refused key, a refused request, no server.
        """
        self._meter.add(len(calls))
        alone = 0 if at_once else 1
        for call in calls[:alone]:
            yield await self._ask(call)
        asked = [asyncio.ensure_future(self._ask(call)) for call in calls[alone:]]
        try:
            for replies in asked:
                yield await replies
        finally:
            for replies in asked:
                replies.cancel()
            await asyncio.gather(*asked, return_exceptions=True)

    async def _ask(self, call: Call) -> tuple[Reply, ...]:
        async with self._slots:
            prompt = self.prompt(call)
            self._meter.asking(call, max_tokens(call), len(prompt))
            try:
                reply = await self._reply(call, prompt)
            except ModelError as error:
                reply = self._failed(call, error)
        self._done += 1
        halves = call.halves() if reply.window.status is WindowStatus.TRUNCATED else ()
        self._meter.add(len(halves))
        self._meter.answered()
        if not halves:
            return (reply,)
        replies = [reply for half in halves for reply in await self._ask(half)]
        return (replace(replies[0], usage=replies[0].usage + reply.usage), *replies[1:])

    async def digest(self, call: Call) -> tuple[Reply, ...]:
        """Ask for a headline and an overview of claims, after the calls that made them."""
        self._meter.add(1)
        return await self._ask(call)

    async def reread(self, statement: str, evidence: tuple[Span, ...]) -> Reply:
        """Let the model judge a statement that code left open, as a second reader."""
        call = Call(passage(self._document, evidence), statement=statement)
        self._meter.add(1)
        async with self._slots:
            self._meter.asking(call, 1, call.span.end - call.span.start)
            try:
                decision = await reread(self._client, statement, self._document, evidence)
            except ModelError as error:
                reply = self._failed(call, error)
            else:
                window = Window(span=call.span, task=call.task, status=WindowStatus.OK)
                reply = Reply(call, Drafts(), window, decision.usage, decision)
        self._meter.answered()
        return reply

    async def _reply(self, call: Call, prompt: str) -> Reply:
        if call.is_choice and self._client.means.of is not Means.WORDS:
            return await self._choice(call)
        request = Request(self.system, prompt, max_tokens(call), call.task.value)
        answer, usage = await self._client.ask(request, answer_model(call))
        drafts = drafts_of(answer)
        status = WindowStatus.EMPTY if drafts.empty else WindowStatus.OK
        return Reply(call, drafts, Window(span=call.span, task=call.task, status=status), usage)

    async def _choice(self, call: Call) -> Reply:
        """Ask for the speaker of a quotation as a choice among those offered, or nobody."""
        (question,) = call.speakers
        options = (*question.names, NOBODY)
        asked = render("choice", quotation=self._passage_of(question), id=question.utterance.id)
        shown = framed(self._document, call.sentences)
        decision = await decide(self._client, Question(shown, asked, options, call.task.value))
        name = options[decision.chosen]
        draft = SpeakerDraft(
            utterance=question.utterance.id,
            speaker=None if name == NOBODY else name,
            probability=decision.probabilities[decision.chosen] if decision.probabilities else None,
        )
        window = Window(span=call.span, task=call.task, status=WindowStatus.OK)
        return Reply(call, Drafts(speakers=(draft,)), window, decision.usage)

    def _failed(self, call: Call, error: ModelError) -> Reply:
        """Record a failure, unless it is one that no other call could escape."""
        if isinstance(error, StoppedError) or (isinstance(error, _TERMINAL) and not self._done):
            raise error
        return failed(call, error)

    @property
    def system(self) -> str:
        """The instruction that goes before every prompt."""
        return self._templates.render("system")

    def prompt(self, call: Call) -> str:
        """Return the prompt of a call: first the text, the same for a whole window, then the questions."""
        if call.points:
            return framed_lines(call.points, self._digest(call))
        tasks = [self._claims(call), self._speakers(call.speakers), self._measures(call.measures)]
        return framed(self._document, call.sentences, "\n\n".join(filter(None, tasks)))

    def _claims(self, call: Call) -> str:
        if not call.claims:
            return ""
        if call.choose:
            asked = self._templates.render("choose", most=str(call.most))
        else:
            ids = ", ".join(s.id for s in call.claims)
            if call.language:
                asked = self._templates.render("translate", sentences=ids, language=call.language)
            else:
                asked = self._templates.render("claims", sentences=ids)
        return "\n".join((asked, *self._wishes(call)))

    def _digest(self, call: Call) -> str:
        asked = [self._templates.render("select", most=str(call.most))] if call.choose else []
        asked.append(self._templates.render("digest", sentences=str(call.overview)))
        return "\n".join((*asked, *self._wishes(call)))

    def _wishes(self, call: Call) -> Iterator[str]:
        """Yield what the reader wants of what is told; the focus only where the model chooses."""
        if call.choose and call.wish:
            yield self._templates.render("focus", wish=call.wish)
        if call.terms:
            yield self._templates.render("glossary", terms="; ".join(call.terms))
        if call.language and call.choose:
            yield self._templates.render("language", language=call.language)

    def _speakers(self, questions: tuple[SpeakerQuestion, ...]) -> str:
        if not questions:
            return ""
        return self._templates.render("speakers", quotations="\n\n".join(map(self._quotation, questions)))

    def _quotation(self, question: SpeakerQuestion) -> str:
        id_ = question.utterance.id
        names = "; ".join(question.names)
        return f"{id_}, in: {self._passage_of(question)}\nNames offered for {id_}: {names}"

    def _passage_of(self, question: SpeakerQuestion) -> str:
        utterance = question.utterance
        first, last = utterance.fragments[0], utterance.fragments[-1]
        content = _shortened(_line(Span(first.start, last.end).of(self._document.text)))
        return self._around(Span(first.start, last.end), f"[{utterance.id}: {content}]", _BEFORE, _AFTER)

    def _measures(self, numbers: tuple[NumberMention, ...]) -> str:
        if not numbers:
            return ""
        return self._templates.render("measures", numbers="\n".join(map(self._number, numbers)))

    def _number(self, number: NumberMention) -> str:
        shown = f"[{_line(number.text)}]"
        return f"{number.id}: {self._around(number.span, shown, _NEAR, _NEAR)}"

    def _around(self, span: Span, shown: str, before: int, after: int) -> str:
        """Show what stands around `span`, cut at white space, with an ellipsis where it is cut."""
        text = self._document.text
        left, right = text[max(0, span.start - before) : span.start], text[span.end : span.end + after]
        if span.start > before:
            left = "…" + (left.split(maxsplit=1)[-1] if " " in left else left)
        if span.end + after < len(text):
            right = (right.rsplit(maxsplit=1)[0] if " " in right else right) + "…"
        return f"{_line(left)} {shown} {_line(right)}".strip()


def failed(call: Call, error: ModelError) -> Reply:
    """Return the reply to a call that failed: no drafts, the error in its window, and what its tries cost."""
    status = _STATUS.get(type(error), WindowStatus.FAILED)
    window = Window(span=call.span, task=call.task, status=status, error=str(error))
    return Reply(call, Drafts(), window, error.usage or Usage())


def max_tokens(call: Call) -> int:
    """Return a bound for the answer in tokens, generous for an honest one."""
    if call.points:
        chosen = _TOKENS["id"] * call.most if call.choose else 0
        return _TOKENS["frame"] + _TOKENS["headline"] + chosen + _TOKENS["claim"] * call.overview
    claims = call.most if call.choose else len(call.claims)
    return (
        _TOKENS["frame"]
        + (_TOKENS["headline"] if call.choose else 0)
        + _TOKENS["claim"] * claims
        + _TOKENS["speaker"] * len(call.speakers)
        + _TOKENS["measure"] * len(call.measures)
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(content: str) -> str:
    return content if len(content) <= 240 else f"{content[:160]} … {content[-60:]}"
