import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { StatusLight, type Light } from '../status-light.tsx';
import { word } from '../words.ts';
import { DateHouse, type DateHouseProps } from './date-house.tsx';

export type MetaPart = { icon?: IconName; text: Content };

/** Small facts in one line: time, place, price. */
export const MetaLine = ({ parts }: { parts: readonly MetaPart[] }): Markup => (
	<p class="om-meta">
		{parts.map(({ icon, text }) => (
			<span>
				{icon && <Icon name={icon} />}
				{text}
			</span>
		))}
	</p>
);

/** `sign` is what stands in front: a date house, or an icon in a tile. `before` are tags over the title; `cancelled` strikes the title and says so. */
export type ListItem = {
	href?: string;
	title: Content;
	sign?: DateHouseProps | { icon: IconName };
	before?: Content;
	meta?: readonly MetaPart[];
	light?: { light: Light; text: Content; fleeting?: boolean };
	cancelled?: boolean;
	text?: Content;
};

export type ListProps = { lang: Screen; items: readonly ListItem[]; level?: 2 | 3 };

const Sign = ({ sign }: { sign: ListItem['sign'] | undefined }): Markup => {
	if (!sign) return <></>;
	if ('icon' in sign) {
		return (
			<span class="om-sign" aria-hidden="true">
				<Icon name={sign.icon} />
			</span>
		);
	}
	return <DateHouse {...sign} />;
};

const Title = ({ href, title, level }: { href: string | undefined; title: Content; level: 2 | 3 }): Markup => {
	const words = href ? (
		<a class="om-stretch" href={href}>
			{title}
		</a>
	) : (
		title
	);
	return level === 2 ? <h2 class="om-title">{words}</h2> : <h3 class="om-title">{words}</h3>;
};

const Body = ({ lang, level, item }: { lang: Screen; level: 2 | 3; item: ListItem }): Markup => (
	<div class="om-body">
		{item.before && <p class="om-meta">{item.before}</p>}
		<Title href={item.href} title={item.title} level={level} />
		{item.text && <p>{item.text}</p>}
		{item.meta && <MetaLine parts={item.meta} />}
		{item.cancelled && (
			<p>
				<StatusLight light="stop">{word(lang, 'cancelled')}</StatusLight>
			</p>
		)}
		{item.light && (
			<p>
				<StatusLight light={item.light.light} fleeting={item.light.fleeting}>
					{item.light.text}
				</StatusLight>
			</p>
		)}
	</div>
);

/** More than four things in a row: search hits, entries, road works. */
export const List = ({ lang, items, level = 3 }: ListProps): Markup => (
	<ol class="om-list">
		{items.map((item) => (
			<li class={item.cancelled ? 'om-cancel' : undefined}>
				<Sign sign={item.sign} />
				<Body lang={lang} level={level} item={item} />
			</li>
		))}
	</ol>
);

/** Weekday, day and month come shortened and in the page's language ("Do", "18", "Juni"). `today` takes the accent. */
export type EventItem = Omit<ListItem, 'sign'> & { date: { weekday: string; day: string; month: string }; today?: boolean };
export type EventListProps = { lang: Screen; events: readonly EventItem[]; level?: 2 | 3 };

export const EventList = ({ lang, events, level = 3 }: EventListProps): Markup => (
	<List
		lang={lang}
		level={level}
		items={events.map(({ date, today, ...item }) => ({
			...item,
			sign: { above: date.weekday, main: date.day, below: date.month, look: today ? ('today' as const) : ('brand' as const) },
		}))}
	/>
);
