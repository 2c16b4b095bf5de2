"""The kinds of message that are made up, each with what is true of it: whether its sender gave agreement."""

from __future__ import annotations

import random
from email.message import EmailMessage
from html import escape
from typing import TYPE_CHECKING

from tests.afterwards.made_up import words
from tests.afterwards.made_up.drawing import SENDERS, VERSION, Drawing
from tests.afterwards.made_up.truth import true_of
from tests.afterwards.made_up.underneath import (
    agrees_over_a_long_signature,
    agrees_over_a_notice,
    objects_in_a_long_signature,
    objects_in_a_notice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.afterwards.made_up.truth import MadeUp


def made_up(count: int, seed: int, *, text: str, page: str, subject: str) -> Iterator[MadeUp]:
    """So many messages. text, page: our letter, plain and as HTML; subject: under which it went."""
    chance = random.Random(seed)  # noqa: S311  the same messages each time, and no secret
    for number in range(count):
        kind = KINDS[number % len(KINDS)] if number % 3 else chance.choice(HONEST)
        draw = Drawing(chance, text, page, subject)
        made = kind(draw)
        yield made._replace(kind=kind.__name__, whose=made.whose or draw.address)


# Honest answers


def agrees_with_the_ready_made_answer(draw: Drawing) -> MadeUp:
    text = draw.framed(draw.one("", "", draw.said(), draw.agreeing()))
    return true_of(draw.letter(draw.ready(), text), "agrees", plain=True)


def agrees_over_a_quote(draw: Drawing) -> MadeUp:
    text = f"{draw.framed(draw.agreeing())}\n\n{draw.quoted()}"
    return true_of(draw.letter(draw.subject_line(), text), "agrees", plain=True)


def agrees_under_a_whole_quote(draw: Drawing) -> MadeUp:
    quote = "\n".join(f"> {line}".rstrip() for line in draw.text.splitlines())
    over = draw.one(*words.QUOTE_LINES.values()).format(**words.WHO)
    return true_of(draw.letter(draw.subject_line(), f"{over}\n{quote}\n\n{draw.agreeing()}"), "agrees", plain=True)


def agrees_with_nothing_quoted(draw: Drawing) -> MadeUp:
    return true_of(draw.letter(draw.subject_line(), draw.framed(draw.agreeing())), "agrees", plain=True)


def agrees_on_a_page(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.subject_line(), "")
    message.set_content(_page_of(draw, draw.agreeing()), subtype="html", cte=draw.one("quoted-printable", "base64"))
    return true_of(message, "agrees", plain=True)


def agrees_in_two_ways(draw: Drawing) -> MadeUp:
    said = draw.agreeing()
    message = draw.letter(draw.subject_line(), f"{said}\n\n{draw.quoted()}")
    message.add_alternative(_page_of(draw, said), subtype="html", cte="quoted-printable")
    return true_of(message, "agrees", plain=True)


def asks_for_a_change(draw: Drawing) -> MadeUp:
    said = draw.one(*words.CHANGES)
    under = draw.one("", f"\n\n{draw.quoted()}", f"\n\n{draw.one(*words.DEVICES)}")
    return true_of(draw.letter(draw.ready("Please change"), said + under), "other", plain=True, change=said)


def asks_for_a_change_in_letters_of_another_name(draw: Drawing) -> MadeUp:
    said = draw.one(*words.CHANGES)
    message = draw.letter(draw.ready("Please change"), "")
    told, meant = draw.chance.choice(
        (("iso-8859-1", "cp1252"), ("iso-8859-1", "utf-8"), ("us-ascii", "utf-8"), ("utf-8", "utf-8"))
    )
    head = message.as_bytes().split(b"\n\n")[0]
    kept = [line for line in head.split(b"\n") if not line.lower().startswith(b"content-")]
    kept += [f"Content-Type: text/plain; charset={told}".encode(), b"Content-Transfer-Encoding: 8bit"]
    return true_of(b"\n".join(kept) + b"\n\n" + said.encode(meant), "other", plain=True, change=said)


# No agreement, or more than agreement


def is_only_polite(draw: Drawing) -> MadeUp:
    subject = draw.one(
        draw.subject_line(), "I do not agree", f"Re: I agree: {VERSION}", "Re: " + draw.one(*words.OBJECTIONS)
    )
    return true_of(draw.letter(subject, draw.framed(draw.said(draw.one("", "Thank you")))), "other")


def objects_in_its_words(draw: Drawing) -> MadeUp:
    middle = [draw.one(*words.ASSENTS), draw.objecting()]
    if draw.chance.random() < 0.3:
        middle = [", ".join(middle)]
    draw.chance.shuffle(middle)
    subject = draw.one(draw.ready(), draw.subject_line())
    return true_of(
        draw.letter(subject, draw.framed(draw.said(*middle)) + draw.one("", f"\n\n{draw.quoted()}")), "other"
    )


def objects_under_a_signature_s_mark(draw: Drawing) -> MadeUp:
    under = [draw.signed(), draw.objecting()]
    draw.chance.shuffle(under)
    text = f"{draw.agreeing()}\n\n{draw.one('-- ', '--')}\n" + "\n".join(under)
    return true_of(
        draw.letter(draw.one(draw.ready(), draw.subject_line()), text + draw.one("", f"\n\n{draw.quoted()}")), "other"
    )


def objects_in_a_device_s_line(draw: Drawing) -> MadeUp:
    line = draw.one(*words.DEVICES) + draw.one(", ", " - ", ". ", " ", ": ", "\n") + draw.objecting()
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), f"{draw.agreeing()}\n\n{line}"), "other")


