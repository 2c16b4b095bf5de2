"""A seal, and a card that only says who somebody is, say nothing; words that come in their place are asked about."""

from __future__ import annotations

import pytest

from tests.afterwards.inbox import Inbox, inbox, letter
from tests.afterwards.test_accounted_for import OURS
from tests.afterwards.test_answers import one


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return inbox(tmp_path_factory.mktemp("inbox") / "home")


@pytest.mark.parametrize("kind", ["pgp-signature", "pkcs7-signature"])
def test_words_that_are_called_a_seal_are_asked_about(kept: Inbox, kind: str) -> None:
    message = letter(text="I agree")
    message.add_attachment(b"But not D2.", maintype="application", subtype=kind, filename="objections.txt")
    assert "mail-unread-part" in one(kept, message).doubts


@pytest.mark.parametrize(
    ("line", "sure"), [("TEL:01632 960123", True), ("NOTE:Not with D2", False), ("TITLE:I do not agree", False)]
)
def test_a_card_that_only_says_who_somebody_is_needs_no_question(kept: Inbox, line: str, *, sure: bool) -> None:
    message = letter(subject=OURS, text="I agree")
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Amy Shah\nN:Shah;Amy\n{line}\nEND:VCARD\n"
    message.add_attachment(card, subtype="vcard", filename="amy.vcf")
    assert one(kept, message).sure is sure
