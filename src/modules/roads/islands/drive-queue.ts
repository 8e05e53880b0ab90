import { keptStore } from '#ui/islands/store/kept-store.ts';

/** A drive on this device, and how much of it was recorded. */
export type KeptDrive = {
	readonly key: string;
	readonly vehicleId: string | null;
	readonly drivenOn: string;
	readonly pieces: number;
	readonly pictures: number;
};
/** A part of a drive: `what` and `number` say where it belongs. */
export type KeptPart = {
	readonly key: string;
	readonly what: 'stuecke' | 'bilder' | 'hinweise';
	readonly number: number;
	readonly second: number;
	readonly body: Blob | string;
	readonly mark?: { readonly id: string; readonly lon: number | null; readonly lat: number | null; readonly picture: number | null };
};

export const drives = keptStore<KeptDrive>('befahrung', 'drives');
export const parts = keptStore<KeptPart>('befahrung-teile', 'parts');

const accept = { accept: 'application/json' };
/** Not taken, and sending it again as it is would change nothing. */
class Refused extends Error {}

const sent = async (address: string, init: RequestInit): Promise<Response> => {
	const answer = await fetch(address, { ...init, redirect: 'error' });
	if (answer.status === 422 || answer.status === 413) throw new Refused(String(answer.status));
	// A conflict says that the drive was taken over already: what comes later belongs to nothing.
	if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
	return answer;
};

const markForm = ({ second, body, mark }: KeptPart): FormData => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ second, lon: mark?.lon, lat: mark?.lat, picture: mark?.picture }))
		form.set(name, String(value ?? ''));
	if (typeof body !== 'string' && body.size > 0) form.set('voice', body);
	return form;
};

const sendPart = (base: string, part: KeptPart): Promise<Response> => {
	if (part.what === 'hinweise')
		return sent(`${base}/hinweise/${part.mark?.id}`, { method: 'PUT', body: markForm(part), headers: accept });
	const query = part.what === 'bilder' ? `?sekunde=${part.second}` : '';
	const type = part.what === 'bilder' ? 'image/jpeg' : 'application/json';
	const headers = { ...accept, 'content-type': type };
	return sent(`${base}/${part.what}/${part.number}${query}`, { method: 'PUT', body: part.body, headers });
};

/** Pictures before hints, because a hint names its picture. */
const rank = (key: string): number => ['/stuecke/', '/bilder/', '/hinweise/'].findIndex((what) => key.includes(what));

type Progress = (left: number) => void;
const unlessRefused = (error: unknown): void => {
	if (!(error instanceof Refused)) throw error;
};

const sendDrive = async (action: string, { key, vehicleId, drivenOn, pieces, pictures }: KeptDrive, progress: Progress): Promise<void> => {
	const waiting = (await parts.keys()).filter((one) => one.startsWith(`${key}/`)).toSorted((a, b) => rank(a) - rank(b));
	// The browser was closed before anything was recorded.
	if (pieces === 0 && waiting.length === 0) {
		await drives.drop(key);
		return;
	}
	const headers = { ...accept, 'content-type': 'application/json' };
	const begun = await sent(`${action}/fahrten`, { method: 'POST', headers, body: JSON.stringify({ key, vehicleId, drivenOn }) });
	const { id }: { id: string } = await begun.json();
	const base = `${action}/fahrten/${id}`;
	for (const [at, one] of waiting.entries()) {
		const part = await parts.get(one);
		if (!part) continue;
		progress(waiting.length - at);
		await sendPart(base, part).catch(unlessRefused);
		await parts.drop(one);
	}
	await sent(`${base}/fertig`, { method: 'POST', headers, body: JSON.stringify({ pieces, pictures }) }).catch(unlessRefused);
	await drives.drop(key);
};

/**
 * Sends every drive that waits here, also one that ended with its browser. What was taken is gone from the device; whatever
 * breaks off goes on there next time. Says how many drives were taken.
 */
export const sendAll = async (action: string, progress: Progress): Promise<number> => {
	const waiting = await drives.all();
	for (const drive of waiting) await sendDrive(action, drive, progress);
	return waiting.length;
};
