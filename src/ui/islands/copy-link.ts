/** Adds a button that copies the address which the link inside has at that moment. */
class CopyLink extends HTMLElement {
	connectedCallback(): void {
		const link = this.querySelector('a');
		if (!link?.href || !('clipboard' in navigator)) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'kern-btn kern-btn--secondary';
		button.textContent = this.dataset['copy'] ?? '';
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(link.href);
			button.textContent = this.dataset['copied'] ?? '';
			button.setAttribute('aria-live', 'polite');
		});
		this.append(button);
	}
}

customElements.define('copy-link', CopyLink);
