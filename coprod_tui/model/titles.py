"""Titles before names: "Dr Helen Okafor" is Helen, and nobody is ever only "Dr"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from coprod_tui.model.text import folded

TITLES = frozenset(
    # English and what it uses; in parish, court, council and ward
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness rev revd reverend canon fr father mother "
    "sister brother pastor rabbi imam cllr councillor hon honourable capt captain col colonel sgt lt "
    # Welsh
    "cyng cynghorydd parch parchedig athro arglwydd arglwyddes syr y-fonesig "
    # German, French, Spanish, Portuguese, Italian, Polish, Dutch, Irish
    "herr frau mme mlle monsieur madame mademoiselle senor senora srta sra sr dra dona signor signora sig dott dottssa "
    "pani dhr mevr mevrouw meneer uasal ".split()
)
"""Without accents, capitals and full stops. Not those that are first names too: Don, Dean, Earl, Major, Pan."""
BEFORE_TITLES = frozenset("the y yr right rt most very".split())
"""What may stand before one: "Yr Athro", "The Revd", "Rt Hon"."""


def without_title(name: str) -> str:
    """A name without what stands before it; the whole name where nothing would be left."""
    words = name.split()
    start = 0
    for place, word in enumerate(words[:-1]):
        bare = folded(word).strip(".")
        if bare in TITLES:
            start = place + 1
        elif bare not in BEFORE_TITLES:
            break
    return " ".join(words[start:])


def first_name(name: str) -> str:
    """What somebody is called for short. Of a title and one more word both: "Mrs Jones" may be nobody's "Jones"."""
    words, rest = name.split(), without_title(name).split()
    return rest[0] if rest and (len(rest) > 1 or len(words) == 1) else " ".join(words)


def short_names(names: Sequence[str]) -> dict[str, str]:
    """What each is called for short, where nobody else of them is: "Helen", else "Helen O.", else the whole name."""
    found = {name: [first_name(name), _with_initial(name), name] for name in names}
    firsts, initials = (Counter(found[name][place] for name in names) for place in (0, 1))
    return {
        name: first if firsts[first] == 1 else initial if initials[initial] == 1 else name
        for name, (first, initial, _whole) in found.items()
    }


def _with_initial(name: str) -> str:
    first, last = first_name(name), name.split()[-1:]
    return f"{first} {last[0][0]}." if last and last[0][0].isalpha() and last[0] not in first else name


PARTICLES = frozenset("de van von the la el bin".split())
"""Words of names that are ordinary ones too."""


def name_words(name: str) -> list[str]:
    """The words of a name of several by which somebody may be known, without titles: "Dr Amy de la Cruz" has two."""
    words = [word.strip(".,()\"'“”‘’") for word in name.split()]
    return (
        [each for each in words if len(each) > 1 and folded(each) not in TITLES | PARTICLES] if len(words) > 1 else []
    )
