type Mark = { readonly label: string; readonly before: string; readonly after: string; readonly example: string };

/** What each button writes: Markdown, the text stays readable without them. */
const marks: Readonly<Record<string, Mark>> = {
	bold: { label: 'Fett', before: '**', after: '**', example: 'wichtig' },
	heading: { label: 'Zwischenüberschrift', before: '\n## ', after: '\n', example: 'Überschrift' },
	list: { label: 'Liste', before: '\n- ', after: '', example: 'Punkt' },
	link: { label: 'Verweis', before: '[', after: '](https://)', example: 'Worum es geht' },
};

/** As if it were typed, so that Ctrl+Z and the button take it back; `execCommand` is the only way to say so (W3C input events, no successor). */
const write = (text: HTMLTextAreaElement, words: string): void => {
	text.focus();
	if (!document.execCommand('insertText', false, words)) text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
};

const listed = (text: string): string => text.split('\n').join('\n- ');

/** Puts a row of buttons over a text; each sets its mark around what is chosen. */
class TextTools extends HTMLElement {
	connectedCallback(): void {
		const text = this.querySelector('textarea');
		if (!text) return;
		const row = document.createElement('div');
		row.className = 'om-tools';
		row.setAttribute('role', 'group');
		row.setAttribute('aria-label', 'Text gestalten');
		row.append(
			...Object.entries(marks).map(([name, mark]) => this.#button(name, mark.label, () => this.#set(text, mark))),
			this.#button('undo', 'Rückgängig', () => {
				text.focus();
				document.execCommand('undo');
			}),
		);
		const both = document.createElement('div');
		text.before(both);
		both.append(row, text);
	}

	#button(name: string, label: string, press: () => void): HTMLButtonElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.title = label;
		button.setAttribute('aria-label', label);
		const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		icon.setAttribute('class', 'om-icon');
		icon.setAttribute('viewBox', '0 -960 960 960');
		icon.setAttribute('aria-hidden', 'true');
		const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
		path.setAttribute('d', this.dataset[name] ?? '');
		icon.append(path);
		button.append(icon);
		button.addEventListener('click', press);
		return button;
	}

	#set(text: HTMLTextAreaElement, { before, after, example }: Mark): void {
		const { selectionStart, selectionEnd, value } = text;
		const chosen = value.slice(selectionStart, selectionEnd) || example;
		const isAtStart = selectionStart === 0 || value[selectionStart - 1] === '\n';
		const lead = isAtStart ? before.trimStart() : before;
		write(text, `${lead}${before.endsWith('- ') ? listed(chosen) : chosen}${after}`);
		text.setSelectionRange(selectionStart + lead.length, selectionStart + lead.length + chosen.length);
		text.focus();
		text.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

customElements.define('text-tools', TextTools);
