import { Hono } from 'hono';
import { mayBegin, reachOf } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { publicationStates, slugOf } from '#kernel/publication/publication.ts';
import { day } from '#kernel/time/span.ts';
import { fullDay } from '#screens/moments.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import type { IconName } from '#ui/icons.ts';
import { isThere } from '#site/duties/facts.ts';
import { legalTexts } from '#site/settings.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type InboxEntry, InboxList } from '#ui/office/inbox-list.tsx';
import { ReadyList } from '#ui/office/ready-list.tsx';
import { SectionHead } from '#ui/page/section.tsx';
import { type Desk, editorOf, type House, officeOf } from '../desk.ts';
import { Notice } from '../notices.tsx';
import { iconOf, writableKinds } from '../rail.ts';
import { moment } from '../when.ts';
import { lightOf } from '../lists/lights.ts';
import { type Pile, pilesFor } from './piles.ts';
import { ownDrafts, planned, unsaved, waitingFor } from './queries.ts';

type Deed = { readonly href: string; readonly label: string; readonly icon: IconName };

/** A club's first button enters an event, an editor's writes news; who writes neither does what is done at her desks. */
const firstDeeds = (ctx: Desk, { kinds, modules }: Pick<House, 'kinds' | 'modules'>): readonly Deed[] => {
	const hers = writableKinds(ctx, kinds).filter(({ permission }) => mayBegin(ctx, permission));
	const isClub = reachOf(ctx, 'publication.release') === null && reachOf(ctx, 'office.enter') !== 'everywhere';
	const wished = isClub ? ['event', 'notice'] : ['article', 'event'];
	const first = wished.flatMap((name) => hers.filter((kind) => kind.name === name));
	const writing = (some: readonly Kind[]): readonly Deed[] =>
		some.map((kind) => ({ href: `${officeOf(kind)}/neu`, label: kind.deed, icon: iconOf(kind.icon) }));
	const atDesks = modules.flatMap(({ office }): readonly Deed[] =>
		office?.deed && mayBegin(ctx, office.deed.permission) ? [{ ...office.deed, icon: iconOf(office.deed.icon) }] : [],
	);
	return [...writing(first), ...atDesks, ...writing(hers.filter((kind) => !first.includes(kind)))].slice(0, 2);
};

const greeting = ({ now, tenant: { zone } }: Desk): string => {
	const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
	return hour < 11 ? 'Guten Morgen' : hour < 18 ? 'Guten Tag' : 'Guten Abend';
};

/** A club is greeted by its whole name, a person by her first. */
const nameOf = ({ actor: { name, organisation } }: Desk): string => (name === organisation ? name : (name.split(' ')[0] ?? name));

const patience = 2;
/** Red only for what has waited too long; the rest says when it should appear. */
const urgency = (ctx: Desk, { wished, askedAt }: { wished: Date | null; askedAt: Date | null }): InboxEntry['light'] => {
	const days = askedAt ? Math.floor((ctx.now.getTime() - askedAt.getTime()) / day) : 0;
	if (days >= patience) return { light: 'stop', text: `Seit ${days} Tagen` };
	return { light: 'wait', text: wished && wished > ctx.now ? `Ab ${moment(ctx, wished)}` : 'Soll gleich erscheinen' };
};

type Found = { readonly kind: Kind; readonly entry: InboxEntry };

const fromWhom = ({ one }: Kind, name: string | null): string => (name ? `${one} von ${name}.` : `${one} ohne Namen.`);

const entriesFor = async (ctx: Desk, kinds: readonly Kind[]) => {
	const byName = new Map(writableKinds(ctx, kinds).map((kind) => [kind.name, kind]));
	const [releases, begun] = await Promise.all([waitingFor(ctx, kinds), unsaved(ctx)]);
	const drafts = await ownDrafts(
		ctx,
		kinds,
		releases.map(({ id }) => id),
	);
	const found = <Row extends { readonly kind: string }>(rows: readonly Row[], make: (row: Row, kind: Kind) => InboxEntry): Found[] =>
		rows.flatMap((row) => {
			const kind = byName.get(row.kind);
			return kind ? [{ kind, entry: make(row, kind) }] : [];
		});
	return {
		releases: found(releases, (row, kind) => ({
			href: row.proposedIn ? `${editorOf(kind, row.id)}?sprache=${row.proposedIn}#vorschlag` : editorOf(kind, row.id),
			icon: 'rate_review',
			title: `${row.proposedIn ? 'Änderung' : 'Freigeben'}: ${row.words.title}`,
			text: `${fromWhom(kind, row.proposedIn ? row.askedName : row.byline || row.askedName)}${row.note ? ` „${row.note}“` : ''}`,
			light: urgency(ctx, row),
		})),
		drafts: found(drafts, (row, kind) => ({
			href: editorOf(kind, row.id),
			icon: iconOf(kind.icon),
			title: row.words.title,
			text: `${kind.one}, zuletzt geändert: ${moment(ctx, row.changedAt)}`,
			light: { light: lightOf(row.state), text: publicationStates[row.state] },
		})),
		begun: found(
			begun.map((copy) => ({ ...copy, kind: copy.answers['kind'] ?? '' })),
			(row, kind) => ({
				href: editorOf(kind, row.id),
				icon: 'draft',
				title: row.answers['title'] || `${kind.one} ohne Überschrift`,
				text: `${kind.one}, begonnen und nicht gespeichert: ${moment(ctx, row.at)}`,
				light: { light: 'idle', text: 'Angefangen' },
			}),
		),
	};
};

