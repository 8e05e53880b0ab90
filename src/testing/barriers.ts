import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const shape = z.array(
	z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()), html: z.string(), failureSummary: z.string() })) }),
);
/** Drawings are pictures with a name of their own; a frame shows another site. */
const skipped = { exclude: [['svg.om-art'], ['iframe']] };
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rules = { all: criteria, colours: { type: 'rule', values: ['color-contrast'] } };

/**
 * What axe finds against WCAG 2.2 AA and best practice, one line each; by night only the colours differ. Run in the page itself: the usual wrapper opens
 * a second page for each look and takes three times as long.
 */
export const barriersOn = async (page: Page, what: keyof typeof rules = 'all'): Promise<string[]> => {
	const options = { resultTypes: ['violations'], preload: false, iframes: false, runOnly: rules[what] };
	const isLoaded = await page.evaluate(() => 'axe' in globalThis);
	if (!isLoaded) await page.evaluate(axe.source);
	const found = await page.evaluate(
		`axe.run(${JSON.stringify(skipped)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
	);
	return shape
		.parse(found)
		.flatMap(({ id, nodes }) =>
			nodes
				.slice(0, 3)
				.map(
					({ target, html, failureSummary }) =>
						`${id} ${target.join(' ')} ${failureSummary.split('\n')[1]?.trim()} ${html.slice(0, 200)}`,
				),
		);
};
