import { arranging } from '#modules/defects/server/commands/arrange.ts';
import { openOffice } from './office.ts';

/** The whole program, a key to its GeoReport interface, and a program that asks it: without origin and cookie. */
export const openGeoReport = async () => {
	const office = await openOffice();
	const { key } = await arranging.key(office.as('samir'), { name: 'App des Landkreises' });
	const ask = async (
		path: string,
		form?: Readonly<Record<string, string>>,
		init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
	) => {
		const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
		const asked = { ...sent, ...init, headers: { host: 'auenrode.localhost', ...init.headers } };
		const answer = await office.app.request(`http://auenrode.localhost/open311/v2${path}`, asked);
		return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
	};
	/** Of a report of the demo world there; numbers begin with the year in which they were given. */
	const numberIn = async (place: string): Promise<string> => {
		const { text } = await office.browserAt(place).get('/open311/v2/requests.json?start_date=2020-01-01T00:00:00Z');
		return /[A-Z]{2}-\d{4}-\d{5}/.exec(text)?.[0] ?? '';
	};
	return {
		...office,
		key,
		numberIn,
		ask,
		json: async (path: string, form?: Readonly<Record<string, string>>): Promise<unknown> => JSON.parse((await ask(path, form)).text),
		post: {
			api_key: key,
			service_code: 'pothole',
			lat: '52.2131',
			long: '11.6462',
			'attribute[size]': 'hand',
			'attribute[danger]': 'no',
			description: 'Loch im Asphalt',
			email: 'app@beispiel.example',
		},
	};
};
