import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid } from '#kernel/errors.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { mergeFeedback } from '#kernel/feedback/merge.ts';
import { nameOf, tellState } from '#kernel/following/tell.ts';
import { isTag, prefixOf } from '#kernel/i18n/language.ts';
import { type Kind, kept, type Saved } from '#kernel/kind/kind.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { idBySlug, mergeInto } from '#kernel/publication/acts.ts';
import { forgetAnswer, unchangedFor } from '#kernel/publication/forgetting.ts';
import { isAnyClosed, lockFor } from '#kernel/publication/lock.ts';
import { lastPart } from '#kernel/publication/publication.ts';
import { idea } from '../../idea.ts';
import { answerTexts } from '../../submission-texts.ts';
import { statusTexts } from '../../texts.ts';
import type { IdeaTables } from '../tables.ts';

const own = tables<IdeaTables>();

const stateOf = ({ status, statement }: Pick<Saved<typeof idea.fields>['values'], 'status' | 'statement'>): string => {
	const digest = createHash('sha256')
		.update(statement ?? '')
		.digest('hex')
		.slice(0, 16);
	return `status ${status} ${digest}`;
};
const first = stateOf({ status: 'new', statement: null });

/** Who supports an idea hears of each change of its status or statement, of one that is taken back too. */
const tell = async (tx: Tx, saved: readonly Saved<typeof idea.fields>[]): Promise<void> => {
	for (const { id, values } of saved)
		await tellState(tx, {
			publicationId: id,
			occasion: stateOf(values),
			first,
			path: idea.path,
			say: (texts, title, language) => ({
				subject: texts.status(title),
				text: [texts.statusText(statusTexts[language][values.status]), values.statement ?? '']
					.filter((part) => part !== '')
					.join('\n\n'),
			}),
		});
};

/** Who left an address hears whether the idea appears, and if not, why; in the language of her words. */
const answer: NonNullable<Kind<typeof idea.fields>['answer']> = async (tx, { id, values: { authorEmail }, note }) => {
	if (authorEmail === null) return;
	const { title, slug, language } = await nameOf(tx, id);
	const reader = tx.speaking(isTag(language) ? language : 'de');
	const texts = answerTexts[reader.language];
	const at = (path: string) => `${tx.origin}${prefixOf(reader.tag)}${idea.path}/${path}`;
	const said = note === undefined ? [texts.shown, at(slug)] : [texts.notShown, note, texts.again, at('neu')];
	await sendMail(reader, { to: authorEmail, about: id, subject: texts.subject(title), text: [texts.hello, ...said].join('\n\n') });
};

/** The idea as the server keeps it: its supporters are told in the transaction that saves it. */
export const keptIdea = { ...kept(idea, tell), answer };

/** Signatures on paper bear no address: whether the same people signed twice, only a person can say. */
const countedTogether = async (tx: Tx, ids: readonly [string, string], typed: number | null): Promise<number> => {
	const [from, into] = await Promise.all(ids.map((id) => tallyOf(tx, id)));
	const [one = 0, other = 0] = [from?.counted, into?.counted];
	if (one === 0 || other === 0) return one + other;
	if (typed === null) throw new Invalid({ counted: 'required' });
	if (typed < Math.max(one, other) || typed > one + other) throw new Invalid({ counted: 'outOfRange' });
	return typed;
};

/**
 * Two ideas are one: supporters and comments of the first go to the other, who stands in both counts once; its address leads on. Where both have
 * signatures on paper, `counted` says how many different people that are.
 */
export const mergeIdeas = command({
	name: 'idea.merge',
	permission: 'participation.arrange',
	input: z.object({ id: z.uuid(), into: z.string().trim(), counted: z.number('notANumber').int('notANumber').nullable() }),
	run: async (tx, { id, into, counted: typed }) => {
		const other = await idBySlug(tx, idea.name, lastPart(into));
		if (other === undefined || other === id) throw new Invalid({ into: 'notAPage' });
		// In one order whoever goes into whom, so that two merges that cross wait in turn; what is closed by then takes nothing in.
		const locked: Awaited<ReturnType<typeof lockFor>>[] = [];
		for (const one of [id, other].toSorted()) locked.push(await lockFor(tx, 'participation.arrange', one));
		const [from, target] = [locked.find((one) => one.id === id), locked.find((one) => one.id === other)];
		if (!from || !target || from.kind !== idea.name || (await isAnyClosed(tx, [id, other]))) throw new Invalid({ into: 'notAPage' });
		const counted = await countedTogether(tx, [id, target.id], typed);
		await mergeFeedback(tx, { from: id, into: target.id, path: idea.path, counted });
		await mergeInto(tx, { id, into: target.id, kind: idea.name, slug: from.slug });
		return { id, detail: { into: target.slug, counted } };
	},
});

const keptMonths = 12;
/** Nobody asks any more: the address goes out of the row, its versions and what is being typed. */
const forgetEmails = async (tx: Tx): Promise<number> => {
	const hit = await own
		.update(tx, 'idea')
		.set({ authorEmail: null })
		.where('authorEmail', 'is not', null)
		.where('publicationId', '=', sql<string>`any(${await unchangedFor(tx, idea.name, keptMonths)}::uuid[])`)
		.returning('publicationId')
		.execute();
	await forgetAnswer(tx, { ids: hit.map(({ publicationId }) => publicationId), field: 'authorEmail' });
	return hit.length;
};

export const sweeps: readonly Sweep[] = [{ of: 'ideas', says: 'Adressen zu Ideen, seit zwölf Monaten unverändert', run: forgetEmails }];
