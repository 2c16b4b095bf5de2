"""Pages that show a document: a group's year, its looking back, what one member said. Each can be saved as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from coprod_tui.app.home.keys.year import YEAR_PAGE
from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.document import rows_of
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.pages.page import Page
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.look_back import make_look_back
from coprod_tui.commands.mine import make_mine
from coprod_tui.commands.pages import save_page
from coprod_tui.commands.year import make_year, stretch_asked
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import Member
from coprod_tui.model.year import Stretch, last_year
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.summary import FORMATS, Summary
from coprod_tui.wording import _, refusal


class DocumentPage(GroupList):
    """A document about a stretch of time. NAME: in ids of drafts, so it names nobody. made: None until it is read."""

    KEYS: ClassVar[tuple[Key, ...]] = YEAR_PAGE
    NAME = ""

    def __init__(self, office: Office, place: GroupPlace, stretch: Stretch, *, title: str, note: str = "") -> None:
        super().__init__(office, place, title=title, note=note)
        self.stretch = self.usual = stretch
        self.made: Summary | None = None

    def make(self) -> Summary:
        """The document of these days. Raises CannotOpen."""
        raise NotImplementedError

    def formats(self) -> Mapping[str, str]:
        """The formats it can be saved in, each with what it is for."""
        return {
            "docx": _("For Word"),
            "large-pdf": _("In large print, as a PDF"),
            "html": _("A web page"),
            "txt": _("Text, as for an e-mail"),
        }

    def without_days(self) -> str:
        """The hint for the first day, which says what no day means."""
        return _("A day, such as 1 March 2026, or a year. Just Enter: all of it")

    async def read(self) -> None:
        await super().read()
        await self._make()

    async def _make(self) -> None:
        self.made = await self.attempt(self.make) or self.made
        self.show()

    def lines(self) -> Sequence[Row]:
        return list(rows_of(self.made)) if self.made is not None else []

    async def other_days(self) -> None:
        """Ask from which day until which; no first day is the stretch that the page was opened with."""
        days = await ask_days(self, f"{self.place.id}-{self.NAME}", self.without_days(), self.usual)
        if days is not None:
            self.stretch, self.chosen = days, 0
            await self._make()

    async def to_save(self) -> Summary | None:
        """The document to save; None to save nothing."""
        return self.made

    async def save(self) -> None:
        """Ask in which format and into which folder, and save it there."""
        made = await self.to_save()
        if made is None:
            return
        choices = [Choice(name, str(n), words) for n, (name, words) in enumerate(self.formats().items(), 1)]
        picked = await self.pick(_("Save it as what?"), choices)
        if picked:
            question = Question(
                f"{self.place.id}-{self.NAME}-save", _("Save it in"), _("The folder, such as Documents")
            )
            await self.ask_words(question, partial(self._save, made, picked))

    async def _save(self, made: Summary, name: str, words: str) -> str:
        folder = folder_named(words)
        if folder is None:
            return _("There is no such folder.")
        save = partial(save_page, made, [FORMATS[name]], folder, self.office.now)
        files, trouble = await self.office.attempt(save)
        if files:
            self.say(_("Saved: {file}").format(file=files[0]))
        return trouble


class YearPage(DocumentPage):
    NAME = "year"

    def __init__(self, office: Office, place: GroupPlace) -> None:
        super().__init__(office, place, last_year(office.today), title=_("Our year"))

    def make(self) -> Summary:
        office = self.office
        return make_year(office.shelf, self.place, self.stretch, zone=office.zone, at=office.clock())

    def formats(self) -> Mapping[str, str]:
        return {"wall-pdf": _("A sheet for the wall, as a PDF. Nobody is named on it"), **super().formats()}

    def without_days(self) -> str:
        return _("A day, such as 1 March 2026, or a year. Just Enter: the last twelve months")


class LookBackPage(DocumentPage):
    """What was said as the group looked back, over all its time."""

    NAME = "look-back"

    def __init__(self, office: Office, place: GroupPlace) -> None:
        super().__init__(office, place, Stretch(), title=_("Looking back"))

    def make(self) -> Summary:
        office = self.office
        return make_look_back(office.shelf, self.place, self.stretch, zone=office.zone, at=office.clock())


class MinePage(DocumentPage):
    """What one member said and what became of it. Opened only once somebody says that the member asks for it."""

    NAME = "mine"

    def __init__(self, office: Office, place: GroupPlace, member: Member) -> None:
        note = _("This is for {name} alone. Keep it off the big screen.").format(name=member.name)
        super().__init__(office, place, Stretch(), title=_("What you said, and what became of it"), note=note)
        self.member = member

    def make(self) -> Summary:
        office = self.office
        return make_mine(office.shelf, self.place, self.member, self.stretch, zone=office.zone, at=office.clock())


async def ask_days(page: Page, draft: str, hint: str, usual: Stretch) -> Stretch | None:
    """Ask from which day until which. usual where no day is typed; None where it was left, or is no day.

    draft: what the ids of drafts begin with. hint: for the first day.
    """
    since = await page.ask_words(Question(f"{draft}-from", _("From"), hint, may_skip=True))
    if since is None:
        return None
    until: str | None = ""
    if since:
        until = await page.ask_words(
            Question(f"{draft}-to", _("Until"), _("A day or a year. Just Enter: until now"), may_skip=True)
        )
    if until is None:
        return None
    try:
        days = stretch_asked(since, until, page.office.today) if since or until else usual
    except Refused as refused:
        page.say_trouble(refusal(refused))
        return None
    page.keep_draft(f"{draft}-from", "")
    page.keep_draft(f"{draft}-to", "")
    return days


def folder_named(words: str) -> Path | None:
    """The folder that was typed; None where there is none."""
    folder = Path(words.strip()).expanduser()
    return folder if words.strip() and folder.is_dir() else None
