import { Socket } from 'node:net';
import { Client, type ClientConfig, type QueryConfig, type QueryResult } from 'pg';

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
 * Ends a statement of whose answer nobody makes anything. Within a transaction it waits here and travels with the next statement, which fails
 * for its reason if it fails: a way to the database and back costs more than most statements do.
 */
export const unanswered = '/* unanswered */';

type Statement = { readonly text: string; readonly values: unknown[] };
type Send = (statement: Statement) => Promise<QueryResult>;

const nothing: QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/** Holds back what can wait until something is asked, and sends it together. What is undone before it was sent is never sent. */
const travellingTogether = (send: Send, socket: Socket) => {
	const waiting: Statement[] = [];
	let isOpen = false;
	const isHeldBack = (text: string): boolean => text === 'begin' || (isOpen && text.endsWith(unanswered));
	const sendAll = async (statements: readonly Statement[], last: Statement): Promise<QueryResult> => {
		socket.cork();
		const before = statements.map(send);
		const asked = send(last);
		socket.uncork();
		const [answer] = await Promise.all([asked, ...before]);
		return answer;
	};
	return async (statement: Statement): Promise<QueryResult> => {
		const { text } = statement;
		if (isHeldBack(text)) {
			isOpen = true;
			waiting.push(statement);
			return nothing;
		}
		const before = waiting.splice(0);
		if (text === 'commit' || text === 'rollback') isOpen = false;
		if (text !== 'rollback') return sendAll(before, statement);
		return before[0]?.text === 'begin' ? nothing : sendAll([], statement);
	};
};

/**
 * Prepares each statement once per connection: PostgreSQL then plans it a few times only (1–2 ms each otherwise).
 * A statement that timed out leaves a connection that still waits for its answer; it is cut so that nobody queues behind it.
 */
export class PreparingClient extends Client {
	constructor(config?: ClientConfig) {
		const socket = new Socket();
		super({ ...config, stream: () => socket, pipeline: true });
		// Unheard, the end of a connection that is in use would end the process; whoever uses it is told by its statement.
		this.on('error', () => {});
		const plain = this.query.bind(this);
		const ask = travellingTogether(({ text, values }) => {
			const name = values.length > 0 ? nameOf(text) : undefined;
			return plain({ text, values, ...(name && { name }) }).catch((error: unknown) => {
				if (isTimeout(error)) void this.end().catch(() => {});
				throw error;
			});
		}, socket);
		Object.defineProperty(this, 'query', {
			value: (text: string | QueryConfig, values?: unknown[], done?: unknown) =>
				typeof text !== 'string' || values === undefined || typeof done === 'function'
					? Reflect.apply(plain, this, [text, values, done])
					: ask({ text, values }),
		});
	}
}
