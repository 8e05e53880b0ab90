import { euros } from '#kernel/i18n/money.ts';
import { Alert } from '#ui/alert.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { pabulibSentence } from '../office-texts.ts';
import { isFunded } from '../outcome.ts';
import { ruleNames } from '../rules.ts';
import type { Recounted } from '../server/imports/recount.ts';
import { home } from './desk-page.tsx';

const shownProblems = 50;

/** Why a file was not counted to its end. */
const gaveUp = {
	busy: 'Gerade wird schon eine Datei gezählt. Versuchen Sie es in einer Minute noch einmal.',
	slow: 'Diese Datei zu zählen, dauert hier zu lange. Mit einer anderen Regel oder weniger Vorschlägen geht es vielleicht.',
};

const Answer = ({ recounted }: { recounted: Recounted }) => {
	if ('problems' in recounted)
		return (
			<Alert level="danger" title="Die Datei stimmt nicht" live>
				<ul>
					{recounted.problems.slice(0, shownProblems).map((problem) => (
						<li>{pabulibSentence(problem)}</li>
					))}
				</ul>
			</Alert>
		);
	if ('gaveUp' in recounted)
		return (
			<Alert level="warning" title="Nicht gezählt" live>
				<p>{gaveUp[recounted.gaveUp]}</p>
			</Alert>
		);
	const { names, outcome } = recounted;
	return (
		<>
			<Facts
				facts={[
					{ label: 'Stimmzettel', value: String(outcome.people) },
					{ label: 'Geldrahmen', value: euros(outcome.budget, 'de') },
					{ label: 'Verteilt', value: euros(outcome.spent, 'de') },
				]}
			/>
			<Table
				lang="de"
				caption="Ergebnis"
				columns={[
					{ label: 'Projekt' },
					{ label: 'Kosten', number: true },
					{ label: 'Stimmen', number: true },
					{ label: 'Ergebnis' },
				]}
				rows={outcome.verdicts.map((verdict) => [
					names[verdict.id] ?? verdict.id,
					euros(verdict.cost, 'de'),
					String(verdict.votes),
					isFunded(verdict) ? 'bekommt Geld' : 'bekommt kein Geld',
				])}
			/>
		</>
	);
};

type Props = { readonly recounted?: Recounted | 'noFile'; readonly rule?: string };
/** Reads any file of the format and counts it by any rule; nothing is stored. */
export const RecountPage = ({ recounted, rule = 'equal-shares-add1-float-1' }: Props) => (
	<>
		<BackLink href={home} label="Budgets" />
		<DeskBar title="Eine Datei nachrechnen" after="Jede .pb-Datei, auch von anderswo. Nichts davon wird gespeichert." />
		{recounted && recounted !== 'noFile' && <Answer recounted={recounted} />}
		<Form action={`${home}/nachrechnen`} files>
			<UploadField
				lang="de"
				name="file"
				label="Datei (.pb)"
				accept=".pb,text/plain"
				error={recounted === 'noFile' ? 'Bitte eine Datei wählen, die nicht leer ist' : undefined}
			/>
			<SelectField
				lang="de"
				name="rule"
				label="Zählregel"
				choices={Object.entries(ruleNames).map(([value, label]) => ({ value, label }))}
				value={rule}
			/>
			<Submit>Nachrechnen</Submit>
		</Form>
	</>
);
