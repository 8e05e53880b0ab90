import type { Map as MovableMap, Marker } from 'maplibre-gl';
import { button, relabel } from './map/button.ts';
import { isNight } from './map/night.ts';
import { libraryFrom, type LibraryFiles } from './map/wiring.ts';

type Wiring = {
	readonly library: LibraryFiles;
	readonly styles: { readonly day: string; readonly night: string };
	readonly frame: string;
	/** Words for the position of the device, where it may be asked. */
	readonly device?: Readonly<Record<'here' | 'seeking' | 'found' | 'lost', string>>;
	readonly texts: Readonly<
		Record<'open' | 'close' | 'loading' | 'failed' | 'how' | 'middle' | 'moving' | 'pin' | 'zoomIn' | 'zoomOut', string>
	>;
};
type Spot = { readonly lng: number; readonly lat: number };

/** Latitude, then longitude, parted by a comma or a blank. */
const spot = /^\s*(-?\d+(?:\.\d+)?)[\s,;]+(-?\d+(?:\.\d+)?)\s*$/;
const typed = (text: string): Spot | null => {
	const [, lat, lng] = spot.exec(text) ?? [];
	return lat === undefined || lng === undefined ? null : { lng: Number(lng), lat: Number(lat) };
};

const write = (input: HTMLInputElement, { lng, lat }: Spot): void => {
	input.value = `${lat.toFixed(6)}, ${lng.toFixed(6)}`;
	input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** A button that takes the position of the device; the browser asks its owner first. */
const hereButton = (input: HTMLInputElement, texts: NonNullable<Wiring['device']>): HTMLElement => {
	const [row, says] = [document.createElement('div'), document.createElement('p')];
	row.className = 'om-row om-gap';
	says.setAttribute('role', 'status');
	const press = button(texts.here, () => {
		says.textContent = texts.seeking;
		navigator.geolocation.getCurrentPosition(
			({ coords: { latitude: lat, longitude: lng } }) => {
				write(input, { lat, lng });
				says.textContent = texts.found;
			},
			() => (says.textContent = texts.lost),
			{ enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
		);
	});
	row.append(press, says);
	return row;
};

/** What stands there already would lie in the way. */
const showLandOnly = (map: MovableMap): void => {
	for (const layer of map.getStyle().layers)
		if ('source' in layer && layer.source === 'dinge') map.setLayoutProperty(layer.id, 'visibility', 'none');
};

/** Puts a button under a place that is typed as two numbers: it opens a map on which the place is pointed at. */
class PlacePicker extends HTMLElement {
	#stage: HTMLElement | undefined;
	#map: MovableMap | undefined;

	connectedCallback(): void {
		const wiring: Wiring = JSON.parse(this.dataset['map'] ?? '{}');
		const input = this.querySelector('input');
		if (!input) return;
		const toggle = button(wiring.texts.open, () => {
			if (this.#stage) this.#close();
			else void this.#open(wiring, input);
			relabel(toggle, this.#stage ? wiring.texts.close : wiring.texts.open);
			toggle.setAttribute('aria-expanded', String(this.#stage !== undefined));
		});
		toggle.setAttribute('aria-expanded', 'false');
		if (wiring.device && 'geolocation' in navigator) this.append(hereButton(input, wiring.device));
		this.append(toggle);
	}

	#close(): void {
		this.#map?.remove();
		this.#stage?.remove();
		this.#map = undefined;
		this.#stage = undefined;
	}

	async #open(wiring: Wiring, input: HTMLInputElement): Promise<void> {
		const [stage, says] = [document.createElement('div'), document.createElement('p')];
		stage.className = 'om-stack om-gap';
		says.setAttribute('role', 'status');
		says.textContent = wiring.texts.loading;
		stage.append(says);
		this.append(stage);
		this.#stage = stage;
		try {
			await this.#show(wiring, { input, stage });
			says.textContent = wiring.texts.how;
		} catch {
			says.textContent = wiring.texts.failed;
		}
	}

	async #show({ library: files, styles, frame, texts }: Wiring, { input, stage }: { input: HTMLInputElement; stage: HTMLElement }) {
		const library = await libraryFrom({ library: files });
		const canvas = document.createElement('div');
		canvas.className = 'om-live-map om-live-map--small';
		canvas.dir = 'ltr';
		stage.append(canvas);
		const [west = 10, south = 50, east = 11, north = 51] = frame.split(' ').map(Number);
		const known = typed(input.value);
		const map = new library.Map({
			container: canvas,
			style: isNight() ? styles.night : styles.day,
			...(known ? { center: known, zoom: 16 } : { bounds: [west, south, east, north] }),
			maxZoom: 19,
			attributionControl: { compact: false },
			locale: {
				'Map.Title': texts.moving,
				'Marker.Title': texts.pin,
				'NavigationControl.ZoomIn': texts.zoomIn,
				'NavigationControl.ZoomOut': texts.zoomOut,
			},
		});
		this.#map = map;
		map.addControl(new library.NavigationControl({ showCompass: false }));
		let marker: Marker | undefined;
		const mark = (at: Spot): void => {
			if (marker) return void marker.setLngLat(at);
			const pin = new library.Marker({ draggable: true }).setLngLat(at).addTo(map);
			pin.on('dragend', () => write(input, pin.getLngLat()));
			marker = pin;
		};
		const choose = (at: Spot): void => {
			mark(at);
			write(input, at);
		};
		if (known) mark(known);
		input.addEventListener('change', () => {
			const at = typed(input.value);
			if (!at) return;
			mark(at);
			map.jumpTo({ center: at, zoom: 16 });
		});
		map.on('click', ({ lngLat }) => choose(lngLat));
		stage.append(button(texts.middle, () => choose(map.getCenter())));
		await map.once('load');
		showLandOnly(map);
		map.getCanvas().focus();
	}
}
customElements.define('place-picker', PlacePicker);
