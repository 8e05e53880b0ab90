/** Escape closes the menu of a phone and gives the focus back to its button (WAI-ARIA Authoring Practices, disclosure navigation). */
document.addEventListener('keydown', ({ key }) => {
	const menu = document.querySelector('details.om-menu[open]');
	if (key !== 'Escape' || !menu) return;
	if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
	menu.removeAttribute('open');
});
