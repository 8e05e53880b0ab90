import { forgetRight, rightFor, TooOften } from '#kernel/ballot/right.ts';
import type { PublicJwk } from '#kernel/ballot/token.ts';

type Key = PublicJwk & { readonly round: string };
const isKey = (value: unknown): value is Key =>
	typeof value === 'object' && value !== null && 'n' in value && 'e' in value && 'round' in value;
/** Around the form of a ballot: swaps the code for a right to vote that the town hall signed blindly, then sends the form without the code. */
class SecretBallot extends HTMLElement {
	connectedCallback(): void {
		if ('done' in this.dataset) forgetRight();
		const form = this.querySelector('form');
		form?.addEventListener('submit', (submitted) => {
			const code = form.querySelector('input[name="code"]');
			if (!(code instanceof HTMLInputElement) || code.value.trim() === '') return;
			submitted.preventDefault();
			this.swap(form, code).then(
				() => form.submit(),
				(error: unknown) => this.tell(error instanceof TooOften ? 'slow' : 'failed'),
			);
		});
	}

	/** Thrown when the town hall was not reached or asks for patience. When it refuses, the form goes as it is and the page that comes back says why. */
	async swap(form: HTMLFormElement, code: HTMLInputElement): Promise<void> {
		const address = this.dataset['right'] ?? '';
		const key: unknown = await (await fetch(address)).json();
		if (!isKey(key)) throw new Error('no key');
		const asked = await rightFor({ round: key.round, key, bearer: code.value, address, body: { code: code.value } });
		if ('refused' in asked) return;
		const field = form.querySelector('input[name="token"]');
		if (!(field instanceof HTMLInputElement)) throw new Error('no field');
		field.value = JSON.stringify(asked.token);
		code.disabled = true;
	}

	/** Never sent with the code instead: that would give the secret away without a word. */
	tell(what: 'slow' | 'failed'): void {
		const told = document.createElement('p');
		told.setAttribute('role', 'alert');
		told.className = 'om-bad';
		told.textContent = this.dataset[what] ?? '';
		this.append(told);
	}
}

customElements.define('secret-ballot', SecretBallot);
