"""Own words that turn, limit or take back an agreement, or agree with something else. Each is for a person to read."""

from __future__ import annotations

TURNED = """
If Mo agrees|I agree with D1|I agree with D1 and D2|I agree with most of it|I agree in principle
I agree up to a point|In a way I agree|On the whole, I agree|On that, I agree|On this I agree
For now I agree|I agree for now|I suppose I agree|I guess I agree|I think I agree|Maybe I agree
I agree, I think|I agree, more or less|I agree, mostly|I nearly agree|I almost agree|I would agree
I could agree|I might agree|I should agree|I will agree|I can't agree|I cannot agree|I don't agree
I do not agree|I never agreed|I agreed|I had agreed|I used to agree|I want to agree|I hope to agree
I have to agree|I must agree|I am told to agree|I was told to agree|They said I agree|Mo agrees|Mo agreed
We all agreed but Mo|I agree with Mo|I agree to disagree|I agree to talk about it|I agree to meet again
I agree that we met|I agree we should talk|I agree that the lift is slow|I agree it is wrong
I agree that this is wrong|I agree this is not right|I agree to read it|I agree once it is mended
I agree as long as it is mended|I agree provided D2 goes|I agree unless Mo objects
I agree when it is done|I agree until Friday|I agree after the change|I agree apart from D2
I agree except for D2|I agree but not with D2|I agree, but|I agree. But|I agree. Not|I agree, not
I agree... not|I agree...|I agree (!)|I agree?|Do I agree?|"I agree"? No|I "agree"|I agree, ha
I agree lol|I agree, joking|Just joking, I agree|I agree, sort of|I agree, kind of|I agree reluctantly
I agree with some of it|I agree with part of it|I agree with the first part|I agree with the dates
I agree with the decisions|I agree with the wording of D1|I agree with what Mo said
I agree with what I said|I agree with everything I said|I agree with all of you|I agree with everyone
I agree with you|I agree with myself|I agree with the last summary|I agree with the old version
I agree with version 3|I agree with the other notes|I agree with the agenda
I agree with the date of the next meeting|I agree in part|I agree partly|I agree only with D1
I only agree with D1|I agree on the lift|This is what we said. It is not what we decided
This is a true record, nearly|A fair record of half of it|It was a true record|It was right
All I read is right|What I read is right|What I remember is right|As far as I remember it is right
I was happy with it|I remember we said more|I remember we decided to wait
We decided to have tea at the meeting|We decided to mend the lift|We said no|We said nothing
We decided nothing|Nobody said that|I said that|I said it all|I said nothing|I did not say that
Who said that|I have to read it|I am reading it|I will read it|I have not read it|I read some of it
I read half of it|I read the first page|I have yet to read it|I agree. I read it tomorrow
I agree. I have no time to read it|I agree. I have changes|I have one change|There is a change
No changes but one|No changes except the date|No comments yet|No comments for now|No changes so far
Nothing to add yet|Nothing to add but the date|Nothing is right|Nothing is clear
No objections if the date moves|Good enough|Fair enough|Clear enough|That will do|It will have to do
All well and good|That is all well and good|Fine|Fine then|Whatever|Ok|Ok then|If you say so|As you like
So you say|Right|It is too long|It is long|It is not clear|It is hard to read|It is a bit long
It is better|It could be clearer|It should be clearer|Please add the lift|Please change D1|Please wait
Please ring me|Can we talk|Let us talk|Call me|Wait for me|Ask Mo|Ask me again|Send it again
See you on Monday about this|See you to talk about it|Hope this is right|Hope it is changed
Hope you change it|Hope Mo is asked|Thanks for nothing|Thanks for leaving me out|Thanks for the mistakes
Thanks for changing what I said|Sorry for not agreeing|Sorry, no|Thank you for asking me to agree
Looking forward to the next version|Looking forward to the changes|Have a good think about it|Mo: I agree
D1: I agree|D1 I agree|D1 yes|Yes to D1|No to D2|Yes and no|Yes, no|Yes but no|Yes if|Not sure|Unsure
Sure, not|No|No, I agree with D1|Well, I agree|Well I agree, I suppose|Again, I agree|Still, I agree
Yet I agree|Later, I agree|First, I agree|Instead, I agree|My answer is no
My answer is that I do not agree|My answer is maybe|My answer: later
Please do not put me down as agreeing|Do not take this as my agreement|This is not my agreement
You do not have my agreement|You had my agreement|Please put Mo down as agreeing
Please put me down as not agreeing|Take this as my agreement to D1|Please take this as my objection
Put me down as unsure|I agree with the summary of the last meeting of the board
I agree with the summary except D2|I agree with the summary of D1|I agree with the summary if it changes
I agree to the summary being changed|I agree it all needs changing|I agree that nothing is right
I am happy to agree later|I am happy to agree once it is mended|I am happy to talk|I am happy to disagree
I am in agreement with Mo|I am in agreement on D1|I am not in agreement|I am in partial agreement
I approve of D1|I do not approve|I approve most of it|I confirm that I do not agree
I confirm I was there but I disagree|Just to say I object|Just to confirm I will not agree
Nid wyf yn cytuno|Dw i ddim yn cytuno|Anghytuno|Rwy'n cytuno heblaw am D2|Rwy'n cytuno ond
Ich stimme nicht zu|Nicht einverstanden|Ich stimme zu, aber nicht D2|Ich stimme teilweise zu
Ich bin nicht einverstanden|Einverstanden außer D2|Ich stimme D1 zu|Je ne suis pas d'accord|Pas d'accord
Je suis d'accord sauf D2|Je suis d'accord mais|Je suis presque d'accord|D'accord avec Mo|D'accord pour D1
Nie zgadzam się|Nie zgadzam się z tym|Zgadzam się, ale|Zgadzam się oprócz D2|Częściowo się zgadzam
No estoy de acuerdo|Estoy de acuerdo pero|Estoy de acuerdo menos D2|Si cambian D2 estoy de acuerdo
De acuerdo con Mo|No de acuerdo|Non sono d'accordo|Sono d'accordo ma|Sono d'accordo tranne D2
Non concordo|Sono quasi d'accordo|Ik ga niet akkoord|Ik ga akkoord maar|Ik ga akkoord behalve D2
Niet akkoord|Ik ben het niet eens|Ik ben het oneens|Não concordo|Concordo mas|Concordo exceto D2
Não estou de acordo|Concordo em parte|Jag håller inte med|Jag instämmer inte|Jag håller med men
Jag godkänner inte|Jag håller delvis med|Katılmıyorum|Onaylamıyorum|Katılıyorum ama|Kabul etmiyorum
D1'e katılıyorum|لا أوافق|لست موافقا|غير موافق|أوافق ولكن|أوافق على D1|أوافق ما عدا|میں متفق نہیں ہوں
میں متفق ہوں لیکن|متفق نہیں|میں جزوی متفق ہوں
"""
REMARKS = tuple(each.strip() for line in TURNED.strip().split("\n") for each in line.split("|"))
