"""One message being drawn, piece by piece, from what a generator of chance says."""

from __future__ import annotations

import re
import textwrap
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from coprod_tui.wording import local
from tests.afterwards.inbox import DAY, MEMBERS, START
from tests.afterwards.made_up import words

if TYPE_CHECKING:
    import random

MEETING, VERSION = "riverside-voices-14", "riverside-voices-14 v1"
SENDERS = {name: address for name, address in MEMBERS.items() if name.startswith(("Amy", "Mo "))}


class Drawing:
    """One message being drawn. letter: what we sent, as text and as a page; subject: under which."""

    def __init__(self, chance: random.Random, text: str, page: str, subject: str) -> None:
        self.chance, self.text, self.page, self.subject = chance, text, page, subject
        self.name = chance.choice(list(SENDERS))
        self.address = SENDERS[self.name]
        self.first = self.name.split()[0]

    def one(self, *of: str) -> str:
        return self.chance.choice(of)

    def said(self, *middle: str) -> str:
        """A greeting, these words, thanks and a name."""
        name = self.one("", self.first, self.name)
        return "\n".join(filter(None, (self.one(*words.GREETINGS), *middle, self.one(*words.THANKS), name)))

    def agreeing(self) -> str:
        return self.said(self.one(*words.ASSENTS))

    def objecting(self) -> str:
        """Words that speak against agreement; now and then in words of our own letter."""
        if self.chance.random() < 0.9:
            return self.one(*words.OBJECTIONS)
        ours = re.findall(r"\w+", self.text)
        negative = [at for at, word in enumerate(ours) if word.lower() in ("no", "not", "nobody", "nothing")]
        at = self.chance.choice(negative)
        return " ".join(ours[at : at + self.chance.randrange(1, 3)])

    def signed(self) -> str:
        return self.one(*words.SIGNATURES).format(name=self.name, first=self.first, address=self.address)

    def quoted(self, *, strange: str = "") -> str:
        """Our letter as a program quotes it. strange: words put in among ours."""
        language = self.chance.choice(list(words.QUOTE_LINES))
        lines = self._our_lines()
        if strange:
            lines.insert(self.chance.randrange(1, len(lines) + 1), strange)
        marked = self.chance.random() < 0.6
        if marked:
            over = words.QUOTE_LINES[language].format(**words.WHO)
            over = "\n".join(textwrap.wrap(over, 60)) if self.chance.random() < 0.3 else over
            mark = self.one("> ", "> ", ">", ">> ")
            return "\n".join([over, *self.chance.choice(([], [""])), *(f"{mark}{line}".rstrip() for line in lines)])
        values = (f"{words.WHO['who']} <{words.WHO['at']}>", "03 November 2026 10:00", self.name, self.subject)
        head = [f"{label}: {value}" for label, value in zip(words.QUOTE_HEADS[language], values, strict=True)]
        rule = self.one("", "_" * 32, "-----Original Message-----")
        return "\n".join(filter(None, [rule, *head])) + "\n\n" + "\n".join(lines)

    def _our_lines(self) -> list[str]:
        text = self.text
        if self.chance.random() < 0.3:  # through a page and back
            text = re.sub(r"\n[-=]{4,}\n", "\n\n", text).replace("\n- ", "\n  * ")
        lines = text.splitlines()
        if self.chance.random() < 0.3:
            lines = textwrap.wrap(" ".join(text.split()), self.chance.randrange(40, 90))
        if self.chance.random() < 0.3:
            lines = [self.one("", "  ", "    ") + line for line in lines]
        if self.chance.random() < 0.3:
            lines = lines[: self.chance.randrange(2, len(lines))]
        return lines

    def subject_line(self) -> str:
        """A subject under which words in the body answer."""
        tag = self.one(*words.TAGS) if self.chance.random() < 0.2 else ""
        before = self.one("Re: ", "RE: ", "Re: Re: ", "AW: ", "SV: ", "Odp: ", "Antw: ", "Ateb: ")
        return self.one(f"{tag}{before}{self.subject}", f"{before}{tag}{self.subject}")

    def ready(self, answer: str = "I agree") -> str:
        return (
            self.one(*words.TAGS) if self.chance.random() < 0.2 else ""
        ) + f"{answer}: {self.one(VERSION, VERSION, MEETING)}"

    def letter(self, subject: str, text: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = f"{self.name} <{self.address}>"
        message["To"] = "notes@riverside.example"
        message["Subject"] = subject
        message["Date"] = format_datetime(local(START + self.chance.randrange(DAY, 6 * DAY), "Europe/London"))
        message["Message-ID"] = f"<{self.chance.getrandbits(64):x}@mail.example>"
        message.set_content(text + "\n", cte=self.one("8bit", "quoted-printable", "base64"))
        return message

    def framed(self, text: str) -> str:
        """These words with what programs put over and under them, and a signature."""
        if self.chance.random() < 0.3:
            text = f"{text}\n\n-- \n{self.signed()}"
        if self.chance.random() < 0.3:
            text = f"{text}\n\n{self.one(*words.DEVICES)}"
        if self.chance.random() < 0.2:
            text = "\n".join(textwrap.wrap(self.one(*words.BANNERS), 76)) + f"\n\n{text}"
        return text
