"""Verbs for what people answer to a summary: their answers, what is settled, and challenges to a decision."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import person_before
from coprod_tui.line.lookup import heard_who, id_of, need_person, split_decision
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.model import replies
from coprod_tui.model.replies import Answer, Route

SAYS: dict[str, Answer] = {
    "agrees": "agrees",
    "agree": "agrees",
    "agreed": "agrees",
    "yes": "agrees",
    "change": "change",
    "asks for a change": "change",
    "talk": "talk",
    "talk about": "talk",
    "please talk about": "talk",
    "not right": "wrong",
    "it is not right": "wrong",
    "wrong": "wrong",
}
SAYS |= {"i agree": "agrees", "please change": "change", "please talk": "talk", "this is not right": "wrong"}
CAME: dict[str, Route] = {
    "by e-mail": "email",
    "by email": "email",
    "by phone": "phone",
    "by telephone": "phone",
    "by letter": "letter",
    "by post": "letter",
    "by text": "text-message",
    "by text message": "text-message",
    "in person": "in-person",
}


def _any(words: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


ANSWER = re.compile(rf"(?<=[\s:,])(?P<answer>{_any(dict(SAYS))})(?=[\s:,.!]|$)[:,.!]?", re.IGNORECASE)
ROUTE = re.compile(rf"(?:^|\s)(?P<route>{_any(dict(CAME))})[:,.]?$", re.IGNORECASE)


def _reply(rest: TypedText, here: Here) -> ParsedLine:
    """The name, the answer, and the words, in that order. How it came may follow the name.

    How it came may also follow a bare "agrees"; anywhere else those words are part of what the person said.
    """
    match = ANSWER.search(need_words(rest).text)
    if match is None:
        raise LineProblem("no-such-answer", at=rest)
    answer = SAYS[match["answer"].lower()]
    name, route = _route(rest.cut(0, match.start()))
    words = rest.cut(match.end())
    if answer == "agrees" and not route:
        words, route = _route(words)
    person = need_person(name.without(":"), here)
    move = partial(
        replies.reply, person=person.id, answer=answer, words=words.lines, route=route, date=here.today.isoformat()
    )
    return does(move, heard_who(person, here), ("answers", answer), ("words", words.lines), ("came", route))


def _route(typed: TypedText) -> tuple[TypedText, Route]:
    match = ROUTE.search(typed.text)
    return (typed.cut(0, match.start()), CAME[match["route"].lower()]) if match else (typed, "")


def _settle(rest: TypedText, here: Here) -> ParsedLine:
    """What somebody asked for, and says is settled now: the newest that is still open."""
    person = need_person(rest, here)
    meeting = here.meeting
    theirs = [one for one in meeting.replies.all if one.person == person.id and one.answer != "agrees"]
    still = [one for one in theirs if one.id not in meeting.replies.settled]
    if not still:
        raise LineProblem("no-answer-of-theirs", at=rest, name=person.name)
    move = partial(replies.settle_reply, reply=still[-1].id)
    return does(move, heard_who(person, here), ("words", still[-1].words))


def _challenge(rest: TypedText, here: Here) -> ParsedLine:
    """With "Amy:" before the words Amy is named, as she wished; without it nobody is."""
    decision, more = split_decision(rest, here, settled=True)
    person, words = person_before(need_words(more), here)
    text = need_words(words).lines
    move = partial(
        replies.challenge, decision=decision.id, words=text, person=id_of(person), date=here.today.isoformat()
    )
    return does(move, ("decision", decision.words), ("words", text), heard_who(person, here))


VERBS = (
    Verb(("heard from",), "heard from NAME agrees",
        N_("Writes down an answer to the summary: agrees, change, talk or not right. Then their words."), _reply,
        ("replies.reply",), ("person", "")),
    Verb(("settle", "settled"), "settle NAME", N_("What this person asked for is settled, and they say so."), _settle,
        ("replies.settle_reply",), ("person",)),
    Verb(("challenge",), "challenge D1 WORDS",
        N_("Keeps somebody's challenge with a decision. It has no name unless you write one first."), _challenge,
        ("replies.challenge",)),
)  # fmt: skip
