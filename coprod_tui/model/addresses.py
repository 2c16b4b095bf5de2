"""E-mail addresses as people write them down: in a list of members, in a setting, beside a name."""

from __future__ import annotations

import re

from coprod_tui.model.text import clean

LOCAL, WHOLE = 64, 254
"""The most characters before the @, and in all (RFC 5321, 4.5.3.1 and its erratum 1690)."""
WRITTEN = re.compile(r"([^\s@<>()\[\],;:\\\"]+)@((?:[^\s@<>()\[\],;:\\\"./]+\.)+[^\s@<>()\[\],;:\\\"./]{2,})")
DOT_ATOM = re.compile(r"[^.]+(\.[^.]+)*")
BETWEEN = re.compile(r"[\s,;|/<>()\[\]\"]+|\bmailto:", re.IGNORECASE)
"""What stands between two addresses, or around one."""


def address(written: str) -> str:
    """The one e-mail address in these words, as mail programs write it; "" where they hold none, or several.

    Letters of any script may stand before the @. The name of a domain in another script is written as the net knows it.
    """
    words = clean(written)
    if words.startswith("mailto:"):
        words = words.removeprefix("mailto:")
    if "<" in words:
        words = words[words.rindex("<") + 1 :].partition(">")[0].strip()
    found = WRITTEN.fullmatch(words)
    if found is None or len(found[1]) > LOCAL or len(words) > WHOLE or not DOT_ATOM.fullmatch(found[1]):
        return ""
    if "=?" in words:  # an encoded word, which could hide anything
        return ""
    try:
        domain = found[2].encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return f"{found[1]}@{domain.lower()}"


def addresses(written: str) -> tuple[str, ...]:
    """Every address in these words, in their order, each once: of "Mo Khan <mo@example.org>; m.khan@example.net" two.

    Each as mail programs write it. What a link asks for beside an address ("mailto:mo@example.org?subject=Hi") is left.
    """
    words = (each.partition("?")[0].strip(".'\u2019:") for each in BETWEEN.split(clean(written)))
    found = {each.casefold(): each for word in words if (each := address(word))}
    return tuple(found.values())
