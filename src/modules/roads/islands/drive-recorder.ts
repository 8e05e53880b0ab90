import { untilSent } from '#ui/islands/store/until-sent.ts';
import { pictureSpacing } from '../drive.ts';
import { drives, type KeptDrive, parts, sendAll } from './drive-queue.ts';
import {
	askForMotion,
	byDistance,
	hasRoom,
	listen,
	openCamera,
	listenToVoice,
	metresBetween,
	type Sensors,
	shotOf,
	today,
} from './drive-sensors.ts';

type Texts = Readonly<
	Record<
		| 'notSecure'
		| 'noCamera'
		| 'noPermission'
		| 'noMotion'
		| 'noPosition'
		| 'noRoom'
		| 'waitingOne'
		| 'waiting'
		| 'none'
		| 'sending'
		| 'sent'
		| 'later'
		| 'noted'
		| 'speaking'
		| 'over',
		string
	>
>;
/** Seconds of a piece: so much is lost when the battery dies. */
const pieceSeconds = 20;
const voiceSeconds = 20;

type Ride = {
	drive: KeptDrive;
	readonly sensors: Sensors;
	readonly stop: () => void;
	metres: number;
	place: readonly [number, number] | null;
};

/** Records a drive: position, motion, a picture every few metres. Everything lies on the device first and is sent later. */
class DriveRecorder extends HTMLElement {
	#ride: Ride | null = null;
	#texts: Texts = JSON.parse(this.dataset['texts'] ?? '{}');
	#writing: Promise<unknown> = Promise.resolve();
	#sendAll = untilSent(() => this.#send());

