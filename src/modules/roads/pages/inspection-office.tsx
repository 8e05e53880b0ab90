import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { isDate } from '#kernel/time/civil.ts';
import { today } from '#kernel/time/zone.ts';
import { choiceIn, pageOf } from '#screens/filters.tsx';
import type { Reports } from '../asked.ts';
import { inspectionDays } from '../settings.ts';
import { noteInspection } from '../server/commands/inspections.ts';
import { openOrder } from '../server/commands/orders.ts';
import { inspectionPdf } from '../server/exports/inspection-proof.ts';
import { gradedOf, within } from '../server/queries/graded.ts';
import { inspections, lastInspections, provenChain } from '../server/queries/inspections.ts';
import { streetsOf } from '../server/queries/streets.ts';
import { type Asking, nothingTyped, one, tried, type Tried, type Typed } from './asking.tsx';
import { ChainPage, InspectionPage } from './inspection-page.tsx';
import { officePath } from './road-tabs.tsx';

const path = `${officePath}/kontrollen`;
const perPage = 40;
const inspector = (c: Asking) => staff(c.var.ctx, 'roads.inspect');
const isDay = (raw: string | undefined): raw is string => raw !== undefined && isDate(raw);

/** `?von=2026-01-01&bis=2026-12-31&ort=ebersfeld&strasse=Lindenweg` */
const wishIn = (c: Asking) => {
	const { von, bis, strasse } = c.req.query();
	const { place } = choiceIn(c.var.ctx, c.req.query());
	return {
		...(isDay(von) && { from: von }),
		...(isDay(bis) && { until: bis }),
		...(strasse && { street: strasse }),
		...(place && { placeId: place.id }),
	};
};

/** How a street is written where it is chosen: a name alone may lie in several villages. */
const labelOf = ({ name, village }: { name: string; village: string }): string => [name, village].filter((part) => part !== '').join(', ');

const streetChoices = async (c: Asking) => {
	const graded = await gradedOf(c.var.ctx);
	return graded ? streetsOf(c.var.ctx, graded).filter(({ name }) => name !== '') : [];
};

/** Days since each street was looked at; those that are due first. */
const dueIn = async (c: Asking) => {
	const ctx = inspector(c);
	const most = Number(settingOf(ctx.tenant, inspectionDays)) || Number(inspectionDays.default);
	const [streets, last] = await Promise.all([streetChoices(c), lastInspections(ctx)]);
	const now = Temporal.PlainDate.from(today(ctx.tenant.zone, ctx.now));
	const rows = streets.map((street) => {
		const day = last.get(labelOf(street));
		return { label: labelOf(street), day, days: day === undefined ? null : now.since(Temporal.PlainDate.from(day)).days };
	});
	return {
		most,
		rows: rows.filter(({ days }) => days === null || days > most).toSorted((a, b) => (b.days ?? 1e6) - (a.days ?? 1e6)),
		all: rows,
	};
};

const show = async (c: Asking, form: Tried = nothingTyped) => {
	const ctx = inspector(c);
	const { page } = choiceIn(ctx, c.req.query());
	const [rows, due] = await Promise.all([inspections(ctx, { ...wishIn(c), limit: perPage + 1, offset: (page - 1) * perPage }), dueIn(c)]);
	return c.render(
		<InspectionPage ctx={ctx} query={c.req.query()} due={due} form={form} page={page} {...pageOf(rows, { page, perPage })} />,
		{ title: 'Kontrollen' },
	);
};

/** The street as it was chosen, with its segments; free words stand for what is no street of the network. */
const placeOf = async (c: Asking, label: string) => {
	const graded = await gradedOf(c.var.ctx);
	const street = (await streetChoices(c)).find((known) => labelOf(known) === label);
	if (!graded || !street) return { segments: [], placeId: null };
	return { segments: street.stretches.flatMap(within).flatMap((at) => graded.ground.keys[at] ?? []), placeId: street.placeId };
};

/** The same words become an order, for whoever may give one. */
const orderFor = async (c: Asking, reports: Reports, { typed, where }: { typed: Typed; where: Awaited<ReturnType<typeof placeOf>> }) => {
	const label = one(typed, 'street');
	const order = {
		title: `Kontrolle: ${label}`.slice(0, 200),
		street: label,
		task: one(typed, 'seen'),
		segments: where.segments,
		placeId: where.placeId,
	};
	return openOrder(reports)(c.var.ctx, order);
};

const note = (reports: Reports) => (c: Asking) =>
	tried(
		c,
		async (typed) => {
			const where = await placeOf(c, one(typed, 'street'));
			const said = { day: one(typed, 'day'), street: one(typed, 'street'), seen: one(typed, 'seen'), weather: one(typed, 'weather') };
			await noteInspection(c.var.ctx, { ...said, ...where, verdict: one(typed, 'verdict') });
			if (one(typed, 'order') !== 'ja') return `${path}?eingetragen=${encodeURIComponent(one(typed, 'street'))}`;
			const order = await orderFor(c, reports, { typed, where });
			return `${officePath}/auftraege/${order.id}`;
		},
		(form) => show(c, form),
	);

const mostPrinted = 5000;
/** `/verwaltung/strassen/kontrollen`: the log of inspections, what is due, the proof. */
export const inspectionPages = (reports: Reports) =>
	new Hono<OfficeEnv>()
		.get('/', (c) => show(c))
		.post('/', note(reports))
		.get('/pruefen', async (c) => {
			inspector(c);
			const chain = await provenChain(c.var.ctx);
			return c.render(<ChainPage chain={chain} />, { title: 'Protokoll prüfen' });
		})
		.get('/nachweis.pdf', async (c) => {
			const ctx = inspector(c);
			const wish = wishIn(c);
			const [rows, chain] = await Promise.all([inspections(ctx, { ...wish, limit: mostPrinted }), provenChain(c.var.ctx)]);
			const place = placeById(ctx.tenant, wish.placeId ?? '');
			const pdf = await inspectionPdf(ctx, { entries: rows.toReversed(), chain, wish: { ...wish, village: place?.name } });
			return c.body(new Uint8Array(pdf), 200, {
				'content-type': 'application/pdf',
				'content-disposition': 'attachment; filename="strassenkontrollen.pdf"',
			});
		});
