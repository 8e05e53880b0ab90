import type { Map as MovableMap, MapGeoJSONFeature } from 'maplibre-gl';
import { type Library, libraryFrom, type Wiring, wiringIn } from './map/wiring.ts';
import { button, relabel } from './map/button.ts';
import { darkness, isNight } from './map/night.ts';
import { switches } from './map/switches.ts';
import { numberedMarkers, popupFor } from './map/popups.ts';

type Parts = { readonly drawn: readonly HTMLElement[]; readonly toggle: HTMLButtonElement };

/** A click opens what is there, or goes nearer to where several things are drawn as one. */
const answerClicks = (library: Library, map: MovableMap, wiring: Wiring): void => {
	const open = (feature: MapGeoJSONFeature | undefined): void => {
		const { geometry, properties } = feature ?? {};
		if (geometry?.type !== 'Point') return;
		const [lon = 0, lat = 0] = geometry.coordinates;
		const label = wiring.kinds.find(({ name }) => name === properties?.['kind'])?.label ?? '';
		const thing = { title: String(properties?.['title']), href: String(properties?.['href']), kind: label };
		popupFor(library, thing).setLngLat([lon, lat]).addTo(map);
	};
	map.on('click', 'ding', ({ features }) => open(features?.[0]));
	map.on('click', 'gruppe', ({ lngLat }) => void map.easeTo({ center: lngLat, zoom: map.getZoom() + 2 }));
	// A line says what it is where it was touched.
	map.on('click', ({ point, lngLat }) => {
		const near: [[number, number], [number, number]] = [
			[point.x - 6, point.y - 6],
			[point.x + 6, point.y + 6],
		];
		const features = map.queryRenderedFeatures(near);
		const line = features.find(({ geometry, properties }) => geometry.type !== 'Point' && properties?.['look'] !== undefined);
		if (!line || features.some(({ layer }) => layer.id === 'ding' || layer.id === 'gruppe')) return;
		const { title, kind, href } = line.properties ?? {};
		popupFor(library, { title: String(title), kind: String(kind), href: href === undefined ? '' : String(href) })
			.setLngLat(lngLat)
			.addTo(map);
	});
	for (const layer of ['ding', 'gruppe']) {
		map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
		map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
	}
};

/** The drawn map of the page with a button that puts one to move in its place. Nothing is loaded before that. */
class LargeMap extends HTMLElement {
	#map: MovableMap | undefined;
	#stage: HTMLElement | undefined;

	connectedCallback(): void {
		const wiring = wiringIn(this.dataset['map']);
		const drawn = [...this.children].filter((child) => child instanceof HTMLElement);
		const toggle = button(wiring.texts.open, () => {
			if (this.#stage) this.#close(wiring, { drawn, toggle });
			else void this.#open(wiring, { drawn, toggle });
		});
		this.prepend(toggle);
	}

	#close({ texts }: Wiring, { drawn, toggle }: Parts): void {
		this.#map?.remove();
		this.#map = undefined;
		this.#stage?.remove();
		this.#stage = undefined;
		for (const part of drawn) part.hidden = false;
		relabel(toggle, texts.open);
	}

	async #open(wiring: Wiring, { drawn, toggle }: Parts): Promise<void> {
		const { texts } = wiring;
		const stage = document.createElement('div');
		const says = document.createElement('p');
		says.setAttribute('role', 'status');
		says.textContent = texts.loading;
		stage.append(says);
		toggle.after(stage);
		this.#stage = stage;
		try {
			await this.#show(wiring, stage);
			says.remove();
			for (const part of drawn) part.hidden = true;
			relabel(toggle, texts.close);
		} catch {
			says.textContent = texts.failed;
		}
	}

	async #show(wiring: Wiring, stage: HTMLElement): Promise<void> {
		const { texts, frame, styles } = wiring;
		const library = await libraryFrom(wiring);
		const canvas = document.createElement('div');
		canvas.className = 'om-live-map';
		canvas.dir = 'ltr';
		stage.append(switches(wiring, { isNight: isNight(), change: (tiles) => this.#retile(tiles) }), canvas);
		const [west = 10, south = 50, east = 11, north = 51] = frame;
		const map = new library.Map({
			container: canvas,
			style: isNight() ? styles.night : styles.day,
			bounds: [west, south, east, north],
			fitBoundsOptions: { padding: 40, maxZoom: 16 },
			maxZoom: 19,
			cooperativeGestures: false,
			attributionControl: { compact: false },
			locale: {
				'Map.Title': texts.moving,
				'NavigationControl.ZoomIn': texts.zoomIn,
				'NavigationControl.ZoomOut': texts.zoomOut,
				'Popup.Close': texts.closePopup,
				'AttributionControl.ToggleAttribution': texts.attribution,
			},
		});
		this.#map = map;
		map.addControl(new library.NavigationControl({ showCompass: false }));
		map.on('styledata', () => this.#retile(this.#tiles ?? wiring.shownTiles));
		darkness.addEventListener('change', () => this.#map?.setStyle(isNight() ? styles.night : styles.day));
		answerClicks(library, map, wiring);
		numberedMarkers(library, map, wiring);
		await map.once('load');
		map.getCanvas().focus();
	}

	#tiles: string | undefined;
	#retile(tiles: string): void {
		const source = this.#map?.getSource('dinge');
		if (source?.type !== 'vector' || !('setTiles' in source) || !('tiles' in source)) return;
		this.#tiles = tiles;
		if (Array.isArray(source.tiles) && source.tiles[0] === tiles) return;
		if (typeof source.setTiles === 'function') source.setTiles([tiles]);
	}
}
customElements.define('large-map', LargeMap);
