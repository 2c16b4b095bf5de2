"""What stands under the words of a made-up message: what programs and houses write, and what only looks like it."""

from __future__ import annotations

TITLED_OBJECTIONS = (
    "Director of saying no",
    "Head of Disagreement",
    "Treasurer, against D2",
    "Member (objecting)",
    "Chair | Not D1",
    "Tel: D2",
    "Ext. D2",
    "D2: 07700 900123",
    "Chair - D1 Wrong",
    "Trustee, Unless D1 Is Changed",
    "Secretary?",
    "Mobile: wrong number in D1",
    "Vice Chair (Abstaining)",
    "Former Member, Withdrawn",
    "Patient, Not Present",
    "Ward 7 Is Missing",
    "Except Lifts | Riverside Trust",
    "Office hours: not agreed",
    "Web: see my comments",
    "Nein",
    "Mitglied, nicht einverstanden",
    "Présidente, pas d'accord",
    "Członek, przeciw",
    "Aelod, ddim yn cytuno",
    "Add 3 Mill Lane too",
    "Two lifts at Ward 7",
    "13/11/2026",
    "PGP key: wrong",
    "Twitter: @mo said no to that",
    "Manager (conditional on D1)",
    "Carer, partly",
    "Sent on behalf of nobody",
    "On behalf of Mo Ali, who disagrees",
)
"""What objects and looks like a line of a signature."""
LEGAL_OBJECTIONS = (
    "This message is confidential. The sender does not accept this.",
    "This email is confidential. The contents of this email are not accepted.",
    "This email and any attachments are confidential. The sender does not agree with D1.",
    "If you are the intended recipient please note that decision 1 is wrong.",
    "The information in this email is confidential and must not be in the public summary.",
    "This e-mail is intended solely for the addressee, who is asked to take out the second decision.",
    "This email is confidential and should not be taken as consent by the intended recipient.",
    "DISCLAIMER: nothing in this message is to be read as a yes to the parking charges.",
    "The contents of this email are confidential and the notes contain errors.",
    "Please consider the environment before printing this wrong summary.",
    "This email has been scanned for viruses and for mistakes in D1.",
    "Registered in England and Wales No. 1234567. Registered objection to D1.",
    "Registered charity no. 123456, not in favour.",
    "Diese Nachricht ist vertraulich. Der Inhalt dieser Nachricht ist nicht richtig.",
    "Ce message est confidentiel. La date est fausse dans le message.",
    "Mae'r neges hon yn gyfrinachol. Dw i ddim yn cytuno â'r neges.",
    "Este mensaje es confidencial. La fecha no es correcta.",
    "Niniejsza wiadomość jest poufna. Nie zgadzam się z jej treścią.",
    "Views expressed in this email are those of the author, who does not agree.",
)
"""What objects and speaks like a notice on secrecy."""
LISTED_OBJECTIONS = (
    "Not the Voices mailing list\nhttps://example.org/voices",
    "You received this message because you are subscribed to the group and I disagree.\nhttps://example.org",
    "Unsubscribe me from D1: https://example.org/unsubscribe",
    "Mute this topic: it is wrong https://example.org",
    "Voices mailing list\nD1 is missing\nhttps://example.org/voices",
    "Stop the group: https://example.org",
    "Virus-free, and not agreed. www.example.org",
)
TITLES = ("Family carer", "Clerk | Riverside Trust | Ext. 4471", "Ward Manager, Ward 7\nBleep 1123",
          "Treasurer\nRegistered charity no. 1099999", "Twitter: @riverside_voices",
          "Chargée de projet\n06 39 98 00 00",
          "Opening hours: 9 to 5", "Koordynator projektu\ntel. 600 100 200", "Swyddog Ymgysylltu, Cyngor Riverside",
          "Library Officer\n1 Mill Lane, Riverside, RV1 2AB\n01234 567890", "Peer Support Worker (she/her)",
          "PGP key: 0xDEADBEEF01234567", "Geschäftsführerin, Riverside GmbH\nHauptstraße 1, 10115 Berlin")  # fmt: skip
NOTICES = (
    (
        "This message may contain confidential information. If you are not the intended recipient please inform"
        " the sender\nthat you have received the message in error before deleting it. Please do not disclose, copy or"
        " distribute it."
    ),
    "The Council accepts no responsibility for any loss or damage arising from the use of this e-mail.",
    (
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie bitte"
        " diese E-Mail."
    ),
    "Ce message est confidentiel. S'il ne vous est pas destiné, merci de le détruire.",
    "Niniejsza wiadomość jest poufna. Jeśli nie są Państwo jej adresatem, prosimy o jej usunięcie.",
    "Riverside Trust is a registered charity. Registered in England and Wales no. 1234567.",
    "_______________________________________________\nVoices mailing list\nhttps://example.org/listinfo/voices",
)
