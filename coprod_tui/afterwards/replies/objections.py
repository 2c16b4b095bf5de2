"""Words that make a line somebody's own wherever it stands: under a signature, in a notice, over a quote.

What is judged by its shape and not word by word may have none of them. So nobody's "no" is taken for a name or a rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

NOES = frozenset(
    folded(word)
    for word in (
        "no not never nor neither none nothing nobody cannot cant dont doesnt didnt isnt wasnt wont arent werent hasnt"
        " havent wouldnt shouldnt couldnt don didn doesn isn wasn weren hasn haven nicht kein keine keinen"
        " keiner nie niemals ne pas non jamais rien aucun aucune"
        " nunca jamás nada nadie não nem nunca mai niente nessuno nessuna niet geen nooit nu niciodată nimic"
        " ikke aldri aldrig"
        " inte ej ingen inga ei en eivät nem nincs ne není nejsou nie nikt nikdy žádný değil hayır yok ddim nid"
        " nad dim na"
        " heb ní níl не нет нема لا ليس ليست غير لم لن لست نہیں نہ مت nope nah"
    ).split()
)
"""How each language says no. Legal notices say it too, and are looked at beside it."""
_OWN = frozenset(
    folded(word)
    for word in (
        "i me my mine myself but except excepting excluding apart unless however although though yet still instead"
        " rather only wait hold stop pause ask asked sorry unsure unsafe maybe perhaps possibly mostly partly partially"
        " almost nearly somewhat depends depending pending later until till if when why what who whose how"
        " query queries"
        " question questions concern concerns concerned issue issues problem problems worry worried unhappy unfair"
        " untrue false fake missing missed left omitted forgot forgotten lacks without minus instead should"
        " shouldn must"
        " wanted want wants need needs think thinks thought feel believe hope wish yes agree agrees agreed agreeing"
        " agreement consent consents accept accepts reject vote voted decision decisions decided minutes summary record"
        " records see below above comment comments version draft meeting meetings said says say told version amend"
        # the same in other languages
        " ich wir aber außer ausser sondern doch leider falsch einverstanden zustimmen stimme stimmt warten warum frage"
        " je nous mais sauf excepté hormis cependant pourtant faux fausse accord attendez pourquoi question"
        " yo nosotros pero salvo excepto menos aunque falso incorrecto acuerdo esperen espere pregunta"
        " io noi ma tranne eccetto però sbagliato accordo aspettate domanda"
        " eu nós mas exceto salvo porém errado acordo esperem pergunta"
        " ik wij maar behalve echter fout verkeerd akkoord eens wacht vraag oneens"
        " ja my ale oprócz jednak źle błąd błędna błędne zgadzam zgoda czekać pytanie chyba"
        " dar însă cu-excepția greșit fals acord întrebare jag vi men utom fel instämmer fråga jeg men unntatt"
        " feil galt"
        " enig uenig spørgsmål minä mutta paitsi väärin mieltä já my ale kromě špatně souhlasím én kivéve rossz"
        " ben biz ama fakat hariç yanlış katılıyorum katılmıyorum fi ond heblaw oni anghywir cytuno anghytuno cwestiwn"
        " я мы но кроме неправильно согласен согласна ми але крім згоден أنا لكن إلا ولكن خطأ موافق أوافق أرفض میں لیکن"
        " مگر غلط متفق"
    ).split()
)
PLAIN = frozenset(
    "a about all also an and any are as at be been both by came can could did do does done first for forgot"
    " from get give given go got had has have he her here him his how in into is it its just last late least"
    " less like long lost made make many may mine more most much near never new nice now of off ok okay old on"
    " once one only or other our out over own part parts point same see seen she should so some such sure take"
    " than that the their them then there these they thing things this those though time to today too two under"
    " until up very was way well were while will with words would wrote you your".split()
)
"""Words that English sentences are made of, and names, titles and what programs write in other languages are not."""
_STEMS = re.compile(
    r"disagr|dissent|object|oppos|refus|rejec|declin|withdr|with-?h[eo]l|retract|revok|rescind|chang|amend|correct|wrong"
    r"|incorrec|inaccura|mistak|error|erron|disput|challeng|contest|exception|condition|provision|reserv|doubt|abstain"
    r"|abstent|against|unhapp|unsatis|dissatis|veto|boycott|disappro|unapprov|protest|complain|cancel|delet|remov|postpon"
    r"|delay|defer|reconsid|recount|redo|rewrit|revis|clarif|misquot|misrepres|misspe|mislead|untru|lie[ds]?$|lying"
    r"|saying|acceptan|approv|endors|sign-?off|support(?:ed|s)?$|confus|uncomfort|widerspr|ablehn|refuser|désaccord|desacuerd|disaccord|discord|sprzeciw|gwrthwyneb"
)
_THING = re.compile(
    r"(?<![A-Za-z0-9])[DAPQdapq]\d{1,3}(?![\w])|#\d|\b(?:decision|action|item|point)\s*\d", re.IGNORECASE
)
"""How things in a summary are named: "D2", "A1"."""


def objects(text: str, *, saving: Collection[str] = ()) -> bool:
    """Whether somebody may say something of their own in these words. saving: words that are looked at otherwise."""
    if "?" in text or "؟" in text or _THING.search(text):
        return True
    return any(_is_own(word) for word in re.findall(r"[^\W\d_]+", folded(text)) if word not in saving)


def negative(words: Iterable[str]) -> bool:
    return not NOES.isdisjoint(words)


def _is_own(word: str) -> bool:
    return word in NOES or word in _OWN or _STEMS.match(word) is not None
