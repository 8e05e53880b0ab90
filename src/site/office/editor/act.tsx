import { Hono } from 'hono';
import { together } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { Conflict, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { draftFor } from '#kernel/kind/desk.ts';
import type { Verbs } from '#kernel/kind/verbs.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { type Asked, type Desk, editorOf } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { type Edited, editingOf } from './editing.ts';
import { EditorPage } from './page.tsx';
import { idIn } from './address.ts';

type Doing = { readonly id: string; readonly form: FormData };
type Act = { readonly path: string; readonly notice: string; readonly run: (ctx: Desk, doing: Doing) => Promise<unknown> };

/** Releases what was asked for, at the moment that was wished for, if it still lies ahead. */
const release =
	(kind: Kind, verbs: Verbs) =>
	async (ctx: Desk, { id }: Doing): Promise<void> => {
		const thing = await draftFor(ctx, kind, { id, language: 'de' });
		const from = thing.wishedFrom && thing.wishedFrom > ctx.now ? thing.wishedFrom : ctx.now;
		const publish = async (tx: Tx) => {
			if (!thing.isInReview) throw new Conflict('nothingToRelease');
			await verbs.publish(tx, { id, from });
		};
		await together(ctx, publish, 'thing.release');
	};

const actsOf = (kind: Kind, verbs: Verbs): readonly Act[] => [
	{ path: 'freigeben', notice: 'erschienen', run: release(kind, verbs) },
	{ path: 'zurueckgeben', notice: 'zurueckgegeben', run: (ctx, { id, form }) => verbs.giveBack(ctx, { id, note: textIn(form, 'note') }) },
	{
		path: 'zurueckziehen',
		notice: 'zurueckgezogen',
		run: (ctx, { id, form }) => verbs.withdraw(ctx, { id, reason: textIn(form, 'reason') }),
	},
	{ path: 'archivieren', notice: 'archiviert', run: (ctx, { id, form }) => verbs.archive(ctx, { id, reason: textIn(form, 'reason') }) },
	{ path: 'teilen', notice: 'geteilt', run: (ctx, { id, form }) => verbs.share(ctx, { id, partnerId: textIn(form, 'partner') }) },
	{
		path: 'sprache-entfernen',
		notice: 'sprache-entfernt',
		run: (ctx, { id, form }) => verbs.dropLanguage(ctx, { id, language: textIn(form, 'sprache') }),
	},
	{
		path: 'uebernehmen',
		notice: 'uebernommen',
		run: (ctx, { id, form }) => verbs.takeOver(ctx, { id, language: textIn(form, 'sprache') }),
	},
	{
		path: 'ablehnen',
		notice: 'zurueckgegeben',
		run: (ctx, { id, form }) => verbs.decline(ctx, { id, language: textIn(form, 'sprache'), note: textIn(form, 'note') }),
	},
	{ path: 'adresse', notice: 'umgezogen', run: (ctx, { id, form }) => verbs.move(ctx, { id, slug: textIn(form, 'slug') }) },
];

const refused = async (c: Asked, edited: Edited, { id, form, problems }: Doing & { readonly problems: Problems }) => {
	const { kind } = edited;
	const editing = await editingOf(
		c.var.ctx,
		{ ...edited, id, language: 'de' },
		{ problems, ...(form.has('slug') && { slug: textIn(form, 'slug') }) },
	);
	if (!editing.thing) throw new NotFound(kind.name);
	c.status(422);
	return c.render(<EditorPage editing={editing} />, { title: kind.one });
};

/** Deeds that change no word: release, give back, withdraw, archive, share, move, take a language away. */
export const actPages = (edited: Edited, verbs: Verbs) => {
	const { kind } = edited;
	const app = new Hono<OfficeEnv>();
	for (const { path, notice, run } of actsOf(kind, verbs))
		app.post(`/:id/${path}`, async (c) => {
			const id = idIn(c.req.param('id') ?? '');
			const form = await c.req.formData();
			const { problems } = await orProblems(
				() => run(c.var.ctx, { id, form }),
				(_deed) => ({ _deed }),
			);
			return problems ? refused(c, edited, { id, form, problems }) : c.redirect(`${editorOf(kind, id)}?meldung=${notice}`, 303);
		});
	return app;
};
