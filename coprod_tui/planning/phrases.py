"""One line of an agenda as a phrase: what its words plan (how long, what for, from whom), and the title that is left.

Words count as planning only in certain places: in brackets, after a label such as `for:`, or at an end of the line.
"Why we wait 40 minutes" is a title, and so are `[m]`, `A[/]C` and `[Q3]`.
"""

from __future__ import annotations

import re
from typing import Any

from coprod_tui.model.agenda import Ours, Purpose
from coprod_tui.model.entry import Frozen
from coprod_tui.planning import times
from coprod_tui.planning.leaders import leader
from coprod_tui.planning.people import Stood, is_anybody, is_person, is_person_from, may_be_person
from coprod_tui.planning.phrase_words import (
    ARTICLE,
    ASKED,
    ASKED_LAST,
    AT_NAME,
    BETWEEN,
    BRACKETS,
    CONTENT,
    EDGES,
    GUEST,
    KEYS,
    LED,
    LED_LAST,
    LONGEST_BARE,
    LONGEST_LINE,
    NAME,
    NOT_PLANNING,
    NOTE_END,
    NUMBERED,
    OURS,
    PAPERS,
    PICTURE,
    PIECE,
    QUOTED,
    SAID_FOR,
    SPEAKER,
    TAGS,
    THE_BODY,
)
from coprod_tui.planning.purposes import purpose_of

MANY, NOTE_WORDS = 4, 3
"""More words than MANY after a bracket are no name; NOTE_WORDS or more after a name in a bracket are a note."""


class Phrase(Frozen, frozen=True):
    """What one line says.

    start and until: minutes after midnight. stood: in which place of the line the person stood. aside: how its papers
    come, or a note. unclear: why words that look like planning were not understood, as in planned.WHYS.
    """

    title: str = ""
    minutes: int | None = None
    start: int | None = None
    until: int | None = None
    purpose: Purpose = ""
    asked_by: str = ""
    ours: Ours = ""
    content_note: str = ""
    led_by: str = ""
    stood: Stood = ""
    aside: str = ""
    unclear: tuple[str, ...] = ()

    @property
    def who(self) -> str:
        return self.asked_by or self.led_by

    @property
    def planned(self) -> bool:
        """Whether it says more than a title."""
        return self != Phrase(self.title, unclear=self.unclear, aside=self.aside)


def read_phrase(text: str) -> Phrase:
    """The line's title and what it plans. Words that are not understood stay in the title."""
    if len(text) > LONGEST_LINE:
        return Phrase(text.strip())
    draft = _PhraseDraft()
    text = times.spoken_first(text)
    text = PICTURE.sub(" | ", text).strip(" |") if PICTURE.search(text) else text
    text = NUMBERED.sub("", text)
    left = draft.without_introduced(BRACKETS.sub(draft.left_of_bracket, text))
    left = draft.without_ends(draft.without_tags(left))
    trimmed = draft.without_pieces(left.strip().rstrip(EDGES) if draft.fields else left)
    left = draft.without_ends(trimmed) if trimmed != left else left
    if times.UNKNOWN_LENGTH.search(left):
        draft.unclear.append("minutes-unclear")
    changed = draft.fields or draft.unclear
    title = " ".join(left.split()).strip(EDGES) if draft.fields else left.strip()
    return Phrase(title, **draft.fields, unclear=tuple(dict.fromkeys(draft.unclear))) if changed else Phrase(title)


def _in_bracket(inner: str) -> list[str]:
    """The pieces in a bracket, each of which may plan something. A stroke parts two where one is a length: "Bec/5m"."""
    apart = re.split(r"\s*(?<!\b[13])/\s*", inner)
    return apart if len(apart) > 1 and any(map(times.LENGTH.fullmatch, apart)) else PIECE.split(inner)


def _named(text: str) -> bool:
    return bool(NAME.fullmatch(text)) and may_be_person(text)


def _is_talk(value: str, *, speaks: bool) -> bool:
    """Whether the words after "Speaker:" are the title of a talk: "A Beekeeper's Year", "Blue Badge renewals"."""
    if not speaks or is_person(value) or is_person_from(value) or not value[:1].isupper():
        return bool(ARTICLE.match(value)) and not is_person(value)
    first = re.split(r"\s*[,(;]|\s(?:and|&|from|with|of|to)\s|\s[–—-]\s", value)[0]
    return bool(ARTICLE.match(value)) or not may_be_person(first)


