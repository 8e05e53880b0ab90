import { type Context as Request, Hono } from 'hono';
import { mayIn, reachOf, staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { contributionsFor, type Wanted } from '#kernel/feedback/queries.ts';
import type { OfficeEnv, Participation } from '#kernel/module.ts';
import { Empty } from '#ui/content/empty.tsx';
import { Tabs } from '#ui/content/tabs.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { Notice } from '../notices.tsx';
import { contributionInputs, type Typed, typedIn } from './answers.ts';
import { DeskContributionItem } from './contributions.tsx';
import { contributionDeeds, isContributionDeed } from './deeds.ts';
import { base, isHers } from './desk-of.ts';
import { Mistakes } from './mistakes.tsx';
import { deskSubjects } from './queries.ts';

const [moderate, answer] = ['participation.moderate', 'participation.answer'] as const;
/** Address, pile, name, and what is said where the pile is empty. */
const tabs: readonly (readonly [string, Wanted, string, string])[] = [
	['', 'waiting', 'Wartet auf einen Blick', 'Alles ist angesehen.'],
	['antworten', 'unanswered', 'Ohne Antwort', 'Alles ist beantwortet.'],
	['alle', 'all', 'Alle', 'Noch hat niemand etwas geschrieben.'],
];
const wantedAt = (tab: string): Wanted => tabs.find(([slug]) => slug === tab)?.[1] ?? 'waiting';

/** The address of a tab, there at one contribution. */
const addressOf = (tab: string, more: Readonly<Record<string, string>> = {}, at = ''): string => {
	const query = new URLSearchParams({ ...(tab !== '' && { ansicht: tab }), ...more, ...(at !== '' && { bei: at }) }).toString();
	return `${base}${query && `?${query}`}${at && `#beitrag-${at}`}`;
};

/** Whoever may moderate or answer may read what was said. */
const readerOf = (ctx: Desk) => (reachOf(ctx, moderate) === null ? staff(ctx, answer) : staff(ctx, moderate));
const hersIn = async (ctx: Desk, wanted: Wanted) =>
	(await contributionsFor(readerOf(ctx), { wanted })).filter(({ placeIds }) =>
		[moderate, answer].some((permission) => mayIn(ctx, permission, placeIds)),
	);

/** Where the work goes on after something was done: at the next one of its pile; in the list of all of them it stays there. */
const nextOf = async (ctx: Desk, tab: string, id: string): Promise<string> => {
	if (wantedAt(tab) === 'all') return id;
	const pile = await hersIn(ctx, wantedAt(tab));
	const at = pile.findIndex((one) => one.id === id);
	return pile[at + 1]?.id ?? pile.find((one) => one.id !== id)?.id ?? '';
};

type Faults = { readonly typed: Typed; readonly problems: Problems; readonly about: string };

/** What people said, in piles: what waits for a look, what has no answer, everything. */
export const contributionPages = (all: readonly Participation[]) => {
	const kinds = all.map(({ kind }) => kind);
	const listed = all.filter(({ isListed }) => isListed).map(({ kind: { name } }) => name);
	const pathOf = (kind: string): string => kinds.find(({ name }) => name === kind)?.path ?? '';

	/** Her pile; what was typed about one of them is never lost because somebody else moved it to another pile meanwhile. */
	const pileOf = async (ctx: Desk, tab: string, about: string) => {
		const pile = await hersIn(ctx, wantedAt(tab));
		return about === '' || pile.some(({ id }) => id === about) ? { tab, pile } : { tab: 'alle', pile: await hersIn(ctx, 'all') };
	};

	const shown = async (c: Request<OfficeEnv>, { tab: wished, faults }: { tab: string; faults?: Faults }) => {
		const ctx = readerOf(c.var.ctx);
		const { typed = {}, problems = {}, about = '' } = faults ?? {};
		const [{ tab, pile }, subjects] = await Promise.all([pileOf(c.var.ctx, wished, about), deskSubjects(c.var.ctx, listed)]);
		const said = <Notice code={c.req.query('meldung')} />;
		const next = c.req.query('bei') ?? '';
		const isNear = pile.some(({ id }) => id === next);
		if (faults) c.status(422);
		return c.render(
			<>
				<DeskBar title="Beteiligung" after="Was Menschen zu Ideen und Verfahren sagen. Jeder Beitrag bekommt eine Antwort." />
				{!isNear && said}
				<Mistakes problems={problems} />
				<div class="om-stack">
					<Tabs
						label="Beiträge"
						tabs={tabs.map(([slug, , label]) => ({ href: addressOf(slug), label, current: tab === slug }))}
					/>
					{pile.length === 0 ? (
						<Empty art="" title="Hier wartet nichts.">
							{tabs.find(([slug]) => slug === tab)?.[3]}
						</Empty>
					) : (
						<ol class="om-saids">
							{pile.map((row) => (
								<DeskContributionItem
									ctx={ctx}
									row={row}
									path={pathOf(row.kind)}
									tab={tab}
									before={row.id === next ? said : undefined}
									mayModerate={mayIn(ctx, moderate, row.placeIds)}
									mayAnswer={mayIn(ctx, answer, row.placeIds)}
									typed={row.id === about ? typed : {}}
									problems={problems}
								/>
							))}
						</ol>
					)}
					<Sheet id="beteiligungen" title="Beteiligungen">
						<ul>
							{subjects
								.filter((subject) => isHers(ctx, subject))
								.map(({ id, title }) => (
									<li>
										<a href={`${base}/${id}`}>{title}</a>
									</li>
								))}
						</ul>
					</Sheet>
				</div>
			</>,
			{ title: 'Beteiligung' },
		);
	};

	return new Hono<OfficeEnv>()
		.get('/', (c) => shown(c, { tab: c.req.query('ansicht') ?? '' }))
		.post('/beitrag/:id/:deed', async (c) => {
			const [{ ctx }, { id, deed }] = [c.var, c.req.param()];
			if (!isId(id) || !isContributionDeed(deed)) throw new NotFound('contribution');
			const posted = Object.entries(typedIn(await c.req.formData()));
			const typed = Object.fromEntries(posted.map(([name, value]) => [name.replace(`-${id}`, ''), value]));
			const tab = tabs.find(([slug]) => slug === typed['ansicht'])?.[0] ?? '';
			const next = await nextOf(ctx, tab, id);
			const { run, notice } = contributionDeeds[deed];
			const refused = await orProblems(() => run(ctx, { id, typed, paths: kinds.map(({ path }) => path) }));
			if (!refused.problems) return c.redirect(addressOf(tab, { meldung: notice }, next), 303);
			const problems = renamed(refused.problems, (name) => `${contributionInputs[name] ?? name}-${id}`);
			return shown(c, { tab, faults: { typed, problems, about: id } });
		});
};
