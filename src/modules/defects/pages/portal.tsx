import { type Context as Request, Hono } from 'hono';
import { pictureFile } from '#kernel/case/pictures.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound, orProblems } from '#kernel/errors.ts';
import { take } from '#kernel/identity/throttle.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { PressPage } from '#screens/press-page.tsx';
import { offlineWorker, workerHeaders } from '#screens/offline-worker.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import type { Works } from '../asked.ts';
import { askForAlert, confirmAlert, endAlert } from '../server/commands/alerts.ts';
import { followDefect } from '../server/commands/follow.ts';
import { reportsAtom, reportsGeoJson } from '../server/exports/feeds.ts';
import { publicReport, type PublicReport, publicReports } from '../server/queries/public.ts';
import { defectTexts } from '../texts.ts';
import { foundFor, ListPage, listPath, type Ordered, wishIn } from './list-page.tsx';
import { minePages } from './mine.tsx';
import { answerPicture } from './picture-file.tsx';
import { reporting } from './reporting.tsx';
import { type Follow, standingOf, StatusPage, titleOf } from './status-page.tsx';

type Asking = Request<Env>;

const known = async (c: Asking): Promise<PublicReport> => {
	const report = await publicReport(c.var.ctx, (c.req.param('number') ?? '').toUpperCase());
	if (!report) throw new NotFound('defect');
	return report;
};

const list = async (c: Asking, ordered: Ordered = {}) => {
	const { ctx } = c.var;
	const texts = defectTexts[ctx.screen];
	const feeds = [{ type: 'application/atom+xml', href: '/melden/meldungen.atom', title: texts.list }];
	return c.render(<ListPage ctx={ctx} query={c.req.query()} ordered={ordered} found={await foundFor(ctx, c.req.query())} />, {
		title: texts.list,
		description: texts.lead,
		here: texts.list,
		feeds,
	});
};

const trail = ({ screen }: Asking['var']['ctx']) => [{ href: listPath, label: defectTexts[screen].list }];

const oneWith =
	(works: Works) =>
	async (c: Asking, report: PublicReport, follow: Follow = {}) => {
		const { ctx } = c.var;
		const title = titleOf(ctx, report);
		const [standing, planned] = await Promise.all([standingOf(ctx, report), works(ctx, report.id)]);
		return c.render(<StatusPage ctx={ctx} report={report} follow={follow} standing={standing} works={planned} />, {
			title: `${title} (${report.reference})`,
			trail: trail(ctx),
			here: report.reference,
		});
	};

const said = (c: Asking, title: string) =>
	c.render(
		<Wrap tight>
			<PageHead title={title} />
		</Wrap>,
		{ title, isHidden: true },
	);

/** Forms that send a mail to whatever address is typed: ten from one place, then one in two minutes. */
const mailing = { name: 'defect mail', burst: 10, seconds: 120 };

const alertPages = new Hono<Env>()
	.post('/umkreis', async (c) => {
		const form = await c.req.parseBody();
		const [email, village] = [asText(form['email']).trim(), asText(form['ort']).trim()];
		if ((await take(c.var.ctx, { bucket: mailing, of: c.var.from ?? '' })) > 0) {
			c.status(429);
			return list(c, { email, village, problem: 'tooMany' });
		}
		const { problems } = await orProblems(() => askForAlert(c.var.ctx, { email, village: village === 'alle' ? '' : village }));
		if (!problems) return list(c, { isDone: true });
		c.status(422);
		return list(c, { email, village, problem: 'notAnEmail' });
	})
	.get('/umkreis/bestaetigen/:key', (c) => {
		const { confirmTitle: title, alertText: lead, confirm: button } = defectTexts[c.var.ctx.screen];
		return c.render(
			<PressPage action={`/melden/umkreis/bestaetigen/${c.req.param('key')}`} title={title} lead={lead} button={button} />,
			{ title, isHidden: true },
		);
	})
	.post('/umkreis/bestaetigen/:key', async (c) => {
		await confirmAlert(c.var.ctx, { key: c.req.param('key') });
		return said(c, defectTexts[c.var.ctx.screen].confirmed);
	})
	.get('/umkreis/ende/:key', (c) => {
		const { endTitle: title, endLead: lead, end: button } = defectTexts[c.var.ctx.screen];
		return c.render(<PressPage action={`/melden/umkreis/ende/${c.req.param('key')}`} title={title} lead={lead} button={button} />, {
			title,
			isHidden: true,
		});
	})
	.post('/umkreis/ende/:key', async (c) => {
		await endAlert(c.var.ctx, { key: c.req.param('key') });
		return said(c, defectTexts[c.var.ctx.screen].ended);
	});

const most = 500;
const fed = (c: Asking) => publicReports(c.var.ctx, { ...wishIn(c.var.ctx, c.req.query()), limit: most });

const reportPages = (works: Works) => {
	const one = oneWith(works);
	return new Hono<Env>()
		.get('/:number', async (c) => one(c, await known(c)))
		.post('/:number/auch-ich', async (c) => {
			const report = await known(c);
			const email = asText((await c.req.parseBody())['email']).trim();
			if ((await take(c.var.ctx, { bucket: mailing, of: c.var.from ?? '' })) > 0) {
				c.status(429);
				return one(c, report, { email, problem: 'tooMany' });
			}
			const { problems } = await orProblems(() => followDefect(c.var.ctx, { reference: report.reference, email }));
			if (!problems) return one(c, report, { isDone: true });
			c.status(422);
			return one(c, report, { email, problem: 'notAnEmail' });
		});
};

/** Reporting, the public list, each report, the own one behind its link, alerts, feeds. */
export const portal = (works: Works) =>
	new Hono<Env>()
		.route('/', reporting)
		.get('/dienst.js', (c) =>
			c.body(offlineWorker({ name: 'melden-1', pages: '^(?:/(?:en|pl|uk|ar|leicht|einfach))?/melden$' }), 200, workerHeaders),
		)
		.get('/alle', (c) => list(c))
		.get('/meldungen.atom', async (c) =>
			c.body(reportsAtom(c.var.ctx, await fed(c), `${c.var.ctx.origin}/melden/meldungen.atom`), 200, {
				'content-type': 'application/atom+xml; charset=utf-8',
			}),
		)
		.get('/meldungen.geojson', async (c) =>
			c.body(reportsGeoJson(c.var.ctx, await fed(c)), 200, {
				'content-type': 'application/geo+json',
				'access-control-allow-origin': '*',
			}),
		)
		.route('/', alertPages)
		.route('/', minePages(works))
		.route('/', reportPages(works))
		.get('/:number/bild/:id/:size{gross|klein}', async (c) => {
			const report = await known(c);
			const { id, size } = c.req.param();
			if (!isId(id)) throw new NotFound('picture');
			return answerPicture(
				c,
				await pictureFile(c.var.ctx, { caseId: report.id, id, size: size === 'gross' ? 'large' : 'small' }, 'released'),
				'public',
			);
		});
