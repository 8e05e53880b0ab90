import { Hono } from 'hono';
import { orProblems, type Problems } from '#kernel/errors.ts';
import { deviceWords } from '#kernel/identity/device.ts';
import { addPasskey, hostOf, offerPasskey } from '#kernel/identity/passkeys.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked } from '../desk.ts';
import { entryLimit } from '../form-limit.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';

const path = '/verwaltung/sicherheit/passkey';
const labels = { name: { label: 'Name' }, passkey: { label: 'Passkey' } };

const page = async (c: Asked, name: string, problems: Problems = {}) => {
	const { ctx } = c.var;
	const options = await offerPasskey(ctx);
	return c.render(
		<>
			<BackLink href="/verwaltung/konto" label="Mein Konto" />
			<DeskBar title="Passkey anlegen" after="Anmelden mit Finger, Gesicht oder PIN des Geräts, ohne Passwort und ohne Code." />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labels, problems)} />
			<Sheet id="passkey" title="Auf diesem Gerät oder einem Sicherheitsschlüssel">
				<p>
					Der Passkey gilt für <bdi>{hostOf(ctx)}</bdi> und nirgends sonst; deshalb kann ihn auch niemand abfangen. Er zählt als
					beide Faktoren.
				</p>
				<passkey-add
					data-options={JSON.stringify(options)}
					data-failed="Das hat nicht geklappt oder wurde abgebrochen. Versuchen Sie es noch einmal."
					data-known="Dieses Gerät hat schon einen Passkey für Ihr Konto."
					data-unsupported="Dieser Browser kennt keine Passkeys."
				>
					<Form action={path} hidden={{ passkey: '' }}>
						<LineField
							lang="de"
							name="name"
							label={labels.name.label}
							hint="Damit Sie ihn wiedererkennen."
							value={name}
							error={problems['name'] === undefined ? undefined : messageFor(labels, 'name', problems['name'])}
						/>
						<Submit icon="key">Passkey anlegen</Submit>
						<p role="status" class="om-muted" />
					</Form>
					<p class="om-muted" data-plain>
						Ein Passkey braucht JavaScript: nur so kann der Browser mit dem Gerät sprechen. Ohne geht der Code aus der App.
					</p>
				</passkey-add>
			</Sheet>
		</>,
		{ title: 'Passkey anlegen', current: '/verwaltung/konto' },
	);
};

export const addPasskeyPages = () =>
	new Hono<OfficeEnv>()
		.get('/', (c) => page(c, deviceWords(c.req.header('user-agent'))))
		.post('/', entryLimit, async (c) => {
			const form = await c.req.formData();
			const name = textIn(form, 'name');
			const { problems } = await orProblems(() => addPasskey(c.var.ctx, { passkey: textIn(form, 'passkey'), name }));
			if (!problems) return c.redirect('/verwaltung/konto?meldung=passkey', 303);
			c.status(422);
			return page(c, name, problems);
		});
