import { audit } from '#kernel/audit/audit.ts';
import { lockCase } from '#kernel/case/cases.ts';
import { handlerOf } from '#kernel/case/handlers.ts';
import { moveCase } from '#kernel/case/moving.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { sendOutside } from '#kernel/outside/fetch.ts';
import { categoryName, defect } from '../../defect.ts';
import { mostTries } from '../../handling.ts';
import { tellMove } from '../commands/handle.ts';
import { defectRow } from '../commands/follow.ts';
import type { DefectTables } from '../tables.ts';
import { askServer, type Format, rowsIn } from './foreign-answers.ts';

const own = tables<DefectTables>();
type Handler = NonNullable<Awaited<ReturnType<typeof handlerOf>>>;

const base = ({ endpoint }: Handler): string => (endpoint ?? '').replace(/\/+$/, '');
const jurisdiction = (handler: Handler): Readonly<Record<string, string>> =>
	handler.jurisdiction ? { jurisdiction_id: handler.jurisdiction } : {};
const asked = (handler: Handler): string => new URLSearchParams(jurisdiction(handler)).toString();

type Service = { readonly code: string; readonly format: Format };

/** Their code for our category: the same code, else a service that is called the same, else what the office entered for the rest, else the only one. */
const serviceAt = async ({ tenant }: Context, handler: Handler, category: string): Promise<Service | { readonly fault: string }> => {
	const answer = await askServer(base(handler), '/services', asked(handler));
	if ('fault' in answer) return answer;
	const name = categoryName(tenant, 'de', category).toLowerCase();
	const [first, ...others] = answer.rows;
	const same =
		answer.rows.find((one) => one['service_code'] === category) ??
		answer.rows.find((one) => one['service_name']?.toLowerCase() === name) ??
		answer.rows.find((one) => handler.service !== null && one['service_code'] === handler.service);
	const code = (same ?? (others.length === 0 ? first : undefined))?.['service_code'];
	return code === undefined ? { fault: 'noService' } : { code, format: answer.format };
};

type Outcome = { readonly remoteId: string | null; readonly token: string | null; readonly problem: string | null };
const failed = (problem: string): Outcome => ({ remoteId: null, token: null, problem });

const joined = (parts: readonly (string | null | undefined)[], by: string): string => parts.filter((part) => part).join(by);

const saidOf = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(answers).map(([name, value]) => [`attribute[${name}]`, value]));

const pointOf = (lat: number | null, lon: number | null): Readonly<Record<string, string>> =>
	lat === null ? {} : { lat: String(lat), long: String(lon) };

/** What they get: the thing with its place and answers, our number, nothing about who told of it. */
const formFor = async (ctx: Context, caseId: string, handler: Handler) => {
	const { category, reference, lat, lon } = await walled(ctx, (tx) => lockCase(tx, defect, caseId));
	const row = await defectRow(ctx, caseId);
	const { street = null, spot = null, answers = {} } = row ?? {};
	const address = joined([street, spot], ', ');
	const form = {
		description: joined([row?.publicText ?? row?.description, `${ctx.tenant.name}: ${reference}`], '\n\n'),
		...jurisdiction(handler),
		...(handler.apiKey && { api_key: handler.apiKey }),
		...pointOf(lat, lon),
		...(address !== '' && { address_string: address }),
		...saidOf(answers),
	};
	return { category, form };
};

const send = async (ctx: Context, caseId: string, handler: Handler): Promise<Outcome> => {
	const { category, form } = await formFor(ctx, caseId, handler);
	const service = await serviceAt(ctx, handler, category);
	if ('fault' in service) return failed(service.fault);
	const answer = await sendOutside(`${base(handler)}/requests.${service.format}`, { form: { ...form, service_code: service.code } });
	if ('fault' in answer) return failed(answer.fault);
	const [first] = answer.status < 300 ? (rowsIn(answer.bytes) ?? []) : [];
	const { service_request_id: remoteId = null, token = null } = first ?? {};
	return (remoteId ?? token) === null ? failed(`status${answer.status}`) : { remoteId, token, problem: null };
};

