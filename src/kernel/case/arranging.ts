import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts';
import { type Language, languages } from '#kernel/i18n/language.ts';
import { arranging } from '#kernel/tenancy/commands.ts';
import type { CaseKind } from './case.ts';
import { categoriesOf, categoryIn } from './categories.ts';
import type { Named } from './category.ts';
import { freeName, questionsFrom, questionTypes } from './questions.ts';

const mostQuestions = 12;
const mostChoices = 30;

/** Words in German and, as far as somebody wrote them, in the other languages of the portal. */
const named = (most: number) =>
	z.record(z.string(), z.string().max(most, 'tooLong')).transform((raw): Named => {
		const told = languages.map((language: Language) => [language, (raw[language] ?? '').normalize('NFC').trim()]);
		return Object.fromEntries(told.filter(([, text]) => text !== ''));
	});
const german = (most: number) => named(most).refine((words) => words['de'] !== undefined, 'required');

const question = z.object({
	name: z.string().max(60),
	words: german(200),
	type: z.enum(questionTypes, 'required'),
	isRequired: z.boolean(),
	choices: named(4000),
});

const input = z.object({
	/** Empty for a new one. */
	name: z.string().max(60),
	words: german(80),
	icon: z.string().max(60),
	isOnRoad: z.boolean(),
	position: z.number('notANumber').int('notANumber').min(0, 'tooSmall').max(10_000, 'tooLarge'),
	isOffered: z.boolean(),
	isPrivate: z.boolean(),
	dueDays: z.number('notANumber').int('notANumber').min(1, 'tooSmall').max(3650, 'tooLarge').nullable(),
	keptMonths: z.number('notANumber').int('notANumber').min(1, 'tooSmall').max(600, 'tooLarge'),
	questions: z.array(question).max(mostQuestions, 'tooMany'),
});

const demandChoices = (questions: z.output<typeof input>['questions']): void => {
	for (const [at, { type, choices }] of questions.entries()) {
		const lines = (choices['de'] ?? '').split('\n').filter((line) => line.trim() !== '');
		if (type === 'choice' && lines.length < 2) throw new Invalid({ [`questions.${at}.choices`]: 'twoChoices' });
		if (lines.length > mostChoices || lines.some((line) => line.length > 120))
			throw new Invalid({ [`questions.${at}.choices`]: 'tooLong' });
	}
};

/** Which category is meant: one that is there, or a new one under a name made of its words. */
const nameFor = (tx: Tx, kind: CaseKind, { name, words }: { name: string; words: Named }): string => {
	const all = categoriesOf(tx.tenant, kind);
	if (name !== '' && !all.some((one) => one.name === name)) throw new NotFound('category');
	if (all.some((one) => one.name !== name && one.words['de'] === words['de'])) throw new Invalid({ words: 'taken' });
	return name === '' ? freeName(words['de'] ?? '', new Set(all.map((one) => one.name))) : name;
};

/** Keeps a category of a kind: a new one without `name`. One that is no longer private stays private for the cases there are. */
export const keepCategory = (kind: CaseKind, permission: Permission, isIcon: (name: string) => boolean) =>
	arranging(
		command({
			name: `${kind.name}.category`,
			permission,
			input,
			run: async (tx, { name: wanted, words, icon, isOnRoad, position, questions: arranged, ...rule }) => {
				if (!isIcon(icon)) throw new Invalid({ icon: 'required' });
				demandChoices(arranged);
				const name = nameFor(tx, kind, { name: wanted, words });
				const questions = questionsFrom(arranged, categoryIn(tx.tenant, kind, name)?.questions ?? []);
				const own = { tenantId: tx.tenantId, kind: kind.name };
				const told = { words: JSON.stringify(words), icon, isOnRoad, position, questions: JSON.stringify(questions) };
				await tx[connection]
					.insertInto('caseCategory')
					.values({ ...own, name, ...told })
					.onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'name']).doUpdateSet(told))
					.execute();
				await tx[connection]
					.insertInto('caseRule')
					.values({ ...own, category: name, ...rule })
					.onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'category']).doUpdateSet(rule))
					.execute();
				return { id: tx.tenantId, subject: words['de'] ?? name, detail: { name, ...rule } };
			},
		}),
	);

/** Forgets a category that the municipality added, with its routes. One under which something was reported is switched off, never deleted. */
export const dropCategory = (kind: CaseKind, permission: Permission) =>
	arranging(
		command({
			name: `${kind.name}.dropCategory`,
			permission,
			input: z.object({ name: z.string().max(60) }),
			run: async (tx, { name }) => {
				const known = categoryIn(tx.tenant, kind, name);
				if (!known?.isOwn) throw new NotFound('category');
				const db = tx[connection];
				const used = await db
					.selectFrom('caseFile')
					.select('id')
					.where('tenantId', '=', tx.tenantId)
					.where('kind', '=', kind.name)
					.where('category', '=', name)
					.limit(1)
					.executeTakeFirst();
				if (used) throw new Conflict('hasCases');
				for (const table of ['caseRule', 'caseRoute'] as const)
					await db
						.deleteFrom(table)
						.where('tenantId', '=', tx.tenantId)
						.where('kind', '=', kind.name)
						.where('category', '=', name)
						.execute();
				await db
					.deleteFrom('caseCategory')
					.where('tenantId', '=', tx.tenantId)
					.where('kind', '=', kind.name)
					.where('name', '=', name)
					.execute();
				return { id: tx.tenantId, subject: known.words['de'] ?? name, detail: { name } };
			},
		}),
	);
