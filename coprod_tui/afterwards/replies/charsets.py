"""Bytes as text, in the letters browsers would read: a label means what the web means by it (WHATWG, Encoding).

So iso-8859-1 is windows-1252, with its euro sign and typographic quotes. Programs often say less than the truth of what
they wrote, and bytes that are UTF-8 hardly are by chance: that is tried first.
"""

from __future__ import annotations

import codecs

import webencodings

WIDE = frozenset({"utf-16le", "utf-16be", "iso-2022-jp", "hz-gb-2312", "replacement", "x-user-defined"})
"""Encodings whose bytes could be taken for ASCII or UTF-8 and are not."""
USUAL = "windows-1252"


def decoded(content: bytes, label: str) -> tuple[str, bool]:
    """The text, and whether every letter of it is sure. label: what the message says of it, "" for nothing."""
    known = webencodings.lookup(label or "us-ascii")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text, _encoding = webencodings.decode(content, "utf-16le")
        return text, "\ufffd" not in text
    if content.isascii() and (known is None or known.name not in WIDE):
        return content.decode("ascii"), True
    if known is None or known.name not in WIDE:
        try:
            return content.decode("utf-8"), True
        except UnicodeDecodeError:
            pass
    if known is None or known.name in ("replacement", "x-user-defined"):
        return content.decode("cp1252", errors="replace"), False
    text = known.codec_info.decode(content, "replace")[0]
    told = known.name != "utf-8"
    if not told:  # it says UTF-8 and is not
        return content.decode("cp1252", errors="replace"), False
    return text, "\ufffd" not in text
