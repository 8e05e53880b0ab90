import { Hono } from 'hono';
import { raw } from 'hono/html';
import { Forbidden, orProblems, type Problems } from '#kernel/errors.ts';
import { enrolTotp } from '#kernel/identity/factor-commands.ts';
import { factorsOf, hasFactor } from '#kernel/identity/factors.ts';
import { secondFactor } from '#kernel/identity/settings.ts';
import { enrolment, newTotpSecret } from '#kernel/identity/totp.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { type Partner, partnerOf } from '#kernel/tenancy/tenant.ts';
import { Alert } from '#ui/alert.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked, Desk } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { partnerOrigin } from '#screens/partner.ts';
import { addPasskeyPages } from './add-passkey.tsx';
import { confirm, confirmPage } from './confirm.tsx';

const labels = { code: { label: 'Code aus der App' }, secret: { label: 'Schlüssel' } };
/** Groups of four letters are typed with fewer slips than 32 in a row. */
const grouped = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ');

type Props = {
	readonly ctx: Desk;
	readonly secret: string;
	readonly has: boolean;
	readonly problems: Problems;
	readonly notice?: string | undefined;
};

/** From the secret to the first code. */
const Steps = ({ picture, secret, problems }: { picture: string } & Pick<Props, 'secret' | 'problems'>) => (
	<>
		<ol class="om-stack">
			<li>Öffnen Sie auf dem Telefon eine Authenticator-App. Jede mit TOTP ist recht.</li>
			<li>
				Scannen Sie dieses Bild:
				<div class="om-qr" role="img" aria-label="QR-Code für die App; darunter steht derselbe Schlüssel als Text">
					{raw(picture.replace('<svg ', '<svg width="220" height="220" '))}
				</div>
			</li>
			<li>
				Ohne Kamera geben Sie diesen Schlüssel ein:{' '}
				<code>
					<bdi>{grouped(secret)}</bdi>
				</code>
			</li>
			<li>Tippen Sie den Code ab, den die App jetzt zeigt.</li>
		</ol>
		<Form action="/verwaltung/sicherheit" hidden={{ secret }}>
			<LineField
				lang="de"
				name="code"
				label={labels.code.label}
				hint="Sechs Ziffern."
				autocomplete="one-time-code"
				inputmode="numeric"
				short
				error={problems['code'] === undefined ? undefined : messageFor(labels, 'code', problems['code'])}
			/>
			<Submit>Einschalten</Submit>
		</Form>
	</>
);

const FactorPage = ({ ctx, secret, has, problems, notice }: Props) => {
	const { picture } = enrolment(secret, `${ctx.tenant.name}: ${ctx.actor.name}`);
	return (
		<>
			<BackLink href="/verwaltung/konto" label="Mein Konto" />
			<DeskBar title="Sicherheit" after="Der zweite Faktor: ein Code aus einer App auf Ihrem Telefon." />
			<Notice code={notice} />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labels, problems)} />
			{!has && settingOf(ctx.tenant, secondFactor) && (
				<Alert level="info" title="Bitte zuerst einrichten">
					<p>{ctx.tenant.name} verlangt einen zweiten Faktor. Danach geht es weiter.</p>
				</Alert>
			)}
			{has && (
				<Alert level="success" title="Eingerichtet">
					<p>Die Anmeldung fragt nach einem Code aus der App auf Ihrem Telefon.</p>
					<p>
						Für den Tag, an dem das Telefon fehlt: <a href="/verwaltung/konto#codes">Wiederherstellungscodes ausdrucken</a>.
					</p>
				</Alert>
			)}
			<p>
				Ohne Abtippen geht es mit einem Passkey: <a href="/verwaltung/sicherheit/passkey">Passkey anlegen</a>. Er zählt als beide
				Faktoren.
			</p>
			<Sheet id="einrichten" title={has ? 'Neues Telefon' : 'Einrichten'}>
				{has ? (
					<details open={Object.keys(problems).length > 0}>
						<summary>Auf ein neues Telefon umziehen</summary>
						<p>Der alte Code gilt dann nicht mehr.</p>
						<Steps picture={picture} secret={secret} problems={problems} />
					</details>
				) : (
					<Steps picture={picture} secret={secret} problems={problems} />
				)}
			</Sheet>
		</>
	);
};

/** A guest shows her second factor where her account lies. */
const AtHome = ({ ctx, home }: { ctx: Desk; home: Partner }) => (
	<>
		<DeskBar title="Sicherheit" after="Der zweite Faktor gehört zu Ihrem Konto." />
		<Alert level="info" title={`${ctx.tenant.name} verlangt einen zweiten Faktor`}>
			<p>Richten Sie ihn in {home.name} ein und melden Sie sich dort damit an; wechseln Sie dann noch einmal hierher.</p>
			<p>
				<a href={`${partnerOrigin(ctx, home)}/verwaltung/sicherheit`}>Zur Sicherheit in {home.name}</a>
			</p>
		</Alert>
	</>
);

const homeOf = ({ tenant, actor }: Desk): Partner | undefined => partnerOf(tenant, actor.signedIn?.homeId ?? '');

/** A session that has not seen the second factor of its account shows nothing but the question for it. */
const isUnconfirmed = async ({ var: { ctx } }: Asked): Promise<boolean> =>
	!ctx.actor.signedIn?.isStrong && hasFactor(await factorsOf(ctx, ctx.actor.id));

const shown = async (c: Asked, { secret, problems = {} }: { secret: string; problems?: Problems }) => {
	const { ctx } = c.var;
	const { hasTotp } = await factorsOf(ctx, ctx.actor.id);
	return c.render(<FactorPage ctx={ctx} secret={secret} has={hasTotp} problems={problems} notice={c.req.query('meldung')} />, {
		title: 'Sicherheit',
		current: '/verwaltung/konto',
	});
};

/** The second factor: setting it up, and showing it where a session came without. Before it is shown, nothing else opens. */
export const secondFactorPages = () =>
	new Hono<OfficeEnv>()
		.use(async (c, next) => {
			const { ctx } = c.var;
			const home = homeOf(ctx);
			if (!home) return next();
			if (c.req.method !== 'GET') throw new Forbidden('account.enrolTotp');
			return c.render(<AtHome ctx={ctx} home={home} />, { title: 'Sicherheit' });
		})
		.post('/bestaetigen', (c) => confirm(c))
		.use(async (c, next) => ((await isUnconfirmed(c)) ? confirmPage(c) : next()))
		.route('/passkey', addPasskeyPages())
		.get('/', (c) => shown(c, { secret: newTotpSecret() }))
		.post('/', async (c) => {
			const form = await c.req.formData();
			const secret = textIn(form, 'secret');
			const { problems } = await orProblems(() => enrolTotp(c.var.ctx, { secret, code: textIn(form, 'code') }));
			if (!problems) return c.redirect('/verwaltung/sicherheit?meldung=faktor', 303);
			c.status(422);
			return shown(c, { secret: problems['secret'] === undefined ? secret : newTotpSecret(), problems });
		});
