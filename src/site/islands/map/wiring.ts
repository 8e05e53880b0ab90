import type * as MapLibre from 'maplibre-gl';

export type Library = Pick<typeof MapLibre, 'Map' | 'Popup' | 'Marker' | 'NavigationControl' | 'setWorkerUrl'>;
export type MapKind = {
	readonly name: string;
	readonly word: string;
	readonly label: string;
	readonly isShown: boolean;
	readonly day: string;
	readonly night: string;
};
export type MapEntry = { readonly title: string; readonly kind: string; readonly href: string };
export type Texts = Readonly<
	Record<
		| 'open'
		| 'close'
		| 'loading'
		| 'failed'
		| 'layers'
		| 'moving'
		| 'zoomIn'
		| 'zoomOut'
		| 'closePopup'
		| 'number'
		| 'attribution'
		| 'show',
		string
	>
>;
export type LibraryFiles = { readonly script: string; readonly worker: string; readonly style: string };
type Written = {
	readonly library: LibraryFiles;
	readonly styles: { readonly day: string; readonly night: string };
	readonly tiles: string;
	readonly frame: string;
	readonly kinds: readonly MapKind[];
	readonly things: readonly (MapEntry & { readonly number: number; readonly at: readonly [number, number] })[];
	readonly texts: Texts;
};
/** What the page wrote into `data-map`, with the address of the tiles for the kinds shown at first. */
export type Wiring = Omit<Written, 'frame'> & { readonly frame: readonly number[]; readonly shownTiles: string };

/** The tiles of some kinds; none at all is asked for by a word that no kind has. */
export const tilesFor = (tiles: string, kinds: readonly MapKind[]): string =>
	`${tiles}${tiles.endsWith('?') ? '' : '&'}art=${kinds.length === 0 ? 'nichts' : kinds.map(({ word }) => word).join(',')}`;

export const wiringIn = (written = '{}'): Wiring => {
	const wiring: Written = JSON.parse(written);
	const shown = wiring.kinds.filter(({ isShown }) => isShown);
	return { ...wiring, frame: wiring.frame.split(' ').map(Number), shownTiles: tilesFor(wiring.tiles, shown) };
};

const styled = (address: string): Promise<void> =>
	new Promise((resolve, reject) => {
		if (document.querySelector(`link[href="${address}"]`)) return resolve();
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = address;
		link.addEventListener('load', () => resolve());
		link.addEventListener('error', () => reject(new Error(address)));
		document.head.append(link);
	});

/** Loads the map library from this server when somebody opens a map. */
export const libraryFrom = async ({ library }: Pick<Written, 'library'>): Promise<Library> => {
	const [loaded]: [Library, void] = await Promise.all([import(library.script), styled(library.style)]);
	loaded.setWorkerUrl(library.worker);
	return loaded;
};
