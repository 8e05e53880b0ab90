import type { Context } from '#kernel/context.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { addressWith } from '#screens/filters.tsx';
import { clock, fullDay } from '#screens/moments.ts';
import { FilterForm, VillageSelect } from '#screens/office-filters.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Table } from '#ui/content/table.tsx';
import { CheckField, ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { type Chained, verdicts } from '../inspection.ts';
import type { Chain } from '../server/queries/inspections.ts';
import { dayInWords, errorsOf } from '../work-texts.ts';
import { asked, type Tried } from './asking.tsx';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

const path = `${officePath}/kontrollen`;
type Due = {
	readonly most: number;
	readonly rows: readonly { readonly label: string; readonly day: string | undefined; readonly days: number | null }[];
	readonly all: readonly { readonly label: string }[];
};
type Props = {
	readonly ctx: Context;
	readonly query: Readonly<Record<string, string>>;
	readonly due: Due;
	readonly form: Tried;
	readonly items: readonly Chained[];
	readonly page: number;
	readonly pages: number;
};

const New = ({ ctx, due, form, query }: Props) => (
	<Sheet id="neu" title="Kontrolle eintragen">
		<Form action={path}>
			<DateField {...asked(form, 'day', today(ctx.tenant.zone, ctx.now))} label="Tag" max={today(ctx.tenant.zone, ctx.now)} />
			<LineField
				{...asked(form, 'street', query['strasse'] ?? '')}
				label="Welche Straße?"
				hint="Aus der Liste wählen, oder mit eigenen Worten."
				suggestions={due.all.map(({ label }) => label)}
			/>
			<ChoiceField
				{...asked(form, 'verdict')}
				label="Was haben Sie gesehen?"
				choices={Object.entries(verdicts).map(([value, { label }]) => ({ value, label }))}
			/>
			<TextField {...asked(form, 'seen')} label="Beschreibung" hint="Ohne Befund darf sie fehlen." rows={3} optional />
			<LineField {...asked(form, 'weather')} label="Wetter und Sicht" optional />
			<CheckField lang={lang} name="order" label="Daraus gleich einen Auftrag machen" checked={form.typed['order'] !== undefined} />
			<Submit icon="fact_check">Eintragen</Submit>
			<p class="om-muted">
				Ein Eintrag kann nicht mehr geändert oder gelöscht werden. Was nicht stimmt, stellt ein weiterer Eintrag richtig.
			</p>
		</Form>
	</Sheet>
);

const mostDue = 20;
const DueSheet = ({ due }: Props) => (
	<Sheet id="faellig" title="Was fällig ist">
		{due.rows.length === 0 ? (
			<p>Jede Straße wurde in den letzten {due.most} Tagen angesehen.</p>
		) : (
			<>
				<p>
					{due.rows.length} von {due.all.length} Straßen wurden seit mehr als {due.most} Tagen nicht eingetragen.
				</p>
				<ul>
					{due.rows.slice(0, mostDue).map(({ label, day }) => (
						<li>
							<a href={`${addressWith(path, {}, { strasse: label })}#neu`}>{label}</a>,{' '}
							{day === undefined ? 'noch nie' : `zuletzt ${dayInWords(day)}`}
						</li>
					))}
				</ul>
			</>
		)}
	</Sheet>
);

const Filters = ({ ctx, query }: Props) => (
	<FilterForm
		action={path}
		beside={
			<Button look="secondary" icon="print" formaction={`${path}/nachweis.pdf`}>
				Nachweis als PDF
			</Button>
		}
	>
		<DateField lang={lang} name="von" label="Von" value={query['von']} optional />
		<DateField lang={lang} name="bis" label="Bis" value={query['bis']} optional />
		<VillageSelect ctx={ctx} query={query} />
	</FilterForm>
);

const rowOf = (ctx: Context, { number, day, notedAt, inspectorName, street, placeId, seen, verdict, weather }: Chained) => [
	number,
	<>
		{dayInWords(day)}{' '}
		<span class="om-muted om-small">
			eingetragen {fullDay(ctx, notedAt)}, {clock(ctx, notedAt)}
		</span>
	</>,
	[street, placeById(ctx.tenant, placeId ?? '')?.name].filter((part) => part && !street.endsWith(`, ${part}`)).join(', '),
	<StatusLight light={verdicts[verdict].light}>{verdicts[verdict].label}</StatusLight>,
	<span dir="auto">{[seen, weather && `(${weather})`].filter((part) => part).join(' ') || '–'}</span>,
	inspectorName,
];

/** The log, what is due, and the form for the next entry. */
export const InspectionPage = (props: Props) => {
	const { ctx, query, items, page, pages, form } = props;
	return (
		<div class="om-stack">
			<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(form.problems)} />
			<DeskBar title="Straßenkontrollen" after="Wer wann welche Straße angesehen hat und was dort war.">
				<Button href={`${path}/pruefen`} look="secondary" icon="verified">
					Protokoll prüfen
				</Button>
			</DeskBar>
			<RoadTabs current="kontrollen" />
			{query['eingetragen'] && (
				<Alert level="success" live askedBy="eingetragen">
					<p>Eingetragen: {query['eingetragen']}</p>
				</Alert>
			)}
			<New {...props} />
			<DueSheet {...props} />
			<Filters {...props} />
			{items.length === 0 ? (
				<p>Hier steht noch keine Kontrolle.</p>
			) : (
				<Table
					lang={lang}
					caption="Kontrollen, die neueste zuerst"
					columns={[
						{ label: 'Nr.', number: true },
						{ label: 'Tag' },
						{ label: 'Straße' },
						{ label: 'Befund' },
						{ label: 'Gesehen' },
						{ label: 'Wer' },
					]}
					rows={items.map((entry) => rowOf(ctx, entry))}
				/>
			)}
			<Pagination
				lang={lang}
				page={page}
				pages={pages}
				href={(wanted) => addressWith(path, query, { seite: wanted > 1 ? String(wanted) : undefined })}
			/>
		</div>
	);
};

/** Whether the log is as it was written. */
export const ChainPage = ({ chain: { count, lastHash, faults } }: { chain: Chain }) => (
	<div class="om-stack">
		<BackLink href={path} label="Straßenkontrollen" />
		<DeskBar
			title="Protokoll prüfen"
			after="Jeder Eintrag trägt die Prüfsumme des Eintrags davor. Wer etwas ändert oder löscht, zerreißt die Kette."
		/>
		{faults.length === 0 ? (
			<Alert level="success" title="Das Protokoll ist unversehrt">
				<p>{count === 1 ? 'Ein Eintrag wurde nachgerechnet.' : `${count} Einträge wurden nachgerechnet.`}</p>
			</Alert>
		) : (
			<Alert level="danger" title="Das Protokoll wurde verändert">
				<ul>
					{faults.map(({ number, what }) => (
						<li>
							Eintrag {number}: {what}
						</li>
					))}
				</ul>
			</Alert>
		)}
		<Sheet id="summe" title="Prüfsumme des letzten Eintrags">
			<Facts facts={[{ label: 'SHA-256', value: <bdi class="om-long">{lastHash}</bdi> }]} />
			<p>
				Sie steht auch auf jedem Nachweis als PDF. Stimmt sie mit einem älteren Ausdruck an derselben Stelle überein, wurde bis
				dahin nichts verändert.
			</p>
		</Sheet>
	</div>
);
