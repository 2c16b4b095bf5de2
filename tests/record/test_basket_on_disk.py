"""The basket on disk: meetings take from it and give back, and nothing of somebody who was taken out is left in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import agenda, closing, requests
from coprod_tui.model.basket import answer_request, ask
from coprod_tui.model.history import KeptItem
from coprod_tui.model.usual_agenda import keep_usual
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.journal import Journal
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.series import make_meeting, take_over
from tests.record.circles import DAY, FIRST, NAME, START, Held, circle, found_on_disk

ASKED = "Why does nobody ring back after six?"


def stages(place: object) -> list[tuple[str, str]]:
    return [(one.mark, one.stage) for one in read_group(place).basket.kept]  # type: ignore[arg-type]


def test_a_planned_meeting_takes_it_and_one_that_did_not_reach_it_gives_it_back(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    change_group(place, partial(ask, words=ASKED, name="Mo"), START)
    request = read_group(place).basket.kept[0]
    wanted = (Wanted("Letters"), Wanted(ASKED, member=request.person, request=request.id))
    made = make_meeting(shelf, place, wanted, zone="Europe/London", at=START)
    assert stages(place) == [("B1", "taken")]
    item = read_meeting(made).agenda.items[1]
    change_meeting(made, partial(agenda.drop_item, item=item.id), START)
    take_over(shelf, place, START)
    assert stages(place) == [("B1", "waiting")]
    change_meeting(made, partial(agenda.add_item, title=ASKED, request=request.id), START)
    take_over(shelf, place, START)
    held = Held(made, START)
    held.do(agenda.next_item)
    held.do(closing.finish)
    held.close()
    take_over(shelf, place, START + DAY)
    assert (read_group(place).basket.kept[0].came_back, stages(place)) == ((1,), [("B1", "waiting")])


def test_a_crash_before_the_group_was_told_what_was_taken_or_left_is_mended(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    change_group(place, partial(ask, words=ASKED), START)
    first = make_meeting(shelf, place, (Wanted("Letters"), Wanted("Taxis")), zone="Europe/London", at=START)
    held = Held(first, START)
    for item in held.meeting.agenda.items:
        held.do(agenda.carry_item, item.id)
    held.do(agenda.add_item, "News")
    held.do(agenda.next_item)
    held.do(closing.finish)
    held.close()
    take_over(shelf, place, START)
    letters = read_group(place).history.carried[:1]
    with Journal(place.record) as journal:
        told = len(journal)
    before = place.record.read_bytes()
    request = read_group(place).basket.kept[0]
    make_meeting(shelf, place, (Wanted(ASKED, request=request.id),), zone="UTC", at=START, carried=letters)
    after = stages(place), [item.title for item in read_group(place).history.carried]
    assert after == ([("B1", "taken")], ["Taxis"])
    place.record.write_bytes(before)
    with Journal(place.record) as journal:
        assert len(journal) == told
    take_over(shelf, place, START)
    assert (stages(place), [item.title for item in read_group(place).history.carried]) == after


def test_no_byte_of_what_somebody_asked_for_is_left_once_they_are_taken_out(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    change_group(place, partial(ask, words=ASKED, name=NAME, shown=False), START)
    change_group(place, partial(ask, words=f"What {FIRST} said about lifts", name="Mo"), START)
    theirs, other = read_group(place).basket.kept
    change_group(place, partial(answer_request, request=other.id, words=f"{FIRST} rang them"), START)
    change_group(place, partial(keep_usual, items=(KeptItem(f"News, with {FIRST}"),)), START)
    made = make_meeting(shelf, place, (Wanted(ASKED, request=theirs.id),), zone="Europe/London", at=START)
    held = Held(made, START)
    held.do(agenda.next_item)
    held.do(requests.ask_for_later, "A place to leave my trolley", held.who(NAME))
    held.do(agenda.carry_item, held.meeting.agenda.items[0].id)
    held.do(closing.finish)
    held.close()
    take_over(shelf, place, START)
    gone = (NAME, FIRST, ASKED, "A place to leave my trolley")
    assert len(found_on_disk(tmp_path, gone)) > 5, "there is something to take out"
    going = find_person(shelf, place, NAME)
    said = {each.text for each in going.passages if each.why == "theirs"}
    assert said == {ASKED, "A place to leave my trolley"}
    intent = going.decided(going.usual, at=START + DAY, instead="[a name taken out]", gone="[words taken out]")
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    take_over(shelf, place, START + DAY)
    assert found_on_disk(tmp_path, gone) == []
    (kept,) = read_group(place).basket.kept
    assert (kept.mark, kept.answer) == ("B2", "[a name taken out] rang them")


def test_the_words_of_a_request_stay_without_a_name_where_they_wish_it(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    change_group(place, partial(ask, words=ASKED, name=NAME), START)
    going = find_person(shelf, place, NAME)
    fates = tuple("stays" if each.text == ASKED else each.usual for each in going.passages)
    intent = going.decided(fates, at=START + DAY, instead="[a name]", gone="[words]")
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    (kept,) = read_group(place).basket.kept
    assert (kept.words, kept.person, kept.stage) == (ASKED, 0, "waiting")
    assert found_on_disk(tmp_path, (NAME, FIRST)) == []