const settle = (ctx: Context, caseId: string, outcome: Outcome): Promise<void> =>
	walled(ctx, async (tx) => {
		const counted = own.update(tx, 'defectForward').set((eb) => ({ ...outcome, askedAt: tx.now, tries: eb('tries', '+', 1) }));
		await counted.where('caseId', '=', caseId).execute();
	});

/** Sends a report to the interface of whoever is in charge, once: a repetition finds its number and sends nothing. */
export const sendRemote = async (ctx: Context, caseId: string): Promise<void> => {
	const forward = await own.from(ctx, 'defectForward').selectAll().where('caseId', '=', caseId).executeTakeFirst();
	if (!forward || forward.remoteId !== null || forward.token !== null || forward.tries >= mostTries) return;
	const handler = await handlerOf(ctx, forward.handlerId);
	if (handler) await settle(ctx, caseId, await send(ctx, caseId, handler));
};

type Forward = { readonly caseId: string; readonly handlerId: string; readonly remoteId: string | null; readonly token: string | null };

const closeHere = async (tx: Tx, { caseId, says }: { caseId: string; says: string }): Promise<void> => {
	const before = await lockCase(tx, defect, caseId);
	if (before.state !== 'forwarded') return;
	const file = await moveCase(tx, defect, { id: caseId, to: 'done', says });
	await tellMove(tx, file, { state: 'done', says });
	await audit(tx, 'defect.move', { id: caseId, subject: file.reference, detail: { to: 'done', by: 'open311' } });
};

/** The number behind a token, as soon as they have given one. */
const resolved = async (handler: Handler, { remoteId, token }: Forward): Promise<string | null> => {
	if (remoteId !== null) return remoteId;
	const answer = await askServer(base(handler), `/tokens/${encodeURIComponent(token ?? '')}`, asked(handler));
	return 'rows' in answer ? (answer.rows[0]?.['service_request_id'] ?? null) : null;
};

/** Whether it still lies with them; what the office took back or closed itself is asked for no longer. */
const stillLies = (ctx: Context, { caseId }: Forward): Promise<boolean> =>
	walled(ctx, async (tx) => {
		const { state } = await lockCase(tx, defect, caseId);
		if (state !== 'forwarded') await own.remove(tx, 'defectForward').where('caseId', '=', caseId).execute();
		return state === 'forwarded';
	});

const askOne = async (ctx: Context, forward: Forward): Promise<void> => {
	const handler = await handlerOf(ctx, forward.handlerId);
	const remoteId = handler ? await resolved(handler, forward) : null;
	if (!handler || remoteId === null) return;
	const answer = await askServer(base(handler), `/requests/${encodeURIComponent(remoteId)}`, asked(handler));
	const { status, status_notes: notes = 'erledigt' } = ('rows' in answer ? answer.rows[0] : undefined) ?? {};
	await walled(ctx, async (tx) => {
		const problem = status === undefined ? ('fault' in answer ? answer.fault : 'notReadable') : null;
		await own.update(tx, 'defectForward').set({ askedAt: tx.now, remoteId, problem }).where('caseId', '=', forward.caseId).execute();
		if (status === 'closed') await closeHere(tx, { caseId: forward.caseId, says: `${handler.name}: ${notes}` });
	});
};

const mostAtOnce = 50;
/** Every quarter of an hour: what has not left is sent again, and what lies elsewhere is asked for, those longest unasked first. */
export const askRemote: Job = {
	name: 'defects.remote',
	says: 'Fragt bei anderen Behörden nach dem Stand weitergeleiteter Meldungen (Open311)',
	cron: '*/15 * * * *',
	run: async (ctx) => {
		const open = await own
			.from(ctx, 'defectForward')
			.select(['caseId', 'handlerId', 'remoteId', 'token'])
			.orderBy('askedAt')
			.limit(mostAtOnce)
			.execute();
		for (const forward of open) {
			if (!(await stillLies(ctx, forward))) continue;
			if (forward.remoteId === null && forward.token === null) await sendRemote(ctx, forward.caseId);
			else await askOne(ctx, forward);
		}
	},
};
