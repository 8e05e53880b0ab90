import { type Mark, type Texts, changed, deedOf, placedAt } from './marks.ts';

type Change = (marks: readonly Mark[], focus: number | null) => void;
type Wiring = { readonly texts: Texts; readonly change: Change };

const made = <Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
	const element = document.createElement(name);
	element.className = className;
	element.append(...inside);
	return element;
};
const button = (label: string, deed: () => void): HTMLButtonElement => {
	const element = made('button', 'kern-btn kern-btn--tertiary', made('span', 'kern-label', label));
	element.type = 'button';
	element.addEventListener('click', deed);
	return element;
};

const replaced = (marks: readonly Mark[], at: number, mark: Mark): readonly Mark[] =>
	marks.map((other, index) => (index === at ? mark : other));

/** A place by hand lies on the picture as something to move; others as a frame. */
const frameOf = (marks: readonly Mark[], at: number, { texts, change }: Wiring): HTMLElement => {
	const { box, isShown } = marks[at] ?? { box: placedAt(0.5, 0.5), isShown: false };
	const frame = made(box.sort === 'hand' ? 'button' : 'span', `om-cover__place${isShown ? ' om-cover__place--shown' : ''}`);
	for (const [side, part] of Object.entries({ left: box.x, top: box.y, width: box.width, height: box.height }))
		frame.style.setProperty(side, `${part * 100}%`);
	if (!(frame instanceof HTMLButtonElement)) return frame;
	frame.type = 'button';
	frame.dataset['place'] = String(at);
	frame.setAttribute('aria-label', `${texts.hand} ${at + 1}`);
	frame.addEventListener('keydown', (event) => {
		const by = deedOf(event.key);
		if (!by) return;
		event.preventDefault();
		change(replaced(marks, at, { box: changed(box, by), isShown }), at);
	});
	return frame;
};

const rowOf = (marks: readonly Mark[], at: number, { texts, change }: Wiring): HTMLElement => {
	const { box, isShown } = marks[at] ?? { box: placedAt(0.5, 0.5), isShown: false };
	const row = made('li', 'om-row', made('span', '', `${at + 1}. ${texts[box.sort]}`));
	const named = (label: string, deed: () => void): void => {
		const press = button(label, deed);
		press.append(made('span', 'om-hidden', `: ${at + 1}. ${texts[box.sort]}`));
		row.append(press);
	};
	if (box.sort !== 'hand') {
		named(isShown ? texts.cover : texts.show, () => change(replaced(marks, at, { box, isShown: !isShown }), null));
		return row;
	}
	named(texts.larger, () => change(replaced(marks, at, { box: changed(box, { size: 1.2 }), isShown }), null));
	named(texts.smaller, () => change(replaced(marks, at, { box: changed(box, { size: 1 / 1.2 }), isShown }), null));
	named(texts.remove, () => change(marks.toSpliced(at, 1), null));
	return row;
};

/** The picture as it is sent, with the places on it and what can be done to each. */
export const shownPicture = (blob: Blob, marks: readonly Mark[], wiring: Wiring): HTMLElement => {
	const { texts, change } = wiring;
	const picture = new Image();
	picture.alt = texts.alt;
	picture.src = URL.createObjectURL(blob);
	picture.addEventListener('load', () => URL.revokeObjectURL(picture.src));
	picture.addEventListener('click', (event) => {
		const place = placedAt(event.offsetX / picture.clientWidth, event.offsetY / picture.clientHeight);
		change([...marks, { box: place, isShown: false }], marks.length);
	});
	const plane = made('div', 'om-cover__plane', picture, ...marks.map((_, at) => frameOf(marks, at, wiring)));
	const add = button(texts.add, () => change([...marks, { box: placedAt(0.5, 0.5), isShown: false }], marks.length));
	const list = made('ol', 'om-plain om-cover__list', ...marks.map((_, at) => rowOf(marks, at, wiring)));
	list.setAttribute('aria-label', texts.places);
	return made('div', 'om-cover', plane, made('p', 'om-hint', texts.hint), add, ...(marks.length > 0 ? [list] : []));
};
