"""Words for what Easy Read does not take."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "easy-first-page": N_("Easy Read has decisions, actions and what is outside our control. Nothing was changed."),
    "easy-too-long": N_("A sentence has more than {most} words. Nothing was changed. Say it in shorter sentences."),
    "no-such-picture": N_("There is no picture of that name. Nothing was changed. Choose one of these: {pictures}."),
}
