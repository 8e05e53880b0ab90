import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { changeTheme } from '#kernel/tenancy/commands.ts';
import { themeOf } from '#site/theme.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { isColour } from '#ui/colour.ts';
import { Table } from '#ui/content/table.tsx';
import { Field, tiesOf } from '#ui/form/field.tsx';
import { Fieldset, Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Theme } from '#ui/theme.ts';
import { checkTheme, type ThemeCheck } from '#ui/theme-check.ts';
import { Notice } from '../notices.tsx';
import { ThemePicture } from './theme-picture.tsx';

const path = '/verwaltung/einrichten/farben';
const words = {
	brand: 'Hauptfarbe',
	deep: 'Tiefe',
	tint: 'Tönung',
	paper: 'Papier',
	card: 'Karte',
	accent: 'Akzent',
	accentTint: 'Akzent-Tönung',
} as const;
const uses: Readonly<Record<keyof typeof words, string>> = {
	brand: 'Knöpfe und Verweise',
	deep: 'Kopfzeile und Fuß',
	tint: 'Flächen hinter Kästen',
	paper: 'Hintergrund jeder Seite',
	card: 'Hintergrund von Karten',
	accent: 'Was auffallen soll',
	accentTint: 'Fläche hinter dem Akzent',
};
const dayNames = ['brand', 'deep', 'tint', 'paper', 'accent', 'accentTint'] as const;
const nightNames = [...dayNames, 'card'] as const;

const colourIn = (form: FormData, name: string, known: string): string => {
	const value = form.get(name);
	return typeof value === 'string' && isColour(value.trim()) ? value.trim().toLowerCase() : known;
};

/** What was typed, over what holds now; `_take` is an offered colour: `day.brand=#0b5d68`. */
const themeIn = (form: FormData, { day, night, art }: Theme): Theme => {
	const picked = (time: 'day' | 'night', name: keyof typeof words, known: string): string => {
		const taken = form.get('_take');
		const [at, colour = ''] = typeof taken === 'string' ? taken.split('=') : [];
		return at === `${time}.${name}` && isColour(colour) ? colour : colourIn(form, `${time}.${name}`, known);
	};
	const base = (time: 'day' | 'night', known: Theme['day']) => ({
		brand: picked(time, 'brand', known.brand),
		deep: picked(time, 'deep', known.deep),
		tint: picked(time, 'tint', known.tint),
		paper: picked(time, 'paper', known.paper),
		accent: picked(time, 'accent', known.accent),
		accentTint: picked(time, 'accentTint', known.accentTint),
	});
	return { day: base('day', day), night: { ...base('night', night), card: picked('night', 'card', night.card) }, art };
};

const roleWords: Readonly<Record<string, string>> = {
	...words,
	ink: 'Text',
	muted: 'leiser Text',
	text: 'Schrift',
	edge: 'Rand von Feldern',
};
/** `day: brand on paper` as the check names a pair: „Am Tag: Hauptfarbe auf Papier“. */
const pairWords = (pair: string): string => {
	const [, time = '', front = '', ground = ''] = /^(day|night): (\w+) on (\w+)$/.exec(pair) ?? [];
	return `${time === 'night' ? 'In der Nacht' : 'Am Tag'}: ${roleWords[front] ?? front} auf ${roleWords[ground] ?? ground}`;
};
const ratio = (value: number): string => `${value.toLocaleString('de', { maximumFractionDigits: 1 })} : 1`;
const offerWords = ({ value, colour }: NonNullable<ThemeCheck['offer']>): string =>
	`${words[nightNames.find((name) => value.endsWith(`.${name}`)) ?? 'brand']} ${colour} nehmen`;

const Offer = ({ offer }: { offer: NonNullable<ThemeCheck['offer']> }) => (
	<Button look="secondary" form="farben" name="_take" value={`${offer.value}=${offer.colour}`}>
		{offerWords(offer)}
	</Button>
);

