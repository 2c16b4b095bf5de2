"""Taking out, leaving out, exporting, deleting and mending, as they are typed."""

from __future__ import annotations

import io
import json
import zlib
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.config import Config, MailSettings, change_config, read_config, write_config
from coprod_tui.model import closing, notes
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, fold
from coprod_tui.record import private
from coprod_tui.record import removal_intent as intents
from coprod_tui.record.journal import Journal
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.series import take_over
from tests.commands.running import run
from tests.record.circles import DAY, FIRST, NAME, START, THEIRS, circle, found_on_disk, meet

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf


class Typed(io.StringIO):
    """A keyboard with these lines typed already."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def held(home: Path) -> tuple[Shelf, GroupPlace, MeetingPlace]:
    shelf, place = circle(home)
    return shelf, place, meet(shelf, place)


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", Typed("".join(f"{line}\n" for line in lines)))


def test_a_person_is_taken_out_after_it_was_shown_what_goes(
    capsys: pytest.CaptureFixture[str], home: Path, held: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "", "yes")
    ended = run(capsys, "remove-person", NAME)
    assert ended.code == 0
    assert "In willow-group-1: their name, 1 note of theirs, the words of 1 worry and 3 turns to speak." in ended.out
    assert "stays, without them" in ended.out
    assert found_on_disk(home, [NAME, FIRST, *THEIRS]) == []
    assert run(capsys, "show", "1").code == 0


def test_nothing_is_changed_without_a_yes(
    capsys: pytest.CaptureFixture[str],
    home: Path,
    held: tuple[Shelf, GroupPlace, MeetingPlace],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    type_in(monkeypatch, "all", "no")
    ended = run(capsys, "remove-person", NAME)
    assert (ended.code, "Nothing was changed." in ended.out) == (1, True)
    note = str(read_meeting(held[2]).notes.all[0].id)
    for told in (("remove-person", NAME), ("delete", "willow-group"), ("leave-out", "1", note), ("export",)):
        monkeypatch.setattr("sys.stdin", io.StringIO())
        ended = run(capsys, *told)
        assert ended.code == 1
        assert "--yes" in ended.err
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_mentions_can_be_chosen_by_their_numbers(capsys: pytest.CaptureFixture[str], held: object) -> None:
    ended = run(capsys, "remove-person", NAME, "--yes", "--mentions", "none")
    assert ended.code == 0
    assert run(capsys, "remove-person", FIRST, "--yes", "--mentions", "0").code == 1
    ended = run(capsys, "remove-person", FIRST, "--yes", "--mentions", "1")
    assert (ended.code, ended.err) == (0, "")


def test_somebody_nobody_knows_is_told_so(capsys: pytest.CaptureFixture[str], held: object) -> None:
    ended = run(capsys, "remove-person", "Zebedee", "--yes")
    assert (ended.code, "Nobody called “Zebedee”" in ended.err) == (1, True)


def test_an_entry_is_found_by_its_number_and_its_words_left_out(
    capsys: pytest.CaptureFixture[str], home: Path, held: object
) -> None:
    listed = run(capsys, "leave-out", "1").out
    number = next(line.split()[0] for line in listed.splitlines() if "Will they answer?" in line)
    ended = run(capsys, "leave-out", "1", number, "--yes")
    assert ended.code == 0
    assert found_on_disk(home, ["Will they answer? Ask WILL"]) == []
    assert "[left out for good]" in run(capsys, "leave-out", "1").out


def test_what_was_begun_is_finished_by_any_command(
    capsys: pytest.CaptureFixture[str], home: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    shelf, place, _made = held
    going = find_person(shelf, place, NAME)
    intents.write_intent(home, going.chosen(going.mentions, at=START + DAY, instead="[out]"))
    assert FIRST not in (home / intents.NAME).read_text()
    assert take_over(shelf, place, START + DAY).meetings == (), "that waits"
    ended = run(capsys, "list")
    assert "had stopped half-way is done now" in ended.err
    assert found_on_disk(home, [NAME, FIRST, *THEIRS]) == []
    assert run(capsys, "list").err == ""


def test_an_export_holds_everything_and_can_be_read_back(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    out = tmp_path / "out"
    ended = run(capsys, "export", "--out", str(out), "--yes")
    assert ended.code == 0
    record = json.loads((out / "willow-group" / "willow-group-1" / "record.json").read_text())
    back = fold(EMPTY, [MEETING_KINDS.decode(int(number), doc) for number, doc in record["entries"].items()])
    assert back == read_meeting(held[2])
    assert record["about"]["1"]["id"] == "willow-group-1"
    told = (out / "willow-group" / "willow-group-1" / "record.txt").read_text()
    assert THEIRS[0] in told
    assert "Taken back:" in told
    assert NAME in (out / "willow-group" / "group.txt").read_text()
    assert (out / "willow-group" / "willow-group-1" / "willow-group-1-summary.html").exists()
    assert all(path.stat().st_mode & 0o077 == 0 for path in out.rglob("*"))
    assert run(capsys, "export", "--out", str(out), "--yes").code == 1, "what is there is not written over"


def test_a_group_is_deleted_once_its_name_was_typed(
    capsys: pytest.CaptureFixture[str], home: Path, held: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "willow-group-1")
    assert run(capsys, "delete", "Willow Group").code == 1
    type_in(monkeypatch, "willow-group")
    assert run(capsys, "delete", "Willow Group").code == 0
    assert found_on_disk(home, [NAME, "Willow", "willow-group"]) == []
    assert "no group yet" in run(capsys, "list").err


def test_a_deleted_meetings_number_is_not_used_again(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    shelf, place, made = held
    assert run(capsys, "delete", "1", "--yes").code == 0
    assert not made.folder.exists()
    group = read_group(place)
    assert (group.history.meetings, group.history.issues, group.history.next_number) == ((), (), 2)
    assert meet(shelf, place, at=START + 30 * DAY).id == "willow-group-2"


def test_the_start_of_a_meetings_name_never_deletes_it(capsys: pytest.CaptureFixture[str], held: object) -> None:
    ended = run(capsys, "delete", "willow-group-", "--yes")
    assert (ended.code, "no group called" in ended.err) == (1, True)


def test_what_is_open_on_a_screen_is_not_deleted(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    seat = held[2].seats.take("room", "Room", START).seat
    ended = run(capsys, "delete", "willow-group", "--yes")
    seat.close()
    assert (ended.code, "willow-group-1 is open on a screen" in ended.err) == (1, True)
    assert held[2].record.exists()


def test_a_group_is_asked_about_deleting_from_the_day_it_chose(
    capsys: pytest.CaptureFixture[str], held: object
) -> None:
    assert "about deleting" not in run(capsys, "list").out
    assert run(capsys, "keep-until", "1 Jan 2090").code == 0
    assert "about deleting" not in run(capsys, "list").out
    assert run(capsys, "keep-until", "today").code == 0
    assert "coprod delete willow-group" in run(capsys, "list").out
    assert run(capsys, "keep-until", "never").code == 0
    assert "about deleting" not in run(capsys, "list").out
    assert run(capsys, "keep-until", "soonish").code == 1


def test_a_damaged_record_is_mended_and_the_original_is_kept_beside_it(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    record = held[2].record
    whole = record.read_bytes()
    damaged = whole.replace(b"Will they answer", b"Wi\xfe\xfe they answer", 1) + b'00000000 {"entries":{"9'
    record.write_bytes(damaged)
    record.chmod(0o644)
    assert "coprod check --repair" in run(capsys, "check").out
    ended = run(capsys, "check", "--repair")
    assert ended.code == 0
    assert "1 damaged line is not in it now" in ended.out
    assert record.with_name("record.journal.damaged-1").read_bytes() == damaged
    meeting = read_meeting(held[2])
    assert [(one.sort, one.lines) for one in meeting.removals.made] == [("damage", 1)]
    assert [note.words for note in meeting.notes.all][-1] == "Said only in meeting 1"
    assert run(capsys, "check").code == 0
    assert "damaged" in run(capsys, "show", "1").out or meeting.decisions.concluded


def test_a_record_without_its_first_line_is_mended_from_what_it_says(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    record = held[2].record
    first, rest = record.read_bytes().split(b"\n", 1)
    record.write_bytes(b"x" + first[1:] + b"\n" + rest)
    assert run(capsys, "check", "--repair").code == 0
    with Journal(record) as journal:
        assert (journal.about["id"], journal.about["zone"]) == ("willow-group-1", "Europe/London")


def test_a_cut_off_line_is_put_aside_and_a_newer_record_left_alone(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    _shelf, place, made = held
    with made.record.open("ab") as file:
        file.write(b'0000 {"entries"')
    content = b'{"entries":{"999":{"line":999,"at":1,"kind":"poem-read"}}}'
    with place.record.open("ab") as file:
        file.write(b"%08x %s\n" % (zlib.crc32(content), content))
    newer = place.record.read_bytes()
    ended = run(capsys, "check", "--repair")
    assert "the line that was cut off is put aside" in ended.out
    assert [each.read_bytes() for each in made.folder.glob("*.torn-*")] == [b'0000 {"entries"']
    assert place.record.read_bytes() == newer
    ended = run(capsys, "remove-person", NAME, "--yes")
    assert (ended.code, "A newer Coprod" in ended.err) == (1, True)


def test_what_a_stopped_laptop_left_half_written_is_named_by_check_and_goes_at_the_next_start(
    capsys: pytest.CaptureFixture[str], home: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    made = held[2]
    made.outbox.mkdir()
    left = [
        made.outbox / f".{made.id}-v1-03.eml.0a1b2c3d.new",
        home / ".rewriting.json.0a1b2c3d.new",
        home / ".config.toml.new",
        made.summaries / ".summary.html.0a1b2c3d.new",
    ]
    for each in left:
        each.write_text(f"{NAME}: my brother died")
    mine = made.outbox / ".mine.new"
    mine.write_text("mine")
    looked = run(capsys, "check")
    assert looked.code == 1
    for each in left:
        assert f"{each.relative_to(home)}: never written to its end. It goes when Coprod starts next." in looked.out
    assert ".mine.new: never" not in looked.out
    assert all(each.exists() for each in left), "looking changes nothing"
    assert run(capsys, "list").code == 0
    assert not any(each.exists() for each in left)
    assert mine.exists()
    for each in left:
        each.write_text(f"{NAME}: my brother died")
    going = find_person(held[0], held[1], NAME)
    carry_out(held[0], going.chosen(going.mentions, at=START, instead="[out]"), lambda *_: None, going.sought)
    assert not any(each.exists() for each in left), "a removal takes them too"


def test_what_a_full_disk_stops_half_way_is_told_so_ends_with_1_and_goes_on_with_any_command(
    capsys: pytest.CaptureFixture[str], home: Path, held: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, left = private.write_all, [2]

    def full(descriptor: int, content: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "full")
        real(descriptor, content)

    with monkeypatch.context() as here:
        here.setattr(private, "write_all", full)
        ended = run(capsys, "remove-person", NAME, "--yes")
    assert ended.code == 1
    assert "Begun, and not finished. What is done so far stays. The disk is full." in ended.err
    assert "Done" not in ended.out
    assert "Nothing was saved" not in ended.err
    assert "A removal that had stopped half-way is done now." in run(capsys, "list").err
    assert found_on_disk(home, [NAME, FIRST, *THEIRS]) == []


def test_the_settings_of_this_laptop_lose_the_name_and_do_not_get_it_again(
    capsys: pytest.CaptureFixture[str], home: Path, held: object
) -> None:
    mail = MailSettings("smtp.example.org", "hill@example.org", name=f"{NAME}, for Willow")
    write_config(Config(theme="cream", seat=NAME, mail=mail))
    (home / "config-earlier.toml").write_text(f"seat = '{NAME}'")
    ended = run(capsys, "remove-person", NAME, "--yes")
    assert "From this laptop's settings: what your screen was called, the name that letters come from" in ended.out
    assert ended.code == 0
    assert found_on_disk(home, [NAME, FIRST]) == []
    config = read_config()
    assert (config.theme, config.seat, config.mail) == ("cream", "", mail.__class__("smtp.example.org", mail.sender))
    change_config(theme="calm-dark")
    assert found_on_disk(home, [NAME, FIRST]) == []


def test_with_yes_and_nothing_chosen_it_is_said_what_stays(
    capsys: pytest.CaptureFixture[str], home: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    change_meeting(held[2], closing.reopen, START + DAY)
    change_meeting(held[2], partial(notes.take_note, words="her daughter waits too"), START + DAY)
    change_meeting(held[2], partial(notes.take_note, words=f"{FIRST} spoke of MARKER"), START + DAY)
    ended = run(capsys, "remove-person", NAME, "--yes")
    stay = ended.out[ended.out.index("These stay:") :]
    assert "her daughter waits too (?) Perhaps their family." in stay
    assert "stayed as" in ended.out.splitlines()[-1]
    assert found_on_disk(home, ["MARKER"]) == []
    assert found_on_disk(home, ["her daughter waits"]) != []


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("words 1-99", None), ("words", None), ("1, x", None), ("stays 1 words", None), ("name all", "the name"),
        ("stays all", "all of it"), ("words all", "nothing"),
    ],
)  # fmt: skip
def test_what_becomes_of_which_is_typed_by_number(
    capsys: pytest.CaptureFixture[str], home: Path, held: object, told: str, left: str | None
) -> None:
    ended = run(capsys, "remove-person", NAME, "--yes", "--mentions", told)
    if left is None:
        assert (ended.code, "is not a choice here" in ended.err) == (1, True)
        assert found_on_disk(home, [THEIRS[0]]) != []
        return
    assert ended.code == 0
    assert (found_on_disk(home, [THEIRS[0]]) == []) == (left == "nothing")
    assert (found_on_disk(home, [FIRST]) == []) == (left != "all of it")


def test_the_name_can_be_typed_where_no_list_of_programs_shows_it(
    capsys: pytest.CaptureFixture[str], home: Path, held: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, NAME, "", "yes")
    ended = run(capsys, "remove-person")
    assert (ended.code, "Who asks to be taken out?" in ended.err) == (0, True)
    assert found_on_disk(home, [NAME, FIRST, *THEIRS]) == []
