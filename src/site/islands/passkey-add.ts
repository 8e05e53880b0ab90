import { browserSupportsWebAuthn, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

/** Lets the device make a passkey before the form inside is sent; the answer travels in its hidden field. */
class PasskeyAdd extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		const options: unknown = JSON.parse(this.dataset['options'] ?? 'null');
		if (!form || !isOptions(options)) return;
		this.querySelector('[data-plain]')?.remove();
		if (!browserSupportsWebAuthn()) return this.#say('unsupported');
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#make(form, options);
		});
	}

	async #make(form: HTMLFormElement, optionsJSON: Options): Promise<void> {
		this.#say('');
		try {
			const answer = await startRegistration({ optionsJSON });
			const field = form.elements.namedItem('passkey');
			if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer);
			form.submit();
		} catch (error) {
			const isKnown = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
			this.#say(isKnown ? 'known' : 'failed');
		}
	}

	#say(what: string): void {
		const line = this.querySelector('[role=status]');
		if (line) line.textContent = this.dataset[what] ?? '';
	}
}

type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
const isOptions = (raw: unknown): raw is Options => typeof raw === 'object' && raw !== null && 'challenge' in raw;

customElements.define('passkey-add', PasskeyAdd);
