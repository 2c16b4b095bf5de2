"""Words for who is here and who does what."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-person": N_("Nobody here has that number or name. Press h to find someone."),
    "already-here": N_("{name} is here already."),
    "was-not-here-already": N_("{name} is not marked as having been here."),
    "nobody-expected": N_("Everyone we expect is marked already."),
    "not-here": N_("{name} is not here now. Mark them as here first."),
    "no-name": N_("There is no name yet. Type one, then press Enter."),
    "has-that-role": N_("{name} does that already."),
    "has-not-that-role": N_("{name} is not doing that now."),
}
