"""The parts of a message: its text in each way in which it is there, and what came with it that nobody here reads.

No attachment is opened. Whatever is not read is counted, so that nothing is taken for sure beside it.
"""

from __future__ import annotations

import re
from email import errors
from typing import NamedTuple

from coprod_tui.afterwards.replies.charsets import decoded
from coprod_tui.afterwards.replies.letter import ReadLetter as Letter
from coprod_tui.afterwards.replies.objections import objects
from coprod_tui.afterwards.replies.pages import page_read
from coprod_tui.afterwards.replies.pictures import id_of, logos_of
from coprod_tui.model.text import clean

MOST_PARTS = 40
"""Parts in a message that are looked at; more are a tangle made on purpose."""
LARGEST_PAGE = 500_000
"""Characters of a page that are looked at."""
LOCKED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
SIGNATURES = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"},
)
"""Seals of the message itself: bytes without words."""
MOST_PLAIN = 7
"""Of so many bytes of a seal one at least is no letter of English."""
ARMOURED = re.compile(
    rb"-----BEGIN PGP SIGNATURE-----\n(?:(?:Version|Hash|Charset): [^\n]{0,80}\n)*[ \t]*\n"
    rb"(?:iQ|iH|iL|ws|wn|wo)[A-Za-z0-9+/=]{12,76}\n(?:[A-Za-z0-9+/=]{1,76}\n)*-----END PGP SIGNATURE-----"
)
CARDS = frozenset({"text/vcard", "text/x-vcard"})
OF_A_CARD = frozenset(
    "begin version prodid uid rev n fn org title role tel email url adr label photo logo lang bday geo tz kind"
    " end".split()
)
"""Fields of a card (RFC 6350) that say who somebody is and how to reach them. A note says something."""
LONGEST_CARD, LONGEST_FIELD = 64 * 1024, 200
CUT = (
    errors.StartBoundaryNotFoundDefect, errors.CloseBoundaryNotFoundDefect, errors.InvalidBase64LengthDefect,
    errors.InvalidBase64PaddingDefect, errors.InvalidBase64CharactersDefect, errors.NoBoundaryInMultipartDefect,
    errors.MultipartInvariantViolationDefect, errors.InvalidMultipartContentTransferEncodingDefect,
    errors.MisplacedEnvelopeHeaderDefect, errors.FirstHeaderLineIsContinuationDefect,
)  # fmt: skip
"""What the library says of a message whose end, or whose middle, is not as its head says."""
ENCODINGS = frozenset({"", "7bit", "8bit", "binary", "quoted-printable", "base64"})
BEFORE_PARTS = re.compile(
    r"\W*(this is a (multi-?part|cryptographically signed) message.*|this is an s/mime signed message"
    r"|this is an openpgp.*|multi-?part mime.*|-+)?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What programs write before the first part, for readers that know of no parts."""
LONGEST_BEFORE = 300


class Body(NamedTuple):
    """texts: the message's words in each way in which they are there, plain or a page; they should say the same.

    page: whether there is only a page. beside: how many parts nobody here reads. doubts: reason ids.
    """

    texts: tuple[str, ...] = ()
    page: bool = False
    beside: int = 0
    doubts: tuple[str, ...] = ()


def body_of(letter: Letter) -> Body:
    """What this message says, and what is in it beside that."""
    reading = _Reading(logos_of(letter))
    plain, page = reading.of(letter, 0)
    reading.beside += sum(logo not in reading.shown for logo in reading.waiting)
    doubts = list(reading.doubts)
    if any("-----BEGIN PGP MESSAGE-----" in text for text in (plain, page)):
        doubts.append("mail-encrypted")
    if "mail-encrypted" in doubts:
        return Body((), page=False, beside=reading.beside, doubts=tuple(dict.fromkeys(doubts)))
    if reading.beside:
        doubts.append("mail-unread-part")
    only_page = reading.pages > 0 and not plain.strip()
    texts = (page,) if only_page else (plain, page) if reading.pages else (plain,)
    return Body(texts, only_page, reading.beside, tuple(dict.fromkeys(doubts)))


class _Reading:
    """One going through a message's parts. Each part's words come as plain text and as they are on the page."""

    def __init__(self, logos: frozenset[str]) -> None:
        self.logos, self.waiting, self.shown = logos, list[str](), set[str]()
        self.pages = self.beside = self.seen = 0
        self.doubts: dict[str, None] = {}

    def of(self, part: Letter, depth: int) -> tuple[str, str]:
        self.seen += 1
        if self.seen > MOST_PARTS:
            self.doubts["mail-tangled"] = None
            return "", ""
        kind = part.get_content_type()
        if kind in LOCKED or kind == "multipart/encrypted":
            self.doubts["mail-encrypted"] = None
            return "", ""
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            return self._of_parts(part, [each for each in inner if isinstance(each, Letter)], depth)
        return self._of_one(part, kind)

    def _of_parts(self, part: Letter, inner: list[Letter], depth: int) -> tuple[str, str]:
        self._look_for_cuts(part)
        before = part.preamble or ""
        if len(before) > LONGEST_BEFORE or not BEFORE_PARTS.fullmatch(before) or (part.epilogue or "").strip():
            self.doubts["mail-beside-parts"] = None
        told = [self.of(each, depth + 1) for each in inner]
        if part.get_content_subtype() == "alternative":
            plain = "\n".join(filter(None, (one for one, _page in told)))
            page = "\n".join(filter(None, (page for _one, page in told)))
            return plain, page
        return "\n".join(one for one, _page in told), "\n".join(page or one for one, page in told)

    def _of_one(self, part: Letter, kind: str) -> tuple[str, str]:
        if kind in SIGNATURES and _is_seal(content_of(part)):
            return "", ""
        if kind in CARDS and _is_card(content_of(part)):
            return "", ""
        attached = part.get_content_disposition() == "attachment" or part.get_filename() is not None
        readable = kind in ("text/plain", "text/html")
        if not readable and id_of(part) in self.logos and id_of(part) not in self.waiting:
            self.waiting.append(id_of(part))
            return "", ""
        if not readable or attached:
            self.beside += not (readable and not content_of(part).strip())
            return "", ""
        content = content_of(part)
        self._look_for_cuts(part)
        text, sure = decoded(content, str(part.get_content_charset() or ""))
        if not sure:
            self.doubts["mail-letters-unclear"] = None
        if kind == "text/plain":
            return _unflowed(part, text), ""
        self.pages += 1
        if len(text) > LARGEST_PAGE:
            self.doubts["mail-too-large"] = None
        words, doubts, shown = page_read(text[:LARGEST_PAGE], self.logos)
        self.shown.update(shown)
        self.doubts.update(dict.fromkeys(doubts))
        return "", words

    def _look_for_cuts(self, part: Letter) -> None:
        """Whether the part ends, and is written, as its head says."""
        how = str(part.get("Content-Transfer-Encoding") or "").strip().lower()
        raw = part.get_payload()
        cut = isinstance(raw, str) and how == "quoted-printable" and raw.rstrip("\r\n").endswith("=")
        if cut or any(isinstance(each, CUT) for each in part.defects):
            self.doubts["mail-cut-off"] = None
        if how not in ENCODINGS:
            self.doubts["mail-unread-part"] = None


def _is_card(content: bytes) -> bool:
    """Whether it is a card of an address book that says who somebody is, and nothing beside."""
    rows = re.sub(r"\r?\n[ \t]", "", content.decode("utf-8", "replace")).split("\n")
    fields = [row.strip().partition(":") for row in rows if row.strip()]
    names = [re.split(r"[;.]", name.casefold())[0] for name, _colon, _value in fields]
    if len(content) > LONGEST_CARD or names[:1] != ["begin"] or names[-1:] != ["end"] or names.count("begin") > 1:
        return False
    said = (value for name, (_name, _colon, value) in zip(names, fields, strict=True) if name not in ("photo", "logo"))
    return OF_A_CARD.issuperset(names) and not any(len(each) > LONGEST_FIELD or objects(each) for each in said)


def _is_seal(content: bytes) -> bool:
    """Whether it has the shape of a seal, armoured (RFC 9580, 6.2) or of bytes, and no words that people write."""
    armoured = ARMOURED.fullmatch(content.strip().replace(b"\r\n", b"\n"))
    if armoured is not None:
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return sum(byte > 0x7F for byte in content) * MOST_PLAIN > len(content)  # noqa: PLR2004  beyond ASCII
    return False


def content_of(part: Letter) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _unflowed(part: Letter, text: str) -> str:
    """Lines that a mail program broke for its own reasons, whole again (RFC 3676)."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    no_gap = str(part.get_param("delsp") or "").lower() == "yes"
    whole: list[str] = []
    held = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
        if held and (line.startswith(">") or line == "-- "):
            whole.append(held)
            held = ""
        held += line[:-1] if soft and no_gap else line
        if not soft:
            whole.append(held)
            held = ""
    return "\n".join([*whole, held]) if held else "\n".join(whole)


def told_parts(letter: Letter) -> list[Letter]:
    """The message's parts, in order, without going into letters that are attached to it."""
    found: list[Letter] = []
    waiting = [letter]
    while waiting and len(found) < MOST_PARTS:
        part = waiting.pop(0)
        inner = inside(part) if part.get_content_maintype() == "multipart" else []
        if inner:
            waiting[:0] = inner
        else:
            found.append(part)
    return found


def inside(part: Letter) -> list[Letter]:
    """The letters a part is made of; none where it is plain words."""
    inner = part.get_payload()
    return [each for each in inner if isinstance(each, Letter)] if isinstance(inner, list) else []


def shown(words: str, most: int = 200) -> str:
    """People's words on one line, cut where they are long."""
    words = clean(words)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
