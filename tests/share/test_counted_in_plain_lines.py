"""A decision counted on a phone and by hand in plain mode: how many is read out, and how only once it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.record.phone_pages import KIND, YES
from coprod_tui.record.records import read_meeting
from coprod_tui.share import address
from coprod_tui.share.run import PhonePages
from tests.plain.sittings import Sitting, circle
from tests.share.phones import Phone

if TYPE_CHECKING:
    from pathlib import Path

LOOKS = 2000
"""How often it is looked at before the test says that it never comes to be so."""


def test_what_phones_answered_is_counted_with_the_hands_that_are_typed(home: Path) -> None:
    of = circle(home, "Amy", "Mo", "Jo", date="")
    place = of.place
    with PhonePages(*of, address.HERE) as pages:
        phone = Phone(int(pages.state.url.rstrip("/").rpartition(":")[2]))
        phone.join(pages.state.code)

        def page_with(words: str) -> str:
            return next(page.text for page in (phone.get() for _ in range(LOOKS)) if words in page.words)

        def is_amy() -> None:
            page_with("Join in")
            amy = next(one.id for one in read_meeting(place).people.all if one.name == "Amy")
            phone.post("/who", token=phone.get().token, person=str(amy))
            place.seats.ask(KIND, f"{YES} {pages.state.claims[0][0]}")
            page_with("You are Amy.")

        def answers() -> None:
            count = page_with("Where do you stand?").partition('name="count" value="')[2].partition('"')[0]
            sent = {"token": phone.get().token, "do": "answer", "count": count, "level": "against"}
            assert phone.post("/do", **sent).status == 303
            assert next(True for _ in range(LOOKS) if (state := pages.state.count) is not None and state.answered)
            pages.session.drafts.wait_until_kept(20)

        output = "\n".join(
            Sitting(of).sit(
                "everyone here",
                "start",
                is_amy,
                "decide We meet on Tuesdays",
                "right",
                "count hands",
                answers,
                "1",
                "0",
                "0",
            )
        )
    assert "1 of 3: for. Type how many by hand or paper. 0 of 3 here have answered." in output
    assert "2 of 3: not sure. Type how many by hand or paper. 2 of 3 here have answered, 1 with a phone." in output
    assert "Counted: for: 1; not sure: 0; against: 1." in output
