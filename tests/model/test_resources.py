"""What looks like bank details is refused wherever a group writes of money; telephones, days and links are not."""

from __future__ import annotations

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.model.group import choose_group_ways
from coprod_tui.model.plan import Settings, choose_ways
from coprod_tui.model.resources import OF_RESOURCES, has_bank_details
from coprod_tui.sentences.resources import resource_lines
from coprod_tui.sentences.terms import starter
from coprod_tui.wording.ways import ways
from tests.building import Told
from tests.model.told_group import ToldGroup


@pytest.mark.parametrize(
    "text",
    [
        "Sort code 12-34-56, account 12345678", "sort code: 123456", "12 34 56 and 31926819", "31926819",
        "Pay into a/c 3192681", "account number is 3192 6819", "GB29NWBK60161331926819",
        "gb29 nwbk 6016 1331 9268 19 please", "DE89370400440532013000", "4111 1111 1111 1111", "5500-0000-0000-0004",
        "378282246310005", "sort code 01-12-26", "Card no 4111111111111111.",
    ],
)  # fmt: skip
def test_this_looks_like_bank_details(text: str) -> None:
    assert has_bank_details(f"The money: {text}")


@pytest.mark.parametrize(
    "text",
    [
        "", "£12.50 an hour, up to 6 hours", "Ring 01632 960001 or 07700 900123", "+44 7700 900123", "0800 1111",
        "We meet on 01-12-26 and 08-12-26", "From 20261201, or 01122026", "the account of 2026", "card by 12 December",
        "https://example.org/forms/31926819/4111111111111111", "Ward 12 34", "Meeting 14, room 3, 10:30 to 12:00",
        "NHS number is not asked for", "extension 123456",
    ],
)  # fmt: skip
def test_this_does_not(text: str) -> None:
    assert not has_bank_details(f"The money: {text}")


@pytest.mark.parametrize("field", OF_RESOURCES)
def test_a_groups_words_of_money_are_its_own_and_hold_no_bank_details(field: str) -> None:
    group, told = ToldGroup("Amy"), Told()
    bad = Settings().but(**{field: "Account 31926819"})
    for refusing in (lambda: group.do(choose_group_ways, bad), lambda: told.do(choose_ways, bad)):
        with pytest.raises(Refused, match="bank-details"):
            refusing()
    good = Settings().but(**{field: "Ask for the form: https://example.org/form"})
    group.do(choose_group_ways, good)
    (line,) = resource_lines(group.group.settings)
    assert line.endswith(": Ask for the form: https://example.org/form")
    assert resource_lines(Settings()) == (), "a group begins without any"


def test_what_we_offer_to_begin_from_can_be_kept_as_it_is() -> None:
    starters = [way.starter for way in ways() if way.field in OF_RESOURCES]
    assert all(starters)
    assert not any(has_bank_details(each) for each in (*starters, starter()))
