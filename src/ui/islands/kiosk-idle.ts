type Wiring = Readonly<Record<'asleep' | 'soon' | 'stay' | 'start', string>> & { readonly seconds: number };

/** Seconds in which somebody may say that she is still there (WCAG 2.2, 2.2.1). */
const warning = 20;

/** Puts a screen for everybody back to its start when nobody touches it, and leaves nothing to go back to. */
class KioskIdle extends HTMLElement {
	#timer = 0;

	connectedCallback(): void {
		const wiring: Wiring = JSON.parse(this.dataset['idle'] ?? '{}');
		const dialog = this.#dialog(wiring);
		const wake = (): void => {
			if (dialog?.open) dialog.close();
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#sleep(wiring, dialog), wiring.seconds * 1000);
		};
		for (const sign of ['pointerdown', 'keydown', 'input']) addEventListener(sign, wake);
		// A page that comes back from the history still holds what was typed.
		addEventListener('pageshow', ({ persisted }) => persisted && location.replace(wiring.start));
		this.querySelector('form')?.setAttribute('autocomplete', 'off');
		wake();
	}

	#dialog({ asleep, soon, stay }: Wiring): HTMLDialogElement | undefined {
		if (asleep === '') return undefined;
		const [dialog, title, text, button, label] = [
			document.createElement('dialog'),
			document.createElement('h2'),
			document.createElement('p'),
			document.createElement('button'),
			document.createElement('span'),
		];
		[title.textContent, text.textContent, label.textContent] = [asleep, soon, stay];
		[dialog.className, button.className, label.className] = ['om-kdialog', 'kern-btn kern-btn--primary', 'kern-label'];
		button.append(label);
		dialog.append(title, text, button);
		dialog.setAttribute('aria-label', asleep);
		this.append(dialog);
		return dialog;
	}

	#sleep({ start }: Wiring, dialog: HTMLDialogElement | undefined): void {
		if (!dialog) return this.#leave(start);
		dialog.showModal();
		this.#timer = window.setTimeout(() => {
			dialog.close();
			this.#leave(start);
		}, warning * 1000);
	}

	/** A page that does not come would leave the browser's own error on the screen: what stands there stays, empty, until the network is back. */
	#leave(start: string): void {
		this.querySelector('form')?.reset();
		fetch(start).then(
			({ ok }) => (ok ? location.replace(start) : this.#again(start)),
			() => this.#again(start),
		);
	}

	#again(start: string): void {
		this.#timer = window.setTimeout(() => this.#leave(start), warning * 1000);
	}
}
customElements.define('kiosk-idle', KioskIdle);
