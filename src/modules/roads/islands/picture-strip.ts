/** Looking through pictures with the keyboard: digits choose what it is, arrows move, Enter keeps. A box is drawn with the pointer. */
class PictureStrip extends HTMLElement {
	#start: readonly [number, number] | null = null;

	connectedCallback(): void {
		document.addEventListener('keydown', this.#pressed);
		const frame = this.querySelector<HTMLElement>('[data-part="frame"]');
		frame?.addEventListener('pointerdown', (event) => this.#begin(frame, event));
		frame?.addEventListener('pointermove', (event) => this.#draw(frame, event));
		frame?.addEventListener('pointerup', () => (this.#start = null));
	}
	disconnectedCallback(): void {
		document.removeEventListener('keydown', this.#pressed);
	}

	#pressed = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const { target } = event;
		// Who types a number, or moves through radio buttons, means that.
		const isTyping = target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');
		if (isTyping) return;
		if (/^\d$/.test(event.key)) this.#choose(event.key);
		else if (!(target instanceof HTMLInputElement)) this.#move(event.key);
	};
	#choose(digit: string): void {
		const choices = [...this.querySelectorAll<HTMLInputElement>('#neu input[name=type]')];
		const chosen = choices[(Number(digit) + 9) % 10];
		if (!chosen) return;
		chosen.checked = true;
		chosen.closest('label')?.scrollIntoView({ block: 'nearest' });
	}
	#move(key: string): void {
		const link = { ArrowRight: 'next', ArrowLeft: 'previous' }[key];
		if (link) this.querySelector<HTMLAnchorElement>(`a[rel="${link}"]`)?.click();
	}

	#place(frame: HTMLElement, { clientX, clientY }: PointerEvent): readonly [number, number] {
		const { left, top, width, height } = frame.getBoundingClientRect();
		const [wide, high] = [Number(this.dataset['width']), Number(this.dataset['height'])];
		const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
		return [within(((clientX - left) / width) * wide, wide), within(((clientY - top) / height) * high, high)];
	}
	#begin(frame: HTMLElement, event: PointerEvent): void {
		event.preventDefault();
		this.#start = this.#place(frame, event);
		frame.setPointerCapture(event.pointerId);
	}
	#draw(frame: HTMLElement, event: PointerEvent): void {
		if (!this.#start) return;
		const [[fromX, fromY], [toX, toY]] = [this.#start, this.#place(frame, event)];
		const box = { x: Math.min(fromX, toX), y: Math.min(fromY, toY), width: Math.abs(toX - fromX), height: Math.abs(toY - fromY) };
		const drawn = this.querySelector('[data-part="box"]');
		for (const [name, value] of Object.entries(box)) {
			drawn?.setAttribute(name, String(value));
			const field = this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
			if (field) field.value = String(value);
		}
	}
}
customElements.define('picture-strip', PictureStrip);
