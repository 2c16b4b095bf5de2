"""Words for why a line of an agenda file is listed: what was not understood, or was left out."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "about-meeting": N_("This is about the meeting as a whole, so it is not an item."),
    "comment": N_("This is hidden in the file, so it is not an item."),
    "crossed-out": N_("This is crossed out, so it is not an item."),
    "date-heading": N_("This heading is only a date. What is under it was read."),
    "dropped": N_("You took this off the agenda."),
    "front-matter": N_("This is for the program that wrote the file."),
    "group-heading": N_("This heading stands over a few items. Each of them was read."),
    "mail-head": N_("This says from whom a letter came, and when."),
    "markup": N_("This is a mark for how the page looks."),
    "minutes-unclear": N_("We could not tell how long this takes. Write it as 10m."),
    "no-item": N_("This belongs to an item, but there is none before it."),
    "other-file": N_("This file was not read as the agenda."),
    "other-section": N_("This part is not the agenda, so it was left out."),
    "ours-unclear": N_("We could not tell what the group can change here. Write “ours”, “partly” or “decided”."),
    "plain-item": N_("This line stood by itself. We made it an item."),
    "plain-line": N_("This line tells people something, so it is not an item."),
    "purpose-unclear": N_("What is it for: share, discuss or decide?"),
    "table-line": N_("We do not know the names of these columns. We made this row an item."),
    "too-deep": N_("This stands inside too many lists. We made it an item."),
}
