"""What may stand on a disk in the place of what Coprod wrote: lines of every shape, with a checksum that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

LIVE = "\x1b[2J\x1b]2;title\x07 \x9b31m \u202eevil\u2066 \x07"
"""What would do something to a terminal, or turn words round."""
AS_JSON = '"\\u001b[2J\\u001b]2;title\\u0007 \\u009b31m \\u202eevil\\u2066 words \\u0007"'
DEEP = 20_000

VALUES = [
    "null", "true", "false", "[]", "{}", '"x"', '""', "-1", "0", "1.5", "1e300", "1" + "0" * 30, "-" + "9" * 18,
    "9" * 18, '["x"]', '{"a": 1}', '[[["x"]]]', '"\\ud800"', '"9999-99-99"', '"2026-02-30"', '"25:99"', AS_JSON,
    f"[{AS_JSON}]", f"{{{AS_JSON}: {AS_JSON}}}", "NaN", "Infinity", "-Infinity", "[" * DEEP + "]" * DEEP,
    '{"a":' * DEEP + "1" + "}" * DEEP,
]  # fmt: skip
WHOLE = [
    *VALUES, "", "{", '{"entries"}', '{"entries": {"99": {}, "99": {}}}', '{"entries": {"x": {"kind": "note-taken"}}}',
    '{"entries": {"-1": {}}}', '{"entries": {"９９": {}}}', '{"entries": {"99.5": {}}}', '{"entries": {"": {}}}',
    '{"nothing": {"1": {}}}', '{"entries": {}}', '{"about": {}}', "{}", '{"entries": {"1": {}}}', "\ufeff{}", "\x00",
    '{"entries": {"' + "9" * 5000 + '": {}}}',
]  # fmt: skip
BYTES = [b"\xff\xfe", b'{"entries": {"99": {"kind": "\xff"}}}', b"\xed\xa0\x80", b'"\xc3(']


def line(content: str | bytes) -> bytes:
    """A line that is intact, whatever is in it."""
    told = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return b"%08x %s\n" % (crc32(told), told)


def entry(number: int, **fields: str) -> str:
    """A line with one entry. fields: JSON; one that is "" is left out."""
    told = {"line": str(number), "at": "1791896400000", "kind": '"note-taken"', "words": '"Hello"'} | fields
    inner = ", ".join(f'"{name}": {value}' for name, value in told.items() if value)
    return f'{{"entries": {{"{number}": {{{inner}}}}}}}'


def shapes(number: int) -> list[tuple[str, bytes]]:
    """Every shape by a name. number: that the next entry of the record would have."""
    made = [(f"{name}={value[:40]}", line(entry(number, **{name: value})))
            for name in ("line", "at", "kind", "seat", "token", "words") for value in ("", *VALUES)]  # fmt: skip
    made += [(f"entry={value[:40]}", line(f'{{"entries": {{"{number}": {value}}}}}')) for value in VALUES]
    made += [(f"table={value[:40]}", line(f'{{"entries": {value}}}')) for value in VALUES]
    made += [(f"about={value[:40]}", line(f'{{"about": {{"2": {value}}}}}')) for value in VALUES]
    made += [(f"{name}:{value[:40]}", line(f'{{"about": {{"2": {{"{name}": {value}}}}}}}'))
             for name in ("format", "zone", "id", "what", "made") for value in VALUES]  # fmt: skip
    made += [(f"line:{value[:40]}", line(value)) for value in WHOLE]
    made += [(f"bytes:{value!r}", line(value)) for value in BYTES]
    return made


def put(path: Path, added: bytes) -> None:
    with path.open("ab") as file:
        file.write(added)
