/** Submits the form around it as soon as a choice changes, and takes the button away that does the same without a script. */
class AutoSubmit extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button[type=submit]');
		if (button instanceof HTMLElement) button.hidden = true;
		this.addEventListener('change', () => this.closest('form')?.requestSubmit());
	}
}

customElements.define('auto-submit', AutoSubmit);
