"""What somebody needs to join a meeting, taken out of an agenda: links, meeting numbers, passcodes, telephone numbers.

None of it may become an item: a passcode on a shared screen, or in a summary, lets anybody in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.documents.links import JOINING
from coprod_tui.planning.planned import PrivateDetail, PrivateKind

_SERVICE = r"(?:microsoft\s+|ms\s+)?(?:zoom|teams|webex|skype|google\s+meet|gotomeeting|whereby|jitsi)"
JOIN_LABEL = re.compile(
    rf"(?:{_SERVICE}|join(?:ing)?|meeting|video\s*(?:call|conference)|dial[- ]?in|call[- ]?in|online)"
    r"(?:\s+(?:link|url|details|address|here|now|meeting|us|online|the\s+meeting))*\s*[:–—-]?\s*",
    re.IGNORECASE,
)
JOIN_BEFORE = re.compile(
    rf"(?:(?<=\W)|^)(?:{_SERVICE}|(?:join|log\s?in|meet)(?:ing)?(?:\s+us)?(?:\s+online)?"
    rf"|(?:meeting|joining|video)\s+link"
    rf"|link\s+(?:for|to)\s+(?:the\s+)?(?:meeting|call))"
    r"(?:\s+(?:link|url|here|now|at|on|via))*\s*[:–—-]?\s*$",
    re.IGNORECASE,
)
"""Words right before a link that say that people join by it."""
ANY_LINK = re.compile(r"(?:https?://|www\.)[^\s<>()]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+/[^\s<>()]+", re.IGNORECASE)
_ID = (
    r"(?:(?:meeting|conference|webinar|event|video|phone\s+conference|conf\.?|zoom|teams|webex|room|session)"
    r"\s+(?:id|no\.?|number|code)|id)"
)
MEETING_ID = re.compile(
    rf"\b{_ID}\b\s*(?:\([^)]*\))?\s*(?:is\b)?\s*[:#=–—-]?\s*\d[\d \u00a0-]{{5,18}}\d#?"
    rf"|(?<=\b)(?:meeting\s+)?{_ID}\b\s*[:#=–—-]\s*[^\s,;()\0]*\d[^\s,;()\0]*"
    r"|(?<=zoom\s)\d(?:[ -]?\d){8,10}\b"
    r"|(?<=meet[:\s])\s*[a-z]{3}-[a-z]{4}-[a-z]{3}\b",
    re.IGNORECASE,
)
_CODE = (
    r"(?:(?:meeting|numeric|access|participant|security|attendee|guest|wi-?fi|host)\s+)?"
    r"(?:pass\s?code|pass\s?word|pass\s?phrase|pass\s?key|secret\s+word|code\s?word|p/?wd?|pin|(?:access|participant|security|entry|door|gate|key"
    r"|key\s?safe)\s+code|key\s?safe)"
)
_DIGITS = r"(?:\s\d{3,}(?!\w)#?)*"
PASSCODE = re.compile(
    rf"\b{_CODE}(?:\s+(?:for|to)\s+[\w ]{{1,30}}?)?"
    r"(?:\s*\([^)]*\))?(?:\s*[:=]\s*|['’]s\s+|\s+(?:is|[–—-])\s+)(?:[^\s\0]+(?:\s(?!(?:tel|phone|meeting"
    rf"|dial|join|or|id|call)\b)[^\s\0]+){{0,3}}$|[^\s\0]+{_DIGITS})"
    rf"|\b{_CODE}\b[^.:;=\0]{{1,40}}[:=]\s*(?=\S*\d)[^\s\0]+"
    rf"|\b{_CODE}(?:\s+for\s+[\w ]{{1,30}}?)?\s+(?=[^\s()]*\d)[^\s()]+{_DIGITS}"
    rf"|\b{_CODE}(?:,|\s+(?:for\s+[\w ]{{1,30}}?\s+is|will\s+be|of))?\s+[\"'“‘][^\"'”’]+[\"'”’]"
    rf"|\b{_CODE}\s+(?:for\s+[\w ]{{1,30}}?\s+is|will\s+be)\s+[^\s\0]+"
    rf"|(?<=\()\s*{_CODE}\s+[^\s()\0]+(?=\s*\))"
    r"|\bcode\s+(?:for|to)\s+(?:the\s+)?\w+\s*(?:\bis\s+|:\s*)[^\s()]*\d[^\s()]*"
    r"|\bpass\s*[:=]\s*(?=[^\s()]*\d)[^\s()]+"
    r"|\b(?:gate|door|keypad|buzzer)\s*:\s*\d{3,8}\b|\bhost\s+key\s*:?\s*\d+"
    r"|^\W*(?:meeting\s+)?pass\s?code\s+\S+\W*$",
    re.IGNORECASE,
)
THEN = re.compile(
    r"(?:\b(?:then|followed by|and(?:\s+then)?|enter(?:ing)?|press(?:ing)?|(?:and\s+)?ask(?:ing)?\s+for"
    r"|quot(?:e|ing))\s+"
    r"|[,;]\s*(?=room|conference))"
    r"(?:(?:the|your|code|pin|id|no\.?|number|enter|press|for|room|conference|meeting|access)\s+)*"
    r"\d[\d ]{2,14}\d(?:\s?#|\s+hash)?",
    re.IGNORECASE,
)
"""A code to be typed in after a telephone number."""
CODE_WORD = re.compile(
    rf"\b{_CODE},?\s+(?!(?:is|will|to|for|and|or|on|in|below|above|at|if|when|by|from|the|as|with"
    rf"|not)\b)[^\s()\[\]\0,;]+"
    r"|(?<!dress\s)\bcode\s*[:=]?\s+(?!(?:is|will|to|for|and|or|of|on|in|below|above|at|the|as|with)\b)"
    r"(?:(?=[^\s()]*\d)[^\s()\[\]\0,;]+|[^\s()\[\]\0,;]+(?=\s*(?:[)\],;.|–—-]|$)))",
    re.IGNORECASE,
)
"""A code that is a word like any other: only in a line that says where people join."""
JOINS = re.compile(
    rf"\benter\s+the\b|\0|\b{_SERVICE}\b|\b(?:join|dial|log)(?:ing)?\s?(?:in|on|at|the|us|from|by|with|using)\b",
    re.IGNORECASE,
)
EMAIL = re.compile(
    r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b|\b[\w.+-]+\s?[\[(]\s?at\s?[\])]\s?[\w-]+(?:\s?(?:\."
    r"|[\[(]\s?dot\s?[\])])\s?[\w-]+)+",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b[Ss]kype(?:\s+(?:name|id))?\s*:\s*[^\s()\0]+"
    r"|\b[\w.+-]+\s@\s[\w-]+(?:\.[\w-]+)+|\b\w+ at \w+ dot \w+|(?<!\w)@[\w.-]+:[\w-]+\.[\w.-]+"
)
"""Somebody's address in a program for calls, and mail addresses that are spelt out."""
LABELS: tuple[tuple[PrivateKind, re.Pattern[str]], ...] = (
    ("meeting-id", re.compile(rf"{_ID}(?:\s*\([^)]*\))?", re.IGNORECASE)),
    ("passcode", re.compile(rf"{_CODE}(?:\s*\([^)]*\))?", re.IGNORECASE)),
)
"""Words that stand alone before a number or a code: in the cell or the line above."""
SHORT = re.compile(
    r"\b(?:ext(?:ension|n)?|tel|telephone|mob|mobile|call|ring|text|phone|dial)\b[:.]?(?:\s+(?:us|in"
    r"|[A-Z][\w’'-]+))?(?:\s+(?:on|at))?\s+"
    r"(?P<number>\d[\d ]{3,9}\d)\b",
    re.IGNORECASE,
)
"""A number without its area, after words that say what it is."""
EXTENSION = re.compile(
    r"\b(?:ext(?:n|ension)?\b\.?\s*:?\s*(?:no\.?\s*|number\s+)?|x\.?\s?(?=\d{3,6}\W*$))"
    r"(?P<number>(?!(?:19|20)\d\d\b)\d{3,6})(?![\w/-])",
    re.IGNORECASE,
)
"""A telephone extension. Four digits that may be a year are none."""
NUMBER = re.compile(
    r"(?<![\w/.,-])(?:\+|1[-.](?=\d{3}[-.]\d{3})|\(?0|\d{3}[-.])[\d\s().\u00a0-]{7,20}\d(?:,+[\d#*]+)*#?(?!\w)"
)
DATE_IN = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.\d{2}\s*-\s*\d{1,2}\.\d{2}|\d{4}-\d{2}-\d{2}")
FEWEST, MOST = 10, 15
PHONE_LABEL = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|mob|call(?:\s+us|\s+in)?|dial(?:[- ]?in)?|ring|text|by\s+phone|e-?mail)\b"
    r"(?:\s+(?:no\.?|number|on|by|at|in))*\s*[.:]*\s*$",
    re.IGNORECASE,
)
SOFT = re.compile(
    rf"(?:{_SERVICE}(?:\s+meeting)?(?:\s+(?:link|details|info(?:rmation)?|need\s+help\?))?"
    rf"|(?:please\s+)?(?:click\s+(?:here\s+)?to\s+)?join\s+(?:on\s+your|the\s+(?:meeting|call|web)|on\s+the|by"
    rf"|from|via|us|online|here|now|with|a\s+video|{_SERVICE}).*"
    r"|click\s+(?:here|the\s+link|on\s+the\s+link|below).*|use\s+the\s+link.*"
    r"|(?:or\s+)?(?:call|dial)(?:\s+|-)in.*|dial\s+(?:by\s+your\s+location|from).*|find\s+(?:a"
    r"|your)\s+local\s+number.*"
    r"|reset\s+(?:dial-in\s+)?pin.*|one[- ]tap\s+mobile.*|learn\s+more.*|meeting\s+options.*"
    r"|for\s+organi[sz]ers.*|need\s+help\?.*"
    r"|download\s+teams.*|more\s+(?:phone\s+)?numbers.*|system\s+reference.*|toll[- ]free.*"
    r"|video\s+conference\s+details"
    r"|(?:how\s+to\s+join|joining\s+(?:details|instructions|information|info|link)|join(?:ing)?(?:\s+(?:link|online|by\s+\w+))*"
    r"|to\s+join.*|online\s+joining.*)"
    r"|.*\bis\s+inviting\s+you\s+to\s+a\s+scheduled\b.*)\W*",
    re.IGNORECASE,
)
"""Lines of an invitation that tell nothing by themselves. They are taken out near a link or a number of it."""
NEAR = 6
WORD = re.compile(r"\S{1,40}")
CODE = re.compile(r"\W*(?=.*\d)\S+(?: \S+){0,4}\W*")
LONGEST_LABEL = 60
LONGEST = 2_000
LEFT_OVER = re.compile(
    r"\W*(?:(?:the|a|or|and|at|on|by|via|to|us|is|here|our|in|with|for|link|number|no|meeting|please|use|this"
    r"|id|passcode|url|"
    rf"password|pin|code|details|tel|telephone|phone|mobile|join|joining|dial|call|click|online|e-?mail|contact"
    rf"|where|venue|{_SERVICE})\b\W*)*",
    re.IGNORECASE,
)


