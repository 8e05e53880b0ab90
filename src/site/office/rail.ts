import { type Permission, reachOf } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Module } from '#kernel/module.ts';
import { type IconName, isIconName } from '#ui/icons.ts';
import type { RailEntry, RailGroup } from '#ui/office/rail.tsx';
import { type Desk, type House, officeOf } from './desk.ts';

export const iconOf = (name: string): IconName => (isIconName(name) ? name : 'article');

/** The kinds that she may write, in the order of the main navigation. */
export const writableKinds = (ctx: Desk, kinds: readonly Kind[]): readonly Kind[] =>
	kinds.filter(({ permission }) => reachOf(ctx, permission) !== null);

const arranging: readonly (RailEntry & { readonly permission: Permission })[] = [
	{ permission: 'accounts.manage', href: '/verwaltung/einrichten/menschen', label: 'Menschen und Rechte', icon: 'group' },
	{ permission: 'audit.read', href: '/verwaltung/protokoll', label: 'Protokoll', icon: 'history' },
	{ permission: 'municipality.arrange', href: '/verwaltung/einrichten/gemeinde', label: 'Gemeinde', icon: 'account_balance' },
	{ permission: 'municipality.arrange', href: '/verwaltung/einrichten/farben', label: 'Farben', icon: 'palette' },
	{ permission: 'municipality.arrange', href: '/verwaltung/einrichten/doerfer', label: 'Dörfer', icon: 'house' },
	{ permission: 'municipality.arrange', href: '/verwaltung/einrichten/besuche', label: 'Besuche', icon: 'bar_chart' },
	{ permission: 'municipality.arrange', href: '/verwaltung/einrichten/pflichtangaben', label: 'Pflichtangaben', icon: 'gavel' },
	{ permission: 'municipality.arrange', href: '/verwaltung/einrichten/datenschutz', label: 'Datenschutz', icon: 'shield_person' },
];

type Open = { readonly inbox: number };

/** The desk of a module shows to whoever holds one of its permissions. */
const desksOf = (ctx: Desk, { office, permissions = {} }: Module): readonly RailEntry[] => {
	const isHers = Object.keys(permissions).some((name) => [...ctx.actor.permissions.keys()].some((held) => held === name));
	return office && isHers ? [{ href: `/verwaltung${office.path}`, label: office.label, icon: iconOf(office.icon) }] : [];
};

const listsOf = (ctx: Desk, kinds: readonly Kind[]): readonly RailEntry[] =>
	writableKinds(ctx, kinds).map((kind) => ({ href: officeOf(kind), label: kind.many.de, icon: iconOf(kind.icon) }));

/** The office's column: only what this person may do. Where people take part, what is written stands beside the desk that runs it. */
export const railFor = (ctx: Desk, { kinds, modules }: House, { inbox }: Open): readonly RailGroup[] => {
	const takingPart = modules.filter(({ participation = [] }) => participation.length > 0);
	const theirs = new Set(takingPart.flatMap((module) => module.kinds ?? []).map(({ name }) => name));
	const groups: RailGroup[] = [
		{
			title: 'Arbeitsplatz',
			entries: [
				{ href: '/verwaltung/eingang', label: 'Eingang', icon: 'inbox', open: inbox },
				...(reachOf(ctx, 'participation.moderate') === null && reachOf(ctx, 'participation.answer') === null
					? []
					: [{ href: '/verwaltung/beteiligung', label: 'Beteiligung', icon: 'forum' } as const]),
				...(reachOf(ctx, 'media.manage') === null ? [] : [{ href: '/verwaltung/medien', label: 'Medien', icon: 'image' } as const]),
			],
		},
		{
			title: 'Inhalte',
			entries: listsOf(
				ctx,
				kinds.filter(({ name }) => !theirs.has(name)),
			),
		},
		{ title: 'Mitmachen', entries: takingPart.flatMap((module) => [...listsOf(ctx, module.kinds ?? []), ...desksOf(ctx, module)]) },
		{ title: 'Fachbereiche', entries: modules.filter((one) => !takingPart.includes(one)).flatMap((one) => desksOf(ctx, one)) },
		{
			title: 'Einrichten',
			entries: arranging
				.filter(({ permission }) => reachOf(ctx, permission) !== null)
				.map(({ href, label, icon }) => ({ href, label, icon })),
		},
		{
			title: ctx.actor.name,
			entries: [
				{ href: '/verwaltung/konto', label: 'Mein Konto', icon: 'manage_accounts' },
				{ href: '/', label: 'Zum Portal', icon: 'public' },
			],
		},
	];
	return groups.filter(({ entries }) => entries.length > 0);
};

const isAt = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

/** Marks the entry in which a page lies. */
export const railAt = (groups: readonly RailGroup[], path: string): readonly RailGroup[] =>
	groups.map((group) => ({ ...group, entries: group.entries.map((entry) => ({ ...entry, current: isAt(path, entry.href) })) }));
