import * as z from 'zod';

const answer = z.object({ data: z.unknown() }).loose();

type Call = { readonly method?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Speaks JSON with a peer while it is prepared; a refusal ends the bench and says which. */
export const callJson = async (address: string, { method = 'POST', body, headers = {} }: Call): Promise<unknown> => {
	const response = await fetch(address, {
		method,
		headers: { ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }), ...headers },
		...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
	});
	const text = await response.text();
	if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text.slice(0, 500)}`);
	return text === '' ? null : JSON.parse(text);
};

/** The `data` of an answer, as Directus and Strapi wrap it. */
export const dataOf = (said: unknown): unknown => answer.parse(said).data;

/** `{ a: { b: 1 } }` as `a[b]=1`, encoded: unencoded brackets are refused and a refusal looks fast. */
export const bracketed = (wishes: Readonly<Record<string, unknown>>): string => {
	const pairs = (value: unknown, name: string): [string, string][] =>
		typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, inner]) => pairs(inner, name === '' ? key : `${name}[${key}]`))
			: [[name, String(value)]];
	return new URLSearchParams(pairs(wishes, '')).toString();
};
