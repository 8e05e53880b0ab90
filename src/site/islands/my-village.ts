const key = 'mein-ort';

/**
 * Remembers on this device which village somebody called hers (`/?ort=ebersfeld`) and begins with it the next time.
 * Nothing leaves the device; without JavaScript a bookmark does the same.
 */
class MyVillage extends HTMLElement {
	connectedCallback(): void {
		const chosen = new URLSearchParams(location.search).get('ort');
		if (chosen !== null) localStorage.setItem(key, chosen);
		const remembered = localStorage.getItem(key);
		if (chosen === null && remembered && location.search === '')
			location.replace(`${location.pathname}?ort=${encodeURIComponent(remembered)}`);
	}
}
customElements.define('my-village', MyVillage);
