type Found = { readonly label: string; readonly point: string };

const patience = 250;
const shortest = 3;

/**
 * Offers streets and houses below the input while somebody types; a chosen one stands in the input, and its point in the input that `data-into` names
 * and on that one's map. A list of the browser would hide what is not spelled as it was typed.
 */
class AddressSearch extends HTMLElement {
	#waiting = 0;

	connectedCallback(): void {
		const input = this.querySelector('input');
		if (!input) return;
		const list = document.createElement('div');
		list.className = 'om-row';
		list.setAttribute('aria-live', 'polite');
		this.append(list);
		input.addEventListener('input', () => {
			clearTimeout(this.#waiting);
			this.#waiting = window.setTimeout(() => void this.#offer(input, list), patience);
		});
	}

	#choice({ label, point }: Found, input: HTMLInputElement, list: HTMLElement): HTMLElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'kern-btn kern-btn--secondary';
		button.textContent = label;
		button.addEventListener('click', () => {
			input.value = label;
			list.replaceChildren();
			input.focus();
			const into = input.form?.querySelector<HTMLInputElement>(`input[name="${this.dataset['into'] ?? ''}"]`);
			if (!into) return;
			into.value = point;
			into.dispatchEvent(new Event('change', { bubbles: true }));
		});
		return button;
	}

	async #offer(input: HTMLInputElement, list: HTMLElement): Promise<void> {
		const words = input.value.trim();
		if (words.length < shortest) return list.replaceChildren();
		if (!navigator.onLine) return;
		try {
			const answer = await fetch(`${this.dataset['from'] ?? ''}?q=${encodeURIComponent(words)}`);
			const found: readonly Found[] = answer.ok ? await answer.json() : [];
			// Somebody typed on meanwhile: a later answer is under way.
			if (input.value.trim() !== words) return;
			list.replaceChildren(...found.map((one) => this.#choice(one, input, list)));
		} catch {
			// Without a network the words are enough.
		}
	}
}
customElements.define('address-search', AddressSearch);
