import { Hono } from 'hono';
import { raw } from 'hono/html';
import { Forbidden, Invalid, type Problems } from '#kernel/errors.ts';
import { hasSecondFactor } from '#kernel/identity/accounts.ts';
import { enrolTotp } from '#kernel/identity/commands.ts';
import { secondFactor } from '#kernel/identity/settings.ts';
import { enrolment, newTotpSecret } from '#kernel/identity/totp.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { type Partner, partnerOf } from '#kernel/tenancy/tenant.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { originOf } from '../origins.ts';

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

const FactorPage = ({ ctx, secret, has, problems, notice }: Props) => {
	const { picture } = enrolment(secret, `${ctx.tenant.name}: ${ctx.actor.name}`);
	return (
		<>
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
					<p>
						Ihr Konto hat einen zweiten Faktor. Unten können Sie ihn auf ein neues Telefon umziehen; der alte gilt dann nicht
						mehr.
					</p>
				</Alert>
			)}
			<Sheet id="einrichten" title={has ? 'Auf ein neues Telefon umziehen' : 'Einrichten'}>
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
					<FormActions>
						<Button>Einschalten</Button>
					</FormActions>
				</Form>
			</Sheet>
		</>
	);
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A guest shows her second factor where her account lies. */
const AtHome = ({ ctx, home }: { ctx: Desk; home: Partner }) => (
	<>
		<DeskBar title="Sicherheit" after="Der zweite Faktor gehört zu Ihrem Konto." />
		<Alert level="info" title={`${ctx.tenant.name} verlangt einen zweiten Faktor`}>
			<p>Richten Sie ihn in {home.name} ein und melden Sie sich dort damit an; wechseln Sie dann noch einmal hierher.</p>
			<p>
				<a href={`${originOf(ctx, home)}/verwaltung/sicherheit`}>Zur Sicherheit in {home.name}</a>
			</p>
		</Alert>
	</>
);

const homeOf = ({ tenant, actor }: Desk): Partner | undefined => partnerOf(tenant, actor.signedIn?.homeId ?? '');

export const secondFactorPages = () =>
	new Hono<OfficeEnv>()
		.use(async (c, next) => {
			const { ctx } = c.var;
			const home = homeOf(ctx);
			if (!home) return next();
			if (c.req.method !== 'GET') throw new Forbidden('account.enrolTotp');
			return c.render(<AtHome ctx={ctx} home={home} />, { title: 'Sicherheit' });
		})
		.get('/', async (c) => {
			const { ctx } = c.var;
			return c.render(
				<FactorPage
					ctx={ctx}
					secret={newTotpSecret()}
					has={await hasSecondFactor(ctx)}
					problems={{}}
					notice={c.req.query('meldung')}
				/>,
				{ title: 'Sicherheit' },
			);
		})
		.post('/', async (c) => {
			const { ctx } = c.var;
			const form = await c.req.parseBody();
			const secret = text(form['secret']);
			try {
				await enrolTotp(ctx, { secret, code: text(form['code']) });
			} catch (error) {
				if (!(error instanceof Invalid)) throw error;
				const kept = error.problems['secret'] === undefined ? secret : newTotpSecret();
				c.status(422);
				return c.render(<FactorPage ctx={ctx} secret={kept} has={await hasSecondFactor(ctx)} problems={error.problems} />, {
					title: 'Fehler: Sicherheit',
				});
			}
			return c.redirect('/verwaltung/sicherheit?meldung=faktor', 303);
		});
