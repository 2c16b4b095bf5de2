"""The typed line in Welsh: understood beside English, and shown where the group speaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.line import complete, helps
from coprod_tui.line.grammar import names_of, verbs
from coprod_tui.line.languages import FILES, _read
from coprod_tui.model.text import folded
from tests.line.circle import busy, heard, planned, problem, said

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def welsh(meeting: Meeting) -> Meeting:
    return meeting.but(plan=meeting.plan.but(settings=meeting.plan.settings.but(language="cy")))


@pytest.mark.parametrize(
    ("cymraeg", "english"),
    [
        ("pawb yma", "everyone here"),
        ("egwyl 15 munud", "break 15 minutes"),
        ("egwyl hanner awr", "break half an hour"),
        ("llaw Lucy", "hand Lucy"),
        ("eitem nesaf", "item next"),
        ("eitem newydd Bysiau 10 munud, i benderfynu, gofynnwyd gan Mo", "item new Bysiau 10m, to decide, asked by Mo"),
        ("parcio Y lifft @Ystadau erbyn 1 Rhagfyr: Amy", "park Y lifft @Ystadau by 1 December: Amy"),
        ("gweithred Mo: Ffonio'r clinig erbyn dydd Gwener", "action Mo: Ffonio'r clinig by friday"),
        ("absennol Amy oherwydd mae hi'n sâl, gellir dweud", "absent Amy because mae hi'n sâl, may be said"),
        ("nodyn Mae'r bws yn hwyr", "note Mae'r bws yn hwyr"),
        ("syniad Bws arall oherwydd mae hwn yn hwyr", "idea Bws arall because mae hwn yn hwyr"),
        ("rôl cadeirydd Amy", "role chair Amy"),
        ("ailenwi Mo i Mohammed", "rename Mo to Mohammed"),
        ("cyfarfod nesaf 12 Ionawr", "next meeting 12 January"),
        ("rownd yn ôl: Sut oedd hi?", "round back: Sut oedd hi?"),
        ("ffordd turn clock ymlaen", "way turn clock on"),
        ("cau'r ciw", "close queue"),
        ("cau’r ciw", "close queue"),
    ],
)
def test_a_line_in_welsh_asks_for_the_same_as_in_english(cymraeg: str, english: str) -> None:
    meant = said(english, busy())
    assert meant.move is not None
    assert said(cymraeg, busy())[:2] == meant[:2]


@pytest.mark.parametrize(
    ("cymraeg", "day"),
    [
        ("yfory", "2026-11-23"),
        ("dydd Mawrth", "2026-11-24"),
        ("dydd Mawrth nesaf", "2026-11-24"),
        ("3 Mawrth", "2027-03-03"),
        ("dydd Gwener 1 Ionawr", "2027-01-01"),
        ("diwedd Mai", "2027-05-31"),
        ("mewn 2 wythnos", "2026-12-06"),
        ("mewn tair wythnos", "2026-12-13"),
        ("mewn mis", "2026-12-22"),
        ("1 Awst 2027", "2027-08-01"),
    ],
)
def test_days_are_read_in_welsh(cymraeg: str, day: str) -> None:
    assert heard(f"meeting date {cymraeg}")["date"] == day


def test_words_that_are_no_clause_stay_as_they_were_said() -> None:
    """A letter of Welsh that joins names is part of a sentence elsewhere."""
    assert heard("nodyn Amy a Mo i drefnu erbyn hyn")["words"] == "Amy a Mo i drefnu erbyn hyn"
    assert heard("note He has a plan to go by bus, as ever")["words"] == "He has a plan to go by bus, as ever"


def test_every_verb_has_a_welsh_name_of_its_own() -> None:
    known = {verb.name for verb in verbs()}
    assert set(_read("cy")["verbs"]) == known, "a verb needs a name in line/welsh.toml, and a name there a verb"
    names = [folded(name) for verb in verbs() for name in names_of(verb)]
    assert sorted(name for name in names if names.count(name) > 1) == []


def test_what_is_shown_is_in_the_language_of_the_group_and_both_are_offered() -> None:
    here = welsh(planned())
    assert complete("gweith", 6, here)[0][2:] == ("gweithred", "gweithred PWY, PWY: GEIRIAU erbyn DYDDIAD")
    assert complete("acti", 4, here)[0].text == "action"
    assert complete("gweith", 6, planned())[0].text == "gweithred"
    assert complete("e", 1, planned())[0].hint.isascii()
    help_for = {each.verb: each for each in helps("cy")}
    assert help_for["rename"].usage == "ailenwi ENW i ENW NEWYDD"
    assert help_for["change P1"].usage == "newid P1 GEIRIAU @PWY erbyn DYDDIAD: PWY"
    assert "undo" in help_for["undo"].also
    assert {each.shown for each in helps()} == {verb.name for verb in verbs()}


def test_what_is_not_understood_in_welsh_is_pointed_at_with_what_comes_near() -> None:
    found = problem("gweithrd Mo: ffonio")
    assert (found.reason, found.suggestion, found.start, found.end) == ("no-such-verb-but", "gweithred", 0, 8)


def test_no_language_is_there_without_its_file() -> None:
    assert [language for language in FILES if not _read(language)["dates"]] == []