def without_private(blocks: Sequence[FileBlock]) -> tuple[list[FileBlock], list[PrivateDetail]]:
    """The blocks without private details, and the details. A block that says nothing else is taken out whole."""
    details: list[PrivateDetail] = []
    left: list[FileBlock | None] = []
    hard: list[bool] = []
    before = ""
    for block in blocks:
        taken = _BlockDetails(block.line)
        kind = labelled(before) if block.kind in ("prose", "point") else None
        alone = before.strip().endswith(":") and WORD.fullmatch(block.text)
        if kind and (CODE.fullmatch(block.text) or alone):
            taken.keep(kind, block.text)
            lines: tuple[str, ...] = ("",) * len(block.lines)
        else:
            lines = tuple(taken.without_details(line) for line in block.lines)
        before = block.text
        cells = taken.without_codes(block.cells)
        details += taken.details
        hard.append(
            bool(taken.details) and any(each.kind != "telephone" or not _worded(lines, cells) for each in taken.details)
        )
        if not taken.details:
            left.append(block)
        else:
            remaining = [line for line in (*lines, *cells) if any(c.isalnum() for c in line)]
            begins = block.kind == "prose" and block.text.strip(" (<[").startswith(taken.details[0].text)
            gone = (begins or all(LEFT_OVER.fullmatch(line) for line in remaining)) and not _names_place(
                block, remaining
            )
            left.append(None if gone else block.but(lines=tuple(filter(None, lines)), cells=cells))
    return _without_soft(blocks, left, hard, details), details


