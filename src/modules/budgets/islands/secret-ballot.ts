import { forgetRight, rightFor } from '#kernel/ballot/right.ts';
import type { PublicJwk } from '#kernel/ballot/token.ts';

type Key = PublicJwk & { readonly round: string };
const isKey = (value: unknown): value is Key =>
	typeof value === 'object' && value !== null && 'n' in value && 'e' in value && 'round' in value;

/**
 * Around the form of a ballot: swaps the code for a right to vote that the town hall signed blindly, then sends the form without the code. Whatever
 * the town hall answers, code and ballot never leave this browser together: a refusal would else be all it needs to learn who votes what.
 */
class SecretBallot extends HTMLElement {
	connectedCallback(): void {
		if ('done' in this.dataset) forgetRight();
		const form = this.querySelector('form');
		form?.addEventListener('submit', (submitted) => {
			const code = form.querySelector('input[name="code"]');
			if (!(code instanceof HTMLInputElement)) return;
			submitted.preventDefault();
			this.swap(form, code).then(
				(says) => (says === undefined ? form.submit() : this.tell(says, code)),
				() => this.tell(this.dataset['failed'] ?? '', code),
			);
		});
	}

	/** What the town hall says when it refuses. Throws when it was not reached. */
	async swap(form: HTMLFormElement, code: HTMLInputElement): Promise<string | undefined> {
		const address = this.dataset['right'] ?? '';
		const key: unknown = await (await fetch(address)).json();
		if (!isKey(key)) throw new Error('no key');
		const asked = await rightFor({ round: key.round, key, bearer: code.value, address, body: { code: code.value } });
		if ('says' in asked) return asked.says;
		const field = form.querySelector('input[name="token"]');
		if (!(field instanceof HTMLInputElement)) throw new Error('no field');
		field.value = JSON.stringify(asked.token);
		code.disabled = true;
		return undefined;
	}

	tell(what: string, code: HTMLInputElement): void {
		const told = this.querySelector('[role=alert].om-bad');
		if (told) told.textContent = what;
		code.focus();
	}
}

customElements.define('secret-ballot', SecretBallot);
