"""Terms, each version with who was asked; and what is said before a meeting of what is ours to change."""

from __future__ import annotations

from datetime import date

import pytest

from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.offers import offers
from coprod_tui.model.plan import Settings, choose_ways
from coprod_tui.model.terms import agree_terms, renew_terms, terms_due
from coprod_tui.model.wanted import Wanted
from coprod_tui.model.without import without_members
from coprod_tui.sentences.basket import offer_line, wanted_of
from coprod_tui.sentences.remit import remit_lines
from coprod_tui.sentences.terms import asked_words, renew_words, since_words
from tests.model.told_group import ToldGroup


def told() -> ToldGroup:
    group = ToldGroup("Amy", "Mo")
    group.do(agree_terms, "Why: letters.\nPay: £12 an hour.", "2026-03-01", [group.member("Amy")], "the trust")
    return group


def test_every_version_stays_with_its_day_and_who_was_asked() -> None:
    group = told()
    group.do(agree_terms, "Pay: £15 an hour.", "2026-11-01", [group.member("Mo"), group.member("Mo")])
    first, second = group.group.terms.all
    assert group.group.terms.now == second
    assert (first.words, second.words) == ("Why: letters.\nPay: £12 an hour.", "Pay: £15 an hour.")
    assert asked_words(group.group, first) == "Asked: Amy and the trust"
    assert asked_words(group.group, second) == "Asked: Mo"
    assert since_words(first, "Europe/London").startswith("From 1 March 2026 · written down on ")


def test_somebody_who_is_taken_out_is_not_among_those_asked_any_more() -> None:
    group = told()
    left = without_members(group.stamped, [group.member("Amy")], {})
    assert [one.entry.asked for one in left if hasattr(one.entry, "asked")] == [()]


@pytest.mark.parametrize(
    ("words", "asked", "others", "reason"),
    [
        ("", (), "the trust", "no-words"),
        ("Pay: £9", (), " ", "terms-nobody-asked"),
        ("Pay: £9", (Id(99),), "", "no-such-person"),
        ("Why: letters.\nPay: £12 an hour.", (), "the trust", "nothing-changed"),
        ("Pay into account 31926819", (), "the trust", "bank-details"),
    ],
)
def test_terms_that_cannot_be_kept(words: str, asked: tuple[Id, ...], others: str, reason: str) -> None:
    group = told()
    with pytest.raises(Refused, match=reason):
        group.do(agree_terms, words, "", asked, others)
    assert len(group.group.terms.all) == 1


def test_terms_are_due_from_their_day_on_and_not_without_one() -> None:
    group = told()
    assert (terms_due(group.group, "2027-12-31"), renew_words(group.group)) == ("", "")
    group.do(renew_terms, "2027-03-01")
    assert [terms_due(group.group, day) for day in ("2027-02-28", "2027-03-01", "2027-04-01")] == [
        "", "2027-03-01", "2027-03-01",
    ]  # fmt: skip
    assert renew_words(group.group) == "To look at again on 1 March 2027"
    (offer,) = offers(group.group, "2027-03-01")
    assert offer_line(group.group, offer, date(2027, 2, 1), "UTC") == ("Our terms · to look at again from 1 March")
    assert wanted_of(group.group, offer).title == "Look again at our terms"
    assert offers(group.group, "2027-02-28") == ()
    group.do(agree_terms, "Pay: £15 an hour.", "2027-03-01", (), "the trust")
    assert terms_due(group.group, "2027-04-01") == "", "that day they were looked at"
    group.do(renew_terms, "2028-03-01")
    group.do(renew_terms, "")
    assert terms_due(group.group, "2028-04-01") == ""
    with pytest.raises(Refused, match="no-terms"):
        ToldGroup("Amy").do(renew_terms, "2027-03-01")


def test_what_is_ours_and_what_is_decided_is_told_by_this_meetings_own_words_and_items() -> None:
    group = ToldGroup("Amy")
    meeting = group.plan(
        1, Wanted("Letters", ours="ours"), Wanted("[b]Prices[/b]\nof taxis", ours="decided"), Wanted("Tea"),
        Wanted("Posters", ours="ours"),
    )  # fmt: skip
    assert remit_lines(meeting.meeting) == (
        "Ours to change: Letters; Posters",
        "Decided already: [b]Prices[/b] of taxis",
    )
    meeting.do(choose_ways, Settings(ours="How letters read", not_ours="What they cost"))
    assert remit_lines(meeting.meeting)[:2] == ("We can change: How letters read", "We cannot change: What they cost")
    assert remit_lines(group.plan(2, Wanted("Tea")).meeting) == ()
