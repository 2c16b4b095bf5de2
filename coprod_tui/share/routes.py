"""Routes of phone pages: the form for the code is for anybody, all others for visitors who gave the code."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from coprod_tui.model.entry import NOBODY, Refused
from coprod_tui.record.session import MeetingSession
from coprod_tui.share.address import HERE
from coprod_tui.share.answers import PhoneAnswers
from coprod_tui.share.broadcast import Broadcast
from coprod_tui.share.code import MemberCode
from coprod_tui.share.connections import mark_known
from coprod_tui.share.events import EventResponse
from coprod_tui.share.join_in import ANSWERED, JoinInView, answer, do, offered
from coprod_tui.share.pages import STATIC, page, static
from coprod_tui.share.sent import TooLong, form, gone, set_cookie, take_form
from coprod_tui.share.visitors import Visitor, Visitors
from coprod_tui.wording import _, refusal

COOKIE, MARK = "coprod", "coprod-join"
GIVES_WAY = 1.0
"""Seconds that a newcomer waits before another's place is taken away for them."""

AnswerPage = Callable[[Request, Visitor], Awaitable[Response]]


class Routes:
    """Answers every request. code: what lets people in.

    tell_seats: called where other seats are to be shown something new (a wrong code, an answer to a count); changed:
    called where pages are too (a phone says who it is). broadcast: set once the server runs.
    """

    def __init__(
        self,
        code: MemberCode,
        visitors: Visitors,
        answers: PhoneAnswers,
        session: MeetingSession,
        tell_seats: Callable[[], object],
        changed: Callable[[], object],
    ) -> None:
        self.code, self.visitors, self.answers, self._session = code, visitors, answers, session
        self._tell_seats, self._changed = tell_seats, changed
        self.broadcast: Broadcast | None = None
        self._door = asyncio.Lock()

    def app(self, more: Sequence[Route]) -> Starlette:
        """The app with all routes. more: those of pages for writing."""
        routes = [
            Route("/", self._follow, methods=["GET"]),
            Route("/join", self._join, methods=["POST"]),
            Route("/leave", self._for_visitors(self._leave), methods=["POST"]),
            Route("/who", self._for_visitors(self._say_who), methods=["POST"]),
            Route("/do", self._for_visitors(self._do), methods=["POST"]),
            *(Route(f"/{what}", self._for_visitors(self._form_page), methods=["GET"]) for what in ("who", "words")),
            Route("/mine", self._for_visitors(self._mine), methods=["GET"]),
            Route("/told", self._for_visitors(self._what_was_done), methods=["GET"]),
            Route("/events", self._for_visitors(self._events), methods=["GET"]),
            *static_routes(),
            *more,
        ]
        return Starlette(routes=routes)

    # Who it is

    def _visitor(self, request: Request) -> Visitor | None:
        return mark_known(request, self.visitors.get(request.cookies.get(COOKIE, "")))

    def _for_visitors(self, answer: AnswerPage) -> Callable[[Request], Awaitable[Response]]:
        """The same for visitors alone, and for a POST only with the token of one of their own forms."""

        async def answers(request: Request) -> Response:
            visitor = self._visitor(request)
            if visitor is None:
                return self._asks_code(request, 401)
            return await take_form(request, visitor) or await answer(request, visitor)

        return answers

    # The code

    def _asks_code(self, request: Request, status: int = 200, trouble: str = "") -> Response:
        if not trouble and self.visitors.gave_way(request.cookies.get(COOKIE, "")):
            trouble = _(
                "All places were taken, and yours went to somebody else. Nothing was done. Type the code again."
            )
        mark = request.cookies.get(MARK) or secrets.token_urlsafe(16)
        token = self.visitors.join_token(mark)
        network = request.url.hostname not in (HERE, "localhost")  # else it is a tunnel, which is encrypted
        answer = HTMLResponse(page("join", token=token, trouble=trouble, network=network), status)
        set_cookie(answer, MARK, mark)
        return answer

    async def _join(self, request: Request) -> Response:
        try:
            sent = await form(request)
        except TooLong:
            return PlainTextResponse("", 413)
        token = self.visitors.join_token(request.cookies.get(MARK, ""))
        if not secrets.compare_digest(sent.get("token", "").encode(), token.encode()):
            return self._asks_code(request, 403, _("Please type the code once more."))
        if self._visitor(request) is not None:
            return RedirectResponse("/", 303)  # sent twice: this browser is in, and keeps its name
        if not self.code.takes(sent.get("code", "")):
            self._tell_seats()
            await self.code.delay_answer()
        else:
            try:
                cookie = await self._give_place(request)
            except Refused as refused:
                return self._asks_code(request, 503, refusal(refused))
            if cookie:
                answer = RedirectResponse("/", 303)
                set_cookie(answer, COOKIE, cookie)
                return answer
        return self._asks_code(request, 401, _("That is not the code. It stands on the big screen."))

    async def _give_place(self, request: Request) -> str:
        """Let this browser in: its cookie, "" where it left, or the code changed, as it waited.

        Where others have to give way it is one at a time, GIVES_WAY apart: no program pushes a whole room out at once.
        """
        if not self.visitors.full:
            return self.visitors.let_in()
        code = self.code.digits
        async with self._door:
            if await gone(request, GIVES_WAY) or code != self.code.digits:
                return ""
            claims = self.visitors.claims()
            cookie = self.visitors.let_in()
        if self.visitors.claims() != claims:
            self._changed()
        return cookie

    # The meeting

    async def _follow(self, request: Request) -> Response:
        visitor, broadcast = self._visitor(request), self.broadcast
        if visitor is None or broadcast is None:
            return self._asks_code(request)
        offers = offered(self._session.meeting, visitor, self.answers)
        mine, asks = self._mine_of(visitor, offers), offers.answers and offers.asked is not None
        return HTMLResponse(
            page("follow", shown=broadcast.shown, parts=broadcast.parts, mine=mine, asks=asks, token=visitor.form_token)
        )

    def _mine_of(self, visitor: Visitor, offers: JoinInView) -> str:
        return page("mine", offered=offers, token=visitor.form_token)

    async def _mine(self, _request: Request, visitor: Visitor) -> Response:
        """What this phone is offered now: a part of its page."""
        return HTMLResponse(self._mine_of(visitor, offered(self._session.meeting, visitor, self.answers)))

    async def _form_page(self, request: Request, visitor: Visitor) -> Response:
        """The page where somebody says who they are (/who), or writes for the item (/words)."""
        offers = offered(self._session.meeting, visitor, self.answers)
        return HTMLResponse(
            page(
                "own",
                what=request.url.path[1:],
                offered=offers,
                token=visitor.form_token,
                line=secrets.token_urlsafe(9),
            )
        )

    async def _say_who(self, request: Request, visitor: Visitor) -> Response:
        person = request.state.form.get("person", "")
        meeting = self._session.meeting
        claimed = next((one.id for one in meeting.people.all if str(one.id) == person), NOBODY)
        if claimed:
            if self.visitors.flooded:  # a phone may leave, come in and claim again: it is slowed down
                await self.visitors.denied.delay_answer()
            try:
                self.visitors.say_who(visitor, claimed)
            except Refused as refused:
                return self._message_page(refusal(refused), 429)
        else:
            self.answers.forget(visitor.person)
            visitor.be_nobody()
        self._changed()
        return RedirectResponse("/#mine", 303)

    async def _do(self, request: Request, visitor: Visitor) -> Response:
        sent = request.state.form
        action = sent.get("do", "")
        if action in ANSWERED:
            trouble = answer(self._session.meeting, self.answers, visitor, sent)
            self._tell_seats()
        else:
            trouble = await do(self._session, self.answers, visitor, action, sent)
        anchor = "answered" if action == "answer" else "mine"  # a screen reader goes on from there
        return self._message_page(trouble, 409) if trouble else RedirectResponse(f"/#{anchor}", 303)

    async def _what_was_done(self, _request: Request, _visitor: Visitor) -> Response:
        """The newest moves, as a page of their own, for browsers without script."""
        return HTMLResponse(page("told", shown=self.broadcast.shown)) if self.broadcast else PlainTextResponse("", 503)

    async def _events(self, request: Request, visitor: Visitor) -> Response:
        broadcast, cookie = self.broadcast, request.cookies[COOKIE]
        if broadcast is None:
            return PlainTextResponse("", 503)

        async def while_let_in() -> object:
            visitor.listening += 1
            try:
                async for event in broadcast.events():
                    if self.visitors.get(cookie) is None:
                        yield b"event: out\ndata:\n\n"
                        return
                    yield event
            finally:
                visitor.listening -= 1

        return EventResponse(while_let_in())  # type: ignore[arg-type]

    async def _leave(self, request: Request, _visitor: Visitor) -> Response:
        self.visitors.leave(request.cookies[COOKIE])
        self._changed()
        return RedirectResponse("/", 303)

    def _message_page(self, words: str, status: int = 200) -> Response:
        return HTMLResponse(page("message", words=words), status)


def static_routes() -> list[Route]:
    return [Route(f"/{name}", _static, methods=["GET"]) for name in STATIC]


async def _static(request: Request) -> Response:
    name = request.url.path[1:]
    return Response(static(name), media_type=STATIC[name])
