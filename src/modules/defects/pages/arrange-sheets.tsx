import { inLanguage } from '#kernel/case/category.ts';
import { villageChoices, villagesOf } from '#kernel/tenancy/tenant.ts';
import { fullDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { categoryName } from '../defect.ts';
import type { Arranged } from '../server/queries/arranged.ts';

export const arrangePath = '/verwaltung/meldungen/einrichten';
const path = arrangePath;
const lang = 'de';
/** A question with what was typed, and what was wrong with it. */
export type Said = (name: string) => {
	readonly lang: 'de';
	readonly name: string;
	readonly value: string | undefined;
	readonly error: string | undefined;
};
export type Arranging = Arranged & { readonly said: Said };
const isTried = (said: Said, names: readonly string[]): boolean => names.some((name) => said(name).value !== undefined);

const types = { office: 'Eigenes Amt', authority: 'Andere Behörde', company: 'Firma' } as const;

export const Remove = ({ what, id, name }: { what: string; id: string; name: string }) => (
	<Form action={`${path}/${what}/entfernen`} hidden={{ id }} wide>
		<Button look="tertiary" icon="delete">
			Entfernen<span class="om-hidden"> {name}</span>
		</Button>
	</Form>
);

export const Save = ({ children }: { children: string }) => (
	<FormActions>
		<Button look="secondary" icon="add">
			{children}
		</Button>
	</FormActions>
);

export const HandlerSheet = ({ handlers, said }: Arranging) => (
	<Sheet id="stellen" title="Zuständige Stellen">
		<Table
			lang={lang}
			caption="Zuständige Stellen"
			hideCaption
			columns={[{ label: 'Name' }, { label: 'Art' }, { label: 'Erreichbar' }, { label: 'Entfernen' }]}
			rows={handlers.map(({ id, name, type, email, endpoint }) => [
				name,
				types[type],
				<bdi>{endpoint ? `Open311: ${endpoint}` : (email ?? '–')}</bdi>,
				<Remove what="stelle" id={id} name={name} />,
			])}
		/>
		<details open={isTried(said, ['type', 'email', 'endpoint'])}>
			<summary>Stelle hinzufügen oder ändern</summary>
			<Form action={`${path}/stelle`}>
				<SelectField
					{...said('id')}
					label="Welche?"
					optional
					choices={handlers.map(({ id, name }) => ({ value: id, label: `${name} ändern` }))}
					hint="Leer: eine neue."
				/>
				<ChoiceField
					{...said('type')}
					label="Art"
					value={said('type').value ?? 'office'}
					choices={Object.entries(types).map(([value, label]) => ({ value, label }))}
				/>
				<LineField
					{...said('name')}
					label="Name"
					hint="Wie die Organisation der Konten, die ihre Meldungen unter „Mein Amt“ sehen."
					maxlength={120}
				/>
				<LineField {...said('email')} label="E-Mail" type="email" dir="ltr" autocomplete="off" optional />
				<LineField
					{...said('endpoint')}
					label="Open311-Adresse"
					hint="Zum Beispiel https://maengel.landkreis.example/open311/v2"
					type="url"
					dir="ltr"
					optional
				/>
				<LineField {...said('jurisdiction')} label="jurisdiction_id" dir="ltr" optional />
				<LineField
					{...said('service')}
					label="service_code für alles Übrige"
					hint="Für Arten, die dort anders heißen. Leer: Nur was gleich heißt, geht hin, oder alles, wenn es dort eine einzige Art gibt."
					dir="ltr"
					maxlength={100}
					optional
				/>
				<LineField
					{...said('apiKey')}
					label="Schlüssel, den die Stelle uns gab"
					hint="Leer: der bisherige bleibt."
					dir="ltr"
					autocomplete="off"
					optional
				/>
				<Save>Stelle speichern</Save>
			</Form>
		</details>
	</Sheet>
);

export const RouteSheet = ({ ctx, routes, handlers, rules, said }: Arranging) => (
	<Sheet id="wege" title="Wer bekommt was">
		<p>Der erste Weg, dessen Art und Gebiet passen, gilt.</p>
		<Table
			lang={lang}
			caption="Wege"
			hideCaption
			columns={[{ label: 'Art' }, { label: 'Gebiet' }, { label: 'Stelle' }, { label: 'Entfernen' }]}
			rows={routes.map(({ id, category, placeId, outline, handler }) => [
				category === null ? 'Alles' : categoryName(ctx.tenant, lang, category),
				outline === null ? (villagesOf(ctx.tenant).find((place) => place.id === placeId)?.name ?? 'Überall') : 'Eigenes Polygon',
				handler,
				<Remove
					what="weg"
					id={id}
					name={`${category === null ? 'Alles' : categoryName(ctx.tenant, lang, category)}, ${handler}`}
				/>,
			])}
		/>
		<details open={isTried(said, ['position', 'outline', 'handlerId'])}>
			<summary>Weg hinzufügen</summary>
			<Form action={`${path}/weg`}>
				<SelectField
					{...said('category')}
					label="Welche Art?"
					hint="Leer: alle."
					optional
					choices={rules.map(({ name, words }) => ({ value: name, label: inLanguage(words, lang) }))}
				/>
				<SelectField
					{...said('placeId')}
					label="In welchem Dorf?"
					hint="Leer: überall."
					optional
					choices={villageChoices(ctx.tenant, 'id')}
				/>
				<TextField
					{...said('outline')}
					label="Oder in welchem Polygon?"
					hint="GeoJSON, zum Beispiel die Straßen des Kreises."
					rows={3}
					optional
				/>
				<NumberField
					{...said('position')}
					label="Reihenfolge"
					hint="Kleinere Zahlen gelten zuerst."
					value={said('position').value ?? '1'}
				/>
				<SelectField
					{...said('handlerId')}
					label="An welche Stelle?"
					choices={handlers.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<Save>Weg speichern</Save>
			</Form>
		</details>
	</Sheet>
);

export const TemplateSheet = ({ templates, said }: Arranging) => (
	<Sheet id="bausteine" title="Textbausteine">
		{templates.map(({ id, title, body }) => (
			<div>
				<p>
					<b>{title}</b>
					<br />
					{body}
				</p>
				<Remove what="baustein" id={id} name={title} />
			</div>
		))}
		<Form action={`${path}/baustein`}>
			<LineField {...said('title')} label="Titel" maxlength={80} />
			<TextField {...said('body')} label="Text" rows={3} maxlength={4000} />
			<Save>Baustein speichern</Save>
		</Form>
	</Sheet>
);

export const KeySheet = ({ ctx, keys, said }: Arranging) => (
	<Sheet id="schluessel" title="Programme, die melden dürfen (Open311)">
		{keys.map(({ id, name, createdAt }) => (
			<div class="om-row">
				<span>
					{name}, seit {fullDay(ctx, createdAt)}
				</span>
				<Remove what="schluessel" id={id} name={name} />
			</div>
		))}
		<Form action={`${path}/schluessel`}>
			<LineField {...said('keyName')} label="Wer meldet?" hint="Zum Beispiel „App des Landkreises“." maxlength={80} />
			<Save>Schlüssel anlegen</Save>
		</Form>
	</Sheet>
);
