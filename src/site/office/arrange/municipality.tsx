import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { Invalid, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { secondFactor } from '#kernel/identity/settings.ts';
import type { Module, OfficeEnv } from '#kernel/module.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { changeSettings } from '#kernel/tenancy/commands.ts';
import { schoolHolidays } from '#kernel/tenancy/hours.ts';
import { type AnySetting, settingOf } from '#kernel/tenancy/settings.ts';
import { provider, providerProblems } from '#kernel/identity/provider-settings.ts';
import { schoolHolidaysIn } from '#kernel/time/school-holidays.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { contact, legalTexts } from '#site/settings.ts';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { House } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';

type Group = { readonly id: string; readonly title: string; readonly settings: readonly AnySetting[] };
type Value = string | boolean;
type Answers = Readonly<Record<string, Value>>;

const titleOf = ({ id, office, portal, kinds = [] }: Module): string => office?.label ?? portal?.link.label.de ?? kinds[0]?.many.de ?? id;

const groupsOf = (modules: readonly Module[]): readonly Group[] => [
	{ id: 'kontakt', title: 'Anschrift und Kontakt', settings: [...Object.values(contact), schoolHolidays] },
	{ id: 'arbeit', title: 'So arbeiten wir', settings: [fourEyes, secondFactor] },
	...modules.flatMap((module) =>
		module.settings ? [{ id: `modul-${module.id}`, title: titleOf(module), settings: module.settings }] : [],
	),
	{ id: 'anbieter', title: 'Anmeldung über einen Anbieter', settings: Object.values(provider) },
	{ id: 'rechtliches', title: 'Was das Gesetz verlangt', settings: Object.values(legalTexts) },
];

const isLong = (setting: AnySetting): boolean => setting === provider.roles || Object.values(legalTexts).some((one) => one === setting);

const labelsOf = (groups: readonly Group[]) => ({
	name: { label: 'Name' },
	tagline: { label: 'Untertitel' },
	...Object.fromEntries(groups.flatMap(({ settings }) => settings.map(({ name, label }) => [name, { label }]))),
});

const Asked = ({ setting, value, error }: { setting: AnySetting; value: Value; error: string | undefined }) => {
	const question = { lang: 'de' as const, name: setting.name, label: setting.label, hint: setting.says, error };
	if (typeof value === 'boolean') return <CheckField {...question} checked={value} />;
	return isLong(setting) ? (
		<TextField {...question} value={value} rows={10} />
	) : (
		<LineField {...question} value={value} inputmode={setting.keyboard} optional />
	);
};

type Shown = {
	readonly tenant: Tenant;
	readonly groups: readonly Group[];
	readonly answers: Answers;
	readonly problems: Problems;
	readonly notice?: string | undefined;
};

const Page = ({ tenant, groups, answers, problems, notice }: Shown) => {
	const labels = labelsOf(groups);
	const errorOf = (name: string): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(labels, name, problems[name]);
	const line = (name: 'name' | 'tagline') => (
		<LineField
			lang="de"
			name={name}
			label={labels[name].label}
			value={String(answers[name] ?? tenant[name])}
			error={errorOf(name)}
			optional={name === 'tagline'}
		/>
	);
	return (
		<>
			<DeskBar title="Gemeinde" after="Was auf jeder Seite steht und wie gearbeitet wird." />
			<Notice code={notice} />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labels, problems)} />
			<Form action="/verwaltung/einrichten/gemeinde" guard>
				<Sheet id="gemeinde" title="Name">
					{line('name')}
					{line('tagline')}
				</Sheet>
				{groups.map(({ id, title, settings }) => (
					<Sheet id={id} title={title}>
						{settings.map((setting) => (
							<Asked
								setting={setting}
								value={answers[setting.name] ?? settingOf<Value>(tenant, setting)}
								error={errorOf(setting.name)}
							/>
						))}
					</Sheet>
				))}
				<Submit icon="save">Speichern</Submit>
			</Form>
		</>
	);
};

const text = (form: FormData, name: string): string => textIn(form, name).trim().replace(/\r\n?/g, '\n');

const valueIn = (form: FormData, { name, default: example }: AnySetting): Value => {
	if (typeof example === 'boolean') return form.has(name);
	return text(form, name);
};

const holidayProblems = ({ [schoolHolidays.name]: entered }: Answers): Problems =>
	'wrong' in schoolHolidaysIn(String(entered ?? '')) ? { [schoolHolidays.name]: 'notDays' } : {};

export const municipalityPages = ({ modules }: House) => {
	const groups = groupsOf(modules);
	const all = groups.flatMap(({ settings }) => settings);
	return new Hono<OfficeEnv>()
		.get('/', (c) => {
			const { tenant } = staff(c.var.ctx, 'municipality.arrange');
			return c.render(<Page tenant={tenant} groups={groups} answers={{}} problems={{}} notice={c.req.query('meldung')} />, {
				title: 'Gemeinde',
			});
		})
		.post('/', async (c) => {
			const { ctx } = c.var;
			const form = await c.req.formData();
			const settings: Answers = Object.fromEntries(all.map((setting) => [setting.name, valueIn(form, setting)]));
			const { problems: refused } = await orProblems(() => {
				const wrong = Object.entries(settings)
					.filter(([, value]) => Number.isNaN(value))
					.map(([name]) => [name, 'notANumber']);
				const problems = { ...Object.fromEntries(wrong), ...holidayProblems(settings), ...providerProblems(ctx.tenant, settings) };
				if (Object.keys(problems).length > 0) throw new Invalid(problems);
				return changeSettings(ctx, { name: text(form, 'name'), tagline: text(form, 'tagline'), settings });
			});
			if (!refused) return c.redirect('/verwaltung/einrichten/gemeinde?meldung=gespeichert', 303);
			c.status(422);
			return c.render(
				<Page
					tenant={ctx.tenant}
					groups={groups}
					answers={{ ...settings, name: text(form, 'name'), tagline: text(form, 'tagline') }}
					problems={renamed(refused, (name) => name.replace(/^settings\./, ''))}
				/>,
				{ title: 'Gemeinde' },
			);
		});
};
