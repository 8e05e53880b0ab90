import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { accountOf } from '#kernel/identity/accounts.ts';
import { giveRole, takeRole } from '#kernel/identity/assignments.ts';
import { closeAccount } from '#kernel/identity/commands.ts';
import { invitationAddress } from '#kernel/identity/invitation-mail.ts';
import { renewPasswordLink, withdrawInvitation } from '#kernel/identity/invitations.ts';
import { endSessionsOf } from '#kernel/identity/session-commands.ts';
import { sessionsFor } from '#kernel/identity/sessions.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import type { Asked } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { homeName } from './account-words.tsx';
import { path } from './new-account.tsx';
import { type Link, OnceShown } from './once-shown.tsx';
import { Access, Closing, PersonRoles, PersonSessions } from './person-sheets.tsx';
import { roleLabels } from './role-fields.tsx';

type Shown = {
	readonly answers?: { readonly role: string; readonly place: string };
	readonly problems?: Problems;
	readonly link?: Link;
	readonly notice?: string | undefined;
};

/** One person: her roles, how she comes in, where she is signed in, the end of her account. */
const page = async (c: Asked, { answers = { role: '', place: '' }, problems = {}, link, notice }: Shown) => {
	const ctx = c.var.ctx;
	const proof = staff(ctx, 'accounts.manage');
	const id = c.req.param('id') ?? '';
	const account = isId(id) ? await accountOf(proof, id) : undefined;
	if (!account) throw new NotFound('account');
	const home = homeName(ctx, account);
	return c.render(
		<>
			<BackLink href={path} label="Menschen und Rechte" />
			<DeskBar
				title={account.name}
				after={
					<>
						<bdi>{account.email}</bdi>
						{account.organisation && ` · ${account.organisation}`}
						{home && ` · Konto in ${home}`}
					</>
				}
			/>
			<Notice code={notice} />
			{link && <OnceShown link={link} />}
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(roleLabels, problems)} />
			<PersonRoles ctx={ctx} account={account} answers={answers} problems={problems} />
			<Access ctx={ctx} account={account} />
			<PersonSessions ctx={ctx} account={account} sessions={await sessionsFor(proof, id)} />
			<Closing ctx={ctx} account={account} />
		</>,
		{ title: account.name },
	);
};

/** Does it and goes on to `notice`; what is refused is said on the page. */
const answered = async (c: Asked, deed: () => Promise<unknown>, { to, answers }: { to: string; answers?: Shown['answers'] }) => {
	const { problems } = await orProblems(deed);
	if (!problems) return c.redirect(to, 303);
	c.status(422);
	return page(c, { problems, ...(answers && { answers }) });
};

const roleIn = (form: FormData) => ({ role: textIn(form, 'role'), place: textIn(form, 'place') });

export const personPages = () =>
	new Hono<OfficeEnv>()
		.get('/:id', (c) => page(c, { notice: c.req.query('meldung') }))
		.post('/:id/rolle', async (c) => {
			const id = c.req.param('id');
			const answers = roleIn(await c.req.formData());
			return answered(c, () => giveRole(c.var.ctx, { id, ...answers }), { to: `${path}/${id}?meldung=rolle`, answers });
		})
		.post('/:id/rolle/wegnehmen', async (c) => {
			const id = c.req.param('id');
			const taken = roleIn(await c.req.formData());
			return answered(c, () => takeRole(c.var.ctx, { id, ...taken }), { to: `${path}/${id}?meldung=rolleweg` });
		})
		.post('/:id/link', async (c) => {
			const form = await c.req.formData();
			const asked = { id: c.req.param('id'), dropsFactor: form.get('factor') === 'drop' };
			const { done, problems } = await orProblems(() => renewPasswordLink(c.var.ctx, asked));
			if (!problems) return page(c, { link: { name: done.subject, address: invitationAddress(c.var.ctx, done) } });
			c.status(422);
			return page(c, { problems });
		})
		.post('/:id/zuruecknehmen', (c) =>
			answered(c, () => withdrawInvitation(c.var.ctx, { id: c.req.param('id') }), { to: `${path}?meldung=zurueckgenommen` }),
		)
		.post('/:id/sitzungen', (c) => {
			const id = c.req.param('id');
			return answered(c, () => endSessionsOf(c.var.ctx, { id }), { to: `${path}/${id}?meldung=sitzungen` });
		})
		.post('/:id/schliessen', (c) =>
			answered(c, () => closeAccount(c.var.ctx, { id: c.req.param('id') }), { to: `${path}?meldung=geschlossen` }),
		);
