import { Hono } from 'hono';
import { type Staff, staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { Reports } from '../asked.ts';
import { moveMeasure, keepMeasure } from '../server/commands/measures.ts';
import { gradedOf, within } from '../server/queries/graded.ts';
import {
	catalogueOf,
	measureById,
	type MeasureRow,
	measures,
	measureSums,
	orderOfMeasure,
	reportsOfMeasure,
} from '../server/queries/measures.ts';
import { squareMetresOf } from '../server/queries/sections.ts';
import { streetAt } from '../server/queries/streets.ts';
import { type Asking, nothingTyped, numberIn, one, orNull, tried, type Tried, type Typed } from './asking.tsx';
import { type Draft, emptyDraft, MeasurePage } from './measure-form.tsx';
import { MeasureList, wishIn } from './measure-list.tsx';
import { officePath } from './road-tabs.tsx';
import { waitingReports } from './overview.tsx';

const measuresPath = `${officePath}/massnahmen`;
type Planner = Staff<'roads.plan'>;
const planner = (c: Asking): Planner => staff(c.var.ctx, 'roads.plan');

const known = async (c: Asking): Promise<MeasureRow> => {
	const id = c.req.param('id') ?? '';
	const found = isId(id) ? await measureById(planner(c), id) : undefined;
	if (!found) throw new NotFound('measure');
	return found;
};

/** What a new measure begins with: a street chosen in the overview, all of it or its stretches from a grade on. */
const draftFor = async (c: Asking): Promise<Draft> => {
	const ctx = planner(c);
	const graded = await gradedOf(ctx);
	const street = graded && streetAt(ctx, graded, { village: c.req.query('dorf') ?? '', slug: c.req.query('strasse') ?? '' });
	if (!graded || !street) return emptyDraft;
	const segments = street.stretches.flatMap(within).flatMap((at) => graded.ground.keys[at] ?? []);
	const squareMetres = street.stretches.reduce((sum, stretch) => sum + squareMetresOf(graded, stretch), 0);
	return {
		...emptyDraft,
		title: street.name || 'Weg ohne Namen',
		street: street.name,
		placeId: street.placeId,
		segments,
		squareMetres,
		gradeBefore: street.grade,
	};
};

/** Only stretches at least so bad, by the worst of their segments. */
const narrowed = async (ctx: Planner, segments: readonly string[], from: number | null) => {
	const graded = from === null ? null : await gradedOf(ctx);
	if (!graded || from === null) return null;
	const wanted = new Set(segments);
	const stretches = graded.stretches.filter((stretch) => {
		const inside = within(stretch).filter((at) => wanted.has(graded.ground.keys[at] ?? ''));
		return inside.some((at) => (graded.totals[at] ?? NaN) >= from);
	});
	if (stretches.length === 0) throw new Invalid({ fromGrade: 'nothingSoBad' });
	return {
		segments: stretches.flatMap(within).flatMap((at) => graded.ground.keys[at] ?? []),
		squareMetres: stretches.reduce((sum, stretch) => sum + squareMetresOf(graded, stretch), 0),
	};
};

const inputIn = async (ctx: Planner, typed: Typed) => {
	const segments = one(typed, 'segments')
		.split(' ')
		.filter((key) => key !== '');
	const narrow = await narrowed(ctx, segments, numberIn(one(typed, 'fromGrade')));
	return {
		kind: one(typed, 'kind'),
		title: one(typed, 'title'),
		street: one(typed, 'street'),
		placeId: orNull(one(typed, 'placeId')),
		segments: narrow?.segments ?? segments,
		squareMetres: narrow?.squareMetres ?? numberIn(one(typed, 'squareMetres')),
		cost: numberIn(one(typed, 'cost')),
		year: numberIn(one(typed, 'year')),
		startsOn: orNull(one(typed, 'startsOn')),
		endsOn: orNull(one(typed, 'endsOn')),
		priority: one(typed, 'priority') || 'normal',
		isPublic: one(typed, 'isPublic') === 'ja',
		note: one(typed, 'note'),
		budgetLine: one(typed, 'budgetLine'),
		decision: one(typed, 'decision'),
		groundId: orNull(one(typed, 'groundId')),
		reportIds: [...(typed['report'] ?? [])],
	};
};

const showNew = async (c: Asking, reports: Reports, form: Tried = nothingTyped) => {
	const ctx = planner(c);
	const [draft, catalogue, waiting, grounds] = await Promise.all([
		draftFor(c),
		catalogueOf(ctx),
		waitingReports(ctx, reports),
		reports.grounds(ctx),
	]);
	const chosen = (form.typed['report'] ?? [c.req.query('meldung') ?? '']).filter((id) => id !== '');
	return c.render(
		<MeasurePage {...{ ctx, draft, catalogue, grounds, form }} reports={waiting} chosen={chosen} measure={null} order={null} />,
		{
			title: 'Neue Maßnahme',
		},
	);
};

const show = async (c: Asking, reports: Reports, form: Tried = nothingTyped) => {
	const ctx = planner(c);
	const measure = await known(c);
	const [catalogue, waiting, linked, order, grounds] = await Promise.all([
		catalogueOf(ctx),
		waitingReports(ctx, reports),
		reportsOfMeasure(ctx, measure.id),
		orderOfMeasure(ctx, measure.id),
		reports.grounds(ctx),
	]);
	const ids = linked.map(({ reportId }) => reportId);
	const own = await reports.known(ctx, ids);
	const offered = [...own, ...waiting.filter(({ id }) => !ids.includes(id))];
	const chosen = form.typed['report'] ?? ids;
	return c.render(
		<MeasurePage
			{...{ ctx, catalogue, grounds, form, measure }}
			draft={measure}
			reports={offered}
			chosen={chosen}
			order={order?.caseId ?? null}
		/>,
		{ title: measure.title },
	);
};

/** `/verwaltung/strassen/massnahmen`: what is to be done to which road when, at what cost. */
export const measurePages = (reports: Reports) => {
	const keep = keepMeasure(reports);
	return new Hono<OfficeEnv>()
		.get('/', async (c) => {
			const ctx = planner(c);
			const { page, ...wish } = wishIn(ctx, c.req.query());
			const [rows, sums] = await Promise.all([measures(ctx, wish), measureSums(ctx)]);
			return c.render(<MeasureList ctx={ctx} query={c.req.query()} rows={rows} sums={sums} page={page} />, {
				title: 'Maßnahmen',
			});
		})
		.get('/neu', (c) => showNew(c, reports))
		.post('/neu', (c) =>
			tried(
				c,
				async (typed) => `${measuresPath}/${(await keep(c.var.ctx, await inputIn(planner(c), typed))).id}`,
				(form) => showNew(c, reports, form),
			),
		)
		.get('/:id', (c) => show(c, reports))
		.post('/:id', (c) =>
			tried(
				c,
				async (typed) => {
					const { id } = await known(c);
					await keep(c.var.ctx, { ...(await inputIn(planner(c), typed)), id });
					return `${measuresPath}/${id}`;
				},
				(form) => show(c, reports, form),
			),
		)
		.post('/:id/stand', (c) =>
			tried(
				c,
				async (typed) => {
					const { id } = await known(c);
					await moveMeasure(c.var.ctx, { id, to: one(typed, 'to') });
					return `${measuresPath}/${id}`;
				},
				(form) => show(c, reports, form),
			),
		);
};
