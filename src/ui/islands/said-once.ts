/** What was done is said once: the part of the address that asks for the sentence goes, so that a reload, a bookmark or the way back do not say it again. */
class SaidOnce extends HTMLElement {
	connectedCallback(): void {
		const url = new URL(location.href);
		for (const name of (this.dataset['of'] ?? '').split(' ')) url.searchParams.delete(name);
		history.replaceState(history.state, '', url);
	}
}

customElements.define('said-once', SaidOnce);
