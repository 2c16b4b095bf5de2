"""Bytes as text, in the letters browsers would read: a label means what the web means by it (WHATWG, Encoding).

So iso-8859-1 is windows-1252, with its euro sign and typographic quotes. Labels are often wrong, and text in another
encoding is hardly ever valid UTF-8 by chance: so UTF-8 is tried first.
"""

from __future__ import annotations

import codecs

import webencodings

WIDE = frozenset({"utf-16le", "utf-16be", "iso-2022-jp", "hz-gb-2312", "replacement", "x-user-defined"})
"""Encodings whose bytes could be taken for ASCII or UTF-8 and are not."""


def decoded(content: bytes, label: str) -> tuple[str, bool]:
    """The text, and whether every letter of it is sure. label: the charset that the message declares, "" for none."""
    encoding = webencodings.lookup(label or "us-ascii")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text, _encoding = webencodings.decode(content, "utf-16le")
        return text, "\ufffd" not in text
    if content.isascii() and (encoding is None or encoding.name not in WIDE):
        return content.decode("ascii"), True
    if encoding is None or encoding.name not in WIDE:
        try:
            return content.decode("utf-8"), True
        except UnicodeDecodeError:
            pass
    if encoding is None or encoding.name in ("replacement", "x-user-defined"):
        return content.decode("cp1252", errors="replace"), False
    text = encoding.codec_info.decode(content, "replace")[0]
    if encoding.name == "utf-8":  # it says UTF-8 and is not
        return content.decode("cp1252", errors="replace"), False
    return text, "\ufffd" not in text
