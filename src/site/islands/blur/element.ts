import type { Files } from './library.ts';
import type { Mark, Texts } from './marks.ts';
import { shownPicture } from './shown.ts';
import { type Covered, talkTo } from './talk.ts';

type Wiring = { readonly files: Files; readonly models: readonly unknown[]; readonly texts: Texts };

const canWork = (): boolean => 'Worker' in window && 'OffscreenCanvas' in window && 'DataTransfer' in window && isSecureContext;

const sentenceFor = ({ texts }: Wiring, marks: readonly Mark[]): string => {
	if (marks.some(({ isShown }) => isShown)) return texts.shown;
	if (marks.length === 0) return texts.nothing;
	return marks.length === 1 ? texts.one : texts.more.replace('#', String(marks.length));
};

/** Puts a file into a form as if somebody had chosen it. */
const lay = (input: HTMLInputElement, file: File): void => {
	const hand = new DataTransfer();
	hand.items.add(file);
	input.files = hand.files;
};

type Seen = {
	readonly input: HTMLInputElement;
	readonly wiring: Wiring;
	readonly covered: Covered;
	readonly marks: readonly Mark[];
	/** The place that keeps the focus. */
	readonly focus: number | null;
};

/** Covers faces and vehicles on a chosen photo before the form can be sent; the person sees what is sent. What does not work here waits for a person. */
class BlurPhoto extends HTMLElement {
	#says = document.createElement('p');
	#stage = document.createElement('div');
	#receipt = document.createElement('input');
	#talk: ReturnType<typeof talkTo> | undefined;
	/** Counts choices: what comes back for an earlier one is dropped. */
	#turn = 0;
	#isBusy = false;

	connectedCallback(): void {
		const input = this.querySelector('input');
		if (!input?.form || !canWork()) return;
		const wiring: Wiring = JSON.parse(this.dataset['cover'] ?? '{}');
		this.#says.setAttribute('role', 'status');
		[this.#receipt.type, this.#receipt.name] = ['hidden', 'receipt'];
		this.append(this.#receipt, this.#says, this.#stage);
		input.addEventListener('change', () => void this.#choose(input, wiring));
		input.form.addEventListener('reset', () => this.#clear());
		// Before every other listener: nothing may take the form while the photo is not covered.
		input.form.addEventListener('submit', (event) => this.#hold(event, wiring), { capture: true });
	}

	#hold(event: Event, { texts }: Wiring): void {
		if (!this.#isBusy) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		this.#says.textContent = texts.wait;
	}

	#clear(): void {
		this.#turn++;
		this.#talk?.end();
		this.#isBusy = false;
		this.#receipt.value = '';
		this.#says.textContent = '';
		this.#stage.replaceChildren();
	}

	async #choose(input: HTMLInputElement, wiring: Wiring): Promise<void> {
		this.#clear();
		const file = input.files?.[0];
		if (!file?.type.startsWith('image/')) return;
		this.#isBusy = true;
		this.#says.textContent = wiring.texts.busy;
		input.value = '';
		this.#talk = talkTo(import.meta.url);
		const turn = this.#turn;
		try {
			const covered = await this.#talk.ask({ deed: 'look', file, files: wiring.files });
			if (turn === this.#turn)
				this.#show({ input, wiring, covered, marks: covered.boxes.map((box) => ({ box, isShown: false })), focus: null });
		} catch {
			if (turn !== this.#turn) return;
			this.#clear();
			lay(input, file);
			this.#says.textContent = wiring.texts.failed;
		}
	}

	/** Lays the covered picture into the form, with its receipt; where a place is shown again there is none, and a person looks. */
	#show({ input, wiring, covered, marks, focus }: Seen): void {
		lay(input, new File([covered.blob], 'foto.jpg', { type: covered.blob.type }));
		const isWhole = marks.every(({ isShown }) => !isShown);
		const { boxes, sha256 } = covered;
		this.#receipt.value = isWhole ? JSON.stringify({ models: wiring.models, boxes, sha256 }) : '';
		this.#isBusy = false;
		this.#says.textContent = sentenceFor(wiring, marks);
		const change = (next: readonly Mark[], at: number | null): void =>
			void this.#cover({ input, wiring, covered, marks: next, focus: at });
		this.#stage.replaceChildren(shownPicture(covered.blob, marks, { texts: wiring.texts, change }));
		this.#stage.querySelector<HTMLElement>(focus === null ? '[data-nothing]' : `[data-place="${focus}"]`)?.focus();
	}

	async #cover(seen: Seen): Promise<void> {
		const turn = ++this.#turn;
		this.#isBusy = true;
		const boxes = seen.marks.filter(({ isShown }) => !isShown).map(({ box }) => box);
		const covered = await this.#talk?.ask({ deed: 'cover', boxes });
		if (covered && turn === this.#turn) this.#show({ ...seen, covered });
	}
}
customElements.define('blur-photo', BlurPhoto);
