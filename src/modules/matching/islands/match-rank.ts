import { type Filter, isWithin, type Participant } from '../participant.ts';
import { isMode, type Match, type Position, rank, verdictOn, type Wishes } from '../score.ts';
import { readWishes, writeWishes } from '../theses.ts';

type Ranked = Pick<Participant, 'id' | 'villages' | 'times' | 'isStepFree' | 'languages' | 'positions'>;
type Data = { readonly theses: readonly { readonly code: string; readonly text: string }[]; readonly participants: readonly Ranked[] };

const words = { '1': 'agree', '0': 'neutral', '-1': 'disagree' } as const;
/** Length of the ring: 2 π 18. */
const ringLength = 113.1;

/** Ranks in this browser what the address holds behind its `#`. Asked for are the answers of the groups, which are the same for everybody. */
class MatchRank extends HTMLElement {
	#data: Data = { theses: [], participants: [] };
	#wishes: Wishes = new Map();
	#isAll = false;

	connectedCallback(): void {
		const source = this.dataset['source'];
		const raw = new URLSearchParams(location.hash.slice(1)).get('a') ?? '';
		if (source === undefined || raw === '') return;
		void fetch(source)
			.then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
			.then(
				(data: Data) => this.begin(data, raw),
				() => this.fail(raw),
			);
	}

	/** The answers are here, but nothing to compare them with: the server may rank them, if she wants it to. */
	fail(raw: string): void {
		const link = this.piece('failed').querySelector('a');
		if (link) link.search = new URLSearchParams({ a: raw }).toString();
		this.piece('list').replaceChildren();
		// There is nothing to narrow down, and its form would leave the answers behind.
		for (const part of this.querySelectorAll('details')) part.hidden = true;
		this.piece('failed').hidden = false;
	}

	begin(data: Data, raw: string): void {
		this.#data = data;
		const { wishes, unknown } = readWishes(raw, data.theses);
		this.#wishes = wishes;
		if (unknown > 0) this.say('changed', unknown);
		if (wishes.size === 0) return;
		const form = this.querySelector<HTMLFormElement>('form[method=get]');
		form?.addEventListener('change', (event) => this.narrow(event), { capture: true });
		form?.addEventListener('submit', (event) => this.narrow(event), { capture: true });
		this.piece('more').addEventListener('click', () => {
			this.#isAll = true;
			this.draw();
		});
		for (const input of this.querySelectorAll<HTMLInputElement>('form input[name=a]')) input.value = writeWishes(wishes);
		const link = this.querySelector<HTMLAnchorElement>('copy-link a');
		if (link) link.href = link.textContent = `${link.origin}${link.pathname}#a=${writeWishes(wishes)}`;
		this.piece('mine').hidden = false;
		this.draw();
	}

	/** Stops before anything is sent: the list is in this page. */
	narrow(event: Event): void {
		event.preventDefault();
		event.stopPropagation();
		this.draw();
	}

	piece(name: string, within: ParentNode = this): HTMLElement {
		return within.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;
	}

	say(name: string, n: number): void {
		const part = this.piece(name);
		part.textContent = (part.textContent ?? '').replace('{n}', `${n}`);
		part.hidden = false;
	}

	told(name: string, n: number, m = 0): string {
		return (this.dataset[name] ?? '').replace('{n}', `${n}`).replace('{m}', `${m}`);
	}

	chosen(name: string): string {
		const value = this.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
		return value === 'alle' ? '' : value;
	}

	filter(): Filter {
		const isStepFree = this.querySelector<HTMLInputElement>('[name=stufenlos]')?.checked ?? false;
		return { village: this.chosen('ort'), time: this.chosen('zeit'), language: this.chosen('sprache'), isStepFree };
	}

	draw(): void {
		const mode = this.chosen('modus');
		const filter = this.filter();
		const within = this.#data.participants.filter((one) => isWithin(one, filter));
		const matches = rank(within, this.#wishes, isMode(mode) ? mode : 'mat-o-wahl-1');
		const shown = matches.slice(0, this.#isAll ? undefined : Number(this.dataset['best']));
		const cards = this.querySelector<HTMLTemplateElement>('template[data-part=cards]')?.content;
		this.piece('list').replaceChildren(
			...shown.flatMap((match) => {
				const card = cards?.querySelector(`[data-id="${match.who.id}"]`)?.cloneNode(true);
				return card instanceof HTMLElement ? [this.fill(card, match)] : [];
			}),
		);
		this.querySelector('article details')?.setAttribute('open', '');
		this.piece('none').hidden = within.length > 0;
		this.piece('more').hidden = shown.length === matches.length;
		const all = this.#data.participants.length;
		const lead = this.told(within.length < all ? 'some' : 'lead', this.#wishes.size, all);
		this.piece('lead').textContent = lead.replace('{k}', `${within.length}`);
	}

	fill(card: HTMLElement, match: Match<Ranked>): HTMLElement {
		const { percent, tiedWith, who } = match;
		const ring = card.querySelector('.om-ring');
		ring?.setAttribute('aria-label', this.told('percent', percent));
		ring?.querySelector('[data-part=ring]')?.setAttribute('stroke-dasharray', `${(ringLength * percent) / 100} 200`);
		const label = ring?.querySelector('text');
		if (label) label.textContent = `${percent} %`;
		this.piece('rank', card).textContent = this.told(tiedWith > 0 ? 'tied' : 'rank', match.rank, tiedWith);
		this.piece('why', card).replaceChildren(...this.#data.theses.flatMap((thesis) => this.line(thesis, who) ?? []));
		return card;
	}

	word(position: Position): string {
		return this.dataset[words[`${position}`]] ?? '';
	}

	line({ code, text }: Data['theses'][number], { positions }: Ranked): Node | null {
		const [wish, theirs] = [this.#wishes.get(code), positions[code]];
		if (!wish) return null;
		const lines = this.querySelector<HTMLTemplateElement>('template[data-part=lines]')?.content;
		const line = lines?.querySelector(`[data-verdict=${verdictOn(wish.position, theirs?.position)}]`)?.cloneNode(true);
		if (!(line instanceof HTMLElement)) return null;
		this.piece('thesis', line).textContent = text;
		this.piece('you', line).textContent = this.word(wish.position);
		if (theirs) this.piece('they', line).textContent = this.word(theirs.position);
		this.piece('double', line).hidden = !wish.isDouble;
		const reason = this.piece('reason', line);
		reason.textContent = theirs?.reason ?? '';
		reason.hidden = reason.textContent === '';
		return line;
	}
}

customElements.define('match-rank', MatchRank);