def _both(piece: str) -> bool:
    """Whether it is two people with a stroke between them."""
    names = re.split(r"\s+/\s+", piece)
    return len(names) > 1 and all(map(may_be_person, names)) and any(map(is_person, names))


class _PhraseDraft:
    """The fields found in a line so far. The methods take what they understand, and return what is left."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.unclear: list[str] = []

    def keep(self, **fields: Any) -> bool:
        """Set fields. False, with nothing set, where one has another value: the words then stay in the title."""
        if any(self.fields.get(name, value) != value for name, value in fields.items()):
            return False
        self.fields |= fields
        return True

    def left_of_bracket(self, match: re.Match[str]) -> str:
        """What stands in place of a bracket once what it plans is taken: the whole bracket where that is nothing."""
        inner = match[1] if match[1] is not None else match[2]
        if times.UNKNOWN_LENGTH.search(inner):
            return match[0]
        if times.SPAN.fullmatch(inner.strip()) and self.take_time(inner.strip()):
            return " "
        before = dict(self.fields)
        left = [
            piece
            for piece in _in_bracket(self.without_tags(inner))
            if piece.strip(EDGES) and not self.take_piece(piece)
        ]
        if (
            len(left) > 1
            and (is_person(left[0]) or is_anybody(left[0]))
            and len(left[1].split()) >= NOTE_WORDS
            and left[1][:1].islower()
        ):
            self.keep(aside=", ".join(left[1:]))  # "(all, please read it first)"
            left = left[:1]
        rest = ", ".join(left).strip(EDGES).removeprefix("@")
        timed = self.fields.get("minutes") != before.get("minutes")
        role = re.search(r"\s[–—-]\s+([^–—-]+?)\s*$", match.string[: match.start()])
        if role and (is_person(role[1]) or leader(role[1])) and not timed:
            return match[0]
        sure = is_person(rest) or is_anybody(rest) or is_person_from(rest) or (timed and NAME.fullmatch(rest))
        if sure and self.keep(asked_by=rest, stood="bracket"):
            rest = ""
        if self.fields == before:
            return match[0]
        open_, close = match[0][0], match[0][-1]
        after = match.string[match.end() :].strip(EDGES + ".")
        named = (NAME.fullmatch(after) and may_be_person(after)) or (
            timed and len(after.split()) <= MANY and not times.LENGTH.match(after)
        )
        if match.string[match.end() :].startswith(":"):
            return f"{open_}{rest}{close} " if rest else " "
        apart = " – " if after and (named or SAID_FOR.fullmatch(after)) else " "  # "Tea (5 mins) Amy"
        return f"{open_}{rest}{close}" if rest else apart

    def without_introduced(self, text: str) -> str:
        """The text without what a colon after a planned bracket introduces: "Welcome (5 mins): names and pronouns"."""
        title, colon, after = text.partition(" : ") if self.fields else (text, "", "")
        if colon and title.strip() and (is_person(after) or is_anybody(after)) and "asked_by" not in self.fields:
            self.keep(asked_by=after.strip(), stood="colon")
            return title
        if (
            not colon
            or not title.strip()
            or is_person(after)
            or self.take_time(after.strip())
            or not self.keep(aside=after.strip())
        ):
            return text
        return title

    def take_piece(self, piece: str) -> bool:
        """Take a piece: a length, a time, what for, from whom, whether it is ours to change, or a content note."""
        note = CONTENT.fullmatch(piece.strip())
        if note:
            return self.keep(content_note=note[1])
        piece = piece.strip(EDGES)
        asked = ASKED.fullmatch(piece)
        if asked and not any(c.isdigit() for c in asked[1]):
            return self.keep(asked_by=asked[1])
        if piece.casefold() in OURS and len(piece) > 3:  # noqa: PLR2004  "(no)" is a word of the title
            return self.keep(ours=OURS[piece.casefold()])
        beside = re.fullmatch(r"(?:with|w/)\s*(\S.*)", piece)
        if beside and is_person(beside[1]):
            return self.keep(led_by=beside[1])
        led = LED.fullmatch(piece)
        who = (led["by"] or led["does"] or led["will"]) if led else ""
        if led and not any(c.isdigit() for c in piece) and (led["by"] or " to " in piece or is_person(who)):
            return self.keep(led_by=who)
        purpose = purpose_of(piece)
        return self.keep(purpose=purpose) if purpose else self.take_time(piece)

    def without_pieces(self, text: str) -> str:
        """The text without what stands planned at its end, set off by dashes or bars: "Phones | Mo | to note | 5".

        A name that is not known for one is taken where two things more are planned beside it.
        """
        for pattern, name in ((LED_LAST, "led_by"), (ASKED_LAST, "asked_by"), (AT_NAME, "asked_by")):
            last = pattern.search(text)
            if last and last.end() == len(text) and self.keep(**{name: last["by"].strip(EDGES)}):
                text = text[: last.start()]
        parts = BETWEEN.split(text)
        while len(parts) > 4 and parts[-2].strip() == "/" and is_person(parts[-1]) and may_be_person(parts[-3]):  # noqa: PLR2004
            parts[-3:] = ["".join(parts[-3:])]  # two people
        while len(parts) > 2:  # noqa: PLR2004  the title, what is between, and a piece
            between, piece = parts[-2].strip(), parts[-1].strip(EDGES + ".")
            bare = re.fullmatch(r"\d{1,3}", piece) if between == "|" else None
            if (
                (bare and 0 < int(bare[0]) <= LONGEST_BARE and self.keep(minutes=int(bare[0])))
                or (
                    not (between == "/" and purpose_of(piece) in ("break", "check-in", "check-out"))
                    and self.take_piece(piece)
                )
                or (between != "/" and PAPERS.fullmatch(piece) and self.keep(aside=piece))
            ):
                pass
            elif (
                not self.fields.get("asked_by")
                and not self.fields.get("led_by")
                and (
                    is_person(piece)
                    or (SPEAKER.match(piece) and may_be_person(SPEAKER.sub("", piece)))
                    or _both(piece)
                    or (may_be_person(piece) and (len(self.fields) > 1 or SAID_FOR.fullmatch(parts[-3].strip())))
                )
            ):
                whole = piece + ("." if re.search(r"\s[A-Z]\.\s*$", parts[-1]) else "")
                self.keep(asked_by=whole, stood="stroke" if between == "/" else "dash")
            else:
                break
            parts = parts[:-2]
        return "".join(parts)

    def take_time(self, text: str) -> bool:
        """Take a text that is nothing but a length or a time. False for any other."""
        length = times.LENGTH.fullmatch(text)
        minutes = times.length(length) if length else None
        if minutes is not None:
            return self.keep(minutes=minutes)
        span = times.span(text) or times.in_brackets(text)
        if span and not (text[: span.at[0]] + text[span.at[1] :]).strip(EDGES + ".") and self.runs_forward(span):
            return self.keep(start=span.start, until=span.until)
        return False

    def runs_forward(self, span: times.TimeSpan) -> bool:
        """Whether a span ends after it starts. If not, it stays in the title, and the line is listed as unclear."""
        if span.until is None or times.between(span.start, span.until) is not None:
            return True
        self.unclear.append("minutes-unclear")
        return False

    def without_tags(self, text: str) -> str:
        """The text without the labels (`for:`, `from:`) that are understood, and their values."""
        left, place = "", 0
        while match := TAGS.search(text, place):
            key = next(name for name in KEYS if match[f"{name}_"])
            end = match.end()
            whole = times.SPAN.match(text, match.start("value")) if key == "time" else None
            if whole:
                end = whole.end()
            if key == "note":
                ends = NOTE_END.search(text, match.start("value"))
                end = ends.start() if ends else len(text)
            guest = GUEST.fullmatch(text[place : match.start()])
            value = text[match.start("value") : end].strip()
            understood, rest = self.take_tag(key, value, first_words=not match.start(), label=match[0])
            remainder = text[match.start() : match.start("value")].rstrip(" :") + rest if guest else rest
            left += text[place : match.start()] + (remainder if understood else text[match.start() : end])
            place = max(end, place + 1)
        return left + text[place:]

    def take_tag(self, key: str, value: str, *, first_words: bool, label: str) -> tuple[bool, str]:
        """Take the value of a label. Returns whether it was understood, and what of it is left over.

        label: the words it stands under. first_words: the line begins with it. Elsewhere "time:" may well be part of
        a title.
        """
        if key == "note":
            return self.keep(content_note=value), ""
        if key in ("from", "lead"):
            speaks = label.casefold().startswith(("speaker", "presenter"))
            titled = QUOTED.match(value) or (first_words and _is_talk(value, speaks=speaks))
            names = (
                []
                if titled
                else [part for part in value.split(", ") if part.startswith("with ") or not self.take_piece(part)]
            )
            who = {"asked_by" if key == "from" else "led_by": ", ".join(names)}
            return not titled and (not names or self.keep(**who)), ""
        first, comma, rest = value.partition(", ")
        for words, left in ((value, ""), (first, comma + rest)):
            purpose, ours = purpose_of(words), OURS.get(words.casefold().strip("."), "")
            if key == "for" and purpose and self.keep(purpose=purpose):
                return True, left
            if key == "ours" and ours and self.keep(ours=ours):
                return True, left
            if key == "time" and (
                self.take_time(words) or (re.fullmatch(r"\d{1,3}", words) and self.keep(minutes=int(words)))
            ):
                return True, left
        if key != "time" or first_words or times.UNKNOWN_LENGTH.search(value):
            self.unclear.append({"for": "purpose-unclear", "ours": "ours-unclear"}.get(key, "minutes-unclear"))
        return False, ""

    def without_ends(self, text: str) -> str:
        """The text without a time or a length at its head or its foot."""
        text = text.strip()
        head = times.leading(text)
        if head and self.runs_forward(head) and self.keep(start=head.start, until=head.until):
            text = text[head.at[1] :].lstrip(EDGES + ").")
        tail = times.SPAN.search(text)
        if tail and tail.end() == len(text) and self.take_time(tail[0]):
            text = text[: tail.start()]
        text = self.without_length_between(self.without_length_at_head(text))
        trimmed = text.rstrip(EDGES + ".")
        lengths = list(times.LENGTH.finditer(trimmed))
        if lengths and lengths[-1].end() >= len(trimmed):
            before = trimmed[: lengths[-1].start()]
            minutes = times.length(lengths[-1])
            if minutes and not NOT_PLANNING.search(before.rstrip(" ")) and self.keep(minutes=minutes):
                text = before
        match = SAID_FOR.search(text.strip())
        if match and self.keep(purpose=purpose_of(match[1])) and match[0].strip()[:1] not in ("f", "F", ""):
            text = text.strip()[: match.start()]
        elif match and not match.start():
            text = ""
        return text

    def without_length_between(self, text: str) -> str:
        """The text without a length alone between dashes or bars, or before a person: "Letters – 20 mins – Amy"."""
        for match in times.LENGTH.finditer(text):
            before, who = text[: match.start()].rstrip(EDGES), text[match.end() :].strip(EDGES)
            minutes = times.length(match)
            if (
                minutes and before and who and "minutes" not in self.fields and not NOT_PLANNING.search(before)
                and (is_person(who) or is_anybody(who) or THE_BODY.fullmatch(who) or _named(who))
                and self.keep(minutes=minutes)
            ):  # fmt: skip
                return f"{before} – {who}"
        parts = BETWEEN.split(text)
        for place in range(2, len(parts) - 2, 2):
            whole = times.LENGTH.fullmatch(parts[place].strip())
            minutes = times.length(whole) if whole else None
            if minutes is not None and self.keep(minutes=minutes):
                return "".join(parts[: place - 1] + parts[place + 1 :])
        return text

    def without_length_at_head(self, text: str) -> str:
        """The text without a length at its head, where a mark follows it: "10 mins: Letters"."""
        match = times.LENGTH.match(text)
        minutes = times.length(match) if match else None
        if not match or minutes is None:
            return text
        after = text[match.end() :]
        short = not re.search(r"minute|hour", match[0], re.IGNORECASE)
        if after.strip() and not (re.match(r"\s*[:,|–—]|\s+-\s", after) or (short and after[0] == " ")):
            return text
        return after.lstrip(EDGES) if self.keep(minutes=minutes) else text
