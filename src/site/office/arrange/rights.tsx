import { roles } from '#kernel/identity/roles.ts';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { House } from '../desk.ts';

/** What each role may do, in the words of the modules. */
export const Rights = ({ grants }: House) => (
	<Sheet id="rechte" title="Wer was darf">
		{Object.entries(roles).map(([role, word]) => (
			<details class="om-fold">
				<summary>{word}</summary>
				<ul>
					{Object.values(grants)
						.filter((grant) => grant.roles.some((one) => one === role))
						.map(({ says }) => (
							<li>{says}</li>
						))}
				</ul>
			</details>
		))}
	</Sheet>
);