def labelled(text: str) -> PrivateKind | None:
    """The kind of detail that a label alone introduces ("Meeting ID:", "Passcode"); None for any other words."""
    label = text.strip(" :*–—-.").lstrip("([")
    return (
        next((kind for kind, pattern in LABELS if pattern.fullmatch(label)), None)
        if len(label) <= LONGEST_LABEL
        else None
    )


def without_label(detail: PrivateDetail) -> str:
    """The number or code without its label, as what it is stands before it wherever it is shown."""
    pattern = dict(LABELS).get(detail.kind)
    label = pattern.match(detail.text) if pattern else None
    alone = re.sub(r"^(?:\s*(?:is\b|[:#=–—-]))*\s*", "", detail.text[label.end() :]) if label else detail.text
    return alone or detail.text


def _worded(lines: Sequence[str], cells: Sequence[str]) -> bool:
    return any(not LEFT_OVER.fullmatch(line) for line in (*lines, *cells))


def _names_place(block: FileBlock, remaining: Sequence[str]) -> bool:
    """Whether a block says where the meeting is even without its link: "Where: Zoom"."""
    whole = " ".join(remaining)
    return bool(re.match(r"\W*(?:where|venue|place|location)\W+\w", whole, re.IGNORECASE)) and block.kind != "heading"


