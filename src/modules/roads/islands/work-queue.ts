import { dataOf, type KeptForm } from '#ui/islands/store/kept-form.ts';
import { keptStore } from '#ui/islands/store/kept-store.ts';
import { sayings } from '#ui/islands/store/sayings.ts';
import { untilSent } from '#ui/islands/store/until-sent.ts';

const deeds = keptStore<KeptForm>('auftraege', 'deeds');

/** `/…/auftraege/{id}/fertig` belongs to `/…/auftraege/{id}`: there the server leads to when it took it. */
const orderOf = (action: string): string => new URL(action).pathname.replace(/\/[a-z]+$/, '');
const saidIn = ({ fields }: KeptForm): string => {
	const said = fields.find(([name]) => name === 'says')?.[1];
	return typeof said === 'string' ? said : '';
};

/** What became of a deed: it waits on, somebody must sign in first, it arrived, or the server refused it. */
const outcomeOf = (answer: Response | null, order: string): 'waits' | 'signedOut' | 'taken' | 'refused' => {
	if (!answer || answer.status >= 500 || answer.status === 429) return 'waits';
	if (answer.status === 401 || answer.status === 403) return 'signedOut';
	if (!answer.ok) return 'refused';
	return new URL(answer.url).pathname === order ? 'taken' : 'signedOut';
};

/**
 * Keeps what somebody reports as done where there is no network, with its photos, and sends it in its order when there is one. The server does each
 * deed once, however often it comes. Pages that were opened before stay readable through the service worker.
 */
class WorkQueue extends HTMLElement {
	#say: ReturnType<typeof sayings> = () => {};

	connectedCallback(): void {
		const { worker = '', scope = '' } = this.dataset;
		if (!('indexedDB' in window)) return;
		this.#say = sayings(this);
		this.addEventListener('submit', (event) => {
			const form = event.target;
			if (navigator.onLine || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
			event.preventDefault();
			void this.#lay(form, event.submitter);
		});
		untilSent(() => this.#send())();
		if ('serviceWorker' in navigator) void navigator.serviceWorker.register(worker, { scope }).catch(() => {});
	}

	async #lay(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
		const fields = [...new FormData(form, submitter)];
		if (form.action.endsWith('/fertig') && !form.querySelector<HTMLTextAreaElement>('[name=says]')?.value.trim())
			return this.#say('Bitte schreiben Sie einen Satz, was gemacht ist.');
		await deeds.put({ key: `${new Date().toISOString()} ${form.action}`, action: form.action, fields });
		form.reset();
		this.#say('Kein Netz. Es liegt auf diesem Gerät und geht los, sobald wieder Netz da ist.');
	}

	/** Whether nothing waits that a later try could bring out. */
	async #send(): Promise<boolean> {
		const waiting = await deeds.all();
		for (const deed of waiting) {
			const order = orderOf(deed.action);
			const outcome = outcomeOf(await fetch(deed.action, { method: 'POST', body: dataOf(deed) }).catch(() => null), order);
			if (outcome === 'waits') {
				this.#say('Noch nicht angekommen. Es wird weiter versucht, solange diese Seite offen ist.');
				return false;
			}
			if (outcome === 'signedOut') {
				this.#say('Sie sind abgemeldet. Melden Sie sich an und öffnen Sie diese Seite: Dann geht es los.');
				return true;
			}
			await deeds.drop(deed.key);
			const way = { href: order, label: ' Zum Auftrag' };
			if (outcome === 'taken') this.#say('Angekommen.', way);
			else this.#say(`Das hat der Server nicht angenommen: „${saidIn(deed)}“. Bitte im Auftrag nachsehen.`, way);
		}
		return true;
	}
}
customElements.define('work-queue', WorkQueue);
