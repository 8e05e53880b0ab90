import { gzipSync } from 'node:zlib';
import type { Context as Request } from 'hono';

/** Below this many characters a compressed answer is hardly smaller. */
const worthwhile = 1400;
/** Level 1 makes a page five times smaller in a quarter of a millisecond; higher levels cost more than the page itself. */
const level = 1;

/** What a page of the portal and one of the office have in common. */
type Answering = Pick<Request, 'req' | 'body'> & { readonly set: (name: 'said', said: string | Uint8Array | ReadableStream) => void };
type Text = { readonly type: string; readonly headers?: Readonly<Record<string, string>> };

const takesGzip = (c: Answering): boolean => (c.req.header('accept-encoding') ?? '').includes('gzip');

/** Answers with a text, compressed where the visitor takes it and it pays. What is said stands in `said` too: whoever keeps it need not read it back. */
export const answerText = (c: Answering, text: string, { type, headers = {} }: Text): Response => {
	const isCompressed = text.length > worthwhile && takesGzip(c);
	const said = isCompressed ? new Uint8Array(gzipSync(text, { level })) : text;
	c.set('said', said);
	const encoded = isCompressed && { 'content-encoding': 'gzip' };
	return c.body(said, undefined, { 'content-type': type, vary: 'accept-encoding', ...headers, ...encoded });
};

/**
 * Answers with what no memory should hold, as fast as the visitor takes it. What fails before its first part is an answer of its own; what fails later
 * breaks the line, so that nobody takes a part for the whole.
 */
export const answerParts = async (c: Answering, parts: AsyncGenerator<string>, { type, headers = {} }: Text): Promise<Response> => {
	let next = await parts.next();
	const bytes = new ReadableStream<string>({
		pull: async (line) => {
			if (next.done) return line.close();
			line.enqueue(next.value);
			next = await parts.next();
		},
		cancel: async () => void (await parts.return(undefined)),
	}).pipeThrough(new TextEncoderStream());
	const isCompressed = takesGzip(c);
	const said: ReadableStream = isCompressed ? bytes.pipeThrough(new CompressionStream('gzip')) : bytes;
	c.set('said', said);
	return c.body(said, undefined, {
		'content-type': type,
		vary: 'accept-encoding',
		...headers,
		...(isCompressed && { 'content-encoding': 'gzip' }),
	});
};
