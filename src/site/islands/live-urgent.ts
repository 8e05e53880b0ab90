// Every page of the portal loads this script; what else each of them needs travels with it.
import './page/close-menu.ts';

/** Milliseconds: the page itself is fresh, and whoever leaves at once needs no stream. */
const settled = 5000;

/**
 * Shows what becomes urgent while a page stands open. Listens only while the page is looked at: a browser has few connections to one server, and a page
 * with an open stream is not kept for the way back.
 */
class LiveUrgent extends HTMLElement {
	#stream: EventSource | undefined;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	readonly #look = (): void => (document.hidden ? this.#stop() : this.#start());
	readonly #stop = (): void => {
		clearTimeout(this.#waiting);
		this.#stream?.close();
		this.#stream = undefined;
	};

	connectedCallback(): void {
		document.addEventListener('visibilitychange', this.#look);
		addEventListener('pagehide', this.#stop);
		addEventListener('pageshow', this.#look);
		this.#look();
	}

	#start(): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => {
			this.#stream ??= new EventSource(this.dataset['from'] ?? '');
			this.#stream.onmessage = ({ data }) => this.#show(String(data));
		}, settled);
	}

	/** On a screen for everybody links lead to its own pages: `/en/aktuelles/…` → `/en/infopoint/markt/aktuelles/…`. */
	#keepInside(fresh: HTMLElement): void {
		const { from = '', inside } = this.dataset;
		if (inside === undefined) return;
		const language = from.slice(0, from.lastIndexOf('/'));
		for (const link of fresh.querySelectorAll('a'))
			link.setAttribute('href', `${language}${inside}${(link.getAttribute('href') ?? '').slice(language.length)}${location.search}`);
	}

	#show(markup: string): void {
		const fresh = new DOMParser().parseFromString(markup, 'text/html').body;
		this.#keepInside(fresh);
		if (fresh.textContent.trim() === this.textContent.trim()) return;
		// Nobody loses the link that she stands on.
		if (this.contains(document.activeElement)) this.addEventListener('focusout', () => this.#show(markup), { once: true });
		else this.replaceChildren(...fresh.childNodes);
	}
}
customElements.define('live-urgent', LiveUrgent);
