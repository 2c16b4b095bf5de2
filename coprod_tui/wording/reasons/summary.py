"""Words for what making a summary refuses."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-format": N_("We cannot make a summary as “{name}”. You can have {formats}."),
    "no-such-language": N_("We have no words in “{name}” yet. You can have {languages}."),
    "packed-without": N_(
        "This copy of Coprod is not whole: a part for this is missing. "
        "Nothing of yours is lost. Unpack the file you had it from again."
    ),
    "needs-library": N_("This format needs one more part, which is not here yet. This line brings it:\n{line}"),
    "needs-system-library": N_(
        "This format needs a part that your computer does not have yet. This line brings it:\n{line}"
    ),
    "needs-letters": N_(
        "This computer has no letters (fonts) to make a PDF with. You can have the other formats, and print those."
    ),
    "needs-espeak": N_(
        "To make a sound file, this laptop needs espeak-ng, with your language in it. You can have the other formats."
    ),
}
