import type { CategoryName } from '../category.ts';
import type { Story } from './story.ts';

type Said = { readonly category: CategoryName; readonly says: string; readonly answers?: Readonly<Record<string, string>>; readonly done: string };

/** What comes in week by week, and how it ends. */
const said: readonly Said[] = [
	{ category: 'pothole', says: 'Am Straßenrand bricht der Asphalt weg.', answers: { size: 'plate', danger: 'no' }, done: 'Mit Kaltasphalt gefüllt.' },
	{ category: 'light', says: 'Lampe flackert die ganze Nacht.', answers: { fault: 'flickers' }, done: 'Leuchtmittel getauscht.' },
	{ category: 'waste', says: 'Jemand hat Hausmüll am Container abgestellt.', answers: { matter: 'household' }, done: 'Abgeholt.' },
	{ category: 'sign', says: 'Das Straßenschild ist hinter der Hecke nicht mehr zu sehen.', answers: { signState: 'hidden' }, done: 'Freigeschnitten.' },
	{ category: 'green', says: 'Die Hecke wächst in den Gehweg.', answers: { danger: 'no' }, done: 'Zurückgeschnitten.' },
	{ category: 'path', says: 'Eine Gehwegplatte steht hoch, man stolpert leicht.', answers: { danger: 'yes' }, done: 'Platte neu gelegt.' },
	{ category: 'water', says: 'Aus dem Gully riecht es stark.', answers: { flow: 'smells' }, done: 'Gespült.' },
	{ category: 'stop', says: 'Der Fahrplan an der Haltestelle fehlt.', answers: { trouble: 'timetable' }, done: 'Neuer Aushang hängt.' },
	{ category: 'playground', says: 'Im Sandkasten liegen Scherben.', answers: { danger: 'yes' }, done: 'Sand gesiebt.' },
	{ category: 'other', says: 'Der Mülleimer am Weg quillt über.', done: 'Geleert, wird jetzt öfter angefahren.' },
];

/** How far each of them is, in turn. */
const courses: readonly ((at: number, done: string) => Story['steps'])[] = [
	(at, done) => [{ state: 'received', daysAgo: 60 + at * 3 }, { state: 'done', daysAgo: 55 + at * 3, says: done }],
	(at) => [{ state: 'received', daysAgo: 2 + (at % 5) }],
	(at, done) => [{ state: 'received', daysAgo: 30 + at * 2 }, { state: 'planned', daysAgo: 28 + at * 2 }, { state: 'done', daysAgo: 21 + at * 2, says: done }],
	(at) => [{ state: 'received', daysAgo: 5 + (at % 6) }, { state: 'checked', daysAgo: 4 }],
	(at) => [{ state: 'received', daysAgo: 9 + (at % 4) }, { state: 'planned', daysAgo: 6, says: 'Ist für nächste Woche eingeplant.' }],
]; // prettier-ignore

const howMany = 20;
/** Some dozens of reports all over the villages of a municipality, in every state. */
export const everyday = (villages: readonly string[]): readonly Story[] =>
	Array.from({ length: howMany }, (_, at) => {
		const { done, ...one } = said[(at * 3) % said.length] ?? { category: 'other', says: '', done: '' };
		const steps = courses[at % courses.length]?.(at, done) ?? [];
		return { ...one, village: villages[at % villages.length] ?? '', steps, followers: at % 4 === 0 ? 1 : 0, channel: at % 6 === 5 ? 'phone' : 'web' };
	});
