"""Words for what sending a summary refuses, and for why one person's copy did not go, or goes another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {**_refused(), **_one_copy(), **_line()}


def _refused() -> Words:
    """Nothing was sent."""
    return {
        "not-ready-to-send": _("No version is ready yet. Look through the summary first, then mark it ready."),
        "changed-since-ready": _("The summary has changed since version {version}. Mark it ready again, then send it."),
        "sending-already": _("This summary is being sent already, in another window. Wait until that is done."),
        "sent-already": _("{name} has this version already."),
        "nothing-to-tick": _("There is nothing to tick off for {name}."),
        "no-reason-not-reached": _("Say why they cannot be reached. It stays private."),
        "reached-already": _("This version has reached {name}: their copy went, or they answered it."),
        "nobody-to-send-to": _("Nobody called {name} gets this summary. These do: {people}."),
        "several-to-send-to": _("{name} can be several people: {people}. Say which one."),
        "nobody-to-type-password": _("The mail server wants a password, and nobody is there to type it."),
        "nothing-to-send": _("No meeting is finished yet, so there is no summary to send."),
    }


def _one_copy() -> Words:
    """Said after somebody's name."""
    return {
        "address-unclear": _("The e-mail address we have is not one we can use."),
        "no-address": _("There is no e-mail address."),
        "no-such-mailbox": _("Their mail server does not know this address. Check how it is written."),
        "mailbox-full": _("Their mailbox is full."),
        "letter-too-large": _("The letter is too large for their mail server."),
        "mail-not-let-through": _("A mail server did not let it through."),
        "address-not-known-there": _("Your mail server cannot send to an address in these letters."),
        "came-back": _("A mail server sent it back."),
        "mail-later": _("The mail server asks us to try later."),
        "mail-dropped": _("The line to the mail server broke."),
        "may-have-gone": _("Ask them before you send it again."),
        "stopped": _("You stopped it."),
    }


def _line() -> Words:
    """Why no letter can go."""
    return {
        "mail-unreachable": _("The mail server {server} does not answer. Check the network and its name."),
        "mail-certificate": _(
            "We cannot be sure that this is really {server}: its certificate does not fit. Nothing was sent."
        ),
        "mail-not-locked": _("The mail server {server} does not lock the line (TLS). Nothing was sent."),
        "mail-no-login": _("The mail server {server} has no way to log in that we know. Nothing was sent."),
        "mail-password-wrong": _(
            "The mail server {server} did not take the password for {user}. "
            "Some want a password made just for programs."
        ),
        "mail-not-from": _("Your mail server sends nothing from {address}. Check “from” in the settings file."),
        "mail-from-unclear": _("“{address}” is not an address to send from. Check “from” in the settings file."),
        "mail-ca-file": _("The file with certificates cannot be read: {file}. Nothing was sent."),
    }
