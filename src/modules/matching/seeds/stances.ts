import { digest, type Position } from '../score.ts';

type Line = readonly [short: string, yes: string, no: string, because: string, rather: string];
/** For each thesis: the topics whose groups agree, those whose groups do not, and what either says. */
const lines: readonly Line[] = [
	['Handwerk', 'vereine mitmachen sicherheit', 'senioren gesundheit', 'Bei uns wird geschraubt, gestrichen und gebaut.', 'Werkzeug brauchen Sie bei uns nicht.'],
	['Bewegung', 'sport gesundheit', 'lernen rathaus', 'Dafür sind wir da, in jedem Tempo.', 'Bei uns sitzt man eher.'],
	['Bühne', 'kultur', 'sicherheit natur sport', 'Ohne Publikum macht es nur halb so viel Freude.', 'Applaus gibt es bei uns selten.'],
	['Natur', 'natur', 'kultur rathaus', 'Wir sind bei jedem Wetter draußen.', 'Wir treffen uns drinnen.'],
	['Kinder', 'jugend familie sport', 'senioren rathaus', 'Der Nachwuchs ist das Wichtigste.', 'Bei uns sind Erwachsene unter sich.'],
	['Ältere', 'senioren gesundheit', 'jugend sport', 'Besuche und Gespräche gehören dazu.', 'Das machen andere besser.'],
	['Retten', 'sicherheit gesundheit', 'kultur natur', 'Vom Pflaster bis zum Einsatz, alles wird geübt.', 'Dafür gibt es die Feuerwehr.'],
	['Geschichte', 'kultur', 'sport gesundheit', 'Wir sammeln, was sonst verloren geht.', 'Wir schauen nach vorn.'],
	['Feste', 'kultur mitmachen familie sicherheit', 'gesundheit', 'Ohne uns kein Fest im Dorf.', 'Feiern ist nicht unsere Stärke.'],
	['Tiere', 'natur', 'rathaus lernen', 'Fell, Federn oder Bienen: alles da.', 'Tiere müssen leider draußen bleiben.'],
	['Technik', 'lernen sicherheit', 'natur familie', 'Wir probieren aus, was neu ist.', 'Bei uns geht es ohne Stecker.'],
	['Ankommen', 'ankommen mitmachen familie', 'sicherheit', 'Wer neu ist, bekommt bei uns als Erstes einen Kaffee.', 'Das können wir neben allem anderen nicht leisten.'],
	['Mitreden', 'mitmachen rathaus', 'sport', 'Wir mischen uns ein.', 'Politik bleibt bei uns vor der Tür.'],
	['Wettkampf', 'sport', 'senioren familie ankommen', 'Wir gewinnen gern und verlieren ordentlich.', 'Bei uns zählt niemand Punkte.'],
	['Jede Woche', 'sport kultur sicherheit', 'mitmachen rathaus', 'Übung und Probe sind jede Woche.', 'Wir treffen uns, wenn etwas anliegt.'],
	['Ab und zu', 'mitmachen natur familie', 'sport sicherheit', 'Jede helfende Stunde zählt.', 'Wir müssen uns aufeinander verlassen können.'],
	['Amt', 'vereine sicherheit mitmachen', 'gesundheit lernen', 'Vorstand und Gruppenleitung suchen wir dringend.', 'Ämter vergeben wir nicht.'],
	['Wochenende', 'natur sport kultur', 'senioren rathaus lernen', 'Samstags ist bei uns am meisten los.', 'Am Wochenende haben wir frei.'],
	['Tagsüber', 'senioren lernen familie ankommen', 'sicherheit sport', 'Unsere Treffen sind am Tag.', 'Wir sind abends da.'],
	['Lernen', 'lernen kultur sicherheit', 'familie', 'Anfangen kann jede und jeder.', 'Lernen ist nicht unser Ziel.'],
	['Hintergrund', 'natur rathaus', 'kultur', 'Vieles geschieht bei uns, ohne dass es jemand sieht.', 'Bei uns steht man vorn.'],
	['Küche und Garten', 'natur familie senioren', 'sport rathaus', 'Kuchen, Kräuter, Kürbisse: immer gefragt.', 'Wir bestellen lieber.'],
	['Familie', 'familie jugend kultur', 'senioren rathaus', 'Bringen Sie alle mit.', 'Das ist eher etwas für Sie allein.'],
	['Beitrag', 'sport kultur sicherheit natur', 'ankommen rathaus mitmachen', 'Ein kleiner Beitrag hält uns am Leben.', 'Bei uns kostet nichts etwas.'],
];

const hits = (topics: readonly string[], wanted: string): boolean => wanted.split(' ').some((topic) => topics.includes(topic));

type Lot = { readonly topics: readonly string[]; readonly line: Line | undefined; readonly rolled: number };
const leaningOf = ({ topics, line, rolled }: Lot): Position => {
	if (!line || rolled >= 92) return 0;
	if (hits(topics, line[1])) return 1;
	if (hits(topics, line[2]) || rolled >= 70) return -1;
	return rolled < 40 ? 0 : 1;
};

/** What a group of these topics answers; the same in every demo world. Some are of another mind than their kind. */
export const stanceOf = (name: string, topics: readonly string[], at: number): { position: Position; reason: string } => {
	const line = lines[at];
	const position = leaningOf({ topics, line, rolled: digest(`${name} ${at}`) % 100 });
	const reasons = { '1': line?.[3], '0': '', '-1': line?.[4] };
	return { position, reason: reasons[`${position}`] ?? '' };
};

export const timesOf = (name: string): string[] => [['evening'], ['evening', 'weekend'], ['afternoon'], ['morning', 'afternoon'], ['weekend']][digest(name) % 5] ?? [];
