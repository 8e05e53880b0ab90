import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { orProblems, type Problems } from '#kernel/errors.ts';
import { accountsOf } from '#kernel/identity/accounts.ts';
import { createAccount } from '#kernel/identity/invitations.ts';
import { invitationAddress } from '#kernel/identity/invitation-mail.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { Table } from '#ui/content/table.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import type { Asked, House } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { AccountState, rolesInWords } from './account-words.tsx';
import { type AccountAnswers, accountLabels, NewAccount, path } from './new-account.tsx';
import { type Link, OnceShown } from './once-shown.tsx';
import { personPages } from './person.tsx';
import { Rights } from './rights.tsx';

type Shown = { readonly answers: AccountAnswers; readonly problems: Problems; readonly link?: Link; readonly notice?: string | undefined };

const blank: AccountAnswers = { email: '', name: '', organisation: '', role: '', place: '', home: '' };

const page = async (c: Asked, house: House, shown: Shown) => {
	const ctx = staff(c.var.ctx, 'accounts.manage');
	const accounts = await accountsOf(ctx);
	return c.render(
		<>
			<DeskBar title="Menschen und Rechte" after={`${accounts.filter(({ closedAt }) => !closedAt).length} Konten`} />
			<Notice code={shown.notice} />
			{shown.link && <OnceShown link={shown.link} />}
			<ErrorSummary title={mistakesTitle(Object.keys(shown.problems).length)} errors={mistakesIn(accountLabels, shown.problems)} />
			<div class="om-editor">
				<div class="om-stack">
					<Table
						lang="de"
						caption="Konten"
						hideCaption
						columns={[{ label: 'Name' }, { label: 'Rolle' }, { label: 'Stand' }]}
						rows={accounts.map((account) => [
							<>
								<a href={`${path}/${account.id}`}>{account.name}</a>
								<br />
								<span class="om-muted om-small">
									<bdi>{account.email}</bdi>
								</span>
							</>,
							rolesInWords(c.var.ctx, account),
							<AccountState ctx={c.var.ctx} account={account} />,
						])}
					/>
					<Rights {...house} />
				</div>
				<NewAccount ctx={c.var.ctx} shown={shown} />
			</div>
		</>,
		{ title: shown.link ? 'Link' : 'Menschen und Rechte' },
	);
};

/** Accounts, their roles and villages; the link to a new one is shown once and mailed. */
export const peoplePages = (house: House) =>
	new Hono<OfficeEnv>()
		.get('/', (c) => page(c, house, { answers: blank, problems: {}, notice: c.req.query('meldung') }))
		.post('/', async (c) => {
			const form = await c.req.formData();
			const answers: AccountAnswers = {
				email: textIn(form, 'email'),
				name: textIn(form, 'name'),
				organisation: textIn(form, 'organisation'),
				role: textIn(form, 'role'),
				place: textIn(form, 'place'),
				home: textIn(form, 'home'),
			};
			const { done, problems } = await orProblems(() => createAccount(c.var.ctx, answers));
			if (!problems) {
				const link = { name: done.subject, address: invitationAddress(c.var.ctx, done) };
				return page(c, house, { answers: blank, problems: {}, link });
			}
			c.status(422);
			return page(c, house, { answers, problems });
		})
		.route('/', personPages());
