"""Words for a terminal on which the screens would be hard to read: what it is, and what to do about it."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "display-small": N_(
        "This window has room for {columns} by {rows} letters, and the screens need {most} by {least}. "
        "Make the window larger, or its letters smaller."
    ),
    "display-letters": N_(
        "This terminal is set to old letters ({encoding}), so not all marks will be right. "
        "To set it right, start with: LANG=C.UTF-8 coprod"
    ),
    "display-old": N_(
        "This is the old window of Windows, and some marks may be boxes in it. Windows Terminal shows them all."
    ),
    "display-bare": N_(
        "This screen has no desktop, and some marks may be boxes on it. In a window of a desktop they are all there."
    ),
    "display-no-colour": N_(
        "This terminal shows no colours. Nothing is told by colour alone, so all of it can be read."
    ),
}
