/** The finished survey of Auenrode, as its office typed it. */
export const market = {
	title: 'Markt ohne Autos?',
	summary: 'Zweimal haben wir gefragt: vor dem Sommer und nach dem Versuch mit vier autofreien Markttagen. Das Ergebnis geht in den Rat.',
	body: 'Alle Haushalte bekamen einen Brief mit Code. Wer lieber auf Papier antwortete, gab den Bogen im Rathaus ab, und im Schaufenster des Projektbüros hing eine Tafel für Klebepunkte.',
	topics: 'mitmachen verkehr',
	questions: `markt (eine, Pflicht): Wie soll der Marktplatz werden?
en: What should the market square become?
pl: Jaki ma być rynek?
uk: Яким має стати ринкова площа?
ar: كيف تريد ساحة السوق؟
- markttage: Autofrei an den Markttagen
en: Car-free on market days
- ganz: Ganz autofrei
en: Car-free always
- bleibt: Alles bleibt, wie es ist
en: Everything stays as it is
- weissnicht: Weiß nicht
en: Do not know

sorge (eine): Was ist Ihre größte Sorge?
wenn markt = bleibt
- laden: Die Läden verlieren Kundschaft
- parken: Ich finde keinen Parkplatz
- weg: Der Weg wird zu weit

wichtig (mehrere): Was soll auf den Platz?
en: What should be there?
- baenke: Bänke
- baum: Bäume
- brunnen: Der Brunnen, wieder mit Wasser
- spiel: Etwas zum Spielen

laut (skala 1-5): Wie stört Sie der Verkehr heute? 1 gar nicht, 5 sehr
en: How much does traffic disturb you today? 1 not at all, 5 very much

wege (matrix): Wie kommen Sie zum Markt?
+ oft: Oft
+ selten: Selten
+ nie: Nie
- auto: Mit dem Auto
- rad: Mit dem Rad
- fuss: Zu Fuß

dorf (ort): In welchem Dorf wohnen Sie?
en: In which village do you live?

alter (zahl 10-100): Wie alt sind Sie?
en: How old are you?

rat (text): Was sollen wir dem Rat noch sagen?
en: What else should we tell the council?`,
};

/** The survey that runs. */
export const doctor = {
	title: 'Wie kommen Sie zum Arzt?',
	summary: 'Die Praxis in Auenrode schließt. Wir planen den Rufbus neu und fragen, wie Sie hinkommen und wohin.',
	body: 'Offen für alle, fünf Minuten, ohne Namen.',
	topics: 'mitmachen gesundheit verkehr',
	questions: `weg (eine, Pflicht): Wie kommen Sie heute hin?
en: How do you get there today?
- auto: Mit dem eigenen Auto
en: By my own car
- mit: Jemand nimmt mich mit
en: Somebody takes me along
- bus: Mit Bus oder Rufbus
en: By bus or call bus
- rad: Mit dem Rad
en: By bicycle
- garnicht: Zurzeit gar nicht
en: Not at all at the moment

warum (text): Woran liegt es?
en: Why is that?
wenn weg = garnicht

ziele (rang): Wohin soll der Rufbus zuerst fahren?
en: Where should the call bus go first?
- praxis: Praxis
- apotheke: Apotheke
- klinik: Klinik

halt (karte): Wo fehlt ein Halt?
en: Where is a stop missing?

dorf (ort): In welchem Dorf wohnen Sie?
en: In which village do you live?`,
};

/** Asked by letter, and answered online, on paper or at the telephone. */
export const bus = {
	title: 'Wann soll der Rufbus fahren?',
	summary: 'Der Rufbus fährt bald auch abends. Jeder Haushalt bekommt einen Brief; wer mag, ruft an und antwortet am Telefon.',
	body: 'Drei Fragen, zwei Minuten. Ohne Internet geht es auf Papier oder mit einem Anruf: Jemand im Rathaus tippt für Sie.',
	topics: 'mitmachen verkehr',
	questions: `wann (mehrere, Pflicht): Wann fehlt Ihnen heute eine Fahrt?
en: When do you miss a ride today?
- morgens: Morgens vor sieben
en: Before seven in the morning
- abends: Abends nach sieben
en: After seven in the evening
- sonntag: Am Sonntag
en: On Sundays

voraus (eine): Wie lange vorher wollen Sie bestellen?
en: How long ahead would you like to order?
- stunde: Eine Stunde
en: One hour
- tag: Am Tag davor
en: The day before

dorf (ort): In welchem Dorf wohnen Sie?
en: In which village do you live?`,
};