/** An empty legal text is named to whoever can fill it. */
const Gaps = ({ ctx }: { ctx: Desk }) => {
	const empty = Object.values(legalTexts).filter(({ name }) => !isThere(ctx.tenant, name));
	if (empty.length === 0 || reachOf(ctx, 'municipality.arrange') === null) return <></>;
	return (
		<Alert level="warning" title="Diese Texte fehlen noch">
			<p>
				{empty.map(({ label }) => label).join(', ')}. Das Gesetz verlangt sie.{' '}
				<a href="/verwaltung/einrichten/pflichtangaben">Kurze Fragen beantworten</a> oder{' '}
				<a href="/verwaltung/einrichten/gemeinde#rechtliches">einen eigenen Text eintragen</a>
			</p>
		</Alert>
	);
};

const countWords = (count: number): string =>
	count === 0 ? 'Nichts wartet auf Sie.' : count === 1 ? 'Eines wartet auf Sie.' : `${count} Dinge warten auf Sie.`;

const FirstButtons = ({ deeds: [first, second] }: { deeds: readonly Deed[] }) => (
	<>
		{second && (
			<Button look="secondary" icon={second.icon} href={second.href}>
				{second.label}
			</Button>
		)}
		{first && (
			<Button icon={first.icon} href={first.href}>
				{first.label}
			</Button>
		)}
	</>
);

const PileSection = ({ pile: { title, all, count, entries } }: { pile: Pile }) => {
	const id = `wartet-${slugOf(title)}`;
	return (
		<section aria-labelledby={id}>
			<SectionHead id={id} title={title} more={count > entries.length ? { href: all, label: `Alle ${count}` } : undefined} />
			<InboxList entries={entries} />
		</section>
	);
};

const Section = ({ id, title, found }: { id: string; title: string; found: readonly Found[] }) =>
	found.length === 0 ? (
		<></>
	) : (
		<section aria-labelledby={id}>
			<SectionHead id={id} title={title} />
			<InboxList entries={found.map(({ entry }) => entry)} />
		</section>
	);

/** What waits for whoever signed in: releases first, then what lies at her desks, what she began, and what appears soon. */
export const inboxPage = ({ kinds, modules }: House) =>
	new Hono<OfficeEnv>().get('/', async (c) => {
		const { ctx } = c.var;
		const [{ releases, drafts, begun }, soon, piles] = await Promise.all([
			entriesFor(ctx, kinds),
			planned(ctx, writableKinds(ctx, kinds)),
			pilesFor(ctx, modules),
		]);
		const waiting = piles.reduce((sum, { count }) => sum + count, releases.length);
		const isEmpty = waiting + drafts.length + begun.length === 0;
		const deeds = firstDeeds(ctx, { kinds, modules });
		const pathOf = new Map(kinds.map((kind) => [kind.name, kind]));
		return c.render(
			<>
				<DeskBar title={`${greeting(ctx)}, ${nameOf(ctx)}.`} after={`${fullDay(ctx, ctx.now)}. ${countWords(waiting)}`}>
					<FirstButtons deeds={deeds} />
				</DeskBar>
				<Notice code={c.req.query('meldung')} />
				<Gaps ctx={ctx} />
				<div class="om-editor">
					<div class="om-stack">
						<Section id="wartet" title="Freizugeben" found={releases} />
						{piles.map((pile) => (
							<PileSection pile={pile} />
						))}
						<Section id="eigene" title="Ihre Entwürfe" found={[...begun, ...drafts]} />
						{isEmpty && (
							<Empty
								art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'garten')} />}
								title="Alles getan."
								actions={<FirstButtons deeds={deeds} />}
							>
								Nichts wartet auf Sie, und Sie haben keine Entwürfe.
							</Empty>
						)}
					</div>
					<aside class="om-stack" aria-label="Was bald erscheint">
						<Sheet id="geplant" title="Geplant">
							{soon.length === 0 ? (
								<p class="om-muted">Gerade ist nichts geplant.</p>
							) : (
								<ReadyList
									items={soon.map((row) => {
										const kind = pathOf.get(row.kind);
										const title =
											kind && row.isHers ? <a href={editorOf(kind, row.id)}>{row.words.title}</a> : row.words.title;
										return {
											state: 'note',
											icon: 'schedule',
											text: (
												<>
													{moment(ctx, row.shownFrom ?? ctx.now)}: {title}
												</>
											),
										};
									})}
								/>
							)}
						</Sheet>
					</aside>
				</div>
			</>,
			{ title: 'Eingang', waiting },
		);
	});
