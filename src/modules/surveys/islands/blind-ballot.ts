import { newWish, tokenFrom, type Token, type Wish } from '#kernel/ballot/token.ts';

/** What is kept on this device until the answers are handed in: a wish that nobody else can open. */
const keptWish = (round: string): Wish | null => {
	const text = localStorage.getItem(`ballot-${round}`);
	return text === null ? null : JSON.parse(text);
};
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
			localStorage.removeItem(`ballot-${forget}`);
			return;
		}
		const form = this.querySelector('form');
		if (!form || !('subtle' in crypto)) return;
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] === 'plain';
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.enter(form, round).catch(() => this.say(this.told('failed')));
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
		const key = { n: this.told('n'), e: this.told('e') };
		const wish = keptWish(round) ?? (await newWish(round, key));
		localStorage.setItem(`ballot-${round}`, JSON.stringify(wish));
		const body = new URLSearchParams({
			blinded: wish.blinded,
			code: form.querySelector<HTMLInputElement>('[name=code]')?.value ?? '',
			device: deviceId(round),
		});
		const answer = await fetch(this.told('sign'), { method: 'POST', body });
		const { signed, says }: { signed?: string; says?: string } = await answer.json();
		const token = signed === undefined ? null : await tokenFrom(key, wish, signed);
		if (token) this.goOn(token);
		else this.say(says ?? this.told('failed'));
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
