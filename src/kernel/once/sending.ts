import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** Where the answer to one deed of a form is remembered, and what opens it. */
export type Sent = { readonly key: string; readonly secret: Buffer };
/** A form on its way: names the deed that it does now. `undefined` where none was sent, or one without an id. */
export type Sending = (deed: string) => Promise<Sent | undefined>;

const shortest = 16;
/** All that was sent in its order; of a file its name, kind and size. */
const wordsOf = (form: FormData): string =>
	JSON.stringify([...form].map(([name, value]) => [name, typeof value === 'string' ? value : [value.name, value.type, value.size]]));

/**
 * `input` is the name of the field with the form's own id. `read` is asked only when a deed is done: until then the page has read the form itself.
 * Whoever comes back and changes a word sends another form, though its id is the same.
 */
export const sendingOf = (read: () => Promise<FormData>, { input, by }: { input: string; by: string }): Sending => {
	const done = new Map<string, number>();
	return async (deed) => {
		const times = (done.get(deed) ?? 0) + 1;
		done.set(deed, times);
		const form = await read();
		const id = form.get(input);
		if (typeof id !== 'string' || id.length < shortest) return undefined;
		const words = wordsOf(form);
		const digest = (purpose: string): Buffer =>
			createHmac('sha256', id)
				.update(JSON.stringify([purpose, by, deed, times, words]))
				.digest();
		return { key: digest('key').toString('hex'), secret: digest('secret') };
	};
};

const [cipher, ivLength, tagLength] = ['aes-256-gcm', 12, 16] as const;

/** An answer that opens with the secret of the form only. */
export const sealed = (answer: unknown, { secret }: Sent): Buffer => {
	const iv = randomBytes(ivLength);
	const sealing = createCipheriv(cipher, secret, iv);
	const body = Buffer.concat([sealing.update(serialize(answer)), sealing.final()]);
	return Buffer.concat([iv, sealing.getAuthTag(), body]);
};

/** What `sealed` closed; its tag proves that nobody else wrote it. */
export const opened = (answer: Buffer, { secret }: Sent): unknown => {
	const opening = createDecipheriv(cipher, secret, answer.subarray(0, ivLength));
	opening.setAuthTag(answer.subarray(ivLength, ivLength + tagLength));
	const body = Buffer.concat([opening.update(answer.subarray(ivLength + tagLength)), opening.final()]);
	return deserialize(body);
};
