"""What messages are made up of: what people write, what programs write, in the languages they write it in."""

from __future__ import annotations

GREETINGS = ("", "", "Hi", "Hello,", "Hi all,", "Dear all", "Hi everyone", "Dear Mo,", "Hi Tasleem,", "Good morning,",
             "Helo,", "Dear Riverside Voices,", "Hi Amy and Mo",
             "Dear Tasleem and all,", "Hi Priya and Sam", "Morning all")  # fmt: skip
ASSENTS = ("I agree", "I agree.", "Yes, I agree", "Agreed", "agreed!", "I agree with this", "I agree with the summary.",
           "Yes", "I AGREE", "I do agree.", "I agree with everything in it", "I fully agree", "Cytuno",
           "Yes from me", "Happy to agree", "I agree to the record as it stands", "I agree to version 1")  # fmt: skip
THANKS = ("", "", "Thanks", "Many thanks", "Thank you!", "Thanks very much,", "Diolch", "Cheers", "Best wishes",
          "Kind regards,", "Thanks and best wishes", "Thank you for sending this.",
          "See you next time",
          "Thanks for putting this together", "Many thanks for all your hard work",
          "Look forward to the next meeting")  # fmt: skip
OBJECTIONS = (
    "but decision 1 is wrong", "except D1", "but not with D1", "not D1 though", "I do not agree",
    "Apart from the lift.",
    "only if the date is put right", "D1 should say 12 point",
    "that is not what we said", "No", "I was not there",
    "please do not count me", "subject to D1 being changed", "with one exception: the letters", "I object to D1",
    "no", "Not sure", "not this", "Wrong", "Never", "wait", "Stop", "Do not trust it", "not agreed", "Nobody did",
    "it is not", "Not by me", "however the date is wrong", "Not yet", "I have a question about D1",
    "I would rather wait",
    "I disagree with Mo", "please ring me before you write that down", "On second thoughts no", "Mo agrees, I do not",
    "Ich bin nicht einverstanden", "Nie zgadzam się", "Je ne suis pas d'accord", "No estoy de acuerdo",
    "Dw i ddim yn cytuno", "Ik ben het er niet mee eens", "Jeg er ikke enig", "Nu sunt de acord",
    "Jag håller inte med", "Non sono d'accordo",
    "I agreed last time, this time I cannot say", "unless the carers are named", "see my comments below",
    "Ask Lucy first",
    "I agree with the first part", "more or less", "I think so", "do I have to?", "that was never agreed", "13 not 14",
)  # fmt: skip
CHANGES = (
    "It was the 14th, not the 13th.", "Put “print room” where it says post room.", "D1 should say 16 point.",
    "Zoë’s name is spelt with two dots, and it cost €50.", "Please add that Mo asked twice.", "Nobody asked me.",
)  # fmt: skip
DEVICES = ("Sent from my iPhone", "Sent from my Samsung Galaxy smartphone.", "Get Outlook for iOS",
           "Sent from Outlook for Android",
           "Von meinem iPhone gesendet", "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Inviato da iPhone",
           "Verstuurd vanaf mijn iPhone", "Sendt fra min iPhone", "Skickat från min iPhone", "Wysłane z iPhone'a",
           "Anfonwyd o fy iPhone", "Sent from Yahoo Mail on Android", "Sent from my iPad")  # fmt: skip
SIGNATURES = ("{name}", "{name}\nCo-chair, Riverside Voices", "{name}\nTel: 07700 900123", "{first}\n{address}",
              "{name} (she/her)\nMember\nwww.riverside.example")  # fmt: skip
TAGS = ("[EXTERNAL] ", "[EXT] ", "EXTERNAL: ", "*** EXTERNAL *** ", "[External Email] ", "(External) ", "[Extern] ")
BANNERS = (
    "CAUTION: This email originated from outside of the organisation. Do not click links unless you trust the sender.",
    "This message originated from outside your organization",
    "[EXTERNAL EMAIL] DO NOT CLICK links or attachments unless you recognise the sender and know the content is safe.",
    "WARNING: This email came from an external source. Please take care when opening attachments and links.",
)

QUOTE_LINES = {
    "en": "On Tue, 3 Nov 2026 at 10:00, {who} <{at}> wrote:",
    "de": "Am Di., 3. Nov. 2026 um 10:00 Uhr schrieb {who} <{at}>:",
    "fr": "Le mar. 3 nov. 2026 à 10:00, {who} <{at}> a écrit :",
    "es": "El mar, 3 nov 2026 a las 10:00, {who} (<{at}>) escribió:",
    "it": "Il giorno mar 3 nov 2026 alle ore 10:00 {who} <{at}> ha scritto:",
    "pt": "Em ter., 3 de nov. de 2026 às 10:00, {who} <{at}> escreveu:",
    "nl": "Op di 3 nov 2026 om 10:00 schreef {who} <{at}>:",
    "da": "Den tirs. 3. nov. 2026 kl. 10.00 skrev {who} <{at}>:",
    "sv": "Den tis 3 nov. 2026 kl 10:00 skrev {who} <{at}>:",
    "nb": "tir. 3. nov. 2026 kl. 10:00 skrev {who} <{at}>:",
    "pl": "wt., 3 lis 2026 o 10:00 {who} <{at}> napisał(a):",
    "ro": "În mar., 3 nov. 2026 la 10:00, {who} <{at}> a scris:",
    "cy": "Ar Maw, 3 Tach 2026 am 10:00, ysgrifennodd {who} <{at}>:",
}
QUOTE_HEADS = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado", "Para", "Asunto"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "pt": ("De", "Enviado", "Para", "Assunto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "da": ("Fra", "Sendt", "Til", "Emne"),
    "sv": ("Från", "Skickat", "Till", "Ämne"),
    "nb": ("Fra", "Sendt", "Til", "Emne"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
    "ro": ("De la", "Trimis", "Către", "Subiect"),
    "cy": ("Oddi wrth", "Anfonwyd", "At", "Pwnc"),
}
WHO = {"who": "Riverside Voices", "at": "notes@riverside.example"}
FILES = (
    ("audio", "x-m4a", "New Recording 4.m4a"), ("application", "ms-tnef", "winmail.dat"),
    ("image", "jpeg", "IMG_1.jpg"),
    ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document", "with my changes.docx"),
    ("application", "pdf", "notes.pdf"), ("text", "calendar", "invite.ics"), ("text", "x-vcard", "amy.vcf"),
    ("video", "mp4", "clip.mp4"), ("application", "octet-stream", "ATT1.bin"),
)  # fmt: skip
SMALL_PRINT = (
    "This email and any attachments are confidential. If you are not the intended recipient please delete it.",
    "Please consider the environment before printing this email",
    "This email has been checked for viruses by Avast antivirus software.",
)
PASSED_ON = (
    "---------- Forwarded message ---------", "Begin forwarded message:", "-------- Weitergeleitete Nachricht --------",
    "---------- Message transféré ---------", "---------- Doorgestuurd bericht ---------",
)  # fmt: skip
