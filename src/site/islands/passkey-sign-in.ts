import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, WebAuthnError } from '@simplewebauthn/browser';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
const isOptions = (raw: unknown): raw is Options => typeof raw === 'object' && raw !== null && 'challenge' in raw;

/**
 * Signs in with a passkey: by the button inside, or from the list that the browser offers at the e-mail field (conditional mediation).
 * The answer of the device travels in the hidden field of the form.
 */
class PasskeySignIn extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		this.querySelector('[data-plain]')?.remove();
		if (!browserSupportsWebAuthn()) {
			this.hidden = true;
			return;
		}
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#ask(form, false);
		});
		if (this.dataset['offer'] !== undefined) void this.#offer(form);
	}

	async #offer(form: HTMLFormElement): Promise<void> {
		if (await browserSupportsWebAuthnAutofill()) await this.#ask(form, true);
	}

	async #ask(form: HTMLFormElement, useBrowserAutofill: boolean): Promise<void> {
		this.#say('');
		try {
			const answer = await fetch(this.dataset['ask'] ?? '', { method: 'POST', headers: { accept: 'application/json' } });
			const optionsJSON: unknown = await answer.json();
			if (!isOptions(optionsJSON)) return this.#say(useBrowserAutofill ? '' : 'later');
			const shown = await startAuthentication({ optionsJSON, useBrowserAutofill });
			const field = form.elements.namedItem('antwort');
			if (field instanceof HTMLInputElement) field.value = JSON.stringify(shown);
			form.submit();
		} catch (error) {
			const isReplaced = error instanceof WebAuthnError && error.code === 'ERROR_CEREMONY_ABORTED';
			if (!useBrowserAutofill && !isReplaced) this.#say('failed');
		}
	}

	#say(what: string): void {
		const line = this.querySelector('[role=status]');
		if (line) line.textContent = this.dataset[what] ?? '';
	}
}

customElements.define('passkey-sign-in', PasskeySignIn);
