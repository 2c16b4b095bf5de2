"""Words for what making a summary refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-format": _("We cannot make a summary as “{name}”. You can have {formats}."),
        "needs-library": _("This format needs one more part, which is not here yet. This line brings it:\n{line}"),
        "needs-system-library": _(
            "This format needs a part that your computer does not have yet. This line brings it:\n{line}"
        ),
    }
