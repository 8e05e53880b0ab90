type Kept = { readonly others: readonly string[]; readonly newer: string | null; readonly ready: string };

const isKept = (answer: unknown): answer is Kept =>
	typeof answer === 'object' &&
	answer !== null &&
	'others' in answer &&
	Array.isArray(answer.others) &&
	'newer' in answer &&
	'ready' in answer;

/** Milliseconds after the last key, and between two refreshes of "vor 4 Sekunden". */
const pause = 2500;
const tick = 5000;

/** Keeps what is typed on the server after every pause, says when it did, and who else writes here. All words come from the page. */
class AutoSave extends HTMLElement {
	#timer = 0;
	#keptAt = 0;
	#isSending = false;

	connectedCallback(): void {
		this.addEventListener('input', () => this.#soon(pause));
		this.addEventListener('change', () => this.#soon(pause));
		this.addEventListener('focusout', () => this.#timer !== 0 && this.#soon(0));
		this.addEventListener('submit', () => clearTimeout(this.#timer));
		window.setInterval(() => this.#tell(), tick);
	}

	#soon(wait: number): void {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => void this.#send(), wait);
	}

	async #send(): Promise<void> {
		const form = this.querySelector('form#schreiben');
		this.#timer = 0;
		if (!(form instanceof HTMLFormElement)) return;
		if (this.#isSending) return this.#soon(pause);
		this.#isSending = true;
		const kept = await this.#keep(form).catch(() => null);
		this.#isSending = false;
		this.#keptAt = kept ? Date.now() : 0;
		this.#say(this.dataset[kept ? 'saved' : 'failed'] ?? '');
		if (kept) this.#show(kept);
	}

	async #keep(form: HTMLFormElement): Promise<Kept | null> {
		const answer = await fetch(this.dataset['to'] ?? '', {
			method: 'POST',
			body: new FormData(form),
			headers: { accept: 'application/json' },
		});
		const kept: unknown = answer.ok && !answer.redirected ? await answer.json() : null;
		return isKept(kept) ? kept : null;
	}

	#show(kept: Kept): void {
		this.#warn(kept);
		const ready = document.querySelector('[aria-labelledby=bereit] .om-check');
		if (ready) ready.outerHTML = kept.ready;
		document.querySelector<HTMLIFrameElement>('.om-phone iframe')?.contentWindow?.location.reload();
	}

	/** Read out once when it is kept; what counts the seconds is for the eyes only. */
	#say(text: string): void {
		const shown = document.getElementById('gesichert');
		if (shown) shown.textContent = text;
	}

	#tell(): void {
		const seconds = Math.round((Date.now() - this.#keptAt) / 1000);
		if (this.#keptAt === 0 || seconds < 4) return;
		const [words = '', count] = seconds < 90 ? [this.dataset['seconds'], seconds] : [this.dataset['minutes'], Math.round(seconds / 60)];
		const shown = document.getElementById('gesichert');
		const eyes = document.createElement('span');
		eyes.setAttribute('aria-hidden', 'true');
		eyes.textContent = words.replace('#', String(count));
		shown?.replaceChildren(eyes);
	}

	#warn({ others, newer }: Kept): void {
		const place = document.getElementById('gleichzeitig');
		const texts = [
			...(newer === null ? [] : [(this.dataset['newer'] ?? '').replace('#', newer)]),
			...(others.length === 0 ? [] : [(this.dataset['others'] ?? '').replace('#', others.join(', '))]),
		];
		const text = texts.join(' ');
		if (place && place.textContent !== text) place.textContent = text;
	}
}

customElements.define('auto-save', AutoSave);
