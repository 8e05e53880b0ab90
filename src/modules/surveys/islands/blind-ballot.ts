import { forgetRight, rightFor } from '#kernel/ballot/right.ts';
import type { Token } from '#kernel/ballot/token.ts';

const deviceId = (round: string): string => {
	const known = localStorage.getItem(`device-${round}`) ?? crypto.randomUUID();
	localStorage.setItem(`device-${round}`, known);
	return known;
};

/** Covers the right to vote in this browser before the town hall signs it. Without it the form inside does the same with less secrecy. */
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

	say(text: string): void {
		const said = this.querySelector<HTMLElement>('[role=alert]');
		if (said) said.textContent = text;
	}

	async enter(form: HTMLFormElement, round: string): Promise<void> {
		const code = form.querySelector<HTMLInputElement>('[name=code]')?.value ?? '';
		const device = deviceId(round);
		const asked = await rightFor({
			round,
			key: { n: this.told('n'), e: this.told('e') },
			bearer: code === '' ? device : code,
			address: this.told('sign'),
			body: { code, device },
		});
		if ('token' in asked) this.goOn(asked.token);
		else this.say(asked.says);
	}

	/** On with the token alone: what asked for it stays behind. */
	goOn(token: Token): void {
		const next = document.createElement('form');
		next.method = 'post';
		next.action = this.told('next');
		for (const [name, value] of Object.entries({ ...token, way: 'blind' })) {
			const input = document.createElement('input');
			[input.type, input.name, input.value] = ['hidden', `t-${name}`, value];
			next.append(input);
		}
		document.body.append(next);
		next.submit();
	}
}

customElements.define('blind-ballot', BlindBallot);
