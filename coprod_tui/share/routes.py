"""What can be asked for, and by whom: the code by anybody, the meeting by whoever gave it, and all else by nobody."""

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
from coprod_tui.share.connections import let_in
from coprod_tui.share.events import EventResponse
from coprod_tui.share.join_in import ANSWERED, JoinInView, answer, do, offered
from coprod_tui.share.pages import STATIC, page, static
from coprod_tui.share.sent import TooLong, form, gone, set_cookie, take_form
from coprod_tui.share.visitors import Visitor, Visitors
from coprod_tui.wording import _, refusal

COOKIE, MARK = "coprod", "coprod-join"
GIVES_WAY = 1.0
"""Seconds that somebody waits for the place of another who seems to be gone."""

AnswerPage = Callable[[Request, Visitor], Awaitable[Response]]


class Routes:
    """What every request is answered with. code: what lets people in.

    told: called where a code was not the one, or somebody answered; changed: where a phone says who it is.
    """

    def __init__(
        self,
        code: MemberCode,
        visitors: Visitors,
        answers: PhoneAnswers,
        session: MeetingSession,
        told: Callable[[], object],
        changed: Callable[[], object],
    ) -> None:
        self.code, self.visitors, self.answers, self._session = code, visitors, answers, session
        self._told, self._changed = told, changed
        self.broadcast: Broadcast | None = None
        self._door = asyncio.Lock()

    def app(self, more: Sequence[Route]) -> Starlette:
        """more: routes of others."""
        routes = [
            Route("/", self._follow, methods=["GET"]),
            Route("/join", self._join, methods=["POST"]),
            Route("/leave", self._let_in(self._leave), methods=["POST"]),
            Route("/who", self._let_in(self._say_who), methods=["POST"]),
            Route("/do", self._let_in(self._do), methods=["POST"]),
            *(Route(f"/{what}", self._let_in(self._own), methods=["GET"]) for what in ("who", "words")),
            Route("/mine", self._let_in(self._mine), methods=["GET"]),
            Route("/told", self._let_in(self._what_was_done), methods=["GET"]),
            Route("/events", self._let_in(self._events), methods=["GET"]),
            *static_routes(),
            *more,
        ]
        return Starlette(routes=routes)

    # Who it is

    def _visitor(self, request: Request) -> Visitor | None:
        return let_in(request, self.visitors.get(request.cookies.get(COOKIE, "")))

    def _let_in(self, answer: AnswerPage) -> Callable[[Request], Awaitable[Response]]:
        """Only for whoever gave the code; what is sent only with the token of one of their own forms."""

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
        network = request.url.hostname not in (HERE, "localhost")  # to those it comes through a tunnel, which is locked
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
            return RedirectResponse("/", 303)  # sent twice, or again: it is in, and as who it was
        if not self.code.takes(sent.get("code", "")):
            self._told()
            await self.code.answered_late()
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
        """A cookie; "" where the code has changed meanwhile.

        Where somebody has to give way it is one at a time: no program pushes a room out in a moment.
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

    async def _own(self, request: Request, visitor: Visitor) -> Response:
        """Where somebody says who they are, or writes."""
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
        known = next((one.id for one in meeting.people.all if str(one.id) == person), NOBODY)
        if known:
            if self.visitors.flooded:  # a phone that was told no may leave, come in and ask again: not at once
                await self.visitors.denied.answered_late()
            try:
                self.visitors.say_who(visitor, known)
            except Refused as refused:
                return self._said(refusal(refused), 429)
        else:
            self.answers.forget(visitor.person)
            visitor.be_nobody()
        self._changed()
        return RedirectResponse("/#mine", 303)

    async def _do(self, request: Request, visitor: Visitor) -> Response:
        sent = request.state.form
        what = sent.get("do", "")
        if what in ANSWERED:
            trouble = answer(self._session.meeting, self.answers, visitor, sent)
            self._told()
        else:
            trouble = await do(self._session, self.answers, visitor, what, sent)
        where = "answered" if what == "answer" else "mine"  # a screen reader goes on from there
        return self._said(trouble, 409) if trouble else RedirectResponse(f"/#{where}", 303)

    async def _what_was_done(self, _request: Request, _visitor: Visitor) -> Response:
        """For pages without script, and only asked for: such a page stays until it is loaded again."""
        return HTMLResponse(page("told", shown=self.broadcast.shown)) if self.broadcast else PlainTextResponse("", 503)

    async def _events(self, request: Request, visitor: Visitor) -> Response:
        broadcast, cookie = self.broadcast, request.cookies[COOKIE]
        if broadcast is None:
            return PlainTextResponse("", 503)

        async def while_let_in() -> object:
            visitor.listening += 1
            try:
                async for news in broadcast.events():
                    if self.visitors.get(cookie) is None:
                        yield b"event: out\ndata:\n\n"
                        return
                    yield news
            finally:
                visitor.listening -= 1

        return EventResponse(while_let_in())  # type: ignore[arg-type]

    async def _leave(self, request: Request, _visitor: Visitor) -> Response:
        self.visitors.leave(request.cookies[COOKIE])
        self._changed()
        return RedirectResponse("/", 303)

    def _said(self, words: str, status: int = 200) -> Response:
        return HTMLResponse(page("said", words=words), status)


def static_routes() -> list[Route]:
    return [Route(f"/{name}", _static, methods=["GET"]) for name in STATIC]


async def _static(request: Request) -> Response:
    name = request.url.path[1:]
    return Response(static(name), media_type=STATIC[name])
