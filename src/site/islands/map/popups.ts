import type { Map as MovableMap, Popup } from 'maplibre-gl';
import type { Library, MapEntry, Wiring } from './wiring.ts';

/** What a thing is called, its kind, and the way to its page if there is one; as nodes, so that no title can be markup. */
const contentFor = ({ title, kind, href }: MapEntry): HTMLElement => {
	const [content, says, link] = [document.createElement('div'), document.createElement('p'), document.createElement('a')];
	says.className = 'om-meta';
	says.textContent = kind;
	if (href !== '') link.href = href;
	link.textContent = title;
	content.append(link, says);
	return content;
};

/** Escape closes it, as every dialog. */
export const popupFor = ({ Popup: Opened }: Library, thing: MapEntry): Popup => {
	const content = contentFor(thing);
	const popup = new Opened({ maxWidth: 'min(18rem, 60vw)' }).setDOMContent(content);
	content.addEventListener('keydown', ({ key }) => key === 'Escape' && popup.remove());
	return popup;
};

/** From this zoom on, numbers stand clear of each other and of the circles that stand for several things. */
const nearZoom = 14.5;

/**
 * The things of the list with their numbers, as buttons: the keyboard reaches each of them in the order of the list. From afar they would cover each
 * other, so only the one with the focus is seen.
 */
export const numberedMarkers = (library: Library, map: MovableMap, { things, texts }: Wiring): void => {
	const look = (): void => void map.getContainer().classList.toggle('om-live-map--far', map.getZoom() < nearZoom);
	map.on('zoom', look);
	look();
	for (const { number, at, ...thing } of things) {
		const pin = document.createElement('button');
		pin.type = 'button';
		pin.className = 'om-live-pin';
		pin.textContent = String(number);
		pin.setAttribute('aria-label', `${texts.number} ${number}: ${thing.title}`);
		const popup = popupFor(library, thing);
		popup.on('close', () => pin.focus());
		new library.Marker({ element: pin })
			.setLngLat([...at])
			.setPopup(popup)
			.addTo(map);
	}
};
