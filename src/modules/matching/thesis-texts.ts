/** Twenty-four theses to begin with: what somebody likes to do, with whom, when, how bindingly. */
export const exampleTheses = `Handwerk | Ich möchte mit den Händen etwas bauen oder reparieren.
en: I would like to build or repair things with my hands.
pl: Chcę coś budować lub naprawiać własnymi rękami.
uk: Я хочу щось будувати або лагодити власними руками.
ar: أود أن أبني أو أصلح شيئًا بيدي.
? Zum Beispiel Bänke streichen, Fahrräder richten, Kulissen bauen oder Geräte im Reparaturtreff wieder zum Laufen bringen.
en: For example painting benches, mending bicycles, building scenery or getting devices going again.
Bewegung | Ich möchte mich regelmäßig bewegen.
en: I would like to exercise regularly.
pl: Chcę się regularnie ruszać.
uk: Я хочу регулярно рухатися.
ar: أود أن أتحرك بانتظام.
Bühne | Ich möchte singen, musizieren oder auf einer Bühne stehen.
en: I would like to sing, make music or stand on a stage.
pl: Chcę śpiewać, grać lub stać na scenie.
uk: Я хочу співати, грати музику або стояти на сцені.
ar: أود أن أغني أو أعزف أو أقف على المسرح.
Natur | Ich bin gern draußen und packe in der Natur mit an.
en: I like being outdoors and lending nature a hand.
pl: Lubię być na dworze i pomagać przyrodzie.
uk: Я люблю бути надворі й допомагати природі.
ar: أحب أن أكون في الخارج وأعمل في الطبيعة.
Kinder | Ich verbringe gern Zeit mit Kindern oder Jugendlichen.
en: I like spending time with children or young people.
pl: Lubię spędzać czas z dziećmi lub młodzieżą.
uk: Я люблю проводити час із дітьми чи молоддю.
ar: أحب قضاء الوقت مع الأطفال أو الشباب.
Ältere | Ich möchte älteren Menschen Gesellschaft leisten oder helfen.
en: I would like to keep older people company or help them.
pl: Chcę towarzyszyć starszym ludziom lub im pomagać.
uk: Я хочу бути поруч зі старшими людьми або допомагати їм.
ar: أود أن أرافق كبار السن أو أساعدهم.
Retten | Wenn etwas passiert, möchte ich helfen können.
en: When something happens I want to be able to help.
pl: Gdy coś się stanie, chcę umieć pomóc.
uk: Коли щось стається, я хочу вміти допомогти.
ar: عندما يحدث شيء أريد أن أكون قادرًا على المساعدة.
Geschichte | Die Geschichte unserer Dörfer interessiert mich.
en: I am interested in the history of our villages.
pl: Interesuje mnie historia naszych wsi.
uk: Мене цікавить історія наших сіл.
ar: يهمني تاريخ قرانا.
Feste | Ich helfe gern, wenn gefeiert wird.
en: I like to help when there is something to celebrate.
pl: Chętnie pomagam przy świętowaniu.
uk: Я охоче допомагаю на святах.
ar: أحب المساعدة في الاحتفالات.
Tiere | Ich möchte mit Tieren zu tun haben.
en: I would like to spend time with animals.
pl: Chcę mieć kontakt ze zwierzętami.
uk: Я хочу мати справу з тваринами.
ar: أود التعامل مع الحيوانات.
Technik | Computer, Funk oder Maschinen reizen mich.
en: Computers, radio or machines attract me.
pl: Pociągają mnie komputery, radio lub maszyny.
uk: Мене ваблять комп’ютери, радіо чи машини.
ar: تجذبني الحواسيب أو اللاسلكي أو الآلات.
Ankommen | Ich möchte Menschen helfen, die neu hier sind.
en: I would like to help people who are new here.
pl: Chcę pomagać ludziom, którzy są tu nowi.
uk: Я хочу допомагати людям, які тут нові.
ar: أود مساعدة القادمين الجدد.
Mitreden | Ich möchte mitreden, wie sich die Gemeinde entwickelt.
en: I would like to have a say in how the municipality develops.
pl: Chcę mieć wpływ na rozwój gminy.
uk: Я хочу впливати на розвиток громади.
ar: أود أن يكون لي رأي في تطور البلدية.
Wettkampf | Ich messe mich gern mit anderen.
en: I like to compete with others.
pl: Lubię rywalizować z innymi.
uk: Я люблю змагатися з іншими.
ar: أحب التنافس مع الآخرين.
Jede Woche | Ich mag es, jede Woche am selben Abend verabredet zu sein.
en: I like to meet on the same evening every week.
pl: Lubię spotykać się co tydzień tego samego wieczoru.
uk: Мені подобається зустрічатися щотижня того самого вечора.
ar: أحب أن ألتقي كل أسبوع في المساء نفسه.
Ab und zu | Ich möchte nur ab und zu mithelfen, ohne Mitglied zu werden.
en: I would like to help now and then only, without becoming a member.
pl: Chcę pomagać tylko czasem, bez członkostwa.
uk: Я хочу допомагати лише час від часу, без членства.
ar: أود المساعدة بين حين وآخر دون عضوية.
Amt | Ich übernehme gern ein Amt oder leite eine Gruppe.
en: I like to take on an office or lead a group.
pl: Chętnie obejmuję funkcję lub prowadzę grupę.
uk: Я охоче беру на себе посаду або веду групу.
ar: أحب تولي منصب أو قيادة مجموعة.
Wochenende | Am Wochenende habe ich am meisten Zeit.
en: At the weekend I have most time.
pl: Najwięcej czasu mam w weekend.
uk: Найбільше часу я маю на вихідних.
ar: يتوفر لدي الوقت غالبًا في نهاية الأسبوع.
Tagsüber | Ich habe tagsüber Zeit.
en: I have time during the day.
pl: Mam czas w ciągu dnia.
uk: Я маю час удень.
ar: لدي وقت خلال النهار.
Lernen | Ich möchte etwas Neues lernen.
en: I would like to learn something new.
pl: Chcę się nauczyć czegoś nowego.
uk: Я хочу навчитися чогось нового.
ar: أود أن أتعلم شيئًا جديدًا.
Hintergrund | Ich arbeite lieber still im Hintergrund.
en: I prefer to work quietly in the background.
pl: Wolę pracować po cichu w tle.
uk: Я волію тихо працювати на задньому плані.
ar: أفضل العمل بهدوء في الخلفية.
Küche und Garten | Ich koche, backe oder gärtnere gern.
en: I like to cook, bake or garden.
pl: Lubię gotować, piec lub pracować w ogrodzie.
uk: Я люблю готувати, пекти або поратися в саду.
ar: أحب الطبخ أو الخبز أو العمل في الحديقة.
Familie | Meine Familie soll dabei sein können.
en: My family should be able to come along.
pl: Moja rodzina powinna móc w tym uczestniczyć.
uk: Моя родина повинна мати змогу долучитися.
ar: أريد أن تتمكن عائلتي من المشاركة.
Beitrag | Ein fester Mitgliedsbeitrag ist für mich in Ordnung.
en: A fixed membership fee is fine with me.
pl: Stała składka członkowska mi odpowiada.
uk: Сталий членський внесок мене влаштовує.
ar: لا مانع لدي من اشتراك عضوية ثابت.`;
