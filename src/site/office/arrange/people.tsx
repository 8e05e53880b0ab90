import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { Invalid, type Problems } from '#kernel/errors.ts';
import { accountsOf } from '#kernel/identity/accounts.ts';
import { closeAccount, createAccount, renewPasswordLink } from '#kernel/identity/commands.ts';
import { isRole, roles } from '#kernel/identity/roles.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { CopyLink } from '#ui/copy-link.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { Asked, Desk, House } from '../desk.ts';
import { type AccountAnswers, accountLabels, NewAccount, path } from './new-account.tsx';
import { Rights } from './rights.tsx';
import { textIn } from '../form-text.ts';
import { mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';

type Account = Awaited<ReturnType<typeof accountsOf>>[number];
type Link = { readonly name: string; readonly address: string };
type Shown = { readonly answers: AccountAnswers; readonly problems: Problems; readonly link?: Link; readonly notice?: string | undefined };

const blank: AccountAnswers = { email: '', name: '', organisation: '', role: '', place: '' };
const roleWords = ({ tenant }: Desk, { assignments }: Account): string =>
	assignments
		.map(
			({ role, place }) =>
				`${isRole(role) ? roles[role] : role}${place === null ? '' : ` (${placeById(tenant, place)?.name ?? 'unbekannt'})`}`,
		)
		.join(', ');

const State = ({ account: { closedAt, hasPassword, hasTotp } }: { account: Account }) => {
	if (closedAt) return <StatusLight light="idle">Geschlossen</StatusLight>;
	if (!hasPassword) return <StatusLight light="wait">Noch kein Passwort</StatusLight>;
	return <StatusLight light="ok">{hasTotp ? 'Mit zweitem Faktor' : 'Mit Passwort'}</StatusLight>;
};

const Deeds = ({ account: { id, name, closedAt }, isOwn }: { account: Account; isOwn: boolean }) =>
	closedAt ? (
		<></>
	) : (
		<details>
			<summary>
				Ändern<span class="om-hidden"> {name}</span>
			</summary>
			<div class="om-stack om-gap">
				<Form action={`${path}/${id}/link`} wide>
					<Button look="secondary" icon="key">
						Neuer Link
					</Button>
				</Form>
				<Form action={`${path}/${id}/link`} wide hidden={{ factor: 'drop' }}>
					<Button look="secondary" icon="mobile">
						Neuer Link, Telefon verloren
					</Button>
				</Form>
				{!isOwn && (
					<Form action={`${path}/${id}/schliessen`} wide>
						<Button look="danger" icon="lock">
							Konto schließen
						</Button>
					</Form>
				)}
			</div>
		</details>
	);

const OnceShown = ({ link }: { link: Link }) => (
	<Alert level="success" live title={`Link für ${link.name}`}>
		<p>Er ist auch per E-Mail unterwegs, gilt eine Woche und genau einmal. Hier steht er nur jetzt.</p>
		<CopyLink lang="de" href={link.address} />
	</Alert>
);

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
						columns={[{ label: 'Name' }, { label: 'Rolle' }, { label: 'Stand' }, { label: 'Ändern' }]}
						rows={accounts.map((account) => [
							<>
								{account.name}
								<br />
								<span class="om-muted om-small">
									<bdi>{account.email}</bdi>
								</span>
							</>,
							roleWords(c.var.ctx, account),
							<State account={account} />,
							<Deeds account={account} isOwn={account.id === c.var.ctx.actor.id} />,
						])}
					/>
					<Rights {...house} />
				</div>
				<NewAccount ctx={c.var.ctx} shown={shown} />
			</div>
		</>,
		{ title: shown.link ? 'Link' : 'Menschen und Rechte', current: path },
	);
};

const sent = async (ctx: Desk, { name, email, token }: { name: string; email: string; token: string }): Promise<Link> => {
	const address = `${ctx.origin}/verwaltung/passwort/${token}`;
	await sendMail(ctx, {
		to: email,
		subject: `Ihr Zugang zur Verwaltung ${ctx.tenant.name}`,
		text: [
			`Guten Tag ${name},`,
			'mit diesem Link wählen Sie ein Passwort. Er gilt eine Woche und genau einmal:',
			address,
			`Angelegt von ${ctx.actor.name}.`,
		].join('\n\n'),
	});
	return { name, address };
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
			};
			try {
				const { token } = await createAccount(c.var.ctx, answers);
				return await page(c, house, {
					answers: blank,
					problems: {},
					link: await sent(c.var.ctx, { name: answers.name, email: answers.email.toLowerCase(), token }),
				});
			} catch (error) {
				if (!(error instanceof Invalid)) throw error;
				c.status(422);
				return page(c, house, { answers, problems: error.problems });
			}
		})
		.post('/:id/link', async (c) => {
			const form = await c.req.formData();
			const { subject, email, token } = await renewPasswordLink(c.var.ctx, {
				id: c.req.param('id'),
				dropsFactor: form.get('factor') === 'drop',
			});
			return page(c, house, { answers: blank, problems: {}, link: await sent(c.var.ctx, { name: subject, email, token }) });
		})
		.post('/:id/schliessen', async (c) => {
			try {
				await closeAccount(c.var.ctx, { id: c.req.param('id') });
			} catch (error) {
				if (!(error instanceof Invalid)) throw error;
				c.status(422);
				return page(c, house, { answers: blank, problems: { _close: error.problems['id'] ?? 'notYourself' } });
			}
			return c.redirect(`${path}?meldung=geschlossen`, 303);
		});
