import { Client, type ClientConfig, type QueryConfig } from 'pg';

const names = new Map<string, string>();
const kept = 500;

/** Statements of this length and above are bulk work: preparing them costs memory and saves nothing. */
const longest = 6000;

const nameOf = (text: string): string | undefined => {
	const known = names.get(text);
	if (known !== undefined || text.length > longest || names.size >= kept) return known;
	const name = `om${names.size}`;
	names.set(text, name);
	return name;
};

const isTimeout = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Query read timeout');

/**
 * Prepares each statement once per connection: PostgreSQL then plans it a few times only (1–2 ms each otherwise).
 * A statement that timed out leaves a connection that still waits for its answer; it is cut so that nobody queues behind it.
 */
export class PreparingClient extends Client {
	constructor(config?: string | ClientConfig) {
		super(config);
		// Unheard, the end of a connection that is in use would end the process; whoever uses it is told by its statement.
		this.on('error', () => {});
		const plain = this.query.bind(this);
		Object.defineProperty(this, 'query', {
			value: (text: string | QueryConfig, values?: unknown[], done?: unknown) => {
				if (typeof text !== 'string' || values === undefined || typeof done === 'function')
					return Reflect.apply(plain, this, [text, values, done]);
				const name = values.length > 0 ? nameOf(text) : undefined;
				return plain({ text, values, ...(name && { name }) }).catch((error: unknown) => {
					if (isTimeout(error)) void this.end().catch(() => {});
					throw error;
				});
			},
		});
	}
}
