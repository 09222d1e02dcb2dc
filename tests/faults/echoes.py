"""The kinds of faults, with those of a server that says the key it was sent, in whatever form."""

from __future__ import annotations

import base64
from urllib.parse import quote

from kinds import error, status
from servers import KEY

status("key_echoed_401", "401 Unauthorized", error(f"bad key {KEY}"))
status("key_echoed_400", "400 Bad Request", error(f"temperature: Bearer {KEY}"))
status(
    "key_echoed_url",
    "500 No",
    error(f"?key={quote(KEY, safe='')}&k={''.join(f'%{b:02x}' for b in KEY.encode())}"),
)
status("key_echoed_base64", "500 No", error(base64.b64encode(f"user:{KEY}".encode()).decode()))
status("key_echoed_json", "500 No", error("".join(f"\\u{ord(c):04x}" for c in KEY)))
status("key_echoed_header", "500 No", error("no"), f"X-Trace: {KEY}")
status("key_echoed_in_lines", "500 No", error("\n".join(base64.b64encode(f"user:{KEY}".encode()).decode())))
status("key_echoed_by_mail", "500 No", error("".join(f"={byte:02X}" for byte in KEY.encode())))
status("key_echoed_reason", f"500 {KEY}", error("no"))
status("key_echoed_code", "400 No", error("no", KEY))
status("key_echoed_apart", "500 No", error(" ".join(KEY)))
status("key_echoed_wide", "401 No", error("".join(chr(ord(letter) + 0xFEE0) for letter in KEY)))
status("key_echoed_as_bytes", "500 No", error(str(list(KEY.encode()))))
status("key_echoed_base32", "500 No", error(base64.b32encode(f"user:{KEY}".encode()).decode()))
status("key_echoed_broken", "400 No", error(f"{KEY[:5]}\n{KEY[5:10]}\n{KEY[10:]}"))