def objects_in_a_gateway_s_line(draw: Drawing) -> MadeUp:
    line = draw.one(*words.BANNERS, *words.SMALL_PRINT) + draw.one(" ", "\n") + draw.objecting()
    text = draw.one(f"{line}\n\n{draw.agreeing()}", f"{draw.agreeing()}\n\n{line}")
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), text), "other")


def objects_within_a_quote(draw: Drawing) -> MadeUp:
    text = f"{draw.agreeing()}\n\n{draw.quoted(strange=draw.objecting())}"
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), text), "other")


def objects_under_a_quote(draw: Drawing) -> MadeUp:
    text = f"{draw.agreeing()}\n\n{draw.quoted()}\n{draw.one('', chr(10))}{draw.objecting()}"
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), text), "other")


def objects_after_a_mark_of_its_own(draw: Drawing) -> MadeUp:
    text = f"{draw.agreeing()}\n{draw.one('>', '> ', '| > ')}{draw.objecting()}"
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), text), "other")


def objects_over_a_quote(draw: Drawing) -> MadeUp:
    """As if it were what a program writes there."""
    line = draw.one(
        "On 3 November 2026 {0}, Mo wrote:",
        "On Tue 3 Nov {0} wrote:",
        "{0} 3 Nov 2026 <mo@example.org> wrote:",
        "Riverside Voices {0}:",
        "{0} Riverside Voices <notes@riverside.example> 3 Nov 2026 10:00:",
        "Riverside Voices <notes@riverside.example>, 3 Kas 2026 Sal, 10:00 tarihinde {0}:",
        "{0}: Riverside Voices <notes@riverside.example>\nTarih: 3 Kas 2026 10:00\nKonu: {1}",
        "Od: Riverside Voices <notes@riverside.example>\n{0}: 3 Kas 2026 10:00\nKonu: {1}",
    )
    quote = "\n".join(f"> {row}" for row in draw.text.splitlines())
    text = f"{draw.agreeing()}\n\n{line.format(draw.objecting(), draw.subject)}\n{quote}"
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), text), "other")


