type MotionRow = readonly [second: number, x: number, y: number, z: number];
type FixRow = readonly [second: number, lon: number, lat: number, heading: number | null];

/** Rows of the motion sensor that are kept between two pieces: four minutes at 68 Hz. When nobody takes them, the oldest go. */
const ringSize = 16_384;
const width = 4;
const round = (value: number, by: number): number => Math.round(value * by) / by;

/** A ring of numbers: nothing is allocated while driving. */
const motionRing = () => {
	const values = new Float64Array(ringSize * width);
	let [next, count] = [0, 0];
	return {
		put: (row: MotionRow): void => {
			values.set(row, next * width);
			next = (next + 1) % ringSize;
			count = Math.min(ringSize, count + 1);
		},
		take: (): MotionRow[] => {
			const first = (next - count + ringSize) % ringSize;
			const rows = Array.from({ length: count }, (_, at): MotionRow => {
				const [second = 0, x = 0, y = 0, z = 0] = values.subarray(((first + at) % ringSize) * width);
				return [round(second, 1000), round(x, 1000), round(y, 1000), round(z, 1000)];
			});
			count = 0;
			return rows;
		},
	};
};

export type Sensors = {
	readonly second: () => number;
	/** What came since the last time. */
	readonly take: () => { readonly fixes: FixRow[]; readonly motion: MotionRow[] };
	readonly stop: () => void;
};
type Heard = {
	readonly fix: (fix: FixRow, about: { readonly speed: number; readonly accuracy: number }) => void;
	/** There has been no place for a while, or the person refused to give any. */
	readonly lost: (isRefused: boolean) => void;
	/** After it was lost there is a place again. */
	readonly found: () => void;
	/** The motion sensor has said nothing since the beginning. */
	readonly still: () => void;
};

/** Milliseconds after which a motion sensor that said nothing is none. */
const stillness = 4000;
/** Milliseconds without a place that are worth a word: devices report many shorter ones. */
const patience = 5000;

export const metresBetween = ([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number =>
	Math.hypot((lonB - lonA) * Math.cos((latA * Math.PI) / 180), latB - latA) * 111_195;
/** Metres a second from one fix to the next, for devices that do not say how fast they are; 0 where that is no speed of a road vehicle. */
const speedBetween = (before: FixRow | undefined, [second, lon, lat]: FixRow): number => {
	if (!before || second <= before[0]) return 0;
	const speed = metresBetween([before[1], before[2]], [lon, lat]) / (second - before[0]);
	return speed < 70 ? speed : 0;
};

/** The day by the clock of the device, ISO 8601. */
export const today = (): string => {
	const now = new Date();
	return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Phones of Apple want to be asked, and only from a tap. */
export const askForMotion = async (): Promise<void> => {
	const ask: unknown = 'DeviceMotionEvent' in window ? Reflect.get(DeviceMotionEvent, 'requestPermission') : undefined;
	if (typeof ask === 'function') await ask.call(DeviceMotionEvent);
};

/** Listens to position and motion; all seconds count from now, by the clock that no time service turns back. */
export const listen = (heard: Heard): Sensors => {
	const begun = performance.now();
	const second = (): number => (performance.now() - begun) / 1000;
	const ring = motionRing();
	let fixes: FixRow[] = [];
	const silence = setTimeout(heard.still, stillness);
	let [last, waiting, isLost]: [FixRow | undefined, number | undefined, boolean] = [undefined, undefined, false];
	const noPlace = (): void => {
		waiting ??= window.setTimeout(() => {
			isLost = true;
			heard.lost(false);
		}, patience);
	};
	const placed = (): void => {
		clearTimeout(waiting);
		waiting = undefined;
		if (isLost) heard.found();
		isLost = false;
	};
	const moved = ({ accelerationIncludingGravity: g, timeStamp }: DeviceMotionEvent): void => {
		if (g && g.x !== null) clearTimeout(silence);
		if (g && g.x !== null && g.y !== null && g.z !== null) ring.put([(timeStamp - begun) / 1000, g.x, g.y, g.z]);
	};
	addEventListener('devicemotion', moved);
	const watch = navigator.geolocation.watchPosition(
		({ coords, timestamp }) => {
			const age = Math.min(2, Math.max(0, (Date.now() - timestamp) / 1000));
			const fix: FixRow = [round(second() - age, 1000), round(coords.longitude, 1e7), round(coords.latitude, 1e7), coords.heading];
			fixes.push(fix);
			placed();
			heard.fix(fix, { speed: coords.speed ?? speedBetween(last, fix), accuracy: coords.accuracy });
			last = fix;
		},
		({ code, PERMISSION_DENIED }) => (code === PERMISSION_DENIED ? heard.lost(true) : noPlace()),
		{ enableHighAccuracy: true, maximumAge: 0, timeout: 20_000 },
	);
	return {
		second,
		take: () => {
			const taken = { fixes, motion: ring.take() };
			fixes = [];
			return taken;
		},
		stop: () => {
			clearTimeout(silence);
			clearTimeout(waiting);
			removeEventListener('devicemotion', moved);
			navigator.geolocation.clearWatch(watch);
		},
	};
};

/** Bytes that should be free before a drive: an hour at 50 km/h. */
const roomNeeded = 1_500_000_000;
/** Whether a drive fits on the device, which is asked not to clear it away. */
export const hasRoom = async (): Promise<boolean> => {
	await navigator.storage?.persist?.();
	const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
	return quota - usage > roomNeeded;
};

/** The camera that looks away from the screen, shown in `video`; `null` where there is none or nobody allows it. */
export const openCamera = async (video: HTMLVideoElement | null): Promise<MediaStream | null> => {
	const wish = { video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } };
	const stream = await navigator.mediaDevices.getUserMedia(wish).catch(() => null);
	if (!stream || !video) return null;
	video.srcObject = stream;
	await video.play().catch(() => {});
	return stream;
};

/** A picture of what the camera sees, as JPEG; `null` where there is no camera. */
export const shotOf = async (video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<Blob | null> => {
	if (video.videoWidth === 0) return null;
	[canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
	canvas.getContext('2d')?.drawImage(video, 0, 0);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.72));
};

/** Calls `shoot` every `metres` of the way, by the speed of the last fix. */
export const byDistance = (metres: number, shoot: () => void) => {
	let [speed, since, last] = [0, 0, performance.now()];
	const timer = setInterval(() => {
		const now = performance.now();
		since += (speed * (now - last)) / 1000;
		last = now;
		if (since < metres) return;
		since %= metres;
		shoot();
	}, 50);
	return {
		at: (metresPerSecond: number): void => void (speed = metresPerSecond > 1 ? metresPerSecond : 0),
		stop: (): void => clearInterval(timer),
	};
};

/** A few words into the microphone, until `stop` or after so many seconds. */
export const listenToVoice = async (longest: number): Promise<{ readonly stop: () => void; readonly said: Promise<Blob> }> => {
	const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
	const recorder = new MediaRecorder(stream);
	const chunks: Blob[] = [];
	recorder.addEventListener('dataavailable', ({ data }) => void chunks.push(data));
	const said = new Promise<Blob>((resolve) => {
		recorder.addEventListener('stop', () => {
			for (const track of stream.getTracks()) track.stop();
			resolve(new Blob(chunks, { type: recorder.mimeType.split(';')[0] ?? 'audio/webm' }));
		});
	});
	const stop = (): void => void (recorder.state === 'recording' && recorder.stop());
	recorder.start();
	setTimeout(stop, longest * 1000);
	return { stop, said };
};
