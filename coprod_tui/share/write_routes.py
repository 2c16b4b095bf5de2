"""Routes of pages for writing, open only where nobody on the way can read them: by a tunnel to this laptop, or by TLS.

Without script every button is a form, and the answer is a page. A script sends the same forms, and gets JSON.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from coprod_tui.model.entry import Refused
from coprod_tui.record.phone_pages import FREE, NO, YES
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences.desk_line import KINDS
from coprod_tui.sentences.phone_pages import freed
from coprod_tui.share.address import HERE
from coprod_tui.share.code import WriterCode
from coprod_tui.share.connections import mark_known
from coprod_tui.share.events import EventResponse
from coprod_tui.share.pages import page
from coprod_tui.share.sent import TooLong, form, line_token, number, set_cookie, take_form
from coprod_tui.share.visitors import Visitors
from coprod_tui.share.write import LineOutcome, WriteSeat
from coprod_tui.share.write_entry import do_entry, entry_page
from coprod_tui.share.write_pages import record_page, write_page
from coprod_tui.share.write_view import BEGUN, PRESSED, Claim, needs_for, people, sayings_for
from coprod_tui.share.writers import PageWriter, Writers
from coprod_tui.wording import _, refusal

COOKIE, MARK = "coprod-write", "coprod-join-write"
HOST = "__Host-"
"""A cookie's name that begins so was set by this host alone, over TLS (RFC 6265bis, 4.1.3.2)."""
LONGEST = 4_000
"""Characters of a line."""
SHEETS: Mapping[str, Callable[[WriteSeat], tuple[str, ...]]] = {
    "sayings": sayings_for,
    "needs": needs_for,
    "close": lambda _seat: (),
}
"""Buttons that set the sheet, and its lines; "close" empties it."""
LineSent = Mapping[str, str]
AnswerWriter = Callable[[Request, PageWriter], Awaitable[Response]]


class WriterCallbacks(NamedTuple):
    """Callbacks of pages for writing. new_seat: takes a seat, given the writer's name and their `changed` callback.

    tell_seats: a code was used, or wrong. claims: those that wait to be confirmed. answer: does YES, NO or FREE, with
    the claim or person it is about.
    """

    new_seat: Callable[[str, Callable[[], object]], WriteSeat]
    tell_seats: Callable[[], object]
    claims: Callable[[], tuple[Claim, ...]]
    answer: Callable[[str, str], object]