def changes_what_it_quotes(draw: Drawing) -> MadeUp:
    text = draw.quoted()
    place = draw.chance.choice([at for at, c in enumerate(text) if c == "1" and at > len(text) // 3] or [0])
    text = text[:place] + draw.one("7", "3 not 1", "") + text[place + 1 :]
    if text.count("\n") < 3:
        text += f"\n> {draw.objecting()}"
    return true_of(draw.letter(draw.subject_line(), f"{draw.agreeing()}\n\n{text}\n> {draw.objecting()}"), "other")


def answers_one_thing_of_many(draw: Drawing) -> MadeUp:
    rows = [row for row in draw.text.splitlines() if row.strip()]
    part = draw.chance.choice(rows[8:])
    text = f"> {part}\n{draw.agreeing()}\n" + draw.one("", f"> {draw.chance.choice(rows[8:])}\n{draw.objecting()}")
    return true_of(draw.letter(draw.subject_line(), text), "other")


def objects_in_its_subject(draw: Drawing) -> MadeUp:
    subject = draw.one(
        f"{draw.ready()} {draw.objecting()}", f"{draw.ready()} ({draw.objecting()})",
        f"{draw.objecting()} {draw.ready()}",
        f"[{draw.objecting()}] {draw.ready()}", f"{draw.subject_line()} {draw.objecting()}", draw.objecting(),
    )  # fmt: skip
    message = draw.letter(subject, draw.framed(draw.one("", draw.said(), draw.agreeing())))
    message["In-Reply-To"] = "<riverside-voices-14.v1.0123456789abcdef@riverside.example>"
    return true_of(message, "other")


def has_two_subjects(draw: Drawing) -> MadeUp:
    other = draw.one(draw.objecting(), draw.ready("Please change"), f"Re: {draw.subject}")
    content = draw.letter(draw.ready(), draw.agreeing()).as_bytes()
    return true_of(
        draw.chance.choice(
            (
                f"Subject: {other}\n".encode() + content,
                content.replace(b"\nTo:", f"\nSubject: {other}\nTo:".encode(), 1),
            )
        ),
        "other",
    )


def objects_in_another_part(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.one(draw.ready(), draw.subject_line()), draw.agreeing())
    if draw.chance.random() < 0.5:
        message.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline")
    else:
        message.make_mixed()
    part = EmailMessage()
    part.set_content(draw.objecting() + "\n", subtype=draw.one("plain", "html"))
    message.attach(part)
    return true_of(message, "other")


def objects_beside_its_parts(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.ready(), draw.agreeing())
    message.add_alternative(_page_of(draw, "I agree"), subtype="html", cte="base64")
    content = message.as_bytes()
    boundary = message.get_boundary("").encode()
    said = draw.objecting().encode()
    cut = b"--" + boundary
    return true_of(draw.chance.choice((content + said + b"\n", content.replace(cut, said + b"\n" + cut, 1))), "other")


def says_two_things_in_two_ways(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.one(draw.ready(), draw.subject_line()), draw.agreeing())
    page = _page_of(draw, draw.one(draw.objecting(), f"I agree\n{draw.objecting()}"))
    message.add_alternative(page, subtype="html", cte="base64")
    return true_of(message, "other")


def comes_with_something(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.one(draw.ready(), draw.subject_line()), draw.one(draw.agreeing(), draw.said("I agree")))
    main, sub, name = draw.chance.choice(words.FILES)
    message.add_attachment(b"anything", maintype=main, subtype=sub, filename=name)
    return true_of(message, "other")


def comes_with_a_picture_on_its_page(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.subject_line(), "")
    picture = draw.one('<img src="cid:a@b">', '<img src="https://example.org/a.png" width=200>', "<svg></svg>")
    message.set_content(_page_of(draw, draw.agreeing(), more=picture), subtype="html", cte="base64")
    return true_of(message, "other")


def comes_with_a_letter(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.ready(), draw.agreeing())
    message.add_attachment(draw.letter("Re: D1", draw.objecting()))
    return true_of(message, "other")


def breaks_off(draw: Drawing) -> MadeUp:
    message = draw.letter(draw.ready(), draw.agreeing())
    message.add_alternative(
        _page_of(draw, f"I agree\n{draw.objecting()}"), subtype="html", cte=draw.one("base64", "quoted-printable")
    )
    content = message.as_bytes()
    begins = content.index(b"text/html")
    return true_of(content[: draw.chance.randrange(begins, len(content) - 40)], "other")


def is_a_part_of_a_message(draw: Drawing) -> MadeUp:
    content = draw.letter(draw.ready(), draw.agreeing()).as_bytes()
    part = b'Content-Type: message/partial; id="a@b"; number=1; total=2'
    lines = [part if line.lower().startswith(b"content-type") else line for line in content.split(b"\n")]
    return true_of(b"\n".join(lines), "other")


def is_passed_on(draw: Drawing) -> MadeUp:
    over = draw.one(*words.PASSED_ON)
    head = "From: Mo Ali <mo@example.org>\nDate: 3 Nov 2026\nSubject: x\nTo: y"
    text = f"{draw.one('', draw.said())}\n{over}\n{head}\n\nI agree"
    return true_of(
        draw.letter(draw.one(f"Fwd: {draw.subject}", draw.subject_line(), f"FW: I agree: {VERSION}"), text), "other"
    )


def hides_words_on_its_page(draw: Drawing) -> MadeUp:
    hidden = draw.one(
        '<p style="display:none">{0}</p>',
        "<p hidden>{0}</p>",
        "<!--><p>{0}</p>-->",
        "<p>{0}</p><p",
        "<textarea>{0}</textarea>",
    )
    message = draw.letter(draw.subject_line(), "")
    page = f"<html><body><p>I agree</p>{hidden.format(escape(draw.objecting()))}"
    message.set_content(page, subtype="html", cte="base64")
    return true_of(message, "other")


def is_signed_by_another(draw: Drawing) -> MadeUp:
    other = next(name for name in SENDERS if name != draw.name)
    under = draw.one(f"\n{other}", f"\n\nThanks\n{other}", f"\n-- \n{other}\nMember")
    text = f"{draw.one(*words.ASSENTS)}{under}"
    return true_of(draw.letter(draw.one(draw.ready(), draw.subject_line()), text), "other")


def takes_its_words_back(draw: Drawing) -> MadeUp:
    struck = draw.one("<s>{0}</s>", "<del>{0}</del>", '<span style="text-decoration:line-through">{0}</span>')
    message = draw.letter(draw.one(draw.ready(), draw.subject_line()), "")
    message.set_content(f"<p>{struck.format(draw.one(*words.ASSENTS))}</p>", subtype="html", cte="base64")
    return true_of(message, "other")


def has_a_line_like_a_mailbox_s(draw: Drawing) -> MadeUp:
    line = draw.one("From 10:00 onwards on 30 November 2026 I was not there.", "From now on: not D1 at 10:00 in 2026",
                    "From mo@example.org Mon Nov  2 10:00:00 2026\nsaid Mo, and I do not agree")  # fmt: skip
    content = draw.letter(draw.ready(), f"{draw.agreeing()}\n\n{line}").as_bytes()
    return true_of(_box(content), "other")._replace(box=True)


def smuggles_in_another_s_answer(draw: Drawing) -> MadeUp:
    """A letter with a whole other one in its text, which a mailbox that marks no lines would give up as Mo's."""
    other = next(address for address in SENDERS.values() if address != draw.address)
    more = draw.one("", "Date: Thu, 5 Nov 2026 10:00:00 +0000\n")
    inner = f"From {other} Mon Nov  2 10:00:00 2026\nFrom: {other}\nSubject: {draw.ready()}\n{more}\nI agree"
    letter = draw.letter(draw.one(draw.subject_line(), draw.ready("Please change")), "")
    del letter["Content-Transfer-Encoding"]
    letter["Content-Transfer-Encoding"] = "8bit"
    head = letter.as_bytes().split(b"\n\n")[0]
    return true_of(_box(head + f"\n\n{draw.objecting()}\n\n{inner}\n".encode()), "other")._replace(box=True)


def _box(content: bytes) -> bytes:
    return b"From somebody@example.org Mon Nov  2 10:00:00 2026\n" + content + b"\n"


def _page_of(draw: Drawing, said: str, more: str = "") -> str:
    """The page that a mail program makes of an answer over a quote of our page."""
    rows = "".join(f"<div>{escape(row) or '<br>'}</div>" for row in said.split("\n")) + more
    language = draw.one(*words.QUOTE_LINES)
    inner = draw.page[draw.page.index("<body") : draw.page.rindex("</body>")].partition(">")[2]
    over = escape(words.QUOTE_LINES[language].format(**words.WHO))
    if draw.chance.random() < 0.6:
        quote = f'<div class="gmail_quote"><div dir="ltr">{over}<br></div><blockquote>{inner}</blockquote></div>'
    else:
        labels = words.QUOTE_HEADS[language]
        values = (
            "Riverside Voices &lt;notes@riverside.example&gt;",
            "03 November 2026 10:00",
            draw.name,
            escape(draw.subject),
        )
        head = "".join(f"<b>{label}:</b> {value}<br>" for label, value in zip(labels, values, strict=True))
        quote = f'<hr><div id="divRplyFwdMsg"><font face="Calibri">{head}</font></div><div>{inner}</div>'
    style = draw.one("", "<style>p { margin: 0 }</style>", "<!--[if mso]><xml></xml><![endif]-->")
    return f"<html><head>{style}</head><body>{rows}<br>{draw.one(quote, quote, '')}</body></html>"


HONEST: tuple[Callable[[Drawing], MadeUp], ...] = (
    agrees_with_the_ready_made_answer, agrees_over_a_quote, agrees_under_a_whole_quote, agrees_with_nothing_quoted,
    agrees_on_a_page, agrees_in_two_ways, agrees_over_a_long_signature, agrees_over_a_notice,
    asks_for_a_change, asks_for_a_change_in_letters_of_another_name,
)  # fmt: skip
KINDS: tuple[Callable[[Drawing], MadeUp], ...] = (
    is_only_polite, objects_in_its_words, objects_under_a_signature_s_mark, objects_in_a_device_s_line,
    objects_in_a_gateway_s_line,
    objects_in_a_long_signature, objects_in_a_notice, objects_within_a_quote,
    objects_under_a_quote, objects_after_a_mark_of_its_own,
    objects_over_a_quote, changes_what_it_quotes, answers_one_thing_of_many, objects_in_its_subject, has_two_subjects,
    objects_in_another_part, objects_beside_its_parts, says_two_things_in_two_ways, comes_with_something,
    comes_with_a_picture_on_its_page, comes_with_a_letter, breaks_off, is_a_part_of_a_message, is_passed_on,
    hides_words_on_its_page, is_signed_by_another, takes_its_words_back,
    has_a_line_like_a_mailbox_s, smuggles_in_another_s_answer,
)  # fmt: skip
