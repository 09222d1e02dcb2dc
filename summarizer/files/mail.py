"""E-mail: the subject and the body as they are read; attachments are named, not read."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING

from summarizer.errors import EmptyFileError
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.encodings import decode
from summarizer.files.places import Place
from summarizer.files.source_file import Reading
from summarizer.source.unseen import as_seen

if TYPE_CHECKING:
    from email.message import MIMEPart


def read_mail(data: bytes, name: str) -> Reading:
    """Return the text of a message. Raises `EmptyFileError` for one without a body of text."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    subject = " ".join(str(message.get("subject", "")).split())
    builder = TextBuilder()
    builder.write(as_seen(subject), Place(part="subject"))
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise EmptyFileError(name, "has no body of text")
    notes = _write_body(builder, body, name)
    return Reading(builder, subject or None, (*notes, *_attachments(message)))


def _write_body(builder: TextBuilder, body: MIMEPart, name: str) -> tuple[str, ...]:
    payload = body.get_payload(decode=True)
    text = decode(payload if isinstance(payload, bytes) else b"", name, body.get_content_charset()).text
    if body.get_content_subtype() == "html":
        from summarizer.files.html_pages import read_whole_html

        return read_whole_html(builder, text, name, "body")
    builder.gap(PARAGRAPH)
    for number, line in enumerate(text.replace("\r\n", "\n").strip("\n").split("\n"), start=1):
        builder.write(f"{as_seen(line)}\n", Place(part="body", line=number))
    return ()


def _attachments(message: MIMEPart) -> tuple[str, ...]:
    names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    return (f"its attachments were not read: {', '.join(names)}",) if names else ()
