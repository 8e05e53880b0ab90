import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { temporary } from './temporary.ts';

const program = '/usr/bin/firefox-esr';
export const hasFirefox = existsSync(program);

type Reply = {
	readonly id?: number;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly message?: string;
};
const isReply = (value: unknown): value is Reply => typeof value === 'object' && value !== null;
const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** `evaluate` gives back what the expression or its promise comes to, as text; `errors` gathers what the console calls an error. */
export type FirefoxPage = {
	readonly goto: (address: string) => Promise<void>;
	readonly evaluate: (expression: string) => Promise<string>;
	readonly press: (key: string) => Promise<void>;
	readonly errors: readonly string[];
	readonly close: () => Promise<void>;
};

/** What is sent to Firefox and comes back (W3C WebDriver BiDi); what it tells unasked goes to `told`. */
const talkWith = async (address: string, told: (reply: Reply) => void) => {
	const socket = new WebSocket(address);
	await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
	const waiting = new Map<number, (reply: Reply) => void>();
	socket.addEventListener('message', ({ data }) => {
		const reply: unknown = JSON.parse(String(data));
		if (!isReply(reply)) return;
		const answered = reply.id === undefined ? told : waiting.get(reply.id);
		answered?.(reply);
	});
	let last = 0;
	return (method: string, params: object = {}): Promise<unknown> =>
		new Promise((resolve, reject) => {
			const id = ++last;
			waiting.set(id, ({ result, message }) => (result === undefined ? reject(new Error(`${method}: ${message}`)) : resolve(result)));
			socket.send(JSON.stringify({ id, method, params }));
		});
};

const launched = async (profile: string) => {
	const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
	const firefox = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
	for await (const line of createInterface(firefox.stderr)) {
		const [, address] = /BiDi listening on (ws:\S+)/.exec(line) ?? [];
		if (address !== undefined) return { firefox, address: `${address}/session` };
	}
	throw new Error('Firefox ended before it listened');
};

/** One window of Debian's Firefox, as wide as a telephone. */
export const openFirefox = async (): Promise<FirefoxPage> => {
	const profile = temporary('firefox');
	const { firefox, address } = await launched(profile);
	const errors: string[] = [];
	const send = await talkWith(address, ({ params }) => {
		if (fieldOf(params, 'level') === 'error') errors.push(String(fieldOf(params, 'text')));
	});
	await send('session.new', { capabilities: {} });
	await send('session.subscribe', { events: ['log.entryAdded'] });
	const context = fieldOf(await send('browsingContext.create', { type: 'tab' }), 'context');
	await send('browsingContext.setViewport', { context, viewport: { width: 360, height: 740 } });
	return {
		goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
		evaluate: async (expression) => {
			const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
			if (fieldOf(answer, 'type') !== 'success') throw new Error(JSON.stringify(fieldOf(answer, 'exceptionDetails')));
			return String(fieldOf(fieldOf(answer, 'result'), 'value'));
		},
		press: async (value) => {
			const actions = [{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) }];
			await send('input.performActions', { context, actions });
		},
		errors,
		close: async () => {
			const ended = new Promise((resolve) => firefox.once('exit', resolve));
			firefox.kill();
			await ended;
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
};
