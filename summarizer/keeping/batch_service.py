"""Files and batches at the provider's, by the `openai` SDK."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from summarizer.drafting.threads import in_thread
from summarizer.keeping.batch_book import LONGEST_CALL

_MARK = "summarizer"
_SKEW = 3600.0  # seconds that the provider's clock may be behind


class BatchService:
    """What a provider does with batches, each marked with the token that the store knows it by."""

    def __init__(self, sdk: Any) -> None:
        self._sdk = sdk

    async def upload(self, token: str, lines: str) -> str:
        """Upload the lines of a batch and return the file's id."""
        content = (f"{token}.jsonl", lines.encode(), "application/jsonl")
        file = await self._call(self._sdk.files.create, file=content, purpose="batch")
        return str(file.id)

    async def submit(self, token: str, file: str) -> str:
        """Begin a batch of the lines in a file and return its id."""
        batch = await self._call(
            self._sdk.batches.create,
            input_file_id=file,
            endpoint="/v1/chat/completions",
            completion_window="24h",
            metadata={_MARK: token},
        )
        return str(batch.id)

    async def find(self, token: str, made: float) -> str | None:
        """Return the id of a batch by its mark, of those begun since `made` (seconds since 1970)."""
        page = await self._call(self._sdk.batches.list, limit=100)  # the newest first
        while True:
            for batch in page.data:
                if (batch.metadata or {}).get(_MARK) == token:
                    return str(batch.id)
            if not page.has_next_page() or page.data[-1].created_at < made - _SKEW:
                return None
            page = await self._call(page.get_next_page)

    async def look(self, batch_id: str) -> Any:
        """Return a batch as it stands."""
        return await self._call(self._sdk.batches.retrieve, batch_id)

    async def texts(self, batch: Any) -> list[str]:
        """Return the files of a batch that ended: its answers and its errors."""
        names = filter(None, (batch.output_file_id, batch.error_file_id))
        return [(await self._call(self._sdk.files.content, name)).text for name in names]

    async def _call(self, method: Any, *arguments: Any, **options: Any) -> Any:
        """Call a method of the SDK, synchronous or not."""
        async with asyncio.timeout(LONGEST_CALL):
            if hasattr(self._sdk, "__aenter__"):
                return await method(*arguments, **options)
            return await in_thread(partial(method, *arguments, **options))
