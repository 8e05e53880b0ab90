import { newWish, type PublicJwk, tokenFrom, type Wish } from '#kernel/ballot/token.ts';

type Key = PublicJwk & { readonly round: string };
const isKey = (value: unknown): value is Key =>
	typeof value === 'object' && value !== null && 'n' in value && 'e' in value && 'round' in value;
const isWish = (value: unknown): value is Wish => typeof value === 'object' && value !== null && 'blinded' in value && 'inverse' in value;
const isSigned = (value: unknown): value is { readonly signed: string } => typeof value === 'object' && value !== null && 'signed' in value;

/** One wish for each code: two people at one computer must not get the same right. */
const nameFor = async (round: string, code: string): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${round} ${code}`));
	return `ballot ${[...new Uint8Array(digest)].join('.')}`;
};
const wishFor = async (key: Key, code: string): Promise<Wish> => {
	const name = await nameFor(key.round, code);
	const known: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
	if (isWish(known)) return known;
	const wish = await newWish(key.round, key);
	sessionStorage.setItem(name, JSON.stringify(wish));
	return wish;
};

/**
 * Around the form of a ballot: swaps the code for a right to vote that the town hall signed blindly (RFC 9474), then sends the form without the code.
 * The wish is kept in this tab until the receipt is there, so that an answer lost on the way can be asked for again.
 */
class SecretBallot extends HTMLElement {
	connectedCallback(): void {
		if ('done' in this.dataset) sessionStorage.clear();
		const form = this.querySelector('form');
		form?.addEventListener('submit', (submitted) => {
			const code = form.querySelector('input[name="code"]');
			if (!(code instanceof HTMLInputElement) || code.value.trim() === '') return;
			submitted.preventDefault();
			this.swap(form, code).then(
				() => form.submit(),
				() => this.tell(),
			);
		});
	}

	/** Thrown when the town hall was not reached. When it refuses, the form goes as it is and the page that comes back says why. */
	async swap(form: HTMLFormElement, code: HTMLInputElement): Promise<void> {
		const address = this.dataset['right'] ?? '';
		const key: unknown = await (await fetch(address)).json();
		if (!isKey(key)) throw new Error('no key');
		const wish = await wishFor(key, code.value);
		const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ code: code.value, blinded: wish.blinded }) });
		const given: unknown = await answer.json();
		if (!isSigned(given)) return;
		const token = await tokenFrom(key, wish, given.signed);
		const field = form.querySelector('input[name="token"]');
		if (!token || !(field instanceof HTMLInputElement)) throw new Error('not signed');
		field.value = JSON.stringify(token);
		code.disabled = true;
	}

	/** Never sent with the code instead: that would give the secret away without a word. */
	tell(): void {
		const told = document.createElement('p');
		told.setAttribute('role', 'alert');
		told.className = 'om-bad';
		told.textContent = this.dataset['failed'] ?? '';
		this.append(told);
	}
}

customElements.define('secret-ballot', SecretBallot);
