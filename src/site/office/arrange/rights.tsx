import { roles } from '#kernel/identity/roles.ts';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { House } from '../desk.ts';

/** What each role may do, in the words of the modules. */
export const Rights = ({ grants }: House) => (
	<Sheet id="rechte" title="Wer was darf">
		<dl class="om-facts">
			{Object.entries(roles).map(([role, word]) => (
				<div>
					<dt>{word}</dt>
					<dd>
						{Object.values(grants)
							.filter((grant) => grant.roles.some((one) => one === role))
							.map(({ says }) => says)
							.join(' · ')}
					</dd>
				</div>
			))}
		</dl>
	</Sheet>
);
