import { Hono } from 'hono';
import { Invalid, orProblems } from '#kernel/errors.ts';
import { isLastAdministrator } from '#kernel/identity/administrators.ts';
import { dropTotp } from '#kernel/identity/factor-commands.ts';
import { factorsOf } from '#kernel/identity/factors.ts';
import { deletingOwnAccount, leavingAsGuest } from '#kernel/identity/leaving.ts';
import { ownData } from '#kernel/identity/own-data.ts';
import { askForEmail, changePassword, ownAccount, rename } from '#kernel/identity/own-account.ts';
import { passkeysOf, removePasskey, renamePasskey } from '#kernel/identity/passkeys.ts';
import { renewCodes } from '#kernel/identity/recovery-codes.ts';
import { endOtherSessions, endSession } from '#kernel/identity/session-commands.ts';
import { ownNames } from '#kernel/identity/own-names.ts';
import { ownSessions } from '#kernel/identity/sessions.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { keptNames, type NameField } from '#kernel/privacy/names.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import type { Asked, Desk } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { dropSession } from '../session.ts';
import { codesPage } from './codes-page.tsx';
import { CodesSheet, FactorSheet, PasskeysSheet } from './factor-sheets.tsx';
import {
	accountLabels,
	DataSheet,
	DeleteSheet,
	type Failed,
	fieldOf,
	GuestSheet,
	NameSheet,
	type Part,
	PasswordSheet,
	path,
	SessionsSheet,
} from './own-sheets.tsx';

const fine: Failed = { problems: {}, typed: {} };

const mistakesOf = ({ part = 'name', problems, typed }: Failed) =>
	Object.entries(problems).map(([name, code]) => ({
		name: name === 'id' ? '' : (typed['field'] ?? fieldOf(part, name)),
		message: messageFor(accountLabels, name, code),
	}));

type Names = readonly NameField[];

const page = async (c: Asked, names: Names, failed: Failed = fine) => {
	const { ctx } = c.var;
	const [own, sessions] = [await ownAccount(ctx), await ownSessions(ctx)];
	const account = { ...own, isUnproven: !own.hasPassword && ctx.actor.signedIn?.isStrong !== true };
	const [factors, passkeys] = [await factorsOf(ctx, ctx.actor.id), await passkeysOf(ctx)];
	const shown = { account, failed };
	const mistakes = mistakesOf(failed);
	return c.render(
		<>
			<DeskBar
				title="Mein Konto"
				after={
					<>
						{account.name} · <bdi>{account.email}</bdi>
					</>
				}
			/>
			<Notice code={c.req.query('meldung')} />
			<ErrorSummary title={mistakesTitle(mistakes.length)} errors={mistakes} />
			{account.homeId === null ? (
				<>
					<NameSheet {...shown} />
					<PasswordSheet {...shown} />
					<PasskeysSheet ctx={ctx} passkeys={passkeys} failed={failed} />
					<FactorSheet shown={shown} factors={factors} />
					<CodesSheet shown={shown} factors={factors} />
				</>
			) : (
				<GuestSheet ctx={ctx} account={account} />
			)}
			<SessionsSheet ctx={ctx} sessions={sessions} />
			<DataSheet />
			{account.homeId === null && (
				<DeleteSheet
					shown={shown}
					kept={await keptNames(ctx, names, await ownNames(ctx, ctx.actor))}
					isNeeded={await isLastAdministrator(ctx)}
				/>
			)}
		</>,
		{ title: 'Mein Konto' },
	);
};

type Deed = {
	readonly part: Part;
	/** Where to go on, or the page that answers. */
	readonly to: string | (() => Response | Promise<Response>);
	readonly run: (ctx: Desk, said: (name: string) => string) => Promise<unknown>;
};

/** Reads the fields of one form, does the deed and goes on; what is refused is said at its field. */
const answering =
	(names: Names, { part, to, run }: Deed) =>
	async (c: Asked) => {
		const form = await c.req.formData();
		const said = (name: string): string => textIn(form, fieldOf(part, name));
		const { problems } = await orProblems(() => run(c.var.ctx, said));
		if (!problems) return typeof to === 'string' ? c.redirect(to, 303) : to();
		c.status(422);
		return page(c, names, { part, problems, typed: { name: said('name'), email: said('email') } });
	};

const choose = (ctx: Desk, said: (name: string) => string) => {
	const password = said('password');
	if (password !== said('again')) throw new Invalid({ again: 'notTheSame' });
	return changePassword(ctx, { current: said('current'), password });
};

/** A person's own account: who she is, how she signs in, where she is signed in, and the end of it. */
export const accountPages = (names: Names) => {
	const answer = (deed: Deed) => answering(names, deed);
	const [deleteOwnAccount, leaveAsGuest] = [deletingOwnAccount(names), leavingAsGuest(names)];
	return new Hono<OfficeEnv>()
		.get('/', (c) => page(c, names))
		.get('/daten.json', async (c) => {
			c.header('content-disposition', 'attachment; filename="meine-daten.json"');
			return c.json(await ownData(c.var.ctx, names));
		})
		.post('/name', answer({ part: 'name', to: `${path}?meldung=gespeichert`, run: (ctx, said) => rename(ctx, { name: said('name') }) }))
		.post(
			'/adresse',
			answer({
				part: 'adresse',
				to: `${path}?meldung=adresse`,
				run: (ctx, said) => askForEmail(ctx, { current: said('current'), email: said('email') }),
			}),
		)
		.post('/passwort', answer({ part: 'passwort', to: `${path}?meldung=passwortneu`, run: async (ctx, said) => choose(ctx, said) }))
		.post(
			'/faktor',
			answer({ part: 'faktor', to: `${path}?meldung=app`, run: (ctx, said) => dropTotp(ctx, { current: said('current') }) }),
		)
		.post('/codes', (c) => {
			const made: string[] = [];
			const run = async (ctx: Desk, said: (name: string) => string) =>
				made.push(...(await renewCodes(ctx, { current: said('current') })).codes);
			return answer({ part: 'codes', to: () => codesPage(c, made), run })(c);
		})
		.post('/passkey/name', async (c) => {
			const form = await c.req.formData();
			const [id, field] = [textIn(form, 'id'), textIn(form, 'feld')];
			const name = textIn(form, field);
			const { problems } = await orProblems(() => renamePasskey(c.var.ctx, { id, name }));
			if (!problems) return c.redirect(`${path}?meldung=gespeichert#passkeys`, 303);
			c.status(422);
			return page(c, names, { part: 'passkeys', problems, typed: { name, id, field } });
		})
		.post('/passkey/entfernen', async (c) => {
			await removePasskey(c.var.ctx, { id: textIn(await c.req.formData(), 'id') });
			return c.redirect(`${path}?meldung=passkeyweg#passkeys`, 303);
		})
		.post('/sitzung', async (c) => {
			await endSession(c.var.ctx, { key: textIn(await c.req.formData(), 'key') });
			return c.redirect(`${path}?meldung=sitzung`, 303);
		})
		.post('/sitzungen', async (c) => {
			await endOtherSessions(c.var.ctx, {});
			return c.redirect(`${path}?meldung=sitzungen`, 303);
		})
		.post('/verlassen', async (c) => {
			await leaveAsGuest(c.var.ctx, {});
			dropSession(c);
			return c.redirect('/verwaltung/anmelden?meldung=verlassen', 303);
		})
		.post(
			'/loeschen',
			answer({
				part: 'loeschen',
				to: '/verwaltung/anmelden?meldung=geloescht',
				run: (ctx, said) => deleteOwnAccount(ctx, { current: said('current') }),
			}),
		);
};
