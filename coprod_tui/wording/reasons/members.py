"""Words for a list of members that cannot be used."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "members-missing": N_("There is no file called {file}. Check the name and the folder."),
    "members-is-folder": N_("{file} is a folder. Name the list that is in it."),
    "members-unreadable": N_("{file} cannot be opened. Check that it is yours to read."),
    "members-empty": N_("{file} has nothing in it. Write one name on each line, then try again."),
    "members-too-big": N_("{file} is too big for a list of members. The most we can read is 1 MB."),
    "members-not-text": N_("{file} is not plain text. Save it as plain text (UTF-8), then try again."),
    "members-rtf": N_("{file} was saved as rich text. Save it as plain text, then try again."),
    "members-word": N_("{file} is a Word file. Save it as plain text, then try again."),
    "column-unknown": N_("We do not know what this column is for, so it was left out."),
    "member-no-name": N_("This row has no name in it, so it was left out."),
    "member-repeated": N_("This row is the same as one above. Both are kept, in case they are two people."),
    "address-several": N_("More than one e-mail address stands here. Letters can go to one."),
    "address-none": N_("We could read no e-mail address here, so none is kept for them."),
    "sends-unclear": N_(
        "We could not tell how they get a summary. Write e-mail, Word, large print, phone, text message or by hand."
    ),
    "named-as-unclear": N_(
        "We could not tell how they wish to be named. Write “full”, “first”, “initials” or “nobody”."
    ),
}
