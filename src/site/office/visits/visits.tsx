import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { isTag, tagNames } from '#kernel/i18n/language.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { today } from '#kernel/time/zone.ts';
import { fewestShown, visitsByDay, visitsIn } from '#kernel/visits/queries.ts';
import { answerText } from '#site/compressed.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked, Desk } from '../desk.ts';

const path = '/verwaltung/einrichten/besuche';
/** Year and month by ISO 8601. */
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const monthsOffered = 13;

const thisMonth = ({ tenant: { zone }, now }: Desk): string => today(zone, now).slice(0, 7);
const monthIn = (c: Asked): string => {
	const asked = c.req.query('monat') ?? '';
	return monthPattern.test(asked) ? asked : thisMonth(c.var.ctx);
};
const monthsFor = (ctx: Desk): readonly string[] => {
	const now = Temporal.PlainYearMonth.from(thisMonth(ctx));
	return Array.from({ length: monthsOffered }, (_, back) => now.subtract({ months: back }).toString());
};
const monthWords = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;
const languageWords = (tag: string): string => (isTag(tag) ? tagNames[tag] : tag);

const page = async (c: Asked) => {
	const ctx = staff(c.var.ctx, 'municipality.arrange');
	const month = monthIn(c);
	const [cells, days] = [await visitsIn(ctx, month), await visitsByDay(ctx, month)];
	return c.render(
		<>
			<DeskBar title="Besuche" after={`Wie oft Seiten gelesen wurden. Gezeigt ab ${fewestShown}, damit niemand zu erkennen ist.`} />
			<Form action={path} method="get">
				<SelectField
					lang="de"
					name="monat"
					label="Monat"
					value={month}
					choices={monthsFor(c.var.ctx).map((value) => ({ value, label: monthWords(value) }))}
				/>
				<FormActions>
					<Button look="secondary">Zeigen</Button>
					<Button look="secondary" icon="download" href={`${path}.csv?monat=${month}`}>
						Als CSV
					</Button>
				</FormActions>
			</Form>
			<Sheet id="seiten" title={`Seiten im Monat ${monthWords(month)}`}>
				{cells.length === 0 ? (
					<p>In diesem Monat ist keine Seite oft genug gelesen worden, um sie zu zeigen.</p>
				) : (
					<Table
						lang="de"
						caption="Seiten nach Sprache"
						hideCaption
						columns={[{ label: 'Seite' }, { label: 'Sprache' }, { label: 'Besuche', number: true }]}
						rows={cells.map((cell) => [<bdi>{cell.path}</bdi>, languageWords(cell.language), cell.visits])}
					/>
				)}
			</Sheet>
			{days.length > 0 && (
				<Sheet id="tage" title="Nach Tagen">
					<Table
						lang="de"
						caption="Besuche nach Tagen"
						hideCaption
						columns={[{ label: 'Tag' }, { label: 'Besuche', number: true }]}
						rows={days.map(({ day, visits }) => [day.split('-').toReversed().join('.'), visits])}
					/>
				</Sheet>
			)}
			<Sheet id="wie" title="Wie gezählt wird">
				<p>
					Der Server zählt Art der Seite, Tag und Sprache, sonst nichts: keine Adressen, keine Cookies, keine Geräte. Programme,
					die sich zu erkennen geben, zählen nicht. Ein Besuch ist eine gelesene Seite, kein Mensch. Beim Neustart kann die letzte
					Minute fehlen.
				</p>
			</Sheet>
		</>,
		{ title: 'Besuche' },
	);
};

/** How often the portal is read: for the screen and as a table. */
export const visitPages = () =>
	new Hono<OfficeEnv>().get('/besuche', page).get('/besuche.csv', async (c) => {
		const month = monthIn(c);
		const cells = await visitsIn(staff(c.var.ctx, 'municipality.arrange'), month);
		// RFC 4180; neither a pattern nor a tag holds a comma or a quote.
		const lines = ['monat,seite,sprache,besuche', ...cells.map((cell) => [month, cell.path, cell.language, cell.visits].join(','))];
		return answerText(c, `${lines.join('\r\n')}\r\n`, {
			type: 'text/csv; charset=utf-8; header=present',
			headers: { 'content-disposition': `attachment; filename="besuche-${month}.csv"` },
		});
	});
