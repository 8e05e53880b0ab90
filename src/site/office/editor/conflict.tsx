import { type Answers, questionsOf } from '#kernel/kind/kind.ts';
import { clean } from '#kernel/kind/clean.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { VersionDiff } from '#ui/office/version-diff.tsx';
import { editorOf } from '../desk.ts';
import { moment } from '../when.ts';
import { diff } from '../versions/diff.ts';
import { answerWords, type Difference, differences } from '../versions/shown.ts';
import type { Sent } from './answers.ts';
import type { Editing } from './editing.ts';

type Props = {
	readonly editing: Editing;
	readonly mine: Answers;
	readonly sent: Sent;
	readonly saver: { readonly name: string; readonly at: Date };
	/** What both began with, where it is known: what she did not touch is taken from the other unless she says otherwise. */
	readonly base: Answers | null;
};

const cleaned = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, clean(value)]));

const Differing = ({
	editing,
	saver,
	base,
	difference: { name, label, before, after },
}: Pick<Props, 'editing' | 'saver' | 'base'> & { difference: Difference }) => {
	const isUntouched = base !== null && (base[name] ?? '') === after;
	const field = questionsOf(editing.kind)[name];
	const words = (raw: string): string => (field ? answerWords(editing.ctx.tenant, field, raw) : raw);
	return (
		<Sheet id={`feld-${name}`} title={label}>
			<VersionDiff lang="de" fields={[{ label: `Von ${saver.name} zu Ihrem Text`, pieces: diff(words(before), words(after)) }]} />
			<ChoiceField
				lang="de"
				name={name}
				label="Was soll gelten?"
				value={isUntouched ? before : after}
				choices={[
					{ value: after, label: 'Ihr Text', hint: words(after) || 'leer' },
					{ value: before, label: `Der Text von ${saver.name}`, hint: words(before) || 'leer' },
				]}
			/>
		</Sheet>
	);
};

/** Two people wrote at once: both texts, field by field, and nothing is lost whichever she takes. */
export const ConflictPage = ({ editing, mine, sent, saver, base }: Props) => {
	const { ctx, kind, id, language, thing, answers } = editing;
	const typed = cleaned(mine);
	const found = differences(kind, answers, typed);
	const differing = new Set(found.map(({ name }) => name));
	const same = Object.entries(typed).filter(([name]) => !differing.has(name) && name in questionsOf(kind));
	const sameAnswers = Object.fromEntries(same.filter(([, value]) => value !== ''));
	return (
		<>
			<DeskBar before={kind.one} title="Jemand hat inzwischen gespeichert" />
			<Alert level="warning" live>
				<p>
					{saver.name} hat gespeichert: {moment(ctx, saver.at)}. Ihr Text ist noch da. Wählen Sie für jede Stelle, was gelten
					soll.
				</p>
			</Alert>
			<Form
				action={editorOf(kind, id)}
				wide
				hidden={{
					...sameAnswers,
					sprache: language,
					_base: String(thing?.version ?? ''),
					_deed: sent.deed,
					_from: sent.from,
					_until: sent.until,
					_note: sent.note,
				}}
			>
				{found.length === 0 && <p>Beide Fassungen sagen dasselbe.</p>}
				{found.map((difference) => (
					<Differing editing={editing} saver={saver} base={base} difference={difference} />
				))}
				<FormActions>
					<Button>So speichern</Button>
					<Button look="tertiary" href={`${editorOf(kind, id)}?sprache=${language}`}>
						Meinen Text verwerfen
					</Button>
				</FormActions>
			</Form>
		</>
	);
};
