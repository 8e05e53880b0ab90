import type { Context as Request } from 'hono';
import type { Env } from '#kernel/module.ts';
import { type Answer, asJson, asXml, type Named, single } from '../server/exports/georeport.ts';

export type Asking = Request<Env>;
/** What an address names; `id` is empty for a list. */
export type Part = { readonly what: string; readonly id: string; readonly format: 'json' | 'xml' };
/** 400 general and validation, 403 key, 404 not found, 429 too many: the errors that the specification knows, and one of HTTP. */
export type Refusal = { readonly status: 400 | 403 | 404 | 429; readonly says: string | readonly string[] };

const types = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const;
const send = (c: Asking, { format }: Part, { text, status = 200 }: { text: string; status?: 200 | 201 | Refusal['status'] }): Response =>
	c.body(text, status, { 'content-type': types[format], 'access-control-allow-origin': '*' });

export const answerList = (c: Asking, part: Part, answer: Answer & { readonly status?: 201 }): Response =>
	send(c, part, { text: part.format === 'xml' ? asXml(answer) : asJson(answer), ...(answer.status && { status: answer.status }) });

export const answerOne = (c: Asking, part: Part, named: Named): Response => send(c, part, { text: single(named)[part.format] });

/** One entry for each thing that is wrong, with the code (GeoReport v2, "Errors"). */
export const refuse = (c: Asking, part: Part, { status, says }: Refusal): Response => {
	const items = [says].flat().map((description) => ({ code: String(status), description }));
	const answer = { root: 'errors', item: 'error', items };
	return send(c, part, { text: part.format === 'xml' ? asXml(answer) : asJson(answer), status });
};
