/** Puts a place at the top of `host` that says what became of what waited there, with a way on; answers how. Never the same line twice in a row. */
export const sayings = (host: HTMLElement): ((text: string, way?: { readonly href: string; readonly label: string }) => void) => {
	const place = document.createElement('div');
	place.className = 'kern-alert kern-alert--info';
	place.setAttribute('role', 'status');
	place.hidden = true;
	host.prepend(place);
	return (text, way) => {
		if (place.lastElementChild?.textContent === text) return;
		const line = document.createElement('p');
		line.textContent = text;
		if (way) {
			const link = document.createElement('a');
			[link.href, link.textContent] = [way.href, way.label];
			line.append(link);
		}
		place.append(line);
		place.hidden = false;
	};
};
