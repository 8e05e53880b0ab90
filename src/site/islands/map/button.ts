/** A button as those of the page. */
export const button = (text: string, press: () => void): HTMLButtonElement => {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = 'kern-btn kern-btn--secondary';
	const label = document.createElement('span');
	label.className = 'kern-label';
	label.textContent = text;
	made.append(label);
	made.addEventListener('click', press);
	return made;
};
export const relabel = (made: HTMLButtonElement, text: string): void => made.querySelector('span')?.replaceChildren(text);
