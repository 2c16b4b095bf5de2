"""Made-up messages with much under their words: signatures and notices, and objections of their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.afterwards.made_up import words
from tests.afterwards.made_up import words_underneath as under
from tests.afterwards.made_up.truth import true_of

if TYPE_CHECKING:
    from tests.afterwards.made_up.drawing import Drawing
    from tests.afterwards.made_up.truth import MadeUp


def agrees_over_a_long_signature(draw: Drawing) -> MadeUp:
    text = f"{draw.one(*words.ASSENTS)}\n\n{draw.name}\n{draw.one(*under.TITLES)}"
    return true_of(draw.letter(draw.subject_line(), text + draw.one("", f"\n\n{draw.quoted()}")), "agrees", plain=True)


def agrees_over_a_notice(draw: Drawing) -> MadeUp:
    text = f"{draw.agreeing()}\n\n{draw.one(*under.NOTICES)}"
    return true_of(draw.letter(draw.subject_line(), text + draw.one("", f"\n\n{draw.quoted()}")), "agrees", plain=True)


def objects_in_a_long_signature(draw: Drawing) -> MadeUp:
    """In a line of the shape that such lines have, under the sender's name."""
    said = draw.objecting()
    rows = [
        *draw.one(*under.TITLES).split("\n"),
        draw.one(
            *under.TITLED_OBJECTIONS,
            said,
            said.title(),
            said.upper(),
            f"Chair, {said}",
            f"Tel: {said}",
            f"Riverside Trust | {said.title()}",
        ),
    ]
    draw.chance.shuffle(rows)
    over = draw.one(draw.name, f"Kind regards\n{draw.name}", f"-- \n{draw.name}", f"{draw.name}, RGN, BSc (Hons)")
    text = f"{draw.one(*words.ASSENTS)}\n\n{over}\n" + "\n".join(rows)
    return true_of(
        draw.letter(draw.one(draw.ready(), draw.subject_line()), text + draw.one("", f"\n\n{draw.quoted()}")), "other"
    )


def objects_in_a_notice(draw: Drawing) -> MadeUp:
    """In words of the law, or beside a notice, over or under it."""
    said, whole = draw.objecting(), draw.one(*under.NOTICES)
    line = draw.one(
        *under.LEGAL_OBJECTIONS, *under.LISTED_OBJECTIONS, f"{whole} {said}", f"{whole}\n{said}", f"{whole}\n\n{said}",
        f"{said}\n{whole}", f"{said} {whole}", f"{whole[: len(whole) // 2]} {said} {whole[len(whole) // 2 :]}",
    )  # fmt: skip
    rule = draw.one("", f"{'_' * 40}\n", f"{'*' * 40}\n", "-- \n")
    text = f"{draw.agreeing()}\n\n{rule}{line}"
    return true_of(
        draw.letter(draw.one(draw.ready(), draw.subject_line()), text + draw.one("", f"\n\n{draw.quoted()}")), "other"
    )
