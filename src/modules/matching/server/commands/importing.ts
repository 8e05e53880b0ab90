import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { link } from '#kernel/kind/fields.ts';
import { Problem } from '#kernel/kind/field.ts';
import { readDraft } from '#kernel/kind/kind.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { localIn, midnightIn } from '#kernel/time/zone.ts';
import { matching } from '../../matching.ts';
import { codeOf, writeTheses } from '../../theses.ts';
import { keptMatching } from '../commands.ts';
import type { Party, Question, Unreadable } from '../imports/mat-o-wahl.ts';
import { own } from '../tables.ts';

/** Days from now: clubs answer for three weeks, a week later it opens, for a year. */
const [answering, opening, closing] = [21, 28, 393];

/** A draft with these theses and days that can be changed; its id. */
const startDraft = async (tx: Tx, { title, theses }: { title: string; theses: string }): Promise<string> => {
	const { zone } = tx.tenant;
	const at = (days: number): string => localIn(midnightIn(days, zone, tx.now), zone, 'minute');
	const draft = readDraft(matching, {
		id: newId(),
		title,
		theses,
		summary: 'Was machen Sie gern? Ein paar Fragen, und Sie sehen, welche Vereine und Gruppen zu Ihnen passen.',
		mode: 'mat-o-wahl-1',
		opensAt: at(opening),
		closesAt: at(closing),
		answersUntil: at(answering),
	});
	if ('problems' in draft) throw new Invalid(draft.problems);
	await saveAll(tx, keptMatching, [{ draft }]);
	return draft.id ?? '';
};

const isUnread = (read: readonly unknown[] | Unreadable): read is Unreadable => 'says' in read;
const refuse = ({ file, line, says }: Unreadable): never => {
	throw new Invalid({ [file]: `${file}, Zeile ${line}: ${says}` });
};

const rowOf = (matchingId: string, questions: readonly Question[], party: Party) => {
	const website = link('').read(party.website);
	const positions = party.answers.map(({ position, reason }, at) => {
		const said = questions[at]?.[1] ?? '';
		return [codeOf(said), { position, reason, said }] as const;
	});
	return {
		id: newId(),
		matchingId,
		short: party.short,
		name: party.name,
		about: party.about,
		type: 'club' as const,
		email: party.email || null,
		inviteEmail: party.email || null,
		website: website instanceof Problem ? null : website,
		asked: questions.map(([, said]) => codeOf(said)),
		positions: JSON.stringify(Object.fromEntries(positions)),
		...{ publicationId: null, path: null, phone: null, invitedAt: null, remindedAt: null, bouncedAt: null },
		...{ villages: [], times: [], languages: [], isStepFree: false },
	};
};

const file = z.string().max(2_000_000, 'tooLong');

/** A draft from the two files of a Mat-O-Wahl. `Invalid` names file and line; then nothing is kept. */
export const importMatOWahl = command({
	name: 'matching.import',
	permission: matching.permission,
	input: z.object({ title: z.string().trim().min(1, 'required').max(120, 'tooLong'), questions: file, parties: file }),
	run: async (tx, { title, questions: first, parties: second }) => {
		const { readParties, readQuestions } = await import('../imports/mat-o-wahl.ts');
		const questions = readQuestions(first);
		if (isUnread(questions)) return refuse(questions);
		const parties = second.trim() === '' ? [] : readParties(second, questions.length);
		if (isUnread(parties)) return refuse(parties);
		const theses = writeTheses(questions.map(([short, text]) => ({ short, text: { de: text }, hint: {} })));
		const id = await startDraft(tx, { title, theses });
		const rows = parties.map((party) => ({ ...rowOf(id, questions, party), answeredAt: tx.now }));
		if (rows.length > 0) await own.insert(tx, 'matchingParticipant', ...rows);
		return { id, subject: title, detail: { theses: questions.length, participants: rows.length } };
	},
});

/** A draft with the theses that the program brings. */
export const beginWith = (theses: string) =>
	command({
		name: 'matching.begin',
		permission: matching.permission,
		input: z.object({ title: z.string().trim().min(1, 'required').max(120, 'tooLong') }),
		run: async (tx, { title }) => ({ id: await startDraft(tx, { title, theses }), subject: title }),
	});
