from __future__ import annotations

from coprod_tui.record.phone_pages import PagesState
from coprod_tui.share.code import DIGITS, LONGER, MOST_WRONG, MemberCode


def wrong(code: MemberCode) -> str:
    return "1" * len(code.digits) if code.digits[0] != "1" else "2" * len(code.digits)


def test_the_code_is_six_digits_read_in_threes() -> None:
    code = MemberCode()
    assert len(code.digits) == DIGITS == 6
    assert PagesState("", code.digits).read == f"{code.digits[:3]} {code.digits[3:]}"


def test_the_code_may_be_typed_with_spaces_and_in_the_digits_of_any_script() -> None:
    code = MemberCode()
    arabic = "".join(chr(0x660 + int(each)) for each in code.digits)
    assert code.takes(f" {code.digits[:3]} {code.digits[3:]}. ")
    assert code.takes(arabic)
    assert code.wrong == 0


def test_guessing_all_through_a_meeting_succeeds_less_than_once_in_a_thousand() -> None:
    code = MemberCode()
    guesses = 100_000
    chance = 0.0
    for _each in range(guesses):
        chance += 10.0 ** -len(code.digits)
        code.takes(wrong(code))
    assert chance < 1 / 1000
    assert len(code.digits) == LONGER


def test_wrong_codes_are_answered_later_and_later_and_the_right_one_is_still_taken() -> None:
    code = MemberCode()
    waits = []
    for _each in range(MOST_WRONG + 100):
        code.takes(wrong(code))
        waits.append(code.delay)
    assert waits[0] < 0.1
    assert waits == sorted(waits)
    assert waits[-1] == 4
    assert code.takes(code.digits)


def test_somebody_who_mistypes_is_no_suspect() -> None:
    code = MemberCode()
    for _each in range(5):
        code.takes("12")
    assert not code.suspect
    for _each in range(20):
        code.takes("12")
    assert code.suspect


def test_another_code_does_not_give_a_guesser_more_guesses() -> None:
    code = MemberCode()
    for each in range(MOST_WRONG):
        code.takes(wrong(code))
        if each % 100 == 0:
            code.change()
    before = code.digits
    code.change()
    assert len(code.digits) == LONGER
    assert code.digits != before
