import { Hono } from 'hono';
import { dueIn } from '#kernel/case/due.ts';
import { pictureFile } from '#kernel/case/pictures.ts';
import { peopleWith } from '#kernel/case/people.ts';
import { staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { choiceIn, pageOf } from '#screens/filters.tsx';
import { offlineWorker, workerHeaders } from '#screens/offline-worker.ts';
import type { Reports, WorkReport } from '../asked.ts';
import { assignOrder, finishOrder, moveOrder, openOrder } from '../server/commands/orders.ts';
import { measureById, type MeasureRow, reportsOfMeasure } from '../server/queries/measures.ts';
import { type Order, orderById, orderCounts, orders, type Worker } from '../server/queries/orders.ts';
import { workingRoles } from '../work.ts';
import { type Asking, nothingTyped, one, orNull, photoIn, tried, type Tried, type Typed } from './asking.tsx';
import { type NewOrder, OrderForm } from './order-form.tsx';
import { OrderList, viewIn } from './order-list.tsx';
import { OrderPage } from './order-page.tsx';
import { officePath } from './road-tabs.tsx';
import { waitingReports } from './overview.tsx';

const ordersPath = `${officePath}/auftraege`;
const perPage = 30;
const worker = (c: Asking): Worker => staff(c.var.ctx, 'roads.work');

const known = async (c: Asking): Promise<Order> => {
	const id = c.req.param('id') ?? '';
	const found = isId(id) ? await orderById(worker(c), id) : undefined;
	if (!found) throw new NotFound('order');
	return found;
};

const list = async (c: Asking, reports: Reports) => {
	const ctx = worker(c);
	const [view, { page }] = [viewIn(c.req.query()), choiceIn(ctx, c.req.query())];
	const [rows, counts, waiting] = await Promise.all([
		orders(ctx, { view, limit: perPage + 1, offset: (page - 1) * perPage }),
		orderCounts(ctx),
		view === 'open' ? waitingReports(ctx, reports) : [],
	]);
	return c.render(
		<OrderList ctx={ctx} view={view} counts={counts} waiting={waiting} page={page} {...pageOf(rows, { page, perPage })} />,
		{
			title: 'Aufträge',
		},
	);
};

/** Where and what a measure is becomes the order. */
const fromMeasure = ({ id, kindLabel, title, street, placeId, segments, lon, lat }: MeasureRow): Omit<NewOrder, 'reports'> => ({
	...{ measureId: id, title: `${kindLabel}: ${title}`, street, placeId, segments },
	position: lon !== null && lat !== null ? { lon, lat } : null,
});
const fromReports = ([first]: readonly WorkReport[]): Omit<NewOrder, 'reports'> => ({
	...{ measureId: null, segments: [], position: null },
	...{ title: first?.title ?? '', street: first?.street ?? '', placeId: first?.placeId ?? null },
});

/** What a new order takes over: a report's place and words, or a measure with its roads and reports. Nobody types them again. */
const draftFor = async (c: Asking, reports: Reports, typed: Typed): Promise<NewOrder> => {
	const measureId = one(typed, 'measureId') || (c.req.query('massnahme') ?? '');
	const measure = isId(measureId) ? await measureById(staff(c.var.ctx, 'roads.plan'), measureId) : undefined;
	const linked = measure ? (await reportsOfMeasure(c.var.ctx, measure.id)).map(({ reportId }) => reportId) : [];
	const wanted = typed['report'] ?? [c.req.query('meldung') ?? '', ...linked];
	const told = await reports.known(
		c.var.ctx,
		wanted.filter((id) => isId(id)),
	);
	return { ...(measure ? fromMeasure(measure) : fromReports(told)), reports: told };
};

const showNew = async (c: Asking, reports: Reports, form: Tried = nothingTyped) => {
	const ctx = worker(c);
	const [draft, people] = await Promise.all([draftFor(c, reports, form.typed), peopleWith(ctx, workingRoles)]);
	return c.render(<OrderForm draft={draft} people={people} form={form} />, {
		title: 'Auftrag geben',
	});
};

const show = async (c: Asking, reports: Reports, form: Tried = nothingTyped) => {
	const ctx = worker(c);
	const order = await known(c);
	const [told, people] = await Promise.all([reports.known(ctx, order.reportIds), peopleWith(ctx, workingRoles)]);
	return c.render(<OrderPage {...{ ctx, order, people, form }} reports={told} reportPath={reports.path} />, {
		title: order.title,
	});
};

const picture = async (c: Asking, caseId: string) => {
	const { picture: id = '', size = '' } = c.req.param();
	const bytes = isId(id) ? await pictureFile(c.var.ctx, { caseId, id, size: size === 'gross' ? 'large' : 'small' }, 'any') : undefined;
	if (!bytes) throw new NotFound('picture');
	return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp', 'cache-control': 'private, max-age=300' });
};

/** A picture of a report is shown to whoever has the order that settles it. */
const reportPicture = async (c: Asking) => {
	const { reportIds } = await known(c);
	const report = c.req.param('report') ?? '';
	if (!reportIds.includes(report)) throw new NotFound('picture');
	return picture(c, report);
};

const create = (reports: Reports) => {
	const open = openOrder(reports);
	return (c: Asking) =>
		tried(
			c,
			async (typed) => {
				const ctx = worker(c);
				const { reports: told, ...draft } = await draftFor(c, reports, typed);
				const given = {
					title: one(typed, 'title'),
					street: one(typed, 'street'),
					task: one(typed, 'task'),
					assigneeId: orNull(one(typed, 'assigneeId')),
				};
				const due = one(typed, 'dueAt') === '' ? {} : { dueAt: dueIn(ctx, one(typed, 'dueAt')) };
				const { id } = await open(ctx, {
					...draft,
					...given,
					...due,
					segments: [...draft.segments],
					reportIds: told.map(({ id: reportId }) => reportId),
				});
				return `${ordersPath}/${id}`;
			},
			(form) => showNew(c, reports, form),
		);
};

const finish = (reports: Reports) => (c: Asking) =>
	tried(
		c,
		async (typed) => {
			const { id } = await known(c);
			const photos = { before: await photoIn(c, 'before'), after: await photoIn(c, 'after') };
			await finishOrder(photos)(c.var.ctx, { id, says: one(typed, 'says'), mayShow: one(typed, 'mayShow') === 'ja' });
			return `${ordersPath}/${id}`;
		},
		(form) => show(c, reports, form),
	);

const moveTo = (raw: string) => (raw === 'underway' || raw === 'waiting' || raw === 'dropped' ? raw : 'underway');

/** `/verwaltung/strassen/auftraege`: what the building yard has to do, made for a telephone. */
export const orderPages = (reports: Reports) =>
	new Hono<OfficeEnv>()
		.get('/', (c) => list(c, reports))
		.get('/dienst.js', (c) => {
			worker(c);
			return c.body(offlineWorker({ name: 'auftraege-1', pages: `^${ordersPath}(?:/.*)?$` }), 200, workerHeaders);
		})
		.get('/neu', (c) => showNew(c, reports))
		.post('/neu', create(reports))
		.get('/:id', (c) => show(c, reports))
		.get('/:id/bild/:picture/:size{gross|klein}', async (c) => picture(c, (await known(c)).id))
		.get('/:id/meldung/:report/:picture/:size{gross|klein}', reportPicture)
		.post('/:id/fertig', finish(reports))
		.post('/:id/stand', (c) =>
			tried(
				c,
				async (typed) => {
					const { id } = await known(c);
					await moveOrder(c.var.ctx, { id, to: moveTo(one(typed, 'to')), says: one(typed, 'reason') });
					return `${ordersPath}/${id}`;
				},
				(form) => show(c, reports, form),
			),
		)
		.post('/:id/wer', (c) =>
			tried(
				c,
				async (typed) => {
					const { id } = await known(c);
					await assignOrder(c.var.ctx, {
						id,
						assigneeId: orNull(one(typed, 'assigneeId')),
						dueAt: dueIn(worker(c), one(typed, 'dueAt')),
					});
					return `${ordersPath}/${id}`;
				},
				(form) => show(c, reports, form),
			),
		);
