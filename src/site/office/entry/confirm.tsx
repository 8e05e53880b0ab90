import { Invalid, orProblems, type Problems } from '#kernel/errors.ts';
import { confirmByCode } from '#kernel/identity/factor-commands.ts';
import { confirmByPasskey } from '#kernel/identity/passkey-sign-in.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { PasskeyButton } from './passkey-button.tsx';

const labels = { code: { label: 'Code' } };

/** Her account has a second factor, this session has not seen it yet. */
export const confirmPage = (c: Asked, problems: Problems = {}) =>
	c.render(
		<>
			<DeskBar title="Bitte bestätigen" after="Ihr Konto hat einen zweiten Faktor; diese Anmeldung kam ohne ihn." />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labels, problems)} />
			<Sheet id="bestaetigen" title="Zweiter Faktor">
				<Form action="/verwaltung/sicherheit/bestaetigen">
					<LineField
						lang="de"
						name="code"
						label={labels.code.label}
						hint="Sechs Ziffern aus der App, oder ein Wiederherstellungscode."
						autocomplete="one-time-code"
						error={problems['code'] === undefined ? undefined : messageFor(labels, 'code', problems['code'])}
					/>
					<Submit>Bestätigen</Submit>
				</Form>
				<PasskeyButton action="/verwaltung/sicherheit/bestaetigen" hidden={{}} label="Mit Passkey bestätigen" />
			</Sheet>
		</>,
		{ title: 'Bestätigen', current: '/verwaltung/konto' },
	);

/** A code or a passkey, whichever the form brought. */
export const confirm = async (c: Asked) => {
	const form = await c.req.formData();
	const answer = textIn(form, 'antwort');
	const { problems } = await orProblems(async () => {
		if (answer === '') await confirmByCode(c.var.ctx, textIn(form, 'code'));
		else if (!(await confirmByPasskey(c.var.ctx, answer))) throw new Invalid({ code: 'notYourPasskey' });
	});
	if (!problems) return c.redirect('/verwaltung/eingang', 303);
	c.status(422);
	return confirmPage(c, problems);
};