class WriteRoutes:
    """open: pages for writing are open. locked_url: their address over TLS, "" where they have none."""

    def __init__(self, visitors: Visitors, callbacks: WriterCallbacks) -> None:
        self.code, self.writers = WriterCode(), Writers()
        self.open, self.locked_url = False, ""
        self._visitors, self._callbacks = visitors, callbacks

    def routes(self) -> list[Route]:
        return [
            Route("/write", self._page, methods=["GET"]),
            Route("/write/join", self._safe(self._join), methods=["POST"]),
            Route("/write/do", self._for_writers(self._do), methods=["POST"]),
            Route("/write/heard", self._for_writers(self._hear), methods=["POST"]),
            Route("/write/leave", self._for_writers(self._leave), methods=["POST"]),
            Route("/write/entry/{line}", self._for_writers(self._entry), methods=["GET", "POST"]),
            Route("/write/record", self._for_writers(self._record), methods=["GET"]),
            Route("/write/token", self._for_writers(self._token), methods=["GET"]),
            Route("/write/events", self._for_writers(self._events), methods=["GET"]),
        ]

    # Who it is

    def _safe(self, answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        """The same, refused where it could be read on the way (`is_safe`), or pages for writing are not open."""

        async def answers(request: Request) -> Response:
            if not is_safe(request):
                return HTMLResponse(page("write_locked", url=self.locked_url, open=self.open), 403)
            if not self.open:
                words = _("Writing on another laptop is not open. At the Desk: Ctrl+K, then w.")
                return HTMLResponse(page("message", words=words), 403)
            return await answer(request)

        return answers

    def _for_writers(self, answer: AnswerWriter) -> Callable[[Request], Awaitable[Response]]:
        """The same for writers alone, by a safe way; a POST only with the token of one of their own forms."""

        async def answers(request: Request) -> Response:
            writer = self._writer(request)
            if writer is None:
                return self._asks_code(request, 401)
            return await take_form(request, writer) or await answer(request, writer)

        return self._safe(answers)

    def _writer(self, request: Request) -> PageWriter | None:
        return mark_known(request, self.writers.get(request.cookies.get(_name(request, COOKIE), "")))

    def _asks_code(self, request: Request, status: int = 200, trouble: str = "", name: str = "") -> Response:
        mark = request.cookies.get(_name(request, MARK)) or secrets.token_urlsafe(16)
        token = self._visitors.join_token(mark)
        answer = HTMLResponse(page("write_join", token=token, trouble=trouble, name=name), status)
        self._set(request, answer, MARK, mark)
        return answer

    def _set(self, request: Request, answer: Response, name: str, value: str) -> None:
        set_cookie(answer, _name(request, name), value, secure=request.url.scheme == "https")

    async def _join(self, request: Request) -> Response:
        try:
            sent = await form(request)
        except TooLong:
            return PlainTextResponse("", 413)
        name = sent.get("name", "")
        token = self._visitors.join_token(request.cookies.get(_name(request, MARK), ""))
        if not secrets.compare_digest(sent.get("token", "").encode(), token.encode()):
            return self._asks_code(request, 403, _("Please type the code once more."), name)
        try:
            self.writers.need_room()
            taken = self.code.takes(sent.get("code", ""))
            self._callbacks.tell_seats()
            if not taken:
                await self.code.delay_answer()
                words = _("That is not the code, or somebody used it. The Desk shows the one that counts now.")
                return self._asks_code(request, 401, words, name)
            writer = PageWriter(self._callbacks.claims)
            await writer.sit_down(partial(self._callbacks.new_seat, name))
        except (Refused, CannotOpen) as trouble:
            return self._asks_code(request, 409, refusal(trouble), name)
        answer = RedirectResponse("/write", 303)
        self._set(request, answer, COOKIE, self.writers.let_in(writer))
        return answer

    # Their page

    async def _page(self, request: Request) -> Response:
        async def answers(request: Request) -> Response:
            writer = self._writer(request)
            if writer is None:
                return self._asks_code(request)
            await writer.renewed()
            begin = request.query_params.get("begin", "")
            words = f"/{begin} " if begin in BEGUN else writer.seat.words
            kind = "" if begin in BEGUN else writer.seat.kind
            more = {"token": writer.form_token, "line": secrets.token_urlsafe(9), "at": writer.number, "words": words}
            return HTMLResponse(
                write_page(writer.seat, writer.shown, writer.parts, writer.rows, kind=kind, kinds=_kinds(), **more)
            )

        return await self._safe(answers)(request)

    async def _do(self, request: Request, writer: PageWriter) -> Response:
        sent = request.state.form
        press = sent.get("press", "")
        if press in BEGUN:
            return RedirectResponse(f"/write?begin={press.replace(' ', '+')}#line", 303)
        verb, _space, about = press.partition(" ")
        if verb == "claim":
            answer, _space, claim = about.partition(" ")
            self._callbacks.answer(YES if answer == YES else NO, claim)
        elif verb == FREE:
            self._callbacks.answer(FREE, about)
        outcome = await writer.do(_pressed, writer.seat, press, sent)
        return await self._outcome_answer(request, writer, outcome)

    async def _outcome_answer(self, request: Request, writer: PageWriter, outcome: LineOutcome) -> Response:
        """What came of a line: as JSON for a script, else the page, which shows it in its log."""
        await writer.renewed()
        if "application/json" not in request.headers.get("accept", ""):
            return RedirectResponse("/write#line", 303)
        return _data({**outcome._asdict(), "told": writer.shown.told, "at": writer.number})

    async def _hear(self, request: Request, writer: PageWriter) -> Response:
        """What is understood of a line as it is being typed, as JSON."""
        sent = request.state.form
        words = sent.get("words", "")[:LONGEST]
        cursor = number(sent, "cursor", len(words))
        heard = await writer.do(writer.seat.hear_line, words, sent.get("kind", ""), cursor, token(sent))
        return _data(heard._asdict())

    async def _entry(self, request: Request, writer: PageWriter) -> Response:
        """The page of one row of the record (GET), or what its form asks (POST)."""
        line = number(request.path_params, "line")
        if request.method == "POST":
            sent = request.state.form
            outcome = await writer.do(do_entry, writer.seat, line, sent, token(sent), number(sent, "saw"))
            return await self._outcome_answer(request, writer, outcome)
        await writer.renewed()
        html = await writer.do(entry_page, writer.seat, line, token=writer.form_token, at=writer.number)
        return HTMLResponse(html or page("message", words=_("There is no such entry.")), 200 if html else 404)

    async def _record(self, _request: Request, writer: PageWriter) -> Response:
        """All of the record."""
        return HTMLResponse("" if writer.seat.blank else await writer.do(_whole_record, writer.seat))

    async def _token(self, _request: Request, writer: PageWriter) -> Response:
        """A new form token, for a page that was open before its writer was let in again and has lines still to send."""
        return _data({"token": writer.form_token})

    async def _events(self, request: Request, writer: PageWriter) -> Response:
        async def while_let_in() -> Any:
            async for event in writer.events():
                if self.open and self._writer(request) is None:  # where it is not open the stream ends by itself
                    yield b"event: out\ndata:\n\n"
                    return
                yield event

        return EventResponse(while_let_in())

    async def _leave(self, request: Request, _writer: PageWriter) -> Response:
        await self.writers.leave(request.cookies[_name(request, COOKIE)])
        return RedirectResponse("/write", 303)


def _pressed(seat: WriteSeat, press: str, sent: LineSent) -> LineOutcome:
    """Do what a button means, or Enter in the line where press is ""."""
    line, saw = token(sent), number(sent, "saw")
    if not press:
        return seat.enter(sent.get("words", "")[:LONGEST], sent.get("kind", ""), line, saw)
    if press in ("yes", "no", "show") or press in PRESSED:
        return seat.enter(press if press in ("yes", "no") else f"/{press}", "", line, saw)
    if press in ("together on", "together off"):
        seat.together = press == "together on" and not seat.meeting.flow.hidden
        seat.session.drafts.show("")
    elif press in ("every on", "every off"):
        seat.every = press == "every on"
    elif press == "find":
        seat.sought = sent.get("sought", "")[:100].strip()
    elif press in SHEETS and not seat.blank:
        with suppress(CannotOpen):
            seat.sheet = SHEETS[press](seat)
    elif press.startswith(f"{FREE} "):
        seat.voice.say(*(freed(name) for id, name in people(seat.meeting) if press == f"{FREE} {id}"))
    return LineOutcome(done=True)


def _whole_record(seat: WriteSeat) -> str:
    return record_page(seat.rows, seat.meeting.taken)


def is_safe(request: Request) -> bool:
    """Whether nobody on the way can read this request: it came by TLS, or from this laptop to itself."""
    server, client = request.scope.get("server") or ("", 0), request.client
    own = server[0] == HERE and client is not None and client.host == HERE
    return request.url.scheme == "https" or own


def token(sent: LineSent) -> str:
    """The page's token for this line; a new one where it sent none."""
    return line_token(sent) or secrets.token_urlsafe(9)


def _name(request: Request, name: str) -> str:
    return f"{HOST}{name}" if request.url.scheme == "https" else name


def _kinds() -> list[tuple[str, str]]:
    return [*((verb, _(label)) for verb, label in KINDS.items()), ("", _("Command"))]


def _data(content: Any) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")
