type Wiring = Readonly<Record<'stand' | 'zone' | 'age' | 'old' | 'cut' | 'unsent', string>>;

/** Milliseconds: a screen that was not touched for so long is nobody's, and may be renewed. */
const untouched = 20_000;
const patience = 6000;
/** Milliseconds after which nobody is warned any more of what was urgent then. */
const over = 12 * 3_600_000;
const [hourAndMinute, day] = [
	{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	{ day: 'numeric', month: 'long' },
] as const;

/** How somebody wishes to see the screen, as the address says it, and the class of the look. */
const looks = { gross: 'om-kiosk--large', kontrast: 'om-kiosk--contrast', niedrig: 'om-kiosk--low' };

/** Says on a page that the worker of the screen remembered how old it is, asks before anything is sent whether it would arrive, and goes on when it would. */
class KioskLine extends HTMLElement {
	#timer = 0;
	#isAsked = false;
	#wiring: Wiring = { stand: '', zone: '', age: '', old: '', cut: '', unsent: '' };

	connectedCallback(): void {
		this.#wiring = JSON.parse(this.dataset['line'] ?? '{}');
		const { known } = this.dataset;
		document.addEventListener('submit', (event) => this.#ask(event));
		if (known !== undefined) this.#remembered(known);
		else if (location.pathname === this.#wiring.stand && location.search === '') this.#whenUntouched(() => this.#learn());
	}

	/** Again and again until it is done. */
	#whenUntouched(deed: () => Promise<boolean>): void {
		const wait = (): void => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => void deed().then((isDone) => isDone || wait()), untouched);
		};
		for (const sign of ['pointerdown', 'keydown', 'input']) addEventListener(sign, wait);
		wait();
	}

	/** One worker for the pages of each language: their addresses begin with it, and a scope is a beginning. */
	async #learn(): Promise<boolean> {
		if (!('serviceWorker' in navigator)) return true;
		const starts = [...document.querySelectorAll<HTMLAnchorElement>('.om-kfoot a[hreflang]')].map(({ href }) => new URL(href).pathname);
		for (const scope of starts) await navigator.serviceWorker.register(`${this.#wiring.stand}/dienst.js`, { scope });
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage('refresh');
		return true;
	}

	#remembered(known: string): void {
		const at = Date.parse(known);
		this.#see(new URLSearchParams(location.search).get('sicht'));
		for (const fleeting of document.querySelectorAll('[data-minute]')) fleeting.remove();
		// Of the page that says that nothing is remembered nobody knows how old it is.
		if (Number.isNaN(at)) document.querySelector('live-urgent')?.replaceChildren();
		else this.#tell(at);
		this.#whenUntouched(async () => {
			const isBack = await this.#reaches();
			// Not `reload`: after a form that would be sending it again.
			if (isBack) location.replace(location.href);
			else if (!Number.isNaN(at)) this.#tell(at);
			return isBack;
		});
	}

	/** Pages are remembered as everybody finds them. */
	#see(view: string | null): void {
		if (view === null) return;
		for (const [wish, look] of Object.entries(looks)) {
			if (!view.split('-').includes(wish)) continue;
			document.body.classList.add(look);
			document.documentElement.dataset['look'] += ` ${look}`;
		}
		for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href], a[hreflang]')) {
			const url = new URL(link.href);
			url.searchParams.set('sicht', view);
			link.href = url.href;
		}
	}

	#tell(at: number): void {
		const { age, old } = this.#wiring;
		// It speaks of another today.
		document.querySelector('live-urgent .om-meta span')?.remove();
		if (Date.now() - at > over) document.querySelector('live-urgent')?.replaceChildren();
		this.#say(age.replace('#', this.#when(at)), old);
	}

	#say(title: string, text: string): void {
		const [head, body] = [this.querySelector('h2'), this.querySelector('p')];
		if (!head || !body || head.textContent === title) return;
		[head.textContent, body.textContent] = [title, text];
		this.hidden = false;
	}

	/** `heute, 14:05`; after yesterday the day by its name. */
	#when(at: number): string {
		const { lang } = document.documentElement;
		const said = (time: number, form: Intl.DateTimeFormatOptions): string =>
			new Intl.DateTimeFormat(`${lang}-u-nu-latn`, { timeZone: this.#wiring.zone, ...form }).format(time);
		const dayOf = (time: number): number =>
			Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: this.#wiring.zone }).format(time)) / 86_400_000;
		const days = dayOf(at) - dayOf(Date.now());
		const near = new Intl.RelativeTimeFormat(`${lang}-u-nu-latn`, { numeric: 'auto' }).format(days, 'day');
		return `${days < -1 ? said(at, day) : near}, ${said(at, hourAndMinute)}`;
	}

	/** What is sent while there is no line would be gone: it stays in the form. */
	#ask(event: SubmitEvent): void {
		const { target: form, submitter } = event;
		if (this.#isAsked || !(form instanceof HTMLFormElement)) return;
		event.preventDefault();
		void this.#reaches().then((isThere) => {
			this.#isAsked = isThere;
			if (isThere) return form.requestSubmit(submitter);
			this.#say(this.#wiring.cut, this.#wiring.unsent);
			this.scrollIntoView();
		});
	}

	/** The worker answers no such question: what answers is the program. */
	async #reaches(): Promise<boolean> {
		const stop = new AbortController();
		const timer = setTimeout(() => stop.abort(), patience);
		try {
			const { status } = await fetch(`${this.#wiring.stand}/dienst.js`, { method: 'HEAD', cache: 'no-store', signal: stop.signal });
			return status < 500;
		} catch {
			return false;
		} finally {
			clearTimeout(timer);
		}
	}
}
customElements.define('kiosk-line', KioskLine);
