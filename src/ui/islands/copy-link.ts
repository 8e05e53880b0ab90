/** Adds a button that copies the address of the link inside. */
class CopyLink extends HTMLElement {
	connectedCallback(): void {
		const address = this.querySelector('a')?.href;
		if (!address || !('clipboard' in navigator)) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'kern-btn kern-btn--secondary';
		button.textContent = this.dataset['copy'] ?? '';
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(address);
			button.textContent = this.dataset['copied'] ?? '';
			button.setAttribute('aria-live', 'polite');
		});
		this.append(button);
	}
}

customElements.define('copy-link', CopyLink);
