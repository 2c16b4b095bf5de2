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
        " havent nein nee nej nei nope nay nah nah non nie nem hayir ohi oxi neen nicht's nichts kaum nirgends"
        " nullement point"
        " ningun ninguno ninguna tampoco nenhum nenhuma tampouco nessun neanche nemmeno zaden zadna zadne nijak niks"
        " nergens"
        " wouldnt shouldnt couldnt don didn doesn isn wasn weren hasn haven nicht kein keine keinen"
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
        " principle principal half halfway partial broadly roughly provisional provisionally anonymous anonymously"
        " slower"
        " bigger larger smaller worse typo typos spelling spelt misspelt void recall disregard ignore absent absence"
        " apologies"
        " dictated discussed chaired continued confirmed tbc tba eoe whatever suppose sadness needed pending mine"
        " ring ringing"
        " phone-me callback remit abstaining both ours hmm hm"
        # asking to be rung, or to wait, in other languages
        " bitte ruckruf rufen ruf anrufen prosze zadzwon zadzwonic zadzwoncie oddzwon llame llamen llameme llamenme"
        " favor"
        " chiamate chiamatemi chiami graag bellen bel terugbellen alsjeblieft alstublieft rappeler rappelez appelez"
        " ligue"
        " ligar snalla vanligen ringa ringe rog sunati sunati-ma soittakaa soita prosim zavolejte zavolajte lutfen"
        " arayin"
        " kerem hivjon ffoniwch ffonia позвоните перезвоните зателефонуйте اتصل اتصلوا"
        # only partly, with a reserve, to be mended
        " vorbehalt vorbehalte teilweise teil nachbessern korrigieren andern urlaub reserve reserves partie"
        " partiellement"
        " corriger revoir modifier reservas reserva parte parcialmente corregir riserva riserve parzialmente correggere"
        " rivedere ressalvas voorbehoud gedeeltelijk deels wijzigen zastrzezeniem zastrzezenia czesciowo poprawy"
        " poprawic"
        " zmienic amheuon amheuaeth rhannol newid cywiro rezerve partial delvist delvis forbehall forbehold andra rette"
        " rettelse osittain varauksin castecne ciastocne vyhradou reszben kismen частично с оговоркой частково جزئيا"
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
REMARKS = frozenset(
    folded(word)
    for word in (
        "both two three some poor inadequate reply replies respond continued confirmed follow needed help urgent be"
        " tell test"
        " testing fine sort check thursday friday monday tuesday wednesday drop"
        " i im i'm ive i'd i'll me my mine myself it that this these those they them their he she him his her there"
        " then than"
        " was were said did had has been went told got should could would might must shall can't please give tell"
        " ask ring"
        " call phone text speak talk send let look see show add put too more less enough again soon slow slower"
        " slowly before"
        " after later today tomorrow yesterday tonight now ps nb pps postscript edit update principle provisional"
        " provisionally"
        " broadly largely roughly most mostly half general generally guess suppose assuming provided providing"
        " pending subject"
        " attached enclosed hold off leave left out yet still just though ok okay fine happy unhappy sad angry cross"
        " hurt upset"
        " disappointed disappointing ignored forgotten unheard minutes notes wording spelt spelling name names date"
        " dates"
        " chair chaired meeting meetings item items action actions point points page line lines bit part parts first"
        " second"
        " third last final draft voted votes vote"
        # de fr es it pt pl nl cy sv da
        " bitte mich mir mein meine erst noch schon ruf rufen moi mon ma mes svp rappelez appelez attendre yo mi mis"
        " llame"
        " llamen esperar mio mia chiamate aspettare meu minha ligue prosze mnie moj moje zadzwon alsjeblieft"
        " alstublieft mij"
        " mijn bel eerst os gwelwch fy snalla mig min mitt ring forst vent venligst"
    ).split()
)
"""Words of somebody's own remark: none stands in a slogan, in an invitation or beside an award."""
_STEMS = re.compile(
    r"disagr|dissent|object|oppos|refus|rejec|declin|withdr|with-?h[eo]l|retract|revok|rescind|chang|amend|correct"
    r"|wrong"
    r"|incorrec|inaccura|mistak|error|erron|disput|challeng|contest|exception|condition|provision|reserv|doubt|abstain"
    r"|abstent|against|unhapp|unsatis|dissatis|veto|boycott|disappro|unapprov|protest|complain|cancel|delet|remov"
    r"|postpon"
    r"|delay|defer|reconsid|recount|redo|rewrit|revis|clarif|misquot|misrepres|misspe|mislead|untru|lie[ds]?$|lying"
    r"|saying|acceptan|approv|endors|sign-?off|support(?:ed|s)?$|confus|uncomfort|widerspr|ablehn|refuser|désaccord"
    r"|desacuerd|disaccord|discord|sprzeciw|gwrthwyneb"
)
_THING = re.compile(
    r"(?<![A-Za-z0-9])[DAPQdapq]\d{1,3}(?![\w])|#\d|\b(?:decision|action|item|point|line|page|paragraph|para|bullet"
    r"|sentence)\s*\d|\bn/a\b|\bE&OE\b",
    re.IGNORECASE,
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
