"""Words for what the agenda refuses, and for an agenda file that cannot be used."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-item": N_("That item is not on the agenda."),
    "item-is-on": N_("“{title}” is the item we are on. Go to another item first."),
    "no-more-items": N_("That was the last item. Press f to finish the meeting."),
    "no-item-on": N_("No item is on now. Press n to start the next one."),
    "no-time-to-take": N_("“{title}” has no more minutes to take away."),
    "several-agendas": N_("Say only one: a file, --usual, --like or --template."),
    "no-agenda-said": N_("Name an agenda file. Or type --like last, or --template usual."),
    "no-usual-agenda": N_("There is no usual agenda yet. To keep the last one: coprod usual-agenda --like last"),
    "no-agenda-before": N_("No meeting has an agenda yet. Name a file, or type --template usual."),
    "no-such-template": N_("There is no agenda of that name. There are {names}."),
    "agenda-missing": N_("There is no file called {file}. Check the name and the folder."),
    "agenda-is-folder": N_("{file} is a folder. Name the agenda file that is in it."),
    "agenda-unreadable": N_("{file} cannot be opened. Check that it is yours to read."),
    "agenda-empty": N_("{file} has nothing in it. Write one item on each line, then try again."),
    "agenda-too-big": N_(
        "{file} is over {limit} MB, too big for an agenda. Save it without its pictures, then try again."
    ),
    "agenda-unpacks-too-big": N_(
        "{file} holds far more than an agenda, so we did not open it. Save the agenda by itself."
    ),
    "agenda-not-text": N_("{file} is not a text we can read. Save it as a Word file or as plain text, then try again."),
    "agenda-rtf": N_("{file} was saved as rich text. Save it as a Word file (.docx), then try again."),
    "agenda-old-word": N_("{file} is an old Word file. Open it, save it as .docx, then try again."),
    "agenda-locked": N_("{file} is locked with a password. Open it, take the password off, save it, then try again."),
    "agenda-outlook": N_("{file} is a message saved by Outlook. Save it as .eml or as plain text, then try again."),
    "agenda-pdf": N_("{file} is a PDF. Open it, choose all of its text, copy it, and save that as plain text."),
    "agenda-picture": N_(
        "{file} is only a picture. We can read words and not pictures. Type the items into a text file."
    ),
    "agenda-broken": N_("{file} is damaged, so we cannot open it. Open it elsewhere, save it again, then try again."),
    "agenda-other-kind": N_("{file} is not a kind of file we can read. Copy the agenda into a Word or text file."),
    "agenda-guessed-letters": N_("The file is of an old Windows kind. Look whether names and marks came out right."),
    "agenda-macros": N_("The file has macros in it. We read its words and ran none of them."),
    "agenda-too-long": N_("{file} has more lines than any agenda. Save the agenda by itself, then try again."),
    "agenda-no-items": N_("We found no items. Bring lines in, or write one item on each line."),
}
