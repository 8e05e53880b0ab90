import { layPicture, preparePicture } from '#kernel/case/pictures.ts';
import { readAnswers } from '#kernel/case/category.ts';
import { ruleFor } from '#kernel/case/rules.ts';
import { walled } from '#kernel/command.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { addressesNamed } from '#kernel/geo/addresses.ts';
import { fetchOutside } from '#kernel/outside/fetch.ts';
import { defect } from '../defect.ts';
import { attributesIn } from '../georeport.ts';
import { firstProblems, readReport, type Typed } from '../report.ts';
import { bearerOf } from '../server/commands/arrange.ts';
import { answerOffice } from '../server/commands/follow.ts';
import { reportDefect, waitBeforeKey } from '../server/commands/report.ts';
import { hereOf } from '../server/queries/here.ts';
import { answerList, type Asking, type Part, refuse } from './georeport-answer.tsx';

type Form = Readonly<Record<string, string>>;

export const formIn = async (c: Asking): Promise<{ form: Form; files: readonly File[] }> => {
	const body = await c.req.parseBody({ all: true });
	const all = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one): [string, string | File] => [name, one]));
	return {
		form: Object.fromEntries(all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
		files: all.flatMap(([, value]) => (value instanceof File ? [value] : [])),
	};
};

/** What the specification calls things, as the form of the municipality calls them. */
const typedOf = (form: Form): Typed => ({
	category: form['service_code'] ?? '',
	...(form['lat'] && form['long'] && { position: `${form['lat']}, ${form['long']}` }),
	...(form['address_string'] && { spot: form['address_string'] }),
	...(form['description'] && { description: form['description'] }),
	...(form['email'] && { email: form['email'] }),
	...(form['phone'] && { phone: form['phone'] }),
	...((form['first_name'] || form['last_name']) && { name: [form['first_name'], form['last_name']].filter((part) => part).join(' ') }),
	...Object.fromEntries(Object.entries(attributesIn(form)).map(([name, value]) => [`q-${name}`, value])),
});

/** The words of the specification for what is wrong. */
const nameOf: Readonly<Record<string, string>> = {
	category: 'service_code',
	position: 'lat, long',
	spot: 'lat, long or address_string',
	village: 'address_string',
};
const saidOf = (problems: Problems): readonly string[] =>
	Object.entries(problems).map(([name, code]) => `${nameOf[name] ?? name.replace(/^q-(.+)/, 'attribute[$1]')}: ${code}`);

/** An address in words becomes a point where there is one of that name. */
const placed = async (c: Asking, typed: Typed): Promise<Typed> => {
	if (typed['position'] || !typed['spot']) return typed;
	const [only, ...others] = await addressesNamed(c.var.ctx, typed['spot']);
	return only?.isSure && others.length === 0 ? { ...typed, position: `${only.lat}, ${only.lon}` } : typed;
};

const largest = { bytes: 12 * 1024 * 1024, milliseconds: 10_000, redirects: 3 };
/** Lays a picture down for the report that comes with it; says whether it is one. */
const keptPicture = async (c: Asking, bytes: Uint8Array, key: string): Promise<boolean> => {
	const { problems } = await orProblems(async () => {
		const prepared = await preparePicture(bytes);
		await walled(c.var.ctx, (tx) => layPicture(tx, { ...prepared, uploadKey: key, role: 'report' }));
	});
	return problems === undefined;
};

type Given = { readonly form: Form; readonly files: readonly File[] };
/** Pictures that came along or lie where `media_url` says; what cannot be had is told to the office. They wait for release as all do. */
const keepPictures = async (c: Asking, { form, files }: Given, key: string): Promise<string | undefined> => {
	const url = form['media_url'] ?? '';
	const kept: boolean[] = [];
	for (const file of files.slice(0, 3)) kept.push(await keptPicture(c, new Uint8Array(await file.arrayBuffer()), key));
	if (url !== '') {
		const fetched = await fetchOutside(url, { etag: null, lastModified: null }, largest);
		kept.push(fetched.is === 'fresh' && (await keptPicture(c, fetched.bytes, key)));
	}
	return kept.includes(false) ? `Ein Bild ließ sich nicht holen oder lesen: ${url || 'mitgeschickte Datei'}` : undefined;
};

const isKnownKey = async (c: Asking, form: Form): Promise<string | undefined> => {
	const key = form['api_key'] ?? c.req.query('api_key') ?? '';
	return key === '' ? undefined : bearerOf(c.var.ctx, key);
};

const entered = async (c: Asking, part: Part, { form, files, bearer }: { form: Form; files: readonly File[]; bearer: string }) => {
	const { ctx } = c.var;
	const typed = await placed(c, typedOf(form));
	const here = { ...(await hereOf(ctx)), villages: [] };
	const read = readReport(typed, here);
	if ('problems' in read) return refuse(c, part, { status: 400, says: saidOf({ ...firstProblems(typed, here), ...read.problems }) });
	const { isPrivate, questions } = await ruleFor(ctx, defect, read.report.category);
	const key = newId();
	const missed = await keepPictures(c, { form, files }, key);
	const note = [
		`Über Open311 von: ${bearer}`,
		form['device_id'] && `Gerät: ${form['device_id']}`,
		form['account_id'] && `Konto dort: ${form['account_id']}`,
		missed,
	]
		.filter((line) => line)
		.join('\n');
	const { token, reference } = await reportDefect(ctx, {
		key,
		channel: 'open311',
		report: { ...read.report, answers: readAnswers({ questions }, attributesIn(form)).answers },
		note,
	});
	const item = isPrivate ? { token: token ?? '' } : { service_request_id: reference, service_notice: null, account_id: null };
	return answerList(c, part, { root: 'service_requests', item: 'request', items: [item], status: 201 });
};

/** "POST Service Request": 403 without a key of this municipality, 400 with every problem at once. */
export const postRequest = async (c: Asking, part: Part): Promise<Response> => {
	const { form, files } = await formIn(c);
	const bearer = await isKnownKey(c, form);
	if (bearer === undefined) return refuse(c, part, { status: 403, says: 'Missing or invalid api_key' });
	if ((await waitBeforeKey(c.var.ctx, bearer)) > 0) return refuse(c, part, { status: 429, says: 'Too many requests with this api_key' });
	const { done, problems } = await orProblems(() => entered(c, part, { form, files, bearer }));
	return done ?? refuse(c, part, { status: 400, says: saidOf(problems) });
};

/** An update from a program that holds the token of the report: a message to the office. */
export const postUpdate = async (c: Asking, part: Part): Promise<Response> => {
	const { form } = await formIn(c);
	if ((await isKnownKey(c, form)) === undefined) return refuse(c, part, { status: 403, says: 'Missing or invalid api_key' });
	const { token = '', description = '' } = form;
	if (token === '' || description.trim() === '') return refuse(c, part, { status: 400, says: 'token and description are required' });
	try {
		const { done, problems } = await orProblems(() => answerOffice(c.var.ctx, { token, body: description }));
		if (problems) return refuse(c, part, { status: 400, says: saidOf(problems) });
		const items = [{ update_id: done.id }];
		return answerList(c, part, { root: 'service_request_updates', item: 'request_update', items, status: 201 });
	} catch (error) {
		if (error instanceof NotFound || error instanceof Conflict) return refuse(c, part, { status: 404, says: 'token was not found' });
		throw error;
	}
};
