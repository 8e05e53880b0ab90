import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { Invalid, orProblems, type Problems } from '#kernel/errors.ts';
import { Problem } from '#kernel/kind/field.ts';
import { day } from '#kernel/kind/time-fields.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { changeSettings } from '#kernel/tenancy/commands.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { answerOf, completeness, duties, dutySettings, type Fact, slots, suggestionFor } from '#site/duties/facts.ts';
import { unconfirmed } from '#site/duties/state-texts.ts';
import { legalTexts } from '#site/settings.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';

const path = '/verwaltung/einrichten/pflichtangaben';
const pages = { imprint: '/impressum', privacy: '/datenschutz', accessibility: '/barrierefreiheit' } as const;
const facts = slots.flatMap((slot) => duties[slot]);
const labels = Object.fromEntries(facts.map(({ setting: { name, label } }) => [name, { label }]));

type Shown = {
	readonly tenant: Tenant;
	readonly typed: Readonly<Record<string, string>>;
	readonly problems: Problems;
	readonly notice?: string | undefined;
};

const Question = ({ fact, shown: { tenant, typed, problems } }: { fact: Fact; shown: Shown }) => {
	const { name, label, says } = fact.setting;
	const value = typed[name] ?? (answerOf(tenant, fact) || suggestionFor(tenant, fact));
	const code = problems[name];
	const error = code === undefined ? undefined : messageFor(labels, name, code);
	const question = { lang: 'de' as const, name, label, hint: says, value, error, ...(fact.isOptional && { optional: true }) };
	if (fact.choices) {
		const choices = [['', 'Bitte wählen'] as const, ...Object.entries(fact.choices)].map(([key, words]) => ({
			value: key,
			label: words,
		}));
		return <SelectField {...question} choices={choices} />;
	}
	return fact.isLong ? <TextField {...question} rows={3} /> : <LineField {...question} inputmode={fact.setting.keyboard} />;
};

/** How far a text has come: how many of its facts are there, and which are not. */
const Meter = ({ tenant, slot }: { tenant: Tenant; slot: (typeof slots)[number] }) => {
	const { wanted, missing } = completeness(tenant, slot);
	const isOwn = settingOf(tenant, legalTexts[slot]).trim() !== '';
	return (
		<>
			<p>
				<StatusLight light={missing.length === 0 ? 'ok' : 'wait'}>
					{wanted - missing.length} von {wanted} Angaben
				</StatusLight>
			</p>
			{slot === 'accessibility' && unconfirmed.has(tenant.state) && (
				<p>
					Die vorgeschlagene Durchsetzungsstelle ist für Ihr Land nicht aus öffentlicher Quelle bestätigt: Bitte prüfen Sie sie.
				</p>
			)}
			{slot === 'privacy' && (
				<p>Die vorgeschlagene Aufsichtsbehörde ist nicht nachgeprüft: Bitte vergleichen Sie Name und Anschrift.</p>
			)}
			{missing.length > 0 && <p>Es fehlt: {missing.map(({ setting: { label } }) => label).join(', ')}.</p>}
			<p>
				{isOwn
					? 'Zurzeit steht dort Ihr eigener Text. Leeren Sie ihn unter „Gemeinde“, dann gilt der aus diesen Angaben.'
					: 'Der Text entsteht aus diesen Angaben. Einen eigenen können Sie unter „Gemeinde“ hinterlegen.'}{' '}
				<a href={pages[slot]}>{legalTexts[slot].label} ansehen</a>
			</p>
		</>
	);
};

const Page = (shown: Shown) => (
	<>
		<DeskBar
			title="Pflichtangaben"
			after="Kurze Fragen; Impressum, Datenschutzerklärung und Erklärung zur Barrierefreiheit entstehen daraus."
		/>
		<Notice code={shown.notice} />
		<ErrorSummary title={mistakesTitle(Object.keys(shown.problems).length)} errors={mistakesIn(labels, shown.problems)} />
		<Form action={path} guard>
			{slots.map((slot) => (
				<Sheet id={slot} title={legalTexts[slot].label}>
					<Meter tenant={shown.tenant} slot={slot} />
					{duties[slot].map((fact) => (
						<Question fact={fact} shown={shown} />
					))}
				</Sheet>
			))}
			<Submit icon="save">Speichern</Submit>
		</Form>
	</>
);

/** `22.11.2026` as Germans write it becomes the day as it is kept. */
const assessedIn = (typed: string): string | Problem => (typed === '' ? '' : day('Tag').read(typed));

type Typed = Readonly<Record<string, string>>;

const strangeChoices = (typed: Typed): Problems =>
	Object.fromEntries(
		facts
			.filter(({ setting: { name }, choices }) => choices && typed[name] !== '' && !Object.hasOwn(choices, typed[name] ?? ''))
			.map(({ setting: { name } }) => [name, 'notAChoice']),
	);

/** The answers as they are kept; throws `Invalid` with every one that cannot be taken. */
const settingsIn = (typed: Typed): Typed => {
	const { name } = dutySettings.assessed;
	const assessed = assessedIn(typed[name] ?? '');
	const problems = { ...strangeChoices(typed), ...(assessed instanceof Problem && { [name]: assessed.code }) };
	if (assessed instanceof Problem || Object.keys(problems).length > 0) throw new Invalid(problems);
	return { ...typed, [name]: assessed };
};

export const dutyPages = () =>
	new Hono<OfficeEnv>()
		.get('/', (c) => {
			const { tenant } = staff(c.var.ctx, 'municipality.arrange');
			return c.render(<Page tenant={tenant} typed={{}} problems={{}} notice={c.req.query('meldung')} />, { title: 'Pflichtangaben' });
		})
		.post('/', async (c) => {
			const { ctx } = c.var;
			const form = await c.req.formData();
			const typed = Object.fromEntries(
				facts.map(({ setting: { name } }) => [name, textIn(form, name).trim().replace(/\r\n?/g, '\n')]),
			);
			const { name, tagline } = ctx.tenant;
			const { problems } = await orProblems(() => changeSettings(ctx, { name, tagline, settings: { ...settingsIn(typed) } }));
			if (!problems) return c.redirect(`${path}?meldung=gespeichert`, 303);
			c.status(422);
			return c.render(<Page tenant={ctx.tenant} typed={typed} problems={problems} />, { title: 'Pflichtangaben' });
		});
