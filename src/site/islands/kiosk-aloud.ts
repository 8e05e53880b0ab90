type Says = Readonly<Record<'read' | 'pause' | 'goOn', string>>;
/** A run of words in one language and one block of the page. */
type Piece = { readonly block: Element; readonly lang: string; words: string };

/** Never heard: what is not for eyes either, and what somebody typed. */
const silent = '[hidden], [aria-hidden=true], script, style, svg, dialog, kiosk-clock, textarea, select, option';

const blockOf = (node: Node): Element => {
	let block = node.parentElement ?? document.body;
	while (/^(?:inline|contents)$/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
	return block;
};
const wordsOf = (node: Node): string => ((node instanceof HTMLImageElement ? node.alt : node.nodeValue) ?? '').trim();
const isHeard = (node: Node): boolean => {
	const { parentElement: parent } = node;
	return wordsOf(node) !== '' && parent !== null && !parent.closest(silent) && parent.getClientRects().length > 0;
};

const heardIn = (root: Element): Node[] => {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	const nodes: Node[] = [];
	while (walker.nextNode()) if (isHeard(walker.currentNode)) nodes.push(walker.currentNode);
	return nodes;
};

const piecesOf = (nodes: readonly Node[]): Piece[] => {
	const pieces: Piece[] = [];
	for (const node of nodes) {
		const [block, last] = [blockOf(node), pieces.at(-1)];
		const lang = node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
		if (last?.block === block && last.lang === lang) last.words += ` ${wordsOf(node)}`;
		else pieces.push({ block, lang, words: wordsOf(node) });
	}
	return pieces;
};

/** Only what speaks on the device itself: any other voice sends the words to somebody else (Web Speech API, `localService`). Android writes `de_DE`. */
const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
	speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2));

/** Reads the page aloud and shows where it is. Without a voice of the device in the language of the page nothing is offered. */
class KioskAloud extends HTMLElement {
	#pieces: readonly Piece[] = [];
	#at = 0;
	#saying: SpeechSynthesisUtterance | undefined;

	connectedCallback(): void {
		if (!('speechSynthesis' in window)) return;
		const offer = (): void => {
			this.hidden = voiceFor(document.documentElement.lang) === undefined;
		};
		// Safari 15 knows no listeners here.
		speechSynthesis.onvoiceschanged = offer;
		this.querySelector('button')?.addEventListener('click', () => (this.#saying ? this.#pause() : this.#begin()));
		addEventListener('pagehide', () => this.#pause());
		document.addEventListener('visibilitychange', () => document.hidden && this.#pause());
		offer();
	}

	/** In the order of the page: the line, what is urgent, the content. */
	#begin(): void {
		if (this.#at === 0) this.#pieces = piecesOf([...document.querySelectorAll('kiosk-line, live-urgent, main')].flatMap(heardIn));
		this.#say();
	}

	/** `pause` of the interface ends everything on Android: so it is silence, and later the same piece again. */
	#pause(): void {
		if (!this.#saying) return;
		this.#quiet();
		speechSynthesis.cancel();
		this.#label('goOn');
	}

	#quiet(): void {
		this.#saying = undefined;
		document.querySelector('.om-reading')?.classList.remove('om-reading');
	}

	#say(): void {
		this.#quiet();
		const piece = this.#pieces[this.#at];
		const voice = piece && (voiceFor(piece.lang) ?? voiceFor(document.documentElement.lang));
		if (!piece || !voice) {
			this.#at = 0;
			return this.#label('read');
		}
		const saying = new SpeechSynthesisUtterance(piece.words);
		[saying.voice, saying.lang] = [voice, voice.lang];
		saying.onend = () => this.#next(saying);
		saying.onerror = () => this.#saying === saying && this.#pause();
		this.#saying = saying;
		piece.block.classList.add('om-reading');
		piece.block.scrollIntoView({ block: 'nearest' });
		// Whoever listens is there: the screen does not begin anew.
		dispatchEvent(new Event('input'));
		this.#label('pause');
		speechSynthesis.speak(saying);
	}

	/** One that was silenced ends as well. */
	#next(saying: SpeechSynthesisUtterance): void {
		if (this.#saying !== saying) return;
		this.#at++;
		this.#say();
	}

	#label(what: keyof Says): void {
		const says: Says = JSON.parse(this.dataset['says'] ?? '{}');
		const label = this.querySelector('span');
		if (label) label.textContent = says[what];
	}
}
customElements.define('kiosk-aloud', KioskAloud);
