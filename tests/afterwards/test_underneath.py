"""What stands under an agreement: signatures and notices are known by their shape, and nobody's objection is."""

from __future__ import annotations

import pytest

from tests.afterwards.inbox import Inbox, inbox, letter
from tests.afterwards.made_up import words_underneath as under
from tests.afterwards.test_accounted_for import OURS, letter_of
from tests.afterwards.test_answers import one


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return inbox(tmp_path_factory.mktemp("inbox") / "home")


def is_sure(kept: Inbox, text: str) -> bool:
    return one(kept, letter(subject=OURS, text=text)).sure


@pytest.mark.parametrize("title", under.TITLES)
def test_a_signature_under_the_sender_s_name_needs_no_question(kept: Inbox, title: str) -> None:
    assert is_sure(kept, f"I agree\n\nKind regards\nAmy Shah\n{title}")
    assert is_sure(kept, f"I agree\n\nKind regards, Amy\n{title}")


@pytest.mark.parametrize("title", under.TITLED_OBJECTIONS)
def test_an_objection_of_a_signature_s_shape_is_asked_about(kept: Inbox, title: str) -> None:
    for name in ("Amy Shah", "-- \nAmy Shah", "Kind regards, Amy"):
        assert not is_sure(kept, f"I agree\n\n{name}\nMember\n{title}\n01234 567890")


def test_a_title_needs_the_sender_s_name_over_it_and_nothing_after(kept: Inbox) -> None:
    assert not is_sure(kept, "I agree\n\nMo Ali\nFamily Carer, Riverside Trust\n01234 567890")
    assert not is_sure(kept, "I agree\n\nAmy Shah\nFamily carer\n\nThe Lift Was On Monday")
    assert not is_sure(kept, "I agree\n\nAmy Shah\nThe Chair Left Early")


@pytest.mark.parametrize("notice", under.NOTICES)
def test_a_notice_needs_no_question_at_the_end_and_only_there(kept: Inbox, notice: str) -> None:
    assert is_sure(kept, f"I agree\n\nAmy\n\n{notice}")
    assert not is_sure(kept, f"I agree\n\n{notice}\n\nApart from the lift")
    assert not is_sure(kept, f"I agree\n\n{notice} Lifts come first.")


@pytest.mark.parametrize("notice", [*under.LEGAL_OBJECTIONS, *under.LISTED_OBJECTIONS])
def test_an_objection_that_speaks_like_a_notice_is_asked_about(kept: Inbox, notice: str) -> None:
    for rule in ("", "_" * 40 + "\n", "-- \n"):
        assert not is_sure(kept, f"I agree\n\nAmy\n\n{rule}{notice}")


@pytest.mark.parametrize(
    "line",
    ["My working days are Tuesday to Thursday.", "I work flexibly.", "You don't often get email from amy@example.org."],
)
def test_lines_of_programs_and_of_hours_need_no_question(kept: Inbox, line: str) -> None:
    assert is_sure(kept, f"I agree\n\nAmy\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Do not send emails on Mondays", "I need different times", "Please send emails in working hours",
        "My working days are wrong in D1", "I do not work Mondays", "لا أوافق iPhone", "iPhone غير موافق",
    ],
)  # fmt: skip
def test_sentences_of_the_same_words_are_asked_about(kept: Inbox, line: str) -> None:
    assert not is_sure(kept, f"I agree\n\nAmy\n{line}")


def test_over_a_quote_a_line_of_an_unknown_language_is_known_by_its_shape(kept: Inbox) -> None:
    quote = "\n".join(f"> {row}" for row in letter_of(kept).splitlines())
    over = "Riverside Voices <notes@riverside.example>, 3 Kas 2026 Sal, 10:00 tarihinde {0}:"
    assert is_sure(kept, f"I agree\n\n{over.format('şunu yazdı')}\n{quote}")
    assert is_sure(kept, f"Hi all,\n\n{over.format('şunu yazdı')}\n{quote}\n\nI agree\nAmy")
    for said in ("katılmıyorum", "not agreed", "more or less", "D1 yanlış", "left Mo out"):
        assert not is_sure(kept, f"I agree\n\n{over.format(said)}\n{quote}")
    assert not is_sure(kept, f"Not D1\n\n{over.format('şunu yazdı')}\n{quote}\n\nI agree\nAmy")


@pytest.mark.parametrize("row", ["a" * 100_000, "a." * 50_000, "(" * 99_000, "-" * 99_000 + "x", "a: " * 33_000])
def test_a_line_without_an_end_is_read_and_asked_about(kept: Inbox, row: str) -> None:
    assert not is_sure(kept, f"I agree\n\nAmy\n{row}")
