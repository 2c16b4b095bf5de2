"""Regular expressions for words that plan something: who, how long, what for, whether it is ours to change."""

from __future__ import annotations

import re

from coprod_tui.model.agenda import Ours

OURS: dict[str, Ours] = {
    **dict.fromkeys(("yes", "y", "ours", "ours to change", "fully", "all ours"), "ours"),
    **dict.fromkeys(("partly", "partly ours", "part", "some", "some of it", "in part"), "partly"),
    **dict.fromkeys(("no", "n", "decided", "already decided", "not ours"), "decided"),
}
KEYS = {
    "for": r"for|purpose|what for|what it is for",
    "from": r"from|asked by|asked for by|raised by|requested by|suggested by|who asked",
    "time": r"time|minutes|mins|length|duration|how long|time needed",
    "lead": r"leads?|lead by|led by|leader|presenters?|presented by|speakers?|owner|facilitator|facilitated by"
    r"|introduced by|item lead|who",
    "note": r"content notes?|content warning|trigger warning|cn|cw|tw",
    "ours": r"ours|can we change it|ours to change",
}
ANY_KEY = "|".join(KEYS.values())
TAGS = re.compile(
    rf"(?:^|(?<=[\s,;|]))(?:{'|'.join(f'(?P<{key}_>{pattern})' for key, pattern in KEYS.items())})\s*:\s*"
    rf"(?P<value>\S.*?)(?=\s*(?:[;|]|,?\s[–—-]\s|[,.]?\s+(?:{ANY_KEY})\s*:|$))",
    re.IGNORECASE,
)
CONTENT = re.compile(r"(?:content|sensitive|warning|nodyn cynnwys)(?:\s*(?:note|warning))?\s*:\s*(\S.*)", re.IGNORECASE)
"""A content note in brackets: "(content: may upset)". Elsewhere "content:" may be of a title."""
GUEST = re.compile(r"\W*(?:(?:our|today[’']s)\s+)?(?:guest|visiting|invited|main)\s+", re.IGNORECASE)
"""Before "speaker:" it says what the item is, and not only who."""
QUOTED = re.compile(r"[“”\"‘«]")
PAPERS = re.compile(
    r"(?:(?:see |copy |copies |paper |papers |document |draft |already )?"
    r"(?:attached|enclosed|circulated|tabled|to follow|herewith)"
    r"|(?:paper|papers|enc|enclosure|appendix|app|annex|att|attachment|doc|document|item)\.?\s*(?:[A-Z]|\d{1,2}[a-z]?)(?:\s*(?:and|&|,)\s*(?:[A-Z]|\d{1,2}[a-z]?))*"
    r"|verbal(?: (?:update|report|item))?|oral(?: report)?|presentation|slides|pp?\.?\s*\d+(?:\s*[–-]\s*\d+)?)",
    re.IGNORECASE,
)
"""How an item's papers come, set off at the end of its line."""
PAPERS_LINE = re.compile(
    rf"\W*(?:see\s+)?(?:{PAPERS.pattern})(?:[\s–—-]+(?:attached|enclosed|to follow|circulated))?\W*", re.IGNORECASE
)
"""The same, on a line of its own below the item."""
NOTE_END = re.compile(rf"\s*(?:[;|]|[,.]?\s+(?:{ANY_KEY})\s*:|$)", re.IGNORECASE)
SPEAKER = re.compile(
    r"(?:guest |visiting |our |invited )?(?:speakers?|presenters?|guests?|facilitators?|visitors?):?\s+(?=[A-Z])",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)?)\)|\[([^\[\]]*)\]")
