/** Asks before a page with changed and unsent answers is left; the browser has its own words for it. */
class ConfirmLeave extends HTMLElement {
	connectedCallback(): void {
		let changed = false;
		this.addEventListener('input', () => {
			changed = true;
		});
		this.addEventListener('submit', () => {
			changed = false;
		});
		window.addEventListener('beforeunload', (event) => {
			if (changed) event.preventDefault();
		});
	}
}

customElements.define('confirm-leave', ConfirmLeave);
