import type { Language } from '../language.ts';

/** "Noch 12 Zeichen" in the languages of the interface; kept here so that the browser does not load every word. */
const left: Record<Language, (count: number) => string> = {
	de: (count) => `Noch ${count} Zeichen`,
	en: (count) => `${count} characters left`,
	pl: (count) => `Pozostało znaków: ${count}`,
	uk: (count) => `Залишилося знаків: ${count}`,
	ar: (count) => `الأحرف المتبقية: ${count}`,
};

const isLanguage = (text: string | undefined): text is Language => text !== undefined && Object.hasOwn(left, text);

/** Says how many characters are left, and reads it out after a pause in typing. */
class CharacterCount extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('textarea');
		const lang = this.dataset['lang'];
		if (!input || input.maxLength < 0) return;
		const sentence = left[isLanguage(lang) ? lang : 'de'];
		const shown = document.createElement('p');
		shown.className = 'om-hint';
		shown.setAttribute('role', 'status');
		this.append(shown);
		let pause = 0;
		const say = (): void => {
			shown.textContent = sentence(input.maxLength - input.value.length);
		};
		input.addEventListener('input', () => {
			clearTimeout(pause);
			pause = window.setTimeout(say, 500);
		});
		say();
	}
}

customElements.define('character-count', CharacterCount);