	connectedCallback(): void {
		this.#part('plain')?.remove();
		this.#show('start');
		this.#on('begin', () => void this.#begin());
		this.#on('end', () => void this.#end());
		this.#on('hazard', () => void this.#mark());
		this.#on('voice', () => void this.#speak());
		this.#on('send', this.#sendAll);
		document.addEventListener('visibilitychange', () => void this.#stayAwake());
		if ('serviceWorker' in navigator)
			void navigator.serviceWorker.register(`${this.#action}/dienst.js`, { scope: this.#action }).catch(() => {});
		void this.#count().then(this.#sendAll);
	}

	get #action(): string {
		return this.dataset['action'] ?? location.pathname;
	}
	#part(name: string): HTMLElement | null {
		return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
	}
	#on(name: string, deed: () => void): void {
		this.querySelector(`[data-deed="${name}"]`)?.addEventListener('click', deed);
	}
	#show(shown: 'start' | 'live'): void {
		for (const name of ['start', 'queue', 'about', 'live']) {
			const part = this.#part(name);
			if (part) part.hidden = (name === 'live') !== (shown === 'live');
		}
	}
	#tell(name: string, text: string): void {
		const place = this.#part(name);
		if (place && place.textContent !== text) place.textContent = text;
	}
	/** The button that was pressed is gone: the next one takes its place. */
	#focus(selector: string): void {
		this.querySelector<HTMLElement>(selector)?.focus();
	}
	#says(text: string): void {
		this.#tell('says', text);
	}

	async #count(): Promise<void> {
		const waiting = (await drives.all()).filter(({ key }) => key !== this.#ride?.drive.key).length;
		const { none, waitingOne, waiting: several } = this.#texts;
		this.#tell('waiting', waiting === 0 ? none : waiting === 1 ? waitingOne : several.replace('#', String(waiting)));
		const send = this.querySelector<HTMLElement>('[data-deed="send"]');
		if (send) send.hidden = waiting === 0;
	}

	/** Writes in the order of what happened, and never two at once. */
	#write(deed: () => Promise<unknown>): Promise<unknown> {
		this.#writing = this.#writing.then(deed).catch(() => this.#says(this.#texts.noRoom));
		return this.#writing;
	}

	async #stayAwake(): Promise<void> {
		if (this.#ride && document.visibilityState === 'visible' && 'wakeLock' in navigator)
			await navigator.wakeLock.request('screen').catch(() => {});
	}

	async #begin(): Promise<void> {
		if (!isSecureContext) return this.#says(this.#texts.notSecure);
		this.#says('');
		await askForMotion().catch(() => {});
		if (!(await hasRoom())) this.#says(this.#texts.noRoom);
		const stream = await openCamera(this.querySelector('video'));
		if (!stream) this.#says(this.#texts.noCamera);
		const shooter = byDistance(pictureSpacing, () => void this.#shoot());
		const vehicleId = this.querySelector('select')?.value || null;
		const drive: KeptDrive = { key: crypto.randomUUID(), vehicleId, drivenOn: today(), pieces: 0, pictures: 0 };
		const sensors = listen({
			fix: ([, lon, lat], { speed, accuracy }) => {
				shooter.at(speed);
				this.#moved([lon, lat], accuracy);
			},
			lost: (isRefused) => (isRefused ? void this.#giveUp() : this.#says(this.#texts.noPosition)),
			found: () => this.#says(''),
			still: () => this.#says(this.#texts.noMotion),
		});
		const timer = setInterval(() => void this.#keepPiece(), pieceSeconds * 1000);
		const stop = (): void => {
			clearInterval(timer);
			shooter.stop();
			sensors.stop();
			for (const track of stream?.getTracks() ?? []) track.stop();
		};
		this.#ride = { drive, sensors, stop, metres: 0, place: null };
		await this.#write(() => drives.put(drive));
		// The place may have been refused meanwhile.
		if (this.#ride?.drive.key !== drive.key) return;
		this.#show('live');
		this.#focus('[data-deed="hazard"]');
		await this.#stayAwake();
	}

	/** Without a place a drive is worth nothing: it is dropped before somebody drives an hour for it. */
	async #giveUp(): Promise<void> {
		const ride = this.#ride;
		if (!ride) return;
		ride.stop();
		this.#ride = null;
		this.#show('start');
		this.#says(this.#texts.noPermission);
		this.#focus('[data-deed="begin"]');
		const own = (await parts.keys()).filter((key) => key.startsWith(`${ride.drive.key}/`));
		await this.#write(() => Promise.all([drives.drop(ride.drive.key), ...own.map((key) => parts.drop(key))]));
		await this.#count();
	}

	#moved(place: readonly [number, number], accuracy: number): void {
		const ride = this.#ride;
		if (!ride) return;
		if (ride.place) ride.metres += metresBetween(ride.place, place);
		ride.place = place;
		this.#tell('metres', `${(ride.metres / 1000).toFixed(1).replace('.', ',')} km`);
		this.#tell('accuracy', `± ${Math.round(accuracy)} m`);
	}

	async #keepPiece(): Promise<void> {
		const ride = this.#ride;
		if (!ride) return;
		const [taken, number] = [ride.sensors.take(), ride.drive.pieces];
		ride.drive = { ...ride.drive, pieces: number + 1 };
		const part = { what: 'stuecke', number, second: ride.sensors.second(), body: JSON.stringify(taken) } as const;
		await this.#write(async () => {
			await parts.put({ ...part, key: `${ride.drive.key}/stuecke/${number}` });
			await drives.put(ride.drive);
		});
	}

	/** Keeps a picture and says its number. */
	async #shoot(): Promise<number | null> {
		const [ride, video, canvas] = [this.#ride, this.querySelector('video'), this.querySelector('canvas')];
		if (!ride || !video || !canvas) return null;
		const second = ride.sensors.second();
		const body = await shotOf(video, canvas);
		if (!body) return null;
		const number = ride.drive.pictures;
		ride.drive = { ...ride.drive, pictures: number + 1 };
		this.#tell('pictures', String(number + 1));
		void this.#write(() => parts.put({ key: `${ride.drive.key}/bilder/${number}`, what: 'bilder', number, second, body }));
		return number;
	}

	async #mark(voice?: Blob): Promise<void> {
		const ride = this.#ride;
		if (!ride) return;
		const [second, id] = [ride.sensors.second(), crypto.randomUUID()];
		const picture = await this.#shoot();
		const mark = { id, lon: ride.place?.[0] ?? null, lat: ride.place?.[1] ?? null, picture };
		const part = { key: `${ride.drive.key}/hinweise/${id}`, what: 'hinweise', number: 0, second, body: voice ?? '', mark } as const;
		await this.#write(() => parts.put(part));
		this.#says(this.#texts.noted);
		navigator.vibrate?.(80);
	}

	async #speak(): Promise<void> {
		const recording = await listenToVoice(voiceSeconds).catch(() => null);
		if (!recording) return this.#mark();
		this.#says(this.#texts.speaking);
		const button = this.querySelector('[data-deed="voice"]');
		button?.addEventListener('click', recording.stop, { once: true });
		await this.#mark(await recording.said);
	}

	async #end(): Promise<void> {
		const ride = this.#ride;
		if (!ride) return;
		await this.#keepPiece();
		ride.stop();
		await this.#write(() => drives.put(ride.drive));
		this.#ride = null;
		this.#show('start');
		this.#says(this.#texts.over);
		this.#focus('[data-deed="begin"]');
		await this.#count();
		this.#sendAll();
	}

	/** Whether nothing waits any more; a drive that is under way leaves when it has ended. */
	async #send(): Promise<boolean> {
		if (this.#ride || !navigator.onLine) return true;
		const done = await sendAll(this.#action, (left) => this.#says(this.#texts.sending.replace('#', String(left)))).catch(() => null);
		if (done === null) this.#says(this.#texts.later);
		else if (done > 0) this.#says(this.#texts.sent);
		await this.#count();
		return done !== null;
	}
}

customElements.define('drive-recorder', DriveRecorder);
