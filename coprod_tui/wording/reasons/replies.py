"""Words for what is not sure about an answer, and for answers that cannot be written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {**_moves(), **_files(), **_letters(), **_senders(), **_answers(), **_left()}


def _moves() -> Words:
    return {
        "nothing-to-answer": _("The summary is not ready yet, so nobody was asked. Mark it ready first."),
        "sealed-challenge-instead": _("This record is sealed. They can challenge a decision, and their words stay."),
        "no-such-version": _("There is no version {version} of this summary."),
        "reply-taken-in-already": _("This message was read before. It is not written down a second time."),
        "answer-needs-words": _("Write down what they said. Only “agrees” needs no words."),
        "no-such-reply": _("That answer is not there any more."),
        "settled-already": _("That is settled already."),
        "no-answer-of-theirs": _("{name} has not asked for anything that is still open."),
        "no-such-answer": _("Say what they answer: agrees, change, talk or not right. Then their words."),
    }


def _files() -> Words:
    return {
        "no-such-mail": _("{file} is not there. Nothing was read."),
        "mail-not-a-message": _("This is not a message, so it was left alone."),
        "mail-outlook-file": _("This is a file of Outlook’s own. Save it there as text or .eml, then try again."),
        "mail-cannot-be-read": _("This file could not be opened. It may not be yours to read."),
    }


def _letters() -> Words:
    return {
        "mail-unread": _("Nothing of this message could be read."),
        "mail-encrypted": _("This message is locked for one reader. Open it in your mail, and type the answer in."),
        "mail-only-html": _("It has a page in it and no plain text. The words below were taken out of the page."),
        "mail-letters-unclear": _("Some letters in it cannot be read for sure."),
        "mail-too-large": _("It is very large. Only the first part was read."),
        "mail-tangled": _("It has parts within parts within parts. Only its head was read."),
        "mail-no-date": _("It does not say when it was sent."),
        "mail-between-quoted": _("They wrote between the lines of what they were sent."),
        "mail-quoted-unmarked": _("What they were sent stands below, and may have words of theirs in it."),
        "mail-forwarded": _("It was passed on, so the words may be somebody else’s."),
        "mail-many-words": _("It is very long. Only the first part of the words is here."),
        **_more(),
    }


def _more() -> Words:
    return {
        "mail-quoted-not-ours": _("It quotes words that are not in our letter. They may be an answer too."),
        "mail-quoted-changed": _("Some of what it quotes is not as we sent it. Look at the message itself."),
        "mail-unread-part": _("Something came with it that nobody here has read. Open the message and look."),
        "mail-cut-off": _("Some of it is missing. It may have said more."),
        "mail-beside-parts": _("It has words in a place that most mail programs do not show."),
        "mail-page-hides": _("Its page has words that a reader may not see, or see other words."),
        "mail-page-broken": _("Its page breaks off. It may have said more."),
        "mail-headed-twice": _("Its top says the same thing twice, such as two subjects."),
        "mail-of-a-program": _("It looks like a program sent it, but it may hold an answer. Look at it."),
        "mail-cut-unclear": _("In this file it is not clear where this message ends and the next one begins."),
        "mail-two-bodies": _("It came as text and as a page, and they do not say the same."),
        "reply-subject-more": _("The top of it says more, or something else."),
    }


def _senders() -> Words:
    return {
        "mail-no-sender": _("It does not say who it is from."),
        "mail-two-senders": _("It says it is from more than one person. We cannot be sure who wrote it."),
        "mail-name-hides-address": _("The name it shows has another address in it. We cannot be sure who wrote it."),
        "mail-sent-by-other": _("It was sent from another address than it says. We cannot be sure who wrote it."),
        "mail-answers-elsewhere": _("An answer to it would go to another address. We cannot be sure who wrote it."),
        "mail-returns-elsewhere": _("It came by way of another address. We cannot be sure who wrote it."),
        "mail-not-proved": _("A mail server could not tell that it is from who it says. It may be forged."),
        "mail-by-list": _("It came through a mailing list, which may change what stands at the top."),
    }


def _answers() -> Words:
    return {
        "reply-two-meetings": _("It names more than one meeting."),
        "reply-meeting-guessed": _("It names no meeting at the top. This is the one it seems to be about."),
        "reply-which-version": _("It does not say which version it answers."),
        "reply-unknown-address": _("We do not know this address. It is nobody’s in the group."),
        "reply-shared-address": _("More than one person has this address."),
        "reply-speaks-for": _("Whoever has this address speaks for somebody else. It may be the answer of either."),
        "reply-to-other-letter": _("It answers the letter that went to somebody else."),
        "reply-which-answer": _("It is not clear which of the answers it is."),
        "reply-says-more": _("It says more than that they agree."),
        "reply-says-two-things": _("The top of it and its words say two things."),
        "reply-no-words": _("It asks for something, and has no words."),
        "reply-date-ahead": _("It says it was sent at a time that is still to come."),
        "reply-date-before": _("It says it was sent before this version was ready."),
        "reply-twice-that-day": _("Another answer of that day is written down. We cannot tell which came last."),
        "reply-old-version": _("This answers an old version. It is kept with that one."),
        "reply-was-not-there": _("They were not at the meeting. Their answer is kept all the same."),
    }


def _left() -> Words:
    return {
        "reply-no-meeting": _("It names no meeting of yours, so it was left alone."),
        "reply-no-such-meeting": _("It names a meeting that is not here."),
        "reply-not-ready": _("The summary of that meeting is not ready, so there is nothing to answer yet."),
        "reply-no-such-version": _("It names a version that was never made."),
        "reply-when-agreed": _("That record is sealed already. They can still challenge a decision."),
        "reply-not-of-meeting": _("They are in the group and were not expected at that meeting."),
        "reply-our-own": _("This is a letter of ours that went out. It is nobody’s answer."),
        "reply-record-unread": _("The record of that meeting cannot be read. coprod check says more."),
        "reply-same-twice": _("This is the same message a second time."),
        "reply-automatic": _("A program sent this, such as “out of the office”. It is nobody’s answer."),
        "reply-receipt": _("This only says that a message arrived or was opened. It is nobody’s answer."),
        "reply-late": _("A mail server is still trying to hand this copy over. Nothing was changed."),
        "bounce-unknown": _("A message came back. It is not one of ours that we know."),
        "bounce-nobody": _("A copy came back. It went to nobody of the group that we know."),
        "bounce-no-copy": _("A message came back, and no copy went to that person."),
        "bounce-not-shown": _("It does not show the letter that went to them."),
        "bounce-known": _("A copy came back. That was written down before."),
    }
