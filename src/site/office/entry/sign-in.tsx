import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { isStaff, signIn, type SignIn } from '#kernel/identity/sign-in.ts';
import { deviceWords } from '#kernel/identity/device.ts';
import { hasProvider } from '#kernel/identity/provider-settings.ts';
import { closeSession } from '#kernel/identity/sessions.ts';
import type { Context } from '#kernel/context.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { contact } from '#site/settings.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { entryLimit } from '../form-limit.ts';
import { Notice } from '../notices.tsx';
import { deviceProofIn, dropSession, keepDevice, keepSession, sessionCookie } from '../session.ts';
import { EntryCard } from './card.tsx';
import { wayOn } from './gate.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { passkeyDoor } from './passkey-door.tsx';
import { providerName, providerPages, providers, type SecretOf } from './provider.tsx';

type Typed = {
	readonly email: string;
	readonly way: string;
	readonly asksCode: boolean;
	readonly asked?: string | undefined;
	readonly notice?: string | undefined;
};
type Fault = { readonly name: string; readonly message: string } | null;

const waitWords = (seconds: number): string => (seconds < 90 ? `${seconds} Sekunden` : `${Math.ceil(seconds / 60)} Minuten`);

/** The password was right, and something is still to come. */
const asks: Readonly<Partial<Record<SignIn['outcome'], string>>> = {
	codeNeeded: 'Geben Sie das Passwort noch einmal ein und dazu den Code aus Ihrer App.',
	passkeyNeeded:
		'Ihr Konto ist mit einem Passkey geschützt. Melden Sie sich mit ihm an, oder geben Sie Passwort und einen Wiederherstellungscode ein.',
};

const faultOf = (result: Exclude<SignIn, { outcome: 'in' }>, hadCode: boolean): Fault => {
	if (asks[result.outcome] !== undefined) return null;
	if (result.outcome === 'tooMany')
		return {
			name: 'email',
			message: `Zu viele Versuche. Bitte warten Sie ${waitWords(result.seconds)} und versuchen Sie es dann noch einmal.`,
		};
	return {
		name: hadCode ? 'code' : 'email',
		message: `Diese Angaben passen nicht zusammen. Prüfen Sie ${hadCode ? 'E-Mail-Adresse, Passwort und Code' : 'E-Mail-Adresse und Passwort'}.`,
	};
};

const phoneOf = (ctx: Context): string => settingOf(ctx.tenant, contact.phone);

const Code = ({ error }: { error: string | undefined }) => (
	<LineField
		lang="de"
		name="code"
		label="Code"
		hint="Sechs Ziffern aus der App, alle 30 Sekunden neue. Telefon weg? Dann ein Wiederherstellungscode."
		autocomplete="one-time-code"
		error={error}
	/>
);

const SignInPage = ({ ctx, typed: { email, way, asksCode, asked, notice }, fault }: { ctx: Context; typed: Typed; fault: Fault }) => {
	const errorOf = (name: string): string | undefined => (fault?.name === name ? fault.message : undefined);
	const phone = phoneOf(ctx);
	return (
		<EntryCard ctx={ctx} title="Anmelden" lead="Für alle, die hier schreiben, prüfen und einrichten.">
			<Notice code={notice} />
			{asked !== undefined && (
				<Alert level="info" title="Fast geschafft" live>
					<p>{asked}</p>
				</Alert>
			)}
			<ErrorSummary title="Das hat nicht geklappt" errors={fault ? [fault] : []} />
			<Form action="/verwaltung/anmelden" hidden={{ weiter: way }}>
				<LineField
					lang="de"
					name="email"
					label="E-Mail-Adresse"
					type="email"
					autocomplete="username webauthn"
					value={email}
					error={errorOf('email')}
					dir="ltr"
				/>
				<LineField
					lang="de"
					name="password"
					label="Passwort"
					hint={asksCode ? 'Aus Sicherheitsgründen bitte noch einmal eingeben.' : ''}
					type="password"
					autocomplete="current-password"
				/>
				{asksCode && <Code error={errorOf('code')} />}
				<Submit icon="login">Anmelden</Submit>
			</Form>
			{hasProvider(ctx) && (
				<p>
					<Button look="secondary" icon="verified_user" href={`/verwaltung/anmelden/anbieter?weiter=${encodeURIComponent(way)}`}>
						Mit {providerName(ctx)} anmelden
					</Button>
				</p>
			)}
			<PasskeyButton action="/verwaltung/anmelden/passkey" hidden={{ weiter: way }} label="Mit Passkey anmelden" offers />
			<p class="om-muted">
				Passwort vergessen? Die Administration schickt Ihnen einen neuen Link
				{phone && (
					<>
						, Telefon <bdi>{phone}</bdi>
					</>
				)}
				.
			</p>
		</EntryCard>
	);
};

