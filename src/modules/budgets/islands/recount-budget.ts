import { countPoll, isFunded } from '../outcome.ts';
import { readPabulib } from '../pabulib/read.ts';
import { isRule } from '../rules.ts';

/** Loads the published ballots and counts them here, by the same code as the town hall; says whether the result is the same. */
class RecountBudget extends HTMLElement {
	connectedCallback(): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'kern-btn kern-btn--primary';
		button.textContent = this.dataset['button'] ?? '';
		const answer = document.createElement('p');
		answer.setAttribute('role', 'status');
		button.addEventListener('click', async () => {
			answer.textContent = await this.recount().catch(() => this.dataset['failed'] ?? '');
		});
		this.append(button, answer);
	}

	async recount(): Promise<string> {
		const say = (name: string): string => this.dataset[name] ?? '';
		const response = await fetch(say('file'));
		const [read, rule] = [readPabulib(await response.text()), say('rule')];
		if (!response.ok || 'problems' in read || !isRule(rule)) return say('failed');
		const { verdicts, people } = countPoll(read.poll, rule);
		const found = verdicts.filter(isFunded).map(({ id }) => id);
		return say(found.join(' ') === say('funded') ? 'same' : 'different').replace('#1', String(people));
	}
}

customElements.define('recount-budget', RecountBudget);
