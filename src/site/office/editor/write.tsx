import { Hono } from 'hono';
import { together } from '#kernel/command.ts';
import { type Context, staff } from '#kernel/context.ts';
import { Invalid, NotFound, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { type Answers, answersOf } from '#kernel/kind/kind.ts';
import { type Verbs } from '#kernel/kind/verbs.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { versionPair, versionsOf } from '#kernel/publication/versions.ts';
import { dropWorkingCopy, keepWorkingCopy, otherWriters } from '#kernel/publication/working-copies.ts';
import { ReadyList } from '#ui/office/ready-list.tsx';
import { type Asked, type Desk, editorOf } from '../desk.ts';
import { formLimit } from '../form-limit.ts';
import { momentTyped } from '../when.ts';
import { idIn, tagIn } from './address.ts';
import { answersIn, type Sent, sentIn, wordsIn } from './answers.ts';
import { ConflictPage } from './conflict.tsx';
import { type Edited, editingOf, type Place, storedThing } from './editing.ts';
import { EditorPage } from './page.tsx';
import { readyItems } from './ready.ts';

const placeIn = (edited: Edited, rawId: string, language: unknown): Place & Edited => ({
	...edited,
	id: idIn(rawId),
	language: tagIn(language),
});

/** The answers of the whole kind: a translation sends its words only, the rest is what is stored. */
const wholeAnswers = async (ctx: Desk, place: Place, form: FormData): Promise<Answers> => {
	const { kind, id, language } = place;
	if (language === 'de') return { ...answersIn(kind, form), id, language };
	const thing = await storedThing(ctx, place);
	if (!thing) throw new NotFound(kind.name);
	return { ...answersOf(kind, thing.draft), ...wordsIn(form), id, language };
};

type Times = { readonly from: Date | null; readonly until: Date | null };
/** The wished times, checked before anything is saved. */
const timesIn = (ctx: Desk, sent: Sent): Times => {
	const [from, until] = [momentTyped(ctx, sent.from), momentTyped(ctx, sent.until)];
	if (from === undefined || until === undefined)
		throw new Invalid({ ...(from === undefined && { _from: 'notADateTime' }), ...(until === undefined && { _until: 'notADateTime' }) });
	if (until && until <= (from ?? ctx.now)) throw new Invalid({ _until: 'endsBeforeItStarts' });
	return { from, until };
};

const doneAfterSaving = async (
	ctx: Context,
	verbs: Verbs,
	{ id, sent, times: { from, until } }: { id: string; sent: Sent; times: Times },
): Promise<string> => {
	if (sent.deed === 'publish') {
		await verbs.publish(ctx, { id, from: from ?? ctx.now, ...(until && { until }) });
		return from && from > ctx.now ? 'geplant' : 'erschienen';
	}
	if (sent.deed !== 'ask') return 'gespeichert';
	await verbs.askForRelease(ctx, { id, from: from ?? ctx.now, note: sent.note });
	return 'erbeten';
};

const saved = async (c: Asked, verbs: Verbs, { place, form }: { place: Place; form: FormData }): Promise<string> => {
	const { ctx } = c.var;
	const sent = sentIn(form);
	const times = sent.deed === 'save' || sent.deed === 'propose' ? { from: null, until: null } : timesIn(ctx, sent);
	const answers = await wholeAnswers(ctx, place, form);
	if (sent.deed === 'propose') {
		await verbs.propose(ctx, { answers, baseVersion: sent.baseVersion ?? 0, note: sent.note });
		return 'vorgeschlagen';
	}
	return together(
		ctx,
		async (tx) => {
			await verbs.save(tx, { answers, ...(sent.baseVersion !== undefined && { baseVersion: sent.baseVersion }) });
			return doneAfterSaving(tx, verbs, { id: place.id, sent, times });
		},
		'thing.write',
	);
};

/** The version from which this text was made, in this language. */
const baseOf = async (ctx: Desk, { id, language }: Place, { baseVersion }: Sent): Promise<Answers | null> => {
	const known = (await versionsOf(ctx, id)).find(({ number }) => number === baseVersion);
	return known?.language === language ? (await versionPair(ctx, id, known.number)).version.content : null;
};

/** Somebody saved meanwhile: both texts, field by field. */
const conflicting = async (c: Asked, place: Place & Edited, { form, mine }: { form: FormData; mine: Answers }) => {
	const { ctx } = c.var;
	const sent = sentIn(form);
	const editing = await editingOf(ctx, place);
	const [[last], base] = await Promise.all([versionsOf(ctx, place.id), baseOf(ctx, place, sent)]);
	const stored = editing.thing ? { ...editing, answers: answersOf(place.kind, editing.thing.draft) } : editing;
	c.status(409);
	return c.render(
		<ConflictPage
			editing={stored}
			mine={mine}
			sent={sent}
			base={base}
			saver={{ name: last?.actorName ?? 'Jemand', at: last?.at ?? ctx.now }}
		/>,
		{ title: 'Zwei Fassungen' },
	);
};

/** What could not be kept stands on the page again, with what is wrong about it. */
const refused = async (c: Asked, place: Place & Edited, { form, problems }: { form: FormData; problems: Problems }) => {
	const { ctx } = c.var;
	const mine = place.language === 'de' ? answersIn(place.kind, form) : { ...(await wholeAnswers(ctx, place, form)) };
	if (problems['changedMeanwhile']) return conflicting(c, place, { form, mine });
	const named = renamed(problems, (name) => name.replace(/^answers\./, ''));
	const editing = await editingOf(ctx, place, { answers: mine, problems: named });
	c.status(422);
	return c.render(<EditorPage editing={editing} />, { title: place.kind.one });
};

/** What is typed is kept for her alone, and she learns who else writes here or saved meanwhile. */
const keep = async (ctx: Desk, place: Place & Edited, form: FormData) => {
	const { kind, id, language } = place;
	const { baseVersion } = sentIn(form);
	const answers = language === 'de' ? answersIn(kind, form) : wordsIn(form);
	await keepWorkingCopy(ctx, { id, language, baseVersion: baseVersion ?? 0, answers: { ...answers, kind: kind.name } });
	const [others, [last]] = await Promise.all([otherWriters(ctx, id), versionsOf(ctx, id)]);
	const isNewer = last !== undefined && last.number > (baseVersion ?? 0) && last.actorName !== ctx.actor.name;
	const ready = String(await (<ReadyList items={readyItems(await editingOf(ctx, place, { takesCopy: true }))} />));
	return { others: others.map(({ name }) => name), newer: isNewer ? last.actorName : null, ready };
};

/** Writing one thing: the page, saving it, and keeping what is typed meanwhile. */
export const writePages = (edited: Edited, verbs: Verbs) => {
	const { kind } = edited;
	return new Hono<OfficeEnv>()
		.use(async (c, next) => {
			staff(c.var.ctx, kind.permission);
			await next();
		})
		.use(formLimit)
		.get('/:id/bearbeiten', async (c) => {
			const { ctx } = c.var;
			const place = placeIn(edited, c.req.param('id'), c.req.query('sprache'));
			const editing = await editingOf(ctx, place, { takesCopy: c.req.query('stand') === 'meiner' });
			if (!editing.thing && place.language !== 'de') return c.redirect(editorOf(kind, place.id), 303);
			return c.render(<EditorPage editing={editing} notice={c.req.query('meldung')} />, {
				title: editing.thing?.title ?? kind.deed,
			});
		})
		.post('/:id/bearbeiten', async (c) => {
			const form = await c.req.formData();
			const place = placeIn(edited, c.req.param('id'), form.get('sprache'));
			if (sentIn(form).deed === 'pictures') {
				await keep(c.var.ctx, place, form);
				return c.redirect(`/verwaltung/medien?fuer=${encodeURIComponent(`${kind.path}/${place.id}`)}`, 303);
			}
			const { done, problems } = await orProblems(
				() => saved(c, verbs, { place, form }),
				(message) => (message === 'changedMeanwhile' ? { [message]: message } : undefined),
			);
			return problems
				? refused(c, place, { form, problems })
				: c.redirect(`${editorOf(kind, place.id)}?sprache=${place.language}&meldung=${done}`, 303);
		})
		.post('/:id/zwischenstand', async (c) => {
			const form = await c.req.formData();
			return c.json(await keep(c.var.ctx, placeIn(edited, c.req.param('id'), form.get('sprache')), form));
		})
		.post('/:id/verwerfen', async (c) => {
			const form = await c.req.formData();
			const place = placeIn(edited, c.req.param('id'), form.get('sprache'));
			await dropWorkingCopy(c.var.ctx, place);
			const isStored = (await storedThing(c.var.ctx, place)) !== null;
			return c.redirect(
				isStored
					? `${editorOf(kind, place.id)}?sprache=${place.language}&meldung=verworfen`
					: '/verwaltung/eingang?meldung=verworfen',
				303,
			);
		});
};