/** Signed out here; the provider still knows her until she says so there. */
const SignedOut = ({ ctx, there }: { ctx: Context; there: string }) => (
	<EntryCard
		ctx={ctx}
		title="Sie sind abgemeldet."
		lead={`Bei ${providerName(ctx)} sind Sie noch angemeldet, auch für andere Programme.`}
	>
		<p class="om-row">
			<Button href={there} icon="logout">
				Auch dort abmelden
			</Button>
			<Button look="secondary" href="/verwaltung/anmelden">
				Zur Anmeldung
			</Button>
		</p>
	</EntryCard>
);

/** The way in and out. The cookie lives under `/verwaltung` only, no script reads it. */
export const signInPages = (secretOf: SecretOf) =>
	new Hono<Env>()
		.get('/anmelden', (c) => {
			const { ctx } = c.var;
			if (isStaff(ctx)) return c.redirect(wayOn(c.req.query('weiter')), 303);
			return c.render(
				<SignInPage
					ctx={ctx}
					typed={{ email: '', way: wayOn(c.req.query('weiter')), asksCode: false, notice: c.req.query('meldung') }}
					fault={null}
				/>,
				{ title: 'Anmelden' },
			);
		})
		.post('/anmelden', entryLimit, async (c) => {
			const { ctx } = c.var;
			const form = await c.req.parseBody();
			const [email, password, code, way] = [
				asText(form['email']),
				asText(form['password']),
				asText(form['code']),
				wayOn(asText(form['weiter'])),
			];
			const result = await signIn(ctx, {
				email,
				password,
				code,
				device: deviceWords(c.req.header('user-agent')),
				from: c.var.from ?? '',
				proof: deviceProofIn(c),
			});
			if (result.outcome === 'in') {
				keepSession(c, result.token);
				keepDevice(c, result.proof);
				return c.redirect(result.onPaper ? '/verwaltung/konto?meldung=papier#codes' : way, 303);
			}
			const asked = asks[result.outcome];
			const asksCode = asked !== undefined || form['code'] !== undefined;
			if (result.outcome === 'tooMany') c.header('retry-after', String(result.seconds));
			c.status(result.outcome === 'tooMany' ? 429 : 422);
			return c.render(
				<SignInPage ctx={ctx} typed={{ email, way, asksCode, asked }} fault={faultOf(result, form['code'] !== undefined)} />,
				{
					title: 'Anmelden',
				},
			);
		})
		.route('/anmelden/passkey', passkeyDoor())
		.route('/anmelden/anbieter', providerPages(secretOf))
		.post('/abmelden', async (c) => {
			const token = getCookie(c, sessionCookie);
			const idToken = token ? await closeSession(c.var.ctx, token) : null;
			dropSession(c);
			const secret = secretOf(c.var.ctx.tenantId);
			const there = idToken && hasProvider(c.var.ctx) ? await (await providers()).farewellAt(c.var.ctx, { secret, idToken }) : null;
			if (there !== null) return c.render(<SignedOut ctx={c.var.ctx} there={there} />, { title: 'Abgemeldet', isBare: true });
			return c.redirect('/verwaltung/anmelden?meldung=abgemeldet', 303);
		});
