"""Easy Read brought to whoever asked for it: by e-mail, printed, by a server; known again, and fixed when ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.reply_text import Known, own_words
from coprod_tui.afterwards.sending import material, outbox
from coprod_tui.model import easy, review
from coprod_tui.model.entry import Refused
from coprod_tui.summary import FORMATS, drawing, formats
from tests.afterwards.planned_meeting import Planned, calendar_of, words
from tests.afterwards.ready import Person, Ready, parsed

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.afterwards.sending.post import Mail
    from coprod_tui.summary import Summary
    from tests.afterwards.mailservers import MailServer

EASY = (
    Person("Amy Shah", "amy@riverside.example", "easy read"),
    Person("Lucy", "", "Easy Read"),
    Person("Mo", "mo@riverside.example", "easy read by post"),
)
LETTER, PRINTED = "riverside-voices-14-v1-01.eml", "easy-read-to-post/riverside-voices-14-v1.pdf"


@pytest.fixture
def ready(home: Path) -> Ready:
    return Ready(home, EASY)


def test_each_gets_it_by_the_way_they_asked_for_and_printed_where_there_is_no_address(ready: Ready) -> None:
    ready.send()
    assert outbox.files(ready.place) == (PRINTED, LETTER)
    assert ready.said == [
        f"Amy Shah: a letter is ready to send. {LETTER}",
        f"Lucy: to print and post. {PRINTED}",
        f"Mo: to print and post. {PRINTED}",
    ]
    assert (ready.place.outbox / PRINTED).read_bytes().startswith(b"%PDF-")


def test_the_letter_is_in_easy_words_asks_first_and_says_that_it_is_a_draft(ready: Ready) -> None:
    ready.send()
    letter, text = ready.letter(LETTER), _text(ready)
    first = [line for line in text.splitlines() if line.strip()][:5]
    assert "Please answer by Tuesday 27 October" in " ".join(first)
    for sentence in ("Please open the file.", "It is a draft.", "Nobody has checked yet that it is easy to read."):
        assert sentence in text
    assert "Letters are in 14 point" not in text
    assert [part.get_filename() for part in letter.iter_attachments()] == ["riverside-voices-14-summary-easy.pdf"]


def test_once_somebody_checked_it_no_letter_calls_it_a_draft(home: Path) -> None:
    ready = Ready(home, EASY, ready=False)
    amy = next(one.id for one in ready.meeting.people.all if one.name == "Amy Shah")
    ready.do(easy.check_easy, amy)
    ready.do(review.mark_ready)
    ready.send()
    assert "draft" not in _text(ready)


def test_without_what_makes_a_pdf_it_is_a_word_file(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_summary: Summary) -> bytes:
        raise Refused("needs-library", line="pip")

    made = formats.FORMATS["easy-pdf"].but(makes=missing)
    monkeypatch.setattr(formats, "FORMATS", {**formats.FORMATS, "easy-pdf": made})
    monkeypatch.setattr(material, "FORMATS", formats.FORMATS)
    monkeypatch.setattr("coprod_tui.afterwards.sending.letters.FORMATS", formats.FORMATS)
    ready.send()
    assert outbox.files(ready.place) == ("easy-read-to-post/riverside-voices-14-v1.docx", LETTER)
    assert docx.Document(str(ready.place.outbox / "easy-read-to-post" / "riverside-voices-14-v1.docx")).tables
    assert [part.get_filename() for part in ready.letter(LETTER).iter_attachments()] == [
        "riverside-voices-14-summary-easy.docx"
    ]  # fmt: skip


def test_what_went_is_known_again_and_says_to_which_version_it_belongs(
    ready: Ready, server: MailServer, mail: Mail, tmp_path: Path
) -> None:
    ready.send(mail=mail)
    assert ready.stages() == {"Amy Shah": "accepted", "Lucy": "job", "Mo": "job"}
    (taken,) = server.office.taken
    (attached,) = parsed(taken.content).iter_attachments()
    file = tmp_path / "from Amy.pdf"
    file.write_bytes(attached.get_content())
    verdict = verify(ready.shelf, file)
    assert (verdict.says, verdict.meeting, verdict.version, verdict.known) == ("sent", "riverside-voices-14", 1, True)
    assert verify(ready.shelf, ready.place.outbox / PRINTED).known


def test_words_that_are_chosen_once_it_is_ready_are_for_the_next_version(ready: Ready) -> None:
    one = ready.meeting.decisions.all[-1].id
    ready.do(easy.say_easily, one, "Letters are big.")
    with pytest.raises(Refused, match="changed-since-ready"):
        ready.send()
    assert outbox.files(ready.place) == ()


def test_what_an_answer_quotes_of_the_letter_is_none_of_its_own_words(ready: Ready) -> None:
    ready.send()
    quoted = "".join(f"> {line}\n" for line in _text(ready).splitlines())
    with Correspondence(ready.shelf) as correspondence:
        sent = correspondence.letter(ready.place, 1).sent
    told = own_words(f"I agree\n\nOn Tue, 13 Oct 2026 at 15:00, Riverside Voices wrote:\n{quoted}", Known(sent))
    assert (told.words, told.doubts) == ("I agree", ())


def test_an_invitation_goes_in_easy_read_too(home: Path) -> None:
    planned = Planned(home, EASY)
    planned.invite()
    assert planned.outbox() == ["easy-read-to-post/riverside-voices-14-i1.pdf", "riverside-voices-14-i1-01.eml"]
    letter = planned.letter("01")
    assert "Easy Read comes with it as a file." in words(letter)
    names = [part.get_filename() for part in letter.iter_attachments()]
    assert names[0] == "riverside-voices-14-invitation-easy.pdf"
    assert calendar_of(letter)


def _text(ready: Ready) -> str:
    body = ready.letter(LETTER).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_what_a_computer_proposed_is_fixed_as_the_version_first_goes_out(
    ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    def page() -> str:
        return FORMATS["easy"].render(summary_of(ready.place, ready.meeting, made=ready.now)).decode()

    before = page()
    ready.send()
    monkeypatch.setattr(drawing, "proposed_for", lambda _words: "bus")
    assert page() == before
    ready.do(easy.say_easily, ready.meeting.decisions.all[-1].id, "Letters are big.")
    ready.do(review.mark_ready)
    assert page().count('alt="A bus"') > 2
