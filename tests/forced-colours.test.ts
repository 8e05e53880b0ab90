import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsAt, raiseStage } from './stage.ts';

const { open, signIn } = await raiseStage();
const forced = { forcedColors: 'active', colorScheme: 'dark', viewport: { width: 1280, height: 900 } } as const;

/** What is nothing but its fill: a dot, a bar, a line. */
const fills = [
	'.om-open::before',
	'.om-cal i::before',
	'.om-prog .is-done',
	'.om-timeline li:not(:last-child)::before',
	'.om-steps li:not(:last-child)::after',
];

/** Where somebody chose colours of her own, ours are gone: what of a page says nothing then (forced colours, CSS Color Adjustment 1, 3). */
const lookAt = (names: readonly string[]): string[] => {
	const canvas = getComputedStyle(document.documentElement).backgroundColor;
	const drawn = (element: Element, part?: string): string => {
		const { backgroundColor, borderBottomColor, borderBottomWidth } = getComputedStyle(element, part);
		return [/, 0\)$/.test(backgroundColor) ? canvas : backgroundColor, borderBottomWidth === '0px' ? '' : borderBottomColor].join();
	};
	const lookOf = (element: Element): string => [drawn(element), drawn(element, '::after')].join();
	const lost = names.flatMap((name) => {
		const [selector = '', part] = name.split('::');
		const [first] = document.querySelectorAll(selector);
		const fill = first && getComputedStyle(first, part === undefined ? undefined : `::${part}`).backgroundColor;
		return fill === undefined || (fill !== canvas && !/, 0\)$/.test(fill)) ? [] : [`${name} is ${fill}`];
	});
	const unmarked = [
		...document.querySelectorAll(
			':is(.om-rail, .om-tabs, .om-nav, .om-pages, .om-kbar, .om-filters) a[aria-current], a.om-chip[aria-current]',
		),
	].flatMap((current) => {
		const list = current.closest('ul, nav, .om-tabs, .om-row') ?? document.body;
		const other = [...list.querySelectorAll('a:not([aria-current])')].find((one) => one.className === current.className);
		return other && lookOf(other) === lookOf(current) ? [`like any other: ${current.textContent.trim()}`] : [];
	});
	return [...lost, ...unmarked];
};

test('where somebody chose colours of her own, dots and bars are still there, and what is chosen can be told', async () => {
	const [visitor, clerk] = [await open('/', forced), await signIn('samir', forced)];
	const look = async (page: typeof visitor, path: string): Promise<string[]> => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(new URL(path, visitor.url()).href);
		return page.evaluate(lookAt, fills);
	};
	const portal = await faultsAt(
		visitor,
		[
			'/',
			'/termine',
			'/verzeichnis',
			'/suche?q=see',
			'/mitmachen/verfahren/jakobsee-wie-baden-wir-in-zehn-jahren',
			'/melden/alle',
			'/infopoint/markt-auenrode',
		],
		look,
	);
	const office = await faultsAt(
		clerk,
		['/verwaltung/eingang', '/verwaltung/aktuelles', '/verwaltung/strassen', '/verwaltung/beteiligung', '/verwaltung/meldungen'],
		look,
	);
	assert.deepEqual([...portal, ...office], []);
});

test('in the office on a phone, too: no dot of a list stands on the edge of its panel, and a short page begins below its navigation', async () => {
	const clerk = await signIn('samir', { ...forced, viewport: { width: 360, height: 800 } });
	const look = async (page: typeof clerk, path: string): Promise<string[]> => {
		await page.goto(new URL(path, clerk.url()).href);
		return page.evaluate(() => {
			const onEdge = [...document.querySelectorAll<HTMLElement>('.om-panel :is(ul, ol):not([class])')]
				.filter(
					(list) => getComputedStyle(list).listStyleType !== 'none' && parseFloat(getComputedStyle(list).paddingInlineStart) < 16,
				)
				.map((list) => `on the edge: ${list.textContent.slice(0, 40)}`);
			const rail = document.querySelector<HTMLElement>('.om-rail');
			const inner = rail?.firstElementChild?.getBoundingClientRect().bottom ?? 0;
			const room = (rail?.getBoundingClientRect().bottom ?? 0) - inner;
			return [...onEdge, ...(room > 24 ? [`${Math.round(room)} px of nothing under the navigation`] : [])];
		});
	};
	const paths = [
		'/verwaltung/eingang',
		'/verwaltung/beteiligung',
		'/verwaltung/mitwirkende',
		'/verwaltung/quellen',
		'/verwaltung/protokoll',
	];
	assert.deepEqual(await faultsAt(clerk, paths, look), []);
});
