"""Messages are found in single files, mailbox files and mail folders; what is none is said."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.replies.mailbox import LARGEST, raw_messages
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.model.entry import Refused
from tests.afterwards.inbox import eml, letter, mbox

if TYPE_CHECKING:
    from pathlib import Path


def test_a_mailbox_file_holds_its_messages_in_order(tmp_path: Path) -> None:
    found = list(raw_messages(mbox(tmp_path, letter(text="one"), letter(text="From here on: two\n\nFrom me"))))
    read = [read_message(raw) for raw in found]
    assert [message.own.words for message in read] == ["one", "From here on: two\n\nFrom me"]
    assert [message.place for message in read] == ["inbox.mbox #1", "inbox.mbox #2"]


def test_a_line_that_begins_with_from_begins_no_message_by_itself(tmp_path: Path) -> None:
    path = mbox(tmp_path, letter(text="one"))
    path.write_bytes(path.read_bytes() + b"\nFrom now on I agree\nmore\n")
    assert len(list(raw_messages(path))) == 1


@pytest.mark.parametrize("folder", ["cur", "new"])
def test_a_mail_folder_is_read_in_both_its_parts(tmp_path: Path, folder: str) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "Mail" / name).mkdir(parents=True)
    eml(tmp_path / "Mail" / folder, letter(text="here"), "1.host:2,S")
    eml(tmp_path / "Mail" / "tmp", letter(text="half"), "2.host")
    assert [read_message(raw).own.words for raw in raw_messages(tmp_path / "Mail")] == ["here"]


def test_a_folder_of_messages_is_read_and_what_is_none_is_said(tmp_path: Path) -> None:
    eml(tmp_path, letter(text="a"), "a.eml")
    mbox(tmp_path, letter(text="b"), letter(text="c"), name="b.mbox")
    (tmp_path / "notes.txt").write_text("Shopping list", "utf-8")
    (tmp_path / "o.msg").write_bytes(b"\xd0\xcf\x11\xe0 outlook")
    (tmp_path / ".hidden").write_bytes(letter(text="no").as_bytes())
    (tmp_path / "empty.eml").write_bytes(b"")
    (tmp_path / "link.eml").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.eml")
    found = {raw.place: raw.trouble for raw in raw_messages(tmp_path)}
    name = tmp_path.name
    assert found == {
        f"{name}/a.eml": "",
        f"{name}/b.mbox #1": "",
        f"{name}/b.mbox #2": "",
        f"{name}/empty.eml": "mail-not-a-message",
        f"{name}/notes.txt": "mail-not-a-message",
        f"{name}/o.msg": "mail-outlook-file",
    }


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        list(raw_messages(tmp_path / "gone.eml"))


def test_a_file_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = eml(tmp_path, letter())

    def refused(*_told: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(type(path), "open", refused)
    assert [raw.trouble for raw in raw_messages(path)] == ["mail-cannot-be-read"]


def test_of_a_huge_message_only_the_start_is_kept(tmp_path: Path) -> None:
    path = eml(tmp_path, letter(text="I agree").as_bytes() + b"x" * (LARGEST + 10))
    (raw,) = raw_messages(path)
    assert (len(raw.content), raw.whole) == (LARGEST, False)
    boxed = tmp_path / "huge.mbox"
    boxed.write_bytes(
        b"From a Mon Nov  2 10:00:00 2026\nFrom: a@b.example\n\n"
        + b"y" * (LARGEST + 10)
        + b"\n\n"
        + b"From a Mon Nov  2 10:00:00 2026\nFrom: c@d.example\n\nsmall\n"
    )
    first, second = raw_messages(boxed)
    assert (first.whole, second.whole, second.content) == (False, True, b"From: c@d.example\n\nsmall\n")


@pytest.mark.parametrize("copied", ["Message-ID: <a1@mail.example>", "Received: by mx.example id 77; Tue, 3 Nov 2026"])
def test_a_message_that_has_its_neighbours_own_line_is_asked_about(tmp_path: Path, copied: str) -> None:
    own = f"From: a@b.example\n{copied}\nSubject: One\n\nHello\n"
    other = f"From: c@d.example\n{copied}\nSubject: Two\n\nI agree\n"
    unlike = other.replace("a1@", "b2@").replace("id 77", "id 78")
    between = "\nFrom a@b.example Tue Nov  3 10:00:00 2026\n"
    path = tmp_path / "in.mbox"
    for second, asked in ((other, True), (unlike, False)):
        path.write_text(f"{between.lstrip()}{own}{between}{second}")
        assert [bool(each.doubts) for each in raw_messages(path)][1] is asked


@pytest.mark.parametrize(
    ("header", "cut"), [("Lines", 14), ("Content-Length", 900), ("Lines", 2), ("Content-Length", 9)]
)
@pytest.mark.parametrize("kept_in", ["eml", "mbox"])
def test_a_message_that_is_shorter_than_it_says_has_lost_its_end(
    tmp_path: Path, kept_in: str, header: str, cut: int
) -> None:
    message = letter(text="I agree")
    message[header] = str(cut)
    path = mbox(tmp_path, letter(text="one"), message) if kept_in == "mbox" else eml(tmp_path, message)
    *_, last = raw_messages(path)
    assert ("mail-cut-off" in last.doubts) == (cut > 10)
    assert ("mail-cut-off" in read_message(last).doubts) == (cut > 10)
