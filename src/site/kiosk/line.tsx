import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Infopoint } from '#kernel/kiosk/infopoints.ts';
import type { Env } from '#kernel/module.ts';
import { KioskPage, standOf, standPath } from '#screens/kiosk.tsx';
import { infopointTexts } from '#screens/kiosk-texts.ts';
import { workerHeaders } from '#screens/offline-worker.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { Button } from '#ui/button.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { lineTexts } from './line-texts.ts';

/** Seconds without a touch. */
const patience = 60;

/** What a page says when the line is gone; hidden until its island has something to say. */
export const Line = ({ ctx, stand }: { ctx: Context; stand: Infopoint }) => {
	const { age, old, cut, unsent } = lineTexts[ctx.screen];
	const wiring = { stand: standPath(stand), zone: ctx.tenant.zone, age, old, cut, unsent };
	return (
		<kiosk-line hidden role="status" data-line={JSON.stringify(wiring)}>
			<Alert level="warning" title={<></>}>
				<p></p>
			</Alert>
		</kiosk-line>
	);
};

/** The worker that remembers pages to read for the time without a line, and the page that it shows where it remembers none. */
export const linePages = ({ files, scripts }: Assets) => {
	const worker = files.get(scripts.get('kiosk-worker') ?? '');
	return new Hono<Env>()
		.get('/:stand/dienst.js', (c) => {
			standOf(c);
			return c.body(new Uint8Array(worker?.body ?? []), 200, workerHeaders);
		})
		.get('/:stand/ohne-netz', (c) => {
			const { ctx } = c.var;
			const stand = standOf(c);
			const { absent, absentText, perhaps } = lineTexts[ctx.screen];
			return c.render(
				<KioskPage ctx={ctx} stand={stand} patience={patience} isQuiet>
					<PageHead title={absent} lead={absentText} />
					<p>{perhaps}</p>
					<p>
						<Button href={standPath(stand)} icon="home">
							{infopointTexts[ctx.screen].home}
						</Button>
					</p>
				</KioskPage>,
				{ title: absent },
			);
		});
};