const Refusals = ({ failing }: { failing: readonly ThemeCheck[] }) => (
	<Sheet id="kontrast" title="Diese Farben sind nicht lesbar genug">
		<Table
			lang="de"
			caption="Zu schwache Kontraste"
			hideCaption
			columns={[{ label: 'Wo' }, { label: 'Ist', number: true }, { label: 'Nötig', number: true }, { label: 'Nächste, die reicht' }]}
			rows={failing.map(({ pair, ratio: is, needed, offer }) => [
				pairWords(pair),
				ratio(is),
				ratio(needed),
				offer ? <Offer offer={offer} /> : 'keine, bitte die andere Farbe ändern',
			])}
		/>
	</Sheet>
);

const ColourField = ({ time, name, value }: { time: 'day' | 'night'; name: keyof typeof words; value: string }) => {
	const question = { lang: 'de' as const, name: `${time}.${name}`, label: words[name], hint: uses[name] };
	return (
		<Field {...question}>
			<input {...tiesOf(question)} class="om-input om-input--short" type="color" name={question.name} value={value} />
		</Field>
	);
};

type Shown = {
	readonly theme: Theme;
	readonly failing: readonly ThemeCheck[];
	readonly isTried: boolean;
	readonly notice?: string | undefined;
};

const ColoursPage = ({ theme, failing, isTried, notice }: Shown) => (
	<>
		<DeskBar title="Farben" after="Für den Tag und für die Nacht. Gespeichert wird nur, was alle lesen können." />
		<Notice code={notice} />
		{isTried && failing.length > 0 && (
			<Alert level="danger" live title="Noch nicht gespeichert">
				<p>
					{failing.length === 1 ? 'Ein Kontrast reicht' : `${failing.length} Kontraste reichen`} nicht (WCAG 2.2, 1.4.3). Sie
					können unten die nächste Farbe nehmen, die reicht.
				</p>
			</Alert>
		)}
		{isTried && failing.length === 0 && (
			<Alert level="info" live title="Das geht">
				<p>Alle Kontraste reichen. Jetzt speichern?</p>
			</Alert>
		)}
		{failing.length > 0 && <Refusals failing={failing} />}
		<Sheet id="vorschau" title="Vorschau">
			<ThemePicture theme={theme} />
		</Sheet>
		<Form id="farben" action={path} wide>
			<div class="om-grid om-grid--2">
				<div class="om-panel">
					<Fieldset legend="Am Tag">
						{dayNames.map((name) => (
							<ColourField time="day" name={name} value={theme.day[name]} />
						))}
					</Fieldset>
				</div>
				<div class="om-panel">
					<Fieldset legend="In der Nacht">
						{nightNames.map((name) => (
							<ColourField time="night" name={name} value={theme.night[name]} />
						))}
					</Fieldset>
				</div>
			</div>
			<FormActions>
				<Button icon="save" name="_deed" value="save">
					Speichern
				</Button>
				<Button look="secondary" icon="preview" name="_deed" value="try">
					Nur ansehen
				</Button>
			</FormActions>
		</Form>
	</>
);

/** The colours of the municipality, behind the gate of contrast. */
export const colourPages = () =>
	new Hono<OfficeEnv>()
		.get('/', (c) => {
			const { tenant } = staff(c.var.ctx, 'municipality.arrange');
			return c.render(<ColoursPage theme={themeOf(tenant)} failing={[]} isTried={false} notice={c.req.query('meldung')} />, {
				title: 'Farben',
			});
		})
		.post('/', async (c) => {
			const ctx = staff(c.var.ctx, 'municipality.arrange');
			const form = await c.req.formData();
			const theme = themeIn(form, themeOf(ctx.tenant));
			const failing = checkTheme(theme).filter(({ ratio: is, needed }) => is < needed);
			if (failing.length === 0 && form.get('_deed') === 'save') {
				await changeTheme(c.var.ctx, { day: theme.day, night: theme.night, art: { ...theme.art } });
				return c.redirect(`${path}?meldung=gespeichert`, 303);
			}
			c.status(failing.length === 0 ? 200 : 422);
			return c.render(<ColoursPage theme={theme} failing={failing} isTried />, {
				title: 'Farben',
			});
		});
