import type { ImportRow, RowProblem } from '#kernel/kind/import.ts';
import { type Kind, questionsOf } from '#kernel/kind/kind.ts';
import { mayIn } from '#kernel/context.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Stats } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type Desk, officeOf } from '../desk.ts';
import { sentenceOf } from '../messages.ts';
import { answerWords } from '../versions/shown.ts';
import type { About } from './kept-file.ts';

type Props = {
	readonly ctx: Desk;
	readonly kind: Kind;
	readonly path: string;
	readonly about: About;
	readonly rows: readonly ImportRow[];
	/** Numbers of the rows that can be kept. */
	readonly good: readonly number[];
	readonly problems: readonly RowProblem[];
	readonly notes: readonly string[];
	readonly refusal?: string | undefined;
};

const rowWords = { csv: 'Zeilen', ics: 'Einträge' } as const;
const shownRows = 5;
const shownProblems = 50;
const shownColumns = 6;
const many = (count: number): string => count.toLocaleString('de');

const Examples = ({ ctx, kind, rows, good }: Props) => {
	const isGood = new Set(good);
	const questions = Object.entries(questionsOf(kind));
	const examples = rows.filter(({ row }) => isGood.has(row)).slice(0, shownRows);
	const filled = questions.filter(([name]) => examples.some(({ answers }) => (answers[name] ?? '') !== '')).slice(0, shownColumns);
	return examples.length === 0 ? (
		<></>
	) : (
		<Table
			lang="de"
			caption="So werden die ersten aussehen"
			columns={filled.map(([, { label }]) => ({ label }))}
			rows={examples.map(({ answers }) => filled.map(([name, field]) => answerWords(ctx.tenant, field, answers[name] ?? '')))}
		/>
	);
};

const Mistakes = ({ kind, path, about, rows, problems }: Props) => {
	if (problems.length === 0) return <></>;
	const labels = questionsOf(kind);
	const byRow = new Map(rows.slice(0, problems.at(-1)?.row ?? 0).map((one) => [one.row, one.answers]));
	const word = about.format === 'ics' ? 'Eintrag' : 'Zeile';
	return (
		<Sheet
			id="fehler-liste"
			title={problems.length === 1 ? 'Eine Angabe stimmt nicht' : `${many(problems.length)} Angaben stimmen nicht`}
		>
			<Table
				lang="de"
				caption="Was nicht stimmt"
				hideCaption
				columns={[{ label: word }, { label: 'Feld' }, { label: 'Was zu tun ist' }, { label: 'Angabe' }]}
				rows={problems
					.slice(0, shownProblems)
					.map(({ row, field, code }) => [
						`${word} ${row}`,
						labels[field]?.label ?? 'Kennung',
						sentenceOf(code),
						byRow.get(row)?.[field] ?? '',
					])}
			/>
			{problems.length > shownProblems && <p class="om-muted">Hier stehen die ersten {shownProblems}.</p>}
			<p>
				<a href={`${path}/fehler.csv`} download>
					Alle Fehler als Tabelle (CSV)
				</a>
			</p>
		</Sheet>
	);
};

/** Step three: what would happen, and the button that makes it happen. */
export const DryRunPage = (props: Props) => {
	const { ctx, path, about, rows, good, problems, notes, refusal } = props;
	const faulty = rows.length - good.length;
	const mayShow = mayIn(ctx, 'publication.release', []) && !settingOf(ctx.tenant, fourEyes);
	return (
		<>
			{about.format === 'csv' && <BackLink href={path} label="Spalten anders zuordnen" />}
			<DeskBar before="Schritt 3 von 3" title="Probelauf" after={`${about.name}. Noch ist nichts gespeichert.`} />
			{refusal && (
				<Alert level="danger" live>
					<p>{refusal}</p>
				</Alert>
			)}
			<Stats
				boxed
				stats={[
					{ label: rowWords[about.format], value: many(rows.length) },
					{ label: 'können eingelesen werden', value: many(good.length) },
					{ label: 'fehlerhaft', value: many(faulty) },
				]}
			/>
			{notes.length > 0 && (
				<Alert level="warning" title="Das war nicht zu lesen">
					<ul>
						{notes.slice(0, shownProblems).map((note) => (
							<li>{note}</li>
						))}
					</ul>
				</Alert>
			)}
			<Examples {...props} />
			<Mistakes {...props} />
			{good.length > 0 && (
				<Form action={`${path}/probe`}>
					<ChoiceField
						lang="de"
						name="publish"
						label="Was soll damit geschehen?"
						value={mayShow ? 'now' : 'draft'}
						choices={[
							...(mayShow ? [{ value: 'now', label: 'Sofort erscheinen lassen' }] : []),
							{ value: 'draft', label: 'Als Entwürfe ablegen', hint: 'Freigegeben wird später einzeln.' },
						]}
					/>
					{faulty > 0 && (
						<ChoiceField
							lang="de"
							name="faulty"
							label={problems.length > 0 ? 'Und die fehlerhaften Zeilen?' : 'Und die Zeilen mit doppelter Kennung?'}
							value="skip"
							choices={[
								{ value: 'skip', label: `Auslassen und die anderen ${many(good.length)} einlesen` },
								{ value: 'stop', label: 'Nichts einlesen, solange etwas fehlerhaft ist' },
							]}
						/>
					)}
					<Submit icon="upload">{many(good.length)} einlesen</Submit>
				</Form>
			)}
		</>
	);
};

type Count = { readonly added: number; readonly changed: number; readonly unchanged: number; readonly faulty: number };

export const DonePage = ({ kind, count }: { readonly kind: Kind; readonly count: Count }) => (
	<>
		<DeskBar title="Eingelesen">
			<Button href={officeOf(kind)}>Zu: {kind.many.de}</Button>
		</DeskBar>
		<Stats
			boxed
			stats={[
				{ label: 'neu', value: many(count.added) },
				{ label: 'geändert', value: many(count.changed) },
				{ label: 'schon da und gleich', value: many(count.unchanged) },
				{ label: 'ausgelassen', value: many(count.faulty) },
			]}
		/>
	</>
);
