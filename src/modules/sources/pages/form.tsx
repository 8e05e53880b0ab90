import type { Child } from 'hono/jsx';
import type { Staff } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { topicName, villageChoices } from '#kernel/tenancy/tenant.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { ChoiceField, ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked } from '../server/answers.ts';
import type { Rehearsed } from '../server/commands/fetch.ts';
import type { Counts } from '../server/tables.ts';
import { intervals, problemSentence, type SourceAnswers } from '../source.ts';

export const path = '/verwaltung/quellen';
type Desk = Staff<'office.enter'>;

const sentences: Readonly<Record<string, string>> = {
	required: 'fehlt noch',
	tooLong: 'ist zu lang, bitte kürzen',
	notALink: 'bitte eine ganze Adresse angeben, zum Beispiel https://www.verein.example/kalender.ics',
	notAChoice: 'bitte eine der Möglichkeiten wählen',
	taken: 'diese Adresse ist schon eingebunden',
};
const labels: Readonly<Record<string, string>> = { name: 'Name', url: 'Adresse', kind: 'Was kommt von dort?' };
const messageOf = (name: string, code: string): string => `${labels[name] ?? name}: ${sentences[code] ?? code}`;

/** What became of the entries, in German. */
export const countFacts = ({ added, changed, unchanged, withdrawn, own, twins, faulty }: Counts) =>
	[
		{ label: 'Neu', value: String(added) },
		{ label: 'Geändert', value: String(changed) },
		{ label: 'Unverändert', value: String(unchanged) },
		{ label: 'Zurückgezogen, weil bei der Quelle entfernt', value: String(withdrawn) },
		{ label: 'Nicht angetastet, weil hier bearbeitet oder freigegeben', value: String(own) },
		{ label: 'Ausgelassen, weil es sie hier schon gibt oder gab', value: String(twins) },
		{ label: 'Nicht lesbar', value: String(faulty) },
	].filter(({ value }) => value !== '0');

const Rehearsal = ({ rehearsed }: { rehearsed: Rehearsed }) =>
	'problem' in rehearsed ? (
		<Alert level="danger" title="Probelauf: Das hat nicht geklappt" live>
			<p>{problemSentence(rehearsed.problem)}</p>
		</Alert>
	) : (
		<Sheet id="probelauf" title="Probelauf: Das käme jetzt">
			<Facts facts={countFacts(rehearsed.counts)} />
			<ul>
				{rehearsed.titles.map((title) => (
					<li>{title}</li>
				))}
			</ul>
		</Sheet>
	);

type Props = {
	readonly ctx: Desk;
	readonly asked: Asked;
	readonly id: string | null;
	readonly source: SourceAnswers;
	readonly problems?: Problems;
	readonly rehearsed?: Rehearsed;
	/** How a known source stands, before its questions. */
	readonly standing?: Child;
};

const Questions = ({ ctx, asked, source, problems = {} }: Props) => {
	const errorOf = (name: string): string | undefined => (problems[name] === undefined ? undefined : messageOf(name, problems[name]));
	return (
		<>
			<LineField
				lang="de"
				name="name"
				label="Name"
				hint="So wird die Quelle auf der Seite genannt."
				value={source.name}
				error={errorOf('name')}
			/>
			<LineField
				lang="de"
				name="url"
				type="url"
				label="Adresse"
				hint="Ein Kalender (ICS) oder ein Feed (RSS, Atom)."
				value={source.url}
				error={errorOf('url')}
				dir="ltr"
			/>
			<ChoiceField
				lang="de"
				name="kind"
				label="Was kommt von dort?"
				choices={[
					{ value: asked.calendar.kind.name, label: asked.calendar.kind.many.de, hint: 'Kalender (ICS)' },
					{ value: asked.feed.kind.name, label: asked.feed.kind.many.de, hint: 'Feed (RSS, Atom)' },
				]}
				value={source.kind}
				error={errorOf('kind')}
				wide
			/>
			<ChoicesField
				lang="de"
				name="places"
				label="Für welche Dörfer?"
				hint="Ohne Auswahl: für die ganze Gemeinde."
				choices={villageChoices(ctx.tenant)}
				values={source.places}
				wide
			/>
			<ChoicesField
				lang="de"
				name="topics"
				label="Themen"
				choices={ctx.tenant.topics.map(({ slug }) => ({ value: slug, label: topicName(ctx.tenant, slug, 'de') }))}
				values={source.topics}
				optional
				wide
			/>
			<ChoiceField
				lang="de"
				name="trust"
				label="Was geschieht damit?"
				choices={[
					{ value: 'review', label: 'Erst ansehen', hint: 'Alles wartet im Eingang auf Freigabe.' },
					{
						value: 'publish',
						label: 'Gleich zeigen',
						hint: 'Nur für Quellen, denen Sie vertrauen. Mit Vier-Augen-Prinzip wird trotzdem gewartet.',
					},
				]}
				value={source.trust}
				wide
			/>
			<SelectField
				lang="de"
				name="interval"
				label="Wie oft abrufen?"
				choices={Object.entries(intervals).map(([value, label]) => ({ value, label }))}
				value={String(source.intervalMinutes)}
			/>
		</>
	);
};

/** First a dry run, then saving; a known source can be saved at once. */
export const SourceForm = (props: Props) => {
	const { id, source, problems = {}, rehearsed } = props;
	const errors = Object.entries(problems).map(([name, code]) => ({ name, message: messageOf(name, code) }));
	const mayKeep = id !== null || (rehearsed !== undefined && !('problem' in rehearsed));
	return (
		<>
			<BackLink href={path} label="Quellen" />
			<DeskBar title={id === null ? 'Quelle einbinden' : source.name} after="Wer es zuerst schrieb, wird genannt und verlinkt." />
			<ErrorSummary title="Angaben stimmen noch nicht" errors={errors} />
			{props.standing}
			{rehearsed && <Rehearsal rehearsed={rehearsed} />}
			<Form action={id === null ? `${path}/neu` : `${path}/${id}`}>
				<Questions {...props} />
				<FormActions>
					{mayKeep && (
						<Button name="schritt" value="speichern" icon="save">
							Speichern
						</Button>
					)}
					<Button name="schritt" value="probe" look={mayKeep ? 'secondary' : 'primary'} icon="visibility">
						Probelauf
					</Button>
				</FormActions>
			</Form>
		</>
	);
};
