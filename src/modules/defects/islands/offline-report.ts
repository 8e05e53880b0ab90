import { dataOf, type KeptForm, refill } from '#ui/islands/store/kept-form.ts';
import { keptStore } from '#ui/islands/store/kept-store.ts';
import { sayings } from '#ui/islands/store/sayings.ts';
import { untilSent } from '#ui/islands/store/until-sent.ts';

type Texts = Readonly<Record<'offline' | 'missing' | 'sent' | 'refused' | 'queued', string>>;

const reports = keptStore<KeptForm>('melden', 'reports');

/** Whole, in one step: the questions of the second page were not asked; a report without their answers is still a report. */
const formOf = (report: KeptForm): FormData => {
	const form = dataOf(report);
	form.set('schritt', 'unterwegs');
	return form;
};

/** What the server would ask for at once: what it is, and a point or a village with words. */
const isComplete = (typed: ReadonlyMap<string, string | File>): boolean => {
	const has = (name: string): boolean => (typed.get(name) ?? '') !== '';
	return has('category') && (has('position') || (has('village') && has('spot')));
};

/**
 * Keeps a report that cannot leave for want of a network on the device, and sends it when the form is opened again with one. The server knows
 * the key of the form: however often it is sent, it is one report.
 */
class OfflineReport extends HTMLElement {
	#texts: Texts = { offline: '', missing: '', sent: '', refused: '', queued: '' };
	#say: ReturnType<typeof sayings> = () => {};

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form || !('indexedDB' in window)) return;
		this.#texts = JSON.parse(this.dataset['texts'] ?? '{}');
		this.#say = sayings(this);
		form.addEventListener('submit', (event) => {
			if (navigator.onLine) return;
			event.preventDefault();
			void this.#lay(form);
		});
		untilSent(() => this.#send(form))();
		if ('serviceWorker' in navigator)
			void navigator.serviceWorker.register(`${location.pathname}/dienst.js`, { scope: location.pathname }).catch(() => {});
	}

	async #lay(form: HTMLFormElement): Promise<void> {
		const key = form.querySelector<HTMLInputElement>('input[name=key]');
		const fields = [...new FormData(form)];
		if (!isComplete(new Map(fields))) return this.#say(this.#texts.missing);
		await reports.put({ key: key?.value ?? crypto.randomUUID(), action: form.action, fields });
		form.reset();
		if (key) key.value = crypto.randomUUID();
		this.#say(this.#texts.offline);
	}

	/** Whether nothing waits any more. What the town hall refuses stands in the form again. */
	async #send(form: HTMLFormElement): Promise<boolean> {
		const waiting = await reports.all();
		let left = waiting.length;
		for (const report of waiting) {
			const answer = await fetch(report.action, { method: 'POST', body: formOf(report) }).catch(() => null);
			if (!answer) break;
			if (answer.status >= 500 || answer.status === 429) continue;
			await reports.drop(report.key);
			left--;
			if (answer.ok) this.#say(this.#texts.sent, { href: answer.url, label: new URL(answer.url).pathname.split('/').at(-1) ?? '' });
			else {
				refill(form, report);
				this.#say(this.#texts.refused);
			}
		}
		if (left > 0) this.#say(this.#texts.queued);
		return left === 0;
	}
}
customElements.define('offline-report', OfflineReport);