def _without_soft(
    blocks: Sequence[FileBlock], without: list[FileBlock | None], hard: Sequence[bool], details: list[PrivateDetail]
) -> list[FileBlock]:
    """The blocks that are left, without the lines of an invitation (SOFT) near private details.

    without: for each block what is left of it, None where it is gone. hard: for each, whether it had a detail for sure.
    details: those lines are added to it.
    """
    near = [any(hard[max(0, at - NEAR) : at + NEAR + 1]) for at in range(len(blocks))]
    left = []
    for at, block in enumerate(without):
        if block is not None and near[at] and SOFT.fullmatch(block.one_line.strip()):
            details.append(PrivateDetail("joining", block.one_line, block.line))
        elif block is not None:
            left.append(block)
    return left


class _BlockDetails:
    """The private details of one block."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.details: list[PrivateDetail] = []

    def without_details(self, text: str) -> str:
        if len(text) > LONGEST or not (
            any(c.isdigit() or c in "/@:([" for c in text)
            or any(word in text.casefold() for word in ("pass", "pw", "pin", "word", "code", " dot "))
        ):
            return text
        left = JOINING.sub(lambda match: self.keep("link", match[0]) if "." in match[0] else match[0], text)
        left = self.labelled_link(left)
        left = MEETING_ID.sub(lambda match: self.keep("meeting-id", match[0]), left)
        left = PASSCODE.sub(lambda match: self.keep("passcode", match[0]), left)
        if JOINS.search(left):
            left = CODE_WORD.sub(lambda match: self.keep("passcode", match[0]), left)
        left = EMAIL.sub(lambda match: self.keep("e-mail", match[0]), left)
        left = ADDRESS.sub(lambda match: self.keep("link", match[0]), left)
        left = NUMBER.sub(self.take_number, left)
        left = SHORT.sub(self.take_short, left)
        left = EXTENSION.sub(self.take_short, left)
        if any(each.kind == "telephone" for each in self.details):
            left = THEN.sub(lambda match: self.keep("meeting-id", match[0]), left)
        return left if left == text else self.without_labels(left)

    def keep(self, kind: PrivateKind, text: str) -> str:
        self.details.append(PrivateDetail(kind, text.replace("\0", " ").strip(), self.line))
        return "\0"

    def labelled_link(self, text: str) -> str:
        """The text without a link that its line says people join by."""
        link = ANY_LINK.search(text)
        before = text[: link.start()] if link else ""
        if link and before.strip() and (JOIN_LABEL.fullmatch(before.strip() + " ") or JOIN_BEFORE.search(before)):
            return text[: link.start()] + self.keep("link", link[0]) + text[link.end() :]
        return text

    def take_number(self, match: re.Match[str]) -> str:
        digits = sum(c.isdigit() for c in match[0].split(",")[0])
        if not FEWEST <= digits <= MOST or DATE_IN.search(match[0]):
            return match[0]
        return self.keep("telephone", match[0])

    def take_short(self, match: re.Match[str]) -> str:
        return match[0][: match.start("number") - match.start()] + self.keep("telephone", match["number"])

    def without_codes(self, cells: Sequence[str]) -> tuple[str, ...]:
        """The cells without private details; a cell after "Passcode" is one."""
        left = list(cells)
        for at, cell in enumerate(cells[:-1]):
            kind = labelled(cell) or ("telephone" if EXTENSION.fullmatch(f"{cell} {cells[at + 1]}") else None)
            if kind and cells[at + 1].strip():
                left[at], left[at + 1] = "", self.keep(kind, f"{cell} {cells[at + 1]}").strip("\0")
        return tuple(self.without_details(cell) for cell in left)

    def without_labels(self, text: str) -> str:
        """A text that has a NUL in place of each detail, without these and the labels of the details."""
        pieces = text.split("\0")
        unlabelled = [PHONE_LABEL.sub("", piece) for piece in pieces[:-1]] + pieces[-1:]
        left = re.sub(
            r"\s+(?:on|at|via|by|to|or|from)\s*(?=[)\].,;]|$)", "", " ".join(piece.strip(" ") for piece in unlabelled)
        )
        colon = ":" if unlabelled[-1].rstrip().endswith(":") else ""
        left = re.sub(r"\s+(?=[)\].,;:])", "", re.sub(r"\(\W*\)|\[\W*\]|<\W*>", "", left))
        return re.sub(r"\s*[,;:|–—-]+\s*$", "", " ".join(left.split())) + colon if "\n" not in left else left
