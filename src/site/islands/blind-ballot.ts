import { forgetRight, rightFor } from '#kernel/ballot/right.ts';
import type { Token } from '#kernel/ballot/token.ts';

const deviceId = (round: string): string => {
	const known = localStorage.getItem(`device-${round}`) ?? crypto.randomUUID();
	localStorage.setItem(`device-${round}`, known);
	return known;
};

/**
 * Covers the right to vote in this browser before the town hall signs it, then sends the form around which it stands with that right and without
 * the code. Whatever the town hall answers, code and ballot never leave together: a refusal would else be all it needs to learn who votes what.
 */
class BlindBallot extends HTMLElement {
	connectedCallback(): void {
		const { round = '', forget } = this.dataset;
		if (forget !== undefined) {
			forgetRight();
			return;
		}
		const form = this.querySelector('form');
		if (!form || !('subtle' in crypto)) return;
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] === 'plain';
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			// A request that got no answer throws a TypeError (Fetch, 5.6); everything else is a signature that fits nothing.
			void this.enter(form, round).catch((error: unknown) => this.say(this.told(error instanceof TypeError ? 'lost' : 'failed')));
		});
	}

	told(name: string): string {
		return this.dataset[name] ?? '';
	}

	/** What stands in the way whatever was typed. */
	say(text: string): void {
		const said = this.querySelector<HTMLElement>('[role=alert]');
		if (said) said.textContent = text;
	}

	/** What is wrong with the code, said as the program says it without a script: at the field, and first on the page, where the focus goes. */
	refuse(code: HTMLInputElement, text: string): void {
		const [field, label] = [code.closest('.om-field'), code.labels?.[0]?.textContent.trim() ?? ''];
		const [bad, summary] = [document.createElement('p'), document.createElement('div')];
		for (const old of document.querySelectorAll(`.om-errors, #${code.id}-error`)) old.remove();
		[bad.className, bad.id, bad.textContent] = ['om-bad', `${code.id}-error`, text];
		field?.classList.add('om-field--bad');
		code.before(bad);
		code.setAttribute('aria-invalid', 'true');
		code.setAttribute('aria-describedby', `${code.id}-hint ${bad.id}`);
		const [title, way] = [document.createElement('h2'), document.createElement('a')];
		[title.id, title.textContent] = ['fehler', this.told('mistakes')];
		[way.href, way.textContent] = [`#${code.id}`, `${label}: ${text}`];
		[summary.className, summary.tabIndex] = ['om-errors', -1];
		summary.setAttribute('role', 'alert');
		summary.setAttribute('aria-labelledby', title.id);
		summary.append(title, way);
		const first = document.createElement('div');
		first.className = 'om-wrap';
		first.append(summary);
		document.querySelector('main')?.prepend(first);
		summary.focus();
	}

	async enter(form: HTMLFormElement, round: string): Promise<void> {
		const typed = form.querySelector<HTMLInputElement>('[name=code]');
		const bearer = typed ? typed.value : deviceId(round);
		const asked = await rightFor({
			round,
			key: { n: this.told('n'), e: this.told('e') },
			bearer,
			address: this.told('sign'),
			body: { [typed ? 'code' : 'device']: bearer },
		});
		if ('token' in asked) return this.goOn(form, asked.token);
		if (typed) this.refuse(typed, asked.says);
		else this.say(asked.says);
	}

	/** On with the token and what was filled in: what asked for the token stays behind. */
	goOn(form: HTMLFormElement, token: Token): void {
		const next = document.createElement('form');
		next.method = 'post';
		next.action = this.dataset['next'] ?? form.action;
		const right = Object.entries({ ...token, way: 'blind' }).map(([name, value]) => [`t-${name}`, value] as const);
		for (const [name, value] of [...new FormData(form), ...right]) {
			const input = document.createElement('input');
			if (name === 'code' || typeof value !== 'string') continue;
			[input.type, input.name, input.value] = ['hidden', name, value];
			next.append(input);
		}
		document.body.append(next);
		next.submit();
	}
}

customElements.define('blind-ballot', BlindBallot);
