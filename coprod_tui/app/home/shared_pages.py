"""Pages for others: a list of them, and each in full, with the keys that agree, save and change it. All private."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.content import Content

from coprod_tui.app.home.afterwards import digit
from coprod_tui.app.home.keys.shared_pages import BOARD_PAGE, NEWCOMER_PAGE, PUBLIC_PAGE
from coprod_tui.app.home.minutes import hear_number
from coprod_tui.app.home.year import DocumentPage
from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.document import rows_with_first
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.pieces import muted, wait
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.board import ReceiptTold, kept_words, move_of, receipt_move, stands_words, whose_page
from coprod_tui.commands.newcomer import make_newcomer
from coprod_tui.commands.shared_pages import Say, SharedPage, agree_shared, body_meant, every_page, shared_page
from coprod_tui.model.board import BesideSaying
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.look_again import in_force
from coprod_tui.model.sharing import PageFor, mark_for, name_contact
from coprod_tui.model.text import whole_number
from coprod_tui.model.year import Stretch
from coprod_tui.record.outward import read_outward
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.summary import Summary, plain
from coprod_tui.wording import _, refusal

MOST = 9999
"""The most people that may be said to have been asked."""


class PagesForOthers(GroupList):
    """The pages there are, and how each stands. Enter opens one; a begins one for a body that has none yet."""

    def __init__(self, office: Office, place: GroupPlace) -> None:
        note = _("Private. A page goes to others once our group has read and agreed it.")
        super().__init__(office, place, title=_("Pages for others"), note=note)
        self.pages_shared: list[SharedPage] = []

    async def read(self) -> None:
        office = self.office
        read_pages = partial(every_page, office.shelf, self.place, zone=office.zone, at=office.clock())
        pages, trouble = await office.attempt(lambda: list(read_pages()))
        if trouble:
            self.say_trouble(trouble)
        self.pages_shared = pages or []
        await super().read()

    def lines(self) -> Sequence[Row]:
        rows = [Row("", _("For somebody new"), muted(_("made of what is agreed")))]
        return [*rows, *(Row("", whose_page(one), _standing(one)) for one in self.pages_shared)]

    async def change(self, index: int) -> None:
        if not index:
            self.app.push_screen(NewcomerPage(self.office, self.place))
        else:
            one = self.pages_shared[index - 1]
            self._open(one.page, one.body)

    async def add(self) -> None:
        question = Question(f"{self.place.id}-body", _("Whom do we tell?"), _("Such as: the clinic's board"))
        words = await self.ask_words(question)
        if words:
            self.keep_draft(question.id, "")
            try:
                self._open("board", body_meant(self.group, words, new=True))
            except Refused as refused:
                self.say_trouble(refusal(refused))

    def _open(self, page: PageFor, body: str) -> None:
        screen = BoardPage if page == "board" else PublicPage
        self.app.push_screen(screen(self.office, self.place, page, body))


def _standing(one: SharedPage) -> Content:
    words = f"{stands_words(one)} · {one.code}"
    return muted(words) if one.agreed else wait(words)


class OutwardPage(DocumentPage):
    """A page for others in full, with its first part, which the document does not repeat."""

    body = ""

    def lines(self) -> Sequence[Row]:
        made = self.made
        if made is None:
            return []
        return [*rows_with_first(made), *(Row("", muted(plain(each))) for each in ((), *made.made))]

    async def who_is_named(self) -> None:
        """Pick a member: name them on the page, with how to reach them; or take them off it."""
        sharing = self.group.sharing
        members = [
            one for one in self.group.members.active if one.named != "nobody" or sharing.contact(one.id, self.body)
        ]
        choices = []
        for n, one in enumerate(members, 1):
            contact = sharing.contact(one.id, self.body)
            choices.append(Choice(str(one.id), digit(n), one.name, (contact.reach or _("named")) if contact else ""))
        picked = await self.pick(_("Who was asked whether they may be named here?"), choices)
        if not picked:
            return
        member = Id(int(picked))
        if sharing.contact(member, self.body) is not None:
            if await self.sure(_("They are named here. Take them off?")):
                move = partial(name_contact, member=member, body=self.body, yes=False)
                await self._make_move(move, _("They are not named here any more."))
            return
        if not await self.sure(_("Did they say yes to be named here?")):
            return
        question = Question(
            f"{self.place.id}-reach-{picked}", _("How to reach them"), _("In their words, or just Enter"), may_skip=True
        )
        await self.ask_words(
            question,
            lambda words: self._make_move(
                partial(name_contact, member=member, body=self.body, reach=words), _("They are named here from now on.")
            ),
        )

    async def _make_move(self, move: object, message: str) -> str:
        """Make a move of the group, and say the message or the trouble. The trouble, "" for none."""
        if trouble := await self.keep(move):  # type: ignore[arg-type]
            self.say_trouble(trouble)
        else:
            self.say(message)
        return trouble


class NewcomerPage(OutwardPage):
    KEYS = NEWCOMER_PAGE
    NAME = "newcomer"

    def __init__(self, office: Office, place: GroupPlace) -> None:
        super().__init__(office, place, Stretch(), title=_("For somebody new"))

    def make(self) -> Summary:
        return make_newcomer(self.office.shelf, self.place, zone=self.office.zone, at=self.office.clock())


class PublicPage(OutwardPage):
    """A page for everybody else, or for a body. It may go once the group has agreed it.

    shared: the page with what was agreed; None until it is read.
    """

    KEYS: ClassVar[tuple[Key, ...]] = PUBLIC_PAGE
    NAME = "public"

    def __init__(self, office: Office, place: GroupPlace, page: PageFor, body: str) -> None:
        super().__init__(office, place, Stretch(), title=body or _("For everybody else"))
        self.page, self.body = page, body
        self.shared: SharedPage | None = None

    def make(self) -> Summary:
        office = self.office
        self.shared = shared_page(office.shelf, self.place, self.page, self.body, zone=office.zone, at=office.clock())
        return self.shared.made

    async def to_save(self) -> Summary | None:
        """The page as it was agreed; else a draft, if somebody says yes to one for the group alone; or None."""
        shared = self.shared
        if shared is None:
            return None
        agreed_page = shared.may_go
        if agreed_page is not None and not shared.agreed:
            choices = [
                Choice("agreed", "1", _("The page that our group agreed, as it was")),
                Choice("draft", "2", _("A draft of this one, for our group alone")),
            ]
            picked = await self.pick(_("This page says something else than the one we agreed. Save which?"), choices)
            return agreed_page if picked == "agreed" else shared.made if picked else None
        if agreed_page is None and not await self.sure(
            _("We have not agreed this page. Save a draft, for our group alone?")
        ):
            return None
        return agreed_page or shared.made

    async def agreed(self) -> None:
        """Ask for the code of the page that was read, and how the group agreed it; then keep that."""
        if self.shared is None:
            return
        hint = _("It stands at the head and foot of the page that was read")
        draft = f"{self.place.id}-{self.NAME}-code"
        code = await self.ask_words(Question(draft, _("Code"), hint))
        self.keep_draft(draft, "")
        ways = [
            Choice("decision", "1", _("A meeting decided that it may go")),
            Choice("asked", "2", _("Members were asked, between meetings")),
        ]
        way = await self.pick(_("How did our group agree it?"), ways) if code else None
        say = await (self._ask_decision() if way == "decision" else self._ask_counts()) if way else None
        if say is None or not code:
            return
        office = self.office
        agree = partial(agree_shared, office.shelf, self.place, code, say, zone=office.zone, at=office.clock())
        _done, trouble = await office.attempt(agree)
        await self.look()
        if trouble:
            self.say_trouble(trouble)
        else:
            self.say(_("Kept. This page may go now: {page}").format(page=self.title_words))

    async def _ask_decision(self) -> Say | None:
        newest = reversed(in_force(self.group.history))
        choices = [
            Choice(one.decision.ref, digit(n), in_a_line(one.decision.words), one.decision.ref)
            for n, one in enumerate(newest, 1)
        ]
        if not choices:
            self.say(_("No decision is in force."))
            return None
        picked = await self.pick(_("Which decision says that it may go?"), choices)
        return Say(picked) if picked else None

    async def _ask_counts(self) -> Say | None:
        """How many members were asked, and how they answered; None where that was left."""
        counts = []
        for name, label in (
            ("asked", _("How many were asked?")),
            ("for", _("How many are for it?")),
            ("against", _("How many object?")),
        ):
            question = Question(
                f"{self.place.id}-page-{name}",
                label,
                _("A number"),
                hear=partial(hear_number, least=0, most=MOST),
                keeps=False,
            )
            words = await self.ask_words(question)
            if words is None:
                return None
            counts.append(whole_number(words.strip(), MOST))
        return Say("", *counts)


class BoardPage(PublicPage):
    KEYS = BOARD_PAGE
    NAME = "board"

    async def receipt(self) -> None:
        """Ask when the body read it, who did, and what they did; then keep that receipt."""
        draft = f"{self.place.id}-receipt"
        questions = (
            Question(f"{draft}-date", _("Read on"), _("A day, or just Enter"), may_skip=True),
            Question(f"{draft}-by", _("Read by"), _("Who read it, or just Enter"), may_skip=True),
            Question(f"{draft}-did", _("What they did"), _("In their words, or just Enter"), may_skip=True, prose=True),
        )
        answers = []
        for each in questions:
            words = await self.ask_words(each)
            if words is None:
                return
            answers.append(words)
        try:
            move = receipt_move(self.body, ReceiptTold(*answers), self.office.today)
        except Refused as refused:
            self.say_trouble(refusal(refused))
            return
        if not await self._make_move(move, kept_words()):
            for each in questions:
                self.keep_draft(each.id, "")

    async def mark(self) -> None:
        """Pick a decision in force, an open issue or action, to put on the page or take off it."""
        history, marks = self.group.history, self.group.sharing.marks(self.body)
        things = [(one.decision.ref, one.decision.words) for one in in_force(history)]
        things += [(one.ref, one.words) for one in history.open_issues]
        things += [(one.ref, one.words) for one in history.open_actions]
        choices = [
            Choice(ref, digit(n), f"{ref}  {in_a_line(words)}", _("on it") if ref in marks else "")
            for n, (ref, words) in enumerate(things, 1)
        ]
        picked = await self.pick(_("What should they look at, too?"), choices) if choices else None
        if picked:
            move = partial(mark_for, ref=picked, body=self.body, yes=picked not in marks)
            await self._make_move(move, _("Kept. What is new on the page is agreed anew before it goes."))

    async def choose_sayings(self) -> None:
        """Pick words that somebody said beside a decision, to put on the page with their yes, or take off it."""
        office = self.office
        today = office.today.isoformat()
        read = partial(read_outward, office.shelf, self.place, today)
        records, trouble = await office.attempt(read)
        sayings: dict[str, BesideSaying] = {one.mark: one for one in records.sayings(self.body)} if records else {}
        if not sayings:
            self.say_trouble(trouble or _("Nobody's words stand beside a decision."))
            return
        choices = [
            Choice(mark, digit(n), f"{mark}  {in_a_line(one.said.words)}", _("may go") if one.may_go else "")
            for n, (mark, one) in enumerate(sayings.items(), 1)
        ]
        picked = await self.pick(_("Whose words? Ask them alone."), choices)
        if not picked:
            return
        one = sayings[picked]
        prompt = (
            _("They may go now. Take that back?") if one.may_go else _("Were they asked alone, and did they say yes?")
        )
        if await self.sure(prompt):
            move = partial(move_of(one), body=self.body, yes=not one.may_go)
            await self._make_move(move, _("Kept. What is new on the page is agreed anew before it goes."))
