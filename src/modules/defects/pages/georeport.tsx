import { Hono } from 'hono';
import { stepsSince } from '#kernel/case/words.ts';
import { isUnreadable } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { isoIn } from '#kernel/time/zone.ts';
import { offeredCategories } from '#kernel/case/rules.ts';
import { defect, isClosed } from '../defect.ts';
import { definitionOf, serviceOf } from '../georeport.ts';
import { discoveryOf } from '../server/exports/georeport.ts';
import { requestsFor } from '../server/queries/georeport.ts';
import { ownReport } from '../server/queries/own.ts';
import { partyBehind } from '#kernel/case/parties.ts';
import { publicReports } from '../server/queries/public.ts';
import { stateText } from '../texts.ts';
import { answerList, answerOne, type Asking, type Part, refuse } from './georeport-answer.tsx';
import { formIn, postRequest, postUpdate } from './georeport-post.tsx';
import { spanIn, wishIn } from './georeport-wish.tsx';

const services = async (c: Asking, part: Part) => {
	const offered = await offeredCategories(c.var.ctx, defect);
	return answerList(c, part, { root: 'services', item: 'service', items: offered.map(serviceOf) });
};

const definition = async (c: Asking, part: Part) => {
	const found = (await offeredCategories(c.var.ctx, defect)).find(({ name }) => name === part.id);
	return found
		? answerOne(c, part, { name: 'service_definition', value: definitionOf(found) })
		: refuse(c, part, { status: 404, says: `service_code ${part.id} was not found` });
};

const most = 1000;
const requests = async (c: Asking, part: Part) => {
	const wish = wishIn(c.var.ctx, c.req.query());
	if ('fault' in wish) return refuse(c, part, { status: 400, says: wish.fault });
	const reports = await publicReports(c.var.ctx, { ...wish.wish, limit: Math.min(most, wish.size), offset: (wish.page - 1) * wish.size });
	return answerList(c, part, { root: 'service_requests', item: 'request', items: await requestsFor(c.var.ctx, reports) });
};

const request = async (c: Asking, part: Part) => {
	const references = part.id
		.split(',')
		.slice(0, 50)
		.map((one) => one.toUpperCase());
	const reports = await publicReports(c.var.ctx, { references, limit: 50 });
	if (reports.length === 0) return refuse(c, part, { status: 404, says: `service_request_id ${part.id} was not found` });
	return answerList(c, part, { root: 'service_requests', item: 'request', items: await requestsFor(c.var.ctx, reports) });
};

const token = async (c: Asking, part: Part) => {
	const party = await partyBehind(c.var.ctx, part.id);
	const report = party && (await ownReport(c.var.ctx, party));
	if (!report) return refuse(c, part, { status: 404, says: 'token was not found' });
	return answerList(c, part, {
		root: 'service_requests',
		item: 'request',
		items: [{ service_request_id: report.reference, token: part.id }],
	});
};

const updates = async (c: Asking, part: Part) => {
	const { ctx } = c.var;
	const span = spanIn(ctx, c.req.query());
	if ('fault' in span) return refuse(c, part, { status: 400, says: span.fault });
	const steps = await stepsSince(ctx, { kind: defect.name, ...span, limit: most });
	const items = steps.map(({ id, reference, state, says, at }) => ({
		update_id: id,
		service_request_id: reference,
		status: isClosed(state) ? 'closed' : 'open',
		updated_datetime: isoIn(at, ctx.tenant.zone),
		description: says ?? stateText('de', state),
	}));
	return answerList(c, part, { root: 'service_requests_updates', item: 'request_update', items });
};

const discovery = (c: Asking, part: Part) => answerOne(c, part, { name: 'discovery', value: discoveryOf(c.var.ctx) });
const wanted = (what: string) => (c: Asking, part: Part) => refuse(c, part, { status: 400, says: `${what} was not provided` });

type Handler = (c: Asking, part: Part) => Response | Promise<Response>;
/** By method, what is asked for, and whether one thing is named. */
const handlers: Readonly<Record<string, Handler>> = {
	'GET discovery': discovery,
	'GET services': services,
	'GET services/id': definition,
	'GET requests': requests,
	'GET requests/id': request,
	'POST requests': postRequest,
	'GET tokens': wanted('token'),
	'GET tokens/id': token,
	'GET servicerequestupdates': updates,
	'POST servicerequestupdates': postUpdate,
};

/** `/requests/AU-2026-00001.json`: what, which one, in which format. */
const address = /^\/open311\/v2\/(\w+)(?:\/([^/]*))?\.(json|xml)$/;
/** What no program encoded so is nobody's name: it stays as it came, and is not found. */
const decoded = (id: string): string => {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
};
const partOf = (path: string): Part | undefined => {
	const [, what, id = '', format] = address.exec(path) ?? [];
	return what === undefined ? undefined : { what, id: decoded(id), format: format === 'xml' ? 'xml' : 'json' };
};
/** A slash, and then nothing: what is called so was left out. */
const unnamed = /\/\.(json|xml)$/;
const idNames: Readonly<Record<string, string>> = { services: 'service_code', requests: 'service_request_id', tokens: 'token' };

/** The municipality is told by its host; who names a jurisdiction must name this one. */
const jurisdictionFault = (
	{ tenant }: Asking['var']['ctx'],
	given: string | undefined,
): { status: 400 | 404; says: string } | undefined => {
	if (given === undefined || tenant.hosts.includes(given) || given === tenant.id) return undefined;
	return given === ''
		? { status: 400, says: 'jurisdiction_id was not provided' }
		: { status: 404, says: `jurisdiction_id ${given} was not found` };
};

/** A program may name the jurisdiction in the address, or beside what it sends. */
const jurisdictionIn = async (c: Asking): Promise<string | undefined> =>
	c.req.query('jurisdiction_id') ?? (c.req.method === 'POST' ? (await formIn(c)).form['jurisdiction_id'] : undefined);

const answered = async (c: Asking, part: Part): Promise<Response> => {
	const fault = jurisdictionFault(c.var.ctx, await jurisdictionIn(c));
	if (fault) return refuse(c, part, fault);
	if (unnamed.test(c.req.path)) return wanted(idNames[part.what] ?? 'name')(c, part);
	// A head is what a GET would answer; its body is left out on the way.
	const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
	const handle = handlers[`${method} ${part.what}${part.id === '' ? '' : '/id'}`];
	if (!handle) return refuse(c, part, { status: 404, says: `${method} ${part.what} was not found` });
	return handle(c, part);
};

/** Open311 GeoReport v2, with the service request updates that FixMyStreet added. Errors are answered as the specification says. */
export const open311 = new Hono<Env>().all('/*', async (c) => {
	const part = partOf(c.req.path);
	if (!part)
		return refuse(
			c,
			{ what: '', id: '', format: 'json' },
			{ status: 404, says: 'There is no such resource; addresses end in .json or .xml' },
		);
	try {
		return await answered(c, part);
	} catch (error) {
		if (!isUnreadable(error)) throw error;
		return refuse(c, part, { status: 400, says: 'The request could not be read' });
	}
});
