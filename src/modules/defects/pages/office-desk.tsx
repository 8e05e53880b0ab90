import { handlersOf } from '#kernel/case/handlers.ts';
import { partiesOf } from '#kernel/case/parties.ts';
import { peopleWith } from '#kernel/case/people.ts';
import { picturesOf } from '#kernel/case/pictures.ts';
import { templatesOf } from '#kernel/case/templates.ts';
import { messagesOf, notesOf, stepsOf } from '#kernel/case/words.ts';
import type { Problems } from '#kernel/errors.ts';
import { landOf } from '#kernel/geo/land.ts';
import { defect, isClosed } from '../defect.ts';
import { handlingRoles } from '../handling.ts';
import { similar } from '../server/queries/public.ts';
import { type Clerk, forwardOf, type FullReport } from '../server/queries/office.ts';
import { officePath } from './office-list.tsx';

/** Everything that the page of a case shows. */
export const deskOfCase = async (ctx: Clerk, report: FullReport) => {
	const [steps, messages, notes, parties, pictures, handlers, people, templates, forward, land] = await Promise.all([
		stepsOf(ctx, report.id),
		messagesOf(ctx, report.id),
		notesOf(ctx, report.id),
		partiesOf(ctx, report.id),
		picturesOf(ctx, report.id),
		handlersOf(ctx),
		peopleWith(ctx, handlingRoles),
		templatesOf(ctx, defect),
		forwardOf(ctx, report.id),
		landOf(ctx),
	]);
	const about = { category: report.category, words: report.description ?? '' };
	const near =
		report.lon === null || report.lat === null || isClosed(report.state)
			? []
			: await similar(ctx, { ...about, lon: report.lon, lat: report.lat });
	return {
		steps,
		messages,
		notes,
		parties,
		pictures,
		handlers,
		people,
		templates,
		forward,
		land,
		near: near.filter(({ id }) => id !== report.id),
	};
};
export type Desk = Awaited<ReturnType<typeof deskOfCase>>;
export type CaseProps = {
	readonly ctx: Clerk;
	readonly report: FullReport;
	readonly desk: Desk;
	readonly problems: Problems;
	readonly typed: Readonly<Record<string, string>>;
};

/** What to do about a broken rule of the office's own forms. */
const sentences: Readonly<Record<string, string>> = {
	says: 'Schreiben Sie einen Satz für die Bürgerin oder den Bürger',
	body: 'Schreiben Sie etwas',
	to: 'Wählen Sie den neuen Stand',
	handlerId: 'Wählen Sie eine Stelle',
	notReachable: 'Diese Stelle hat weder E-Mail noch Schnittstelle: tragen Sie eine ein',
	unknownReference: 'Diese Nummer gibt es nicht',
	isPrivate: 'Die andere Meldung ist nicht öffentlich. Verbergen Sie zuerst diese hier, oder legen Sie die andere mit ihr zusammen',
	itself: 'Das ist diese Meldung selbst',
	photo: 'Das ist kein Bild, das wir lesen können',
	dueAt: 'Die Frist ist kein Tag',
	tooLong: 'Das ist zu lang',
	reference: 'Diese Nummer gibt es nicht',
	notiz: 'Schreiben Sie etwas',
	changedMeanwhile: 'Jemand war schneller: Der Stand hat sich inzwischen geändert',
};
export const officeSentence = (name: string, code: string): string => sentences[code] ?? sentences[name] ?? 'Prüfen Sie diese Angabe';

/** A question of the page with what was typed and what was wrong. */
export const asked = ({ problems, typed }: CaseProps, name: string) => {
	const code = problems[name];
	return { lang: 'de' as const, name, value: typed[name], error: code === undefined ? undefined : officeSentence(name, code) };
};
export const at = ({ report }: CaseProps, deed: string): string => `${officePath}/${report.id}/${deed}`;
