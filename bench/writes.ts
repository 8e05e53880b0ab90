import { newId } from '#kernel/db/id.ts';
import { demoPassword, people } from '#app/demo/people.ts';
import { install } from './installation.ts';
import { measure, type Shot } from './measure.ts';
import { cookieOf, form, formHeaders } from './sign-in.ts';

const port = 4102;
const host = `auenrode.localhost:${port}`;
const goal = 400;

/** What an editor does: the whole form of an article, saved with version and log, eight hands at once; the database syncs every commit. */
const here = await install(port);
const headers = formHeaders(host);
const cookie = await cookieOf({ port, host }, { email: people.anna.email, password: demoPassword });
const save: Shot = {
	port,
	host,
	path: '',
	method: 'POST',
	headers: { ...headers, cookie },
	body: (count) =>
		form({
			_deed: 'save',
			sprache: 'de',
			_base: '',
			title: `Meldung ${count}`,
			summary: 'In zwei Sätzen.',
			body: 'Text. '.repeat(100),
			urgency: 'none',
			places: 'ebersfeld',
		}),
};
const moving: Shot = {
	...save,
	get path() {
		return `/verwaltung/aktuelles/${newId()}/bearbeiten`;
	},
};
const figure = await measure(moving, { pids: [here.server], seconds: 8 });
console.log('| deed | per second | goal | CPU ms | failed |\n|---|---|---|---|---|');
console.log(`| audited create, 8 hands | ${Math.round(figure.perSecond)} | ${goal} | ${figure.cpu.toFixed(2)} | ${figure.failed} |`);
await here.stop();
