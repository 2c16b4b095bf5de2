"""Keys of the pages that a summary and an invitation are sent from."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, calls
from coprod_tui.app.pages.keys import BACK, DOWN, EVERY_PAGE, LIST, UP
from coprod_tui.wording import N_

INVITING = (
    Key("invite-all", ("s",), N_("invite"), N_("Send everybody theirs, or what changed, each by their way."),
        calls("send_all"), 1, LIST),
    Key("invite-change", ("enter",), N_("this person"), N_("Tick off that they have it, or send it once more."),
        calls("change_chosen"), 2, LIST),
    Key("invite-read", ("v",), N_("read it"), N_("Read the invitation as it is now."), calls("read_it"), 3, LIST),
    Key("invite-off", ("o",), N_("call off"), N_("Tell those who were invited that the meeting does not take place."),
        calls("call_it_off"), 4, LIST),
    UP, DOWN, BACK, *EVERY_PAGE,
)  # fmt: skip
SENDING = (
    Key("send-all", ("s",), N_("send"), N_("Send it to everybody who has not had it, each by their way."),
        calls("send_all"), 1,
        LIST),
    Key("send-change", ("enter",), N_("this person"), N_("Tick off that they have it, or send it once more."),
        calls("change_chosen"),
        2, LIST),
    UP, DOWN, BACK, *EVERY_PAGE,
)  # fmt: skip
