"""Words for what sending a summary refuses, and for why one person's copy did not go, or goes another way."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "not-ready-to-send": N_("No version is ready yet. Look through the summary first, then mark it ready."),
    "changed-since-ready": N_("The summary has changed since version {version}. Mark it ready again, then send it."),
    "sending-already": N_("This summary is being sent already, in another window. Wait until that is done."),
    "sent-already": N_("{name} has this version already."),
    "nothing-to-tick": N_("There is nothing to tick off for {name}."),
    "no-reason-not-reached": N_("Say why they cannot be reached. It stays private."),
    "reached-already": N_("This version has reached {name}: their copy went, or they answered it."),
    "nobody-to-send-to": N_("Nobody called {name} gets this summary. These do: {people}."),
    "several-to-send-to": N_("{name} can be several people: {people}. Say which one."),
    "nobody-to-type-password": N_("The mail server wants a password, and nobody is there to type it."),
    "nothing-to-send": N_("No meeting is finished yet, so there is no summary to send."),
    "address-unclear": N_("The e-mail address we have is not one we can use."),
    "no-address": N_("There is no e-mail address."),
    "no-such-mailbox": N_("Their mail server does not know this address. Check how it is written."),
    "mailbox-full": N_("Their mailbox is full."),
    "letter-too-large": N_("The letter is too large for their mail server."),
    "mail-not-let-through": N_("A mail server did not let it through."),
    "address-not-known-there": N_("Your mail server cannot send to an address in these letters."),
    "came-back": N_("A mail server sent it back."),
    "mail-later": N_("The mail server asks us to try later."),
    "mail-dropped": N_("The line to the mail server broke."),
    "may-have-gone": N_("Ask them before you send it again."),
    "stopped": N_("You stopped it."),
    "mail-unreachable": N_("The mail server {server} does not answer. Check the network and its name."),
    "mail-certificate": N_(
        "We cannot be sure that this is really {server}: its certificate does not fit. Nothing was sent."
    ),
    "mail-not-locked": N_("The mail server {server} does not lock the line (TLS). Nothing was sent."),
    "mail-no-login": N_("The mail server {server} has no way to log in that we know. Nothing was sent."),
    "mail-password-wrong": N_(
        "The mail server {server} did not take the password for {user}. Some want a password made just for programs."
    ),
    "mail-not-from": N_("Your mail server sends nothing from {address}. Check “from” in the settings file."),
    "mail-from-unclear": N_("“{address}” is not an address to send from. Check “from” in the settings file."),
    "mail-ca-file": N_("The file with certificates cannot be read: {file}. Nothing was sent."),
}
