import { tilesFor, type Wiring } from './wiring.ts';

type Reaction = { readonly isNight: boolean; readonly change: (tiles: string) => void };

/** A switch for each kind with the colour of its points; near things are grouped anew among those that are on. */
export const switches = ({ kinds, tiles, texts }: Wiring, { isNight, change }: Reaction): HTMLElement => {
	const group = document.createElement('fieldset');
	group.className = 'om-layers';
	group.hidden = kinds.length === 0;
	const legend = document.createElement('legend');
	legend.textContent = texts.layers;
	const boxes = kinds.map((kind) => {
		const box = document.createElement('input');
		box.type = 'checkbox';
		box.checked = kind.isShown;
		const dot = document.createElement('span');
		dot.className = 'om-layer-dot';
		dot.style.background = isNight ? kind.night : kind.day;
		const label = document.createElement('label');
		label.append(box, dot, kind.label);
		return { box, kind, label };
	});
	const announce = (): void =>
		change(
			tilesFor(
				tiles,
				boxes.filter(({ box }) => box.checked).map(({ kind }) => kind),
			),
		);
	group.addEventListener('change', announce);
	group.append(legend, ...boxes.map(({ label }) => label));
	return group;
};
