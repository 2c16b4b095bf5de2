"""What somebody adds under their name is asked about, wherever in a signature or a notice it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.replies.answers import understood_by
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.mailbox import Raw
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.afterwards.replies.notices import notice
from tests.afterwards.inbox import NOW, Inbox, inbox, letter
from tests.afterwards.made_up.notices_of_houses import SECRECY
from tests.afterwards.made_up.remarks import REMARKS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import EmailMessage

    from coprod_tui.afterwards.replies.understood import Understood

AGAIN = "Re: Please read and answer: Riverside Voices, meeting 14 (riverside-voices-14 v1)"
SIGNED = "Amy Shah\nCommunity Engagement Lead\nRiverside Council\n01234 567890\nwww.riverside.example"
NOTICE = "This email is confidential and intended solely for the addressee. If you received it in error, delete it."
UNSAID = (
    "(under duress)", "At gunpoint", "Coerced", "#sarcasm", "\U0001f644", "\U0001f44e", "\U0001f937", "\u274c",
    "As instructed by management", "Fingers crossed", "/s", "Forced", "Per pro", "Unread", "Skipped to the end",
    "Blah blah blah", "Thumbs down", "Bah humbug", "RIP democracy", "Whitewash", "Buses: Tuesdays", "Pigs might fly",
)  # fmt: skip
"""What takes an agreement back in words, or faces, that nobody objects with."""
PLACES = {
    "name": "I agree\n\nAmy\n{r}",
    "title": "I agree\n\nAmy Shah\nChair\n{r}",
    "signature": f"I agree\n\n{SIGNED}\n{{r}}",
    "gap": f"I agree\n\n{SIGNED}\n\n{{r}}",
    "within": "I agree\n\nAmy Shah\nCommunity Engagement Lead\n{r}\n01234 567890",
    "mark": f"I agree\n\n-- \n{SIGNED}\n{{r}}",
    "straight under the mark": f"I agree\n\n-- \n{{r}}\n{SIGNED}",
    "in a notice": f"I agree\n\n{SIGNED}\n\n{NOTICE} {{r}}.",
    "under a notice": f"I agree\n\n{SIGNED}\n\n{NOTICE}\n\n{{r}}",
    "beside": "I agree\n\nAmy Shah | Community Engagement Lead | {r}\n01234 567890",
    "over it": f"I agree\n{{r}}\n{SIGNED}",
    "banner": "CAUTION: external email. {r}\n\nI agree\nAmy",
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return inbox(tmp_path_factory.mktemp("remarks") / "home")


def read(kept: Inbox, messages: Sequence[EmailMessage]) -> list[Understood]:
    """Each by itself, with the record opened once."""
    with Correspondence(kept.shelf) as known:
        return [understood_by(known, [read_message(Raw("a", each.as_bytes()))], at=NOW)[0] for each in messages]


@pytest.mark.parametrize("place", PLACES)
def test_a_remark_is_asked_about(kept: Inbox, place: str) -> None:
    told = [PLACES[place].format(r=remark) for remark in REMARKS]
    found = read(kept, [letter(subject=AGAIN, text=text) for text in told])
    assert [text for text, one in zip(told, found, strict=True) if one.sure and one.answer == "agrees"] == []


@pytest.mark.parametrize("place", PLACES)
def test_so_is_one_that_has_no_word_of_objection(kept: Inbox, place: str) -> None:
    told = [PLACES[place].format(r=remark) for remark in UNSAID]
    found = read(kept, [letter(subject=AGAIN, text=text) for text in told])
    assert [text for text, one in zip(told, found, strict=True) if one.sure and one.answer == "agrees"] == []


def test_the_same_without_a_remark_needs_no_question(kept: Inbox) -> None:
    texts = [f"I agree\n\n{SIGNED}", f"I agree\n\n-- \n{SIGNED}", f"I agree\n\n{SIGNED}\n\n{NOTICE}"]
    assert all(one.sure for one in read(kept, [letter(subject=AGAIN, text=text) for text in texts]))


def test_most_notices_are_known_whose_words_no_list_has() -> None:
    rows = [["I agree", "", *text.split("\n")] for text in SECRECY]
    assert sum(notice(each, 2) == len(each) - 2 for each in rows) >= len(SECRECY) * 0.7


def test_anothers_name_beside_an_address_is_asked_about(kept: Inbox) -> None:
    messages = [letter(f"{name} <amy@example.org>") for name in ("Mo Ali", "Ali, Mo", "A. Shah", "Work", "Amy")]
    assert ["reply-name-of-other" in one.doubts for one in read(kept, messages)] == [True, True, False, False, False]


LOGO = ("image001.png", 140, 52)


@pytest.mark.parametrize(
    ("picture", "page", "sure"),
    [
        (LOGO, "<p>I agree</p><p>Amy Shah<br>Chair<br>01234 567890</p><p>{img}</p>", True),
        (LOGO, "<p>I agree</p><table><tr><td>{img}</td><td>Amy Shah<br>Chair<br>01234 567890</td></tr></table>", True),
        (LOGO, "<p>I agree</p><p>{img}</p>", False),
        (LOGO, "<p>I agree</p><p>{img}</p><p>Amy Shah<br>Chair<br>01234 567890</p>", False),
        (("image001.png", 900, 700), "<p>I agree</p><p>Amy Shah<br>Chair<br>01234 567890</p><p>{img}</p>", False),
        (("IMG_2031.png", 140, 52), "<p>I agree</p><p>Amy Shah<br>Chair<br>01234 567890</p><p>{img}</p>", False),
        (LOGO, "<p>I agree</p><p>Amy Shah<br>Chair<br>01234 567890</p>", False),
    ],
)
def test_a_picture_counts_only_with_a_logo_s_shape_and_place(
    kept: Inbox, picture: tuple[str, int, int], page: str, *, sure: bool
) -> None:
    name, width, height = picture
    message = letter(subject=AGAIN)
    message.set_content(page.format(img='<img src="cid:one@mail" alt="Logo">'), subtype="html")
    content = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    message.add_related(content, "image", "png", cid="<one@mail>", filename=name, disposition="inline")
    assert read(kept, [message])[0].sure == sure
