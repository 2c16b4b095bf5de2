"""Words for rounds."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-round": N_("There is no round on. Press o to start one."),
    "no-round-left": N_("No round was left to go on with."),
    "round-is-on": N_("A round is on already."),
    "nobody-here": N_("Nobody is marked as here yet. Mark who is here, then start the round."),
    "round-is-done": N_("Everyone has been asked. The round is done."),
}
