"""Why somebody could not come is in the summary only if they wish it, and only beside their name."""

from __future__ import annotations

import pytest

from coprod_tui.model import flow, people
from coprod_tui.model.person import Named
from coprod_tui.summary.composition import compose
from tests.building import Told

PRIVATE = "she waits for a scan"


def said(*, named: Named = "full", told: bool = True) -> str:
    of = Told("Amy Stone", "Mo", "Jo")
    amy = of.person("Amy Stone")
    of.do(people.rename, amy, named=named) if named != "full" else None
    of.do(flow.start)
    of.do(people.arrive, of.person("Mo"))
    of.do(people.could_not_come, amy, PRIVATE, told=told)
    return str(compose(of.meeting))


@pytest.mark.parametrize("named", ["full", "first", "initials"])
def test_it_is_said_beside_the_name_they_wish(named: Named) -> None:
    assert PRIVATE in said(named=named)


def test_it_is_private_unless_they_wish_it_said() -> None:
    assert "1 could not come" in said(told=False)
    assert PRIVATE not in said(told=False)


def test_who_was_there_by_phone_or_page_is_told_as_each_wishes_to_be_named() -> None:
    of = Told("Amy Stone", "Mo", "Jo")
    of.do(people.rename, of.person("Mo"), named="nobody")
    of.do(flow.start)
    for name, by in (("Amy Stone", "page"), ("Mo", "phone"), ("Jo", "room")):
        of.do(people.arrive, of.person(name), by)
    text = str(compose(of.meeting))
    assert "1 of them by page: " in text
    assert "1 of them by phone." in text


def test_without_a_name_there_is_no_reason_either() -> None:
    assert PRIVATE not in said(named="nobody")