PIECE = re.compile(r"\s*[,;|]\s*|\s+[–—-]\s+")
BETWEEN = re.compile(r"(\s+(?:[|/–—→·•>-]|//)\s+|\s*;\s+)")
PICTURE = re.compile(r"\s*[\U0001F550-\U0001F567⏰⏱⏲⌛⏳🕰👤👥🗣🎤🙋]\ufe0f?\s*")
"""A clock or a face before how long and who: people set them apart with it."""
LED = re.compile(
    r"(?i:(?:led|read|given|run|hosted|chaired|opened|shared|explained|told) by|lead(?: by)?|presented by"
    r"|introduced by|facilitated by|presenter|speaker|owner)\s*[: ]\s*(?P<by>\S.*)"
    r"|(?P<does>[^\W\d_a-z]\S*(?: \S+){0,3}?)"
    r" (?:to (?:lead|present|introduce|report|update|open|share|chair"
    r"|attend|speak|join|talk|explain|take (?:us|you|everyone) through(?: it| this)?)"
    r"|leads|leading|presenting|reporting)"
    r"|(?P<will>@?[\w’'-]+(?: [\w’'-]+){0,2}) to lead"
)
LEADER = re.compile(
    r"(?:(?:verbal |short |written )?(?:report|presentation|update|talk|briefing|paper|input|session)s? (?:of"
    r"|by|from) (?:the )?(?P<report_by>\S.*)"
    r")|(?:led|read|presented|introduced|facilitated|hosted|run|opened|given|chaired) by\s+(?P<by>\S.*)"
    r"|with\s+(?P<and_by>\S.*)",
    re.IGNORECASE,
)
WILL_LEAD = re.compile(
    r"(?P<by>[^\W\d_a-z][\w’'.-]*(?: (?:and |& )?[^\W\d_a-z][\w’'.-]*){0,4}) (?:will|is going to|are going to|is|are)"
    r" (?:do|lead|run|talk|tell|start|present|chair|explain|show|share|speak|help|leading|presenting|coming"
    r"|read|give|bring|take|welcome"
    r"|report|introduce|go through|open|join|update|describe)\w*\b"
    r"|(?P<wants>[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3}(?: from (?:the )?[A-Z][\w’' -]{2,40}?)?)"
    r" (?:(?:reports?|leads?|presents?|introduces?|explains?|welcomes?) (?:back |us|on|about|to|from|the"
    r"|our|this)|(?:tells?|talks?|speaks?) (?:to )?us|wants? (?:to|our|your|us)\b"
    r"|would like (?:to|our|your|us)\b|to (?:report|introduce|lead|present"
    r"|update|speak|open|explain|feed back|share|run)\b"
    r"|(?:has|have) (?:looked|found|been|put|made|done|written|drawn|worked|asked)\b)"
)
TELLS = re.compile(
    r"\b(?:will|is going to|are going to) (?:chair|lead|tell|talk|present|introduce|read|explain|report)\b"
)
"""What nobody does but people."""
ASKED_LAST = re.compile(
    r"[\s,;:.–—-]+(?i:asked(?: for)?|raised|requested|suggested|proposed|brought) by (?P<by>[^\W\d_a-z][^.;]*)\.?"
)
AT_NAME = re.compile(r"\s@(?P<by>[^\W\d_][\w-]*)")
LED_LAST = re.compile(r"[\s,;:–—-]+(?i:led|presented|introduced|facilitated|run|hosted) by (?P<by>[^\W\d_a-z].*)")
ASKED = re.compile(r"(?:asked(?: for)? by|raised by|requested by|suggested by|from)\s+(\S.*)", re.IGNORECASE)
SAID_FOR = re.compile(
    r"(?:^|[\s,;:|–—-]+)for (?:an? )?(information|discussion|decision|approval|noting|agreement)$", re.IGNORECASE
)
NAME = re.compile(r"(?:[A-Z][\w'’-]*\.?)(?: (?:[A-Z][\w'’-]*\.?|and|&|de|van|von|der|la)){0,5}")
NUMBERED = re.compile(  # "1.Welcome", "2.1 Letters", "IV. Letters", "Item 3: Letters"; an empty box to tick
    r"^(?:(?:(?:agenda\s+)?(?:item|topic|question|point)\s+|q)\d{1,2}\s*[.:)–—-]\s*(?=\S)"
    r"|[(\[]?\d{1,2}(?:\.[1-9]\d?)*[.)\]]+\s*(?=[^\W\d])"
    r"|\d{1,2}\.[1-9]\s+(?=[^\W\d])|\d{1,2}/\s+(?=[^\W\d])"
    r"|[IVX]{1,4}[.)]\s+(?=\S)|\[[ xX]?\]\s+(?=\S))",
    re.IGNORECASE,
)
NOT_PLANNING = re.compile(
    r"(?:^|\s)(?:wait|waits|waiting|for|of|the|(?<!check )(?<!checking )in|after|within|every|than|under|over|least"
    r"|most|to|per|takes?|only|by"
    r"|these|those|our|their|last|first|next|and|or|is|are|was|a|an|\d+)$",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"(?:an?|the|our|how|why|what)\s", re.IGNORECASE)
"""Words that begin what a talk is called: "Speaker: A Beekeeper's Year"."""
LONGEST_BARE = 240  # a number alone in the place of minutes
LONGEST_LINE = 1_000  # in a longer line nothing is planning, and looking for it would take long
EDGES = " \t,;:|–—-/·→"
THE_BODY = re.compile(
    r"[Tt]he (?:[\w’'&-]+ ){0,4}(?:[Tt]eam|[Gg]roup|[Cc]ouncil|[Tt]rust|[Ss]ervice|[Cc]ommittee|[Bb]oard)"
)
"""Who leads where it is no one person: "the estates team"."""
