/** Milliseconds; what is shown are minutes. */
const often = 5000;

/** The time of day in the zone of the place. Only a script can keep it right, so without one there is none. */
class KioskClock extends HTMLElement {
	connectedCallback(): void {
		const format = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, {
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
			timeZone: this.dataset['zone'],
		});
		const show = (): void => {
			const now = format.format(new Date());
			if (this.textContent !== now) this.textContent = now;
		};
		show();
		setInterval(show, often);
	}
}
customElements.define('kiosk-clock', KioskClock);
