import type { Field } from '#kernel/kind/field.ts';
import type { Table as CsvTable } from '#kernel/exchange/csv.ts';
import { type Kind, questionsOf } from '#kernel/kind/kind.ts';
import { topicName, villageChoices } from '#kernel/tenancy/tenant.ts';
import { Table } from '#ui/content/table.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import type { About } from './kept-file.ts';

type Props = { readonly ctx: Desk; readonly kind: Kind; readonly path: string; readonly about: About; readonly table: CsvTable };
type Choice = { readonly value: string; readonly label: string };

const shownRows = 3;

const fixedChoices = (ctx: Desk, { control, choices }: Field<unknown>): readonly Choice[] => {
	if (control === 'choice') return Object.entries(choices).map(([value, label]) => ({ value, label }));
	if (control === 'places') return villageChoices(ctx.tenant);
	if (control === 'topics') return ctx.tenant.topics.map(({ slug }) => ({ value: slug, label: topicName(ctx.tenant, slug, 'de') }));
	return control === 'flag' ? [{ value: 'ja', label: 'Ja' }] : [];
};

const Fixed = ({ ctx, name, field, value }: { ctx: Desk; name: string; field: Field<unknown>; value: string }) => {
	const choices = fixedChoices(ctx, field);
	const question = { lang: 'de' as const, name: `fest-${name}`, label: 'Oder für alle Zeilen', optional: true };
	return choices.length > 0 ? <SelectField {...question} choices={choices} value={value} /> : <LineField {...question} value={value} />;
};

/** Step two: which column answers which question. Guessed from the names, looked at by a person. */
export const MappingPage = ({ ctx, kind, path, about, table }: Props) => {
	const columns = table.columns.map((name) => ({ value: name, label: name }));
	const mapping = about.mapping;
	const column = (name: string, label: string, value: string | undefined) => (
		<SelectField lang="de" name={name} label={label} choices={columns} value={value ?? ''} optional />
	);
	return (
		<>
			<BackLink href={path.replace(/\/[^/]+$/, '')} label="Andere Datei" />
			<DeskBar
				before="Schritt 2 von 3"
				title="Welche Spalte ist was?"
				after={`${about.name}: ${table.rows.length.toLocaleString('de')} Zeilen, ${table.columns.length} Spalten`}
			/>
			<Table
				lang="de"
				caption="So beginnt die Datei"
				columns={table.columns.map((label) => ({ label }))}
				rows={table.rows.slice(0, shownRows).map((cells) => [...cells])}
			/>
			<Form action={path} wide>
				{Object.entries(questionsOf(kind))
					.filter(([, { control }]) => control !== 'image')
					.map(([name, field]) => (
						<Sheet id={`frage-${name}`} title={field.isOptional ? field.label : `${field.label} (nötig)`}>
							<div class="om-grid om-grid--2">
								{column(`spalte-${name}`, 'Spalte', mapping?.columns[name])}
								<Fixed ctx={ctx} name={name} field={field} value={mapping?.constants[name] ?? ''} />
							</div>
							{name === 'position' && (
								<div class="om-grid om-grid--2">
									{column('_x', 'Länge (X) in einer eigenen Spalte', mapping?.x)}
									{column('_y', 'Breite (Y) in einer eigenen Spalte', mapping?.y)}
								</div>
							)}
						</Sheet>
					))}
				<Sheet id="wieder" title="Beim nächsten Mal wiedererkennen">
					<div class="om-grid om-grid--2">
						{column('_key', 'Spalte mit der Kennung, etwa einer Nummer', mapping?.key)}
						<LineField
							lang="de"
							name="_source"
							label="Woher stammt die Liste?"
							hint="Unter diesem Namen wird sie später aufgefrischt statt verdoppelt."
							value={mapping?.source}
						/>
					</div>
				</Sheet>
				<Submit iconAfter="arrow_forward">Weiter zum Probelauf</Submit>
			</Form>
		</>
	);
};
