/** A chosen template fills the text beside it, where it can be changed before it is sent. */
class TextTemplate extends HTMLElement {
	connectedCallback(): void {
		const [choice, text] = [this.querySelector('select'), this.querySelector('textarea')];
		if (!choice || !text) return;
		choice.addEventListener('change', () => {
			if (choice.value === '') return;
			text.value = choice.value;
			text.dispatchEvent(new Event('input', { bubbles: true }));
			text.focus();
		});
	}
}
customElements.define('text-template', TextTemplate);
