import { type Position, type Wish, type Wishes } from '../score.ts';
import { letterOf, positionIn, readWishes, writeWishes } from '../theses.ts';

/** Shows one thesis after the other. What is answered stays in this page and, for a reload, behind the `#` of its address: no request carries it. */
class ThesisAsk extends HTMLElement {
	#at = 0;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form || this.theses().length === 0) return;
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] === 'plain';
		for (const name of ['progress', 'bar']) this.piece(name).hidden = false;
		this.restore();
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			// Enter on an answer sends the form (HTML, 4.10.21.2): it means this thesis, not all of them.
			if (this.#at < this.theses().length - 1) return this.show(this.#at + 1);
			location.assign(`${this.dataset['result'] ?? ''}#a=${writeWishes(this.wishes())}`);
		});
		form.addEventListener('change', () => this.remember());
		// A finger or a mouse that chose is done with this thesis; arrow keys only try the answers out.
		form.addEventListener('click', ({ target, detail }) => {
			const isPointed = target instanceof HTMLInputElement && target.type === 'radio' && detail > 0;
			if (isPointed) setTimeout(() => this.show(this.#at + 1), 150);
		});
		const steps = { back: () => this.#at - 1, next: () => this.#at + 1, skip: () => this.skip() };
		for (const [name, to] of Object.entries(steps))
			this.querySelector(`button[name=${name}]`)?.addEventListener('click', () => this.show(to()));
		this.show(0, { isFirst: true });
	}

	theses(): readonly HTMLElement[] {
		return [...this.querySelectorAll<HTMLElement>('[data-thesis]')];
	}

	piece(name: string): HTMLElement {
		return this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;
	}

	wishes(): Wishes {
		return new Map(
			this.theses().flatMap((box): [string, Wish][] => {
				const position: Position | undefined = positionIn(box.querySelector<HTMLInputElement>('[type=radio]:checked')?.value ?? '');
				const isDouble = box.querySelector<HTMLInputElement>('[name=w]')?.checked ?? false;
				return position === undefined ? [] : [[box.dataset['thesis'] ?? '', { position, isDouble }]];
			}),
		);
	}

	restore(): void {
		const theses = this.theses().map((box) => ({ code: box.dataset['thesis'] ?? '' }));
		const { wishes } = readWishes(new URLSearchParams(location.hash.slice(1)).get('a') ?? '', theses);
		for (const box of this.theses()) {
			const wish = wishes.get(box.dataset['thesis'] ?? '');
			for (const input of box.querySelectorAll('input'))
				input.checked = wish !== undefined && (input.name === 'w' ? wish.isDouble : input.value === letterOf(wish.position));
		}
	}

	remember(): void {
		history.replaceState(null, '', `#a=${writeWishes(this.wishes())}`);
	}

	/** Takes back what was answered to this thesis and goes on. */
	skip(): number {
		for (const input of this.theses()[this.#at]?.querySelectorAll('input') ?? []) input.checked = false;
		this.remember();
		return this.#at + 1;
	}

	show(to: number, { isFirst = false } = {}): void {
		const theses = this.theses();
		if (to >= theses.length) return this.querySelector('form')?.requestSubmit();
		this.#at = Math.max(0, to);
		for (const [at, box] of theses.entries()) box.hidden = at !== this.#at;
		this.tell(theses.length);
		if (!isFirst) theses[this.#at]?.querySelector('fieldset')?.focus();
	}

	/** How far she is, and where she can go. */
	tell(count: number): void {
		const isLast = this.#at === count - 1;
		for (const [at, step] of [...this.piece('bar').children].entries()) step.classList.toggle('is-done', at <= this.#at);
		this.piece('finish').hidden = !isLast;
		for (const button of this.querySelectorAll<HTMLButtonElement>('button[name=back], button[name=next]'))
			button.hidden = button.name === 'back' ? this.#at === 0 : isLast;
		const words = this.dataset['progress'] ?? '';
		this.piece('progress').textContent = words.replace('{n}', `${this.#at + 1}`).replace('{m}', `${count}`);
	}
}

customElements.define('thesis-ask', ThesisAsk);
