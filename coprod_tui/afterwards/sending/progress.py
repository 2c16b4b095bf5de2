"""What sending says as it goes on: one plain line for each person, with why where something did not go."""

from __future__ import annotations

from typing import Literal, NamedTuple

from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.model.sending import CopyStage, DeliveryWay
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, ngettext, reason

CopyOutcome = Literal[CopyStage, "had", "drafted", "unsure", "not-made", "waiting"]
"""What came of one person's copy: a stage; or "had": they have it already; "drafted": an earlier draft may have been
sent, nobody said; "unsure": it may have gone before; "not-made": a part is missing; "waiting": for the next try."""


class Progress(NamedTuple):
    """One thing that happened. one: to whose copy, None while all wait. place, among: "3/12", 0 where not counted.

    why: a reason id, with its fields. file: where the copy lies, relative to the outbox. seconds: how long we wait.
    """

    outcome: CopyOutcome
    recipient: Recipient | None = None
    why: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    file: str = ""
    place: int = 0
    among: int = 0
    seconds: int = 0


def progress_words(progress: Progress) -> str:
    """It in words, on one line. Plain text, never markup."""
    if progress.recipient is None:
        sentence = ngettext(
            "Some were put off. Trying again in {count} second.", "Some were put off. Trying again in {count} seconds.",
            progress.seconds,
        )  # fmt: skip
        return sentence.format(count=progress.seconds)
    why = reason(progress.why, **dict(progress.fields)) if progress.why else ""
    sentence = _sentence(progress).format(name=in_a_line(progress.recipient.name))
    counted = f"{progress.place}/{progress.among}  " if progress.among else ""
    return counted + " ".join(filter(None, (sentence, why, progress.file)))


def _sentence(progress: Progress) -> str:
    recipient = progress.recipient
    if progress.outcome == "job" and recipient is not None:
        return job_words(recipient.way)
    return {
        "draft": _("{name}: a letter is ready to send."),
        "begun": _("{name}: it may have gone, and nobody can tell. It is not sent again by itself."),
        "accepted": _("{name}: sent."),
        "put-off": _("{name}: put off."),
        "refused": _("{name}: not sent."),
        "bounced": _("{name}: it came back."),
        "done": _("{name}: done."),
        "had": _("{name}: has it already."),
        "drafted": _("{name}: a letter was made before. It is not sent from here: somebody may have sent it."),
        "unsure": _("{name}: it may have gone before, and nobody can tell. It is not sent again by itself."),
        "not-made": _("{name}: not made."),
    }[progress.outcome]


def job_words(way: DeliveryWay) -> str:
    """What somebody has to do, with {name}."""
    return {
        "large-print": _("{name}: to print and post."),
        "easy-read-post": _("{name}: to print and post."),
        "phone": _("{name}: to read aloud by phone."),
        "text-message": _("{name}: to send as a text message."),
        "hand": _("{name}: to give by hand."),
        "email": _("{name}: a letter is ready to send."),
        "word": _("{name}: a letter is ready to send."),
        "easy-read": _("{name}: a letter is ready to send."),
    }[way]
