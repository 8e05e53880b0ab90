import type { SheetStanding } from '#kernel/ballot/sheets.ts';
import type { Lists } from '#kernel/kind/posted.ts';
import { Button } from '#ui/button.tsx';
import { Alert } from '#ui/alert.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type Paper, papers } from './paper-words.ts';

/** What a form about a keyed sheet sends: which of the two is right, or neither. */
const choiceInput = 'eingabe';
const neither = 'keine';
export const throwAway = { [choiceInput]: neither };
/** 0 or 1, or `null` where both are to be forgotten. */
export const choiceIn = (sent: Lists): 0 | 1 | null => {
	const chosen = sent[choiceInput]?.[0];
	return chosen === neither ? null : chosen === '1' ? 1 : 0;
};

export const goneSheet = (paper: Paper): string =>
	`Zu dieser Nummer liegt keine Eingabe: Sie ist verworfen, oder niemand hat ${papers[paper].it} erfasst.`;

type Differing = Extract<SheetStanding, { state: 'differs' }>;
const settledWords = (standing: Exclude<SheetStanding, Differing>, paper: Paper): string => {
	const { one } = papers[paper];
	const its = `D${one.slice(1)}`;
	return standing.state === 'settled'
		? `${standing.by} hat entschieden. ${its} liegt in der Urne.`
		: {
				gone: goneSheet(paper),
				first: `${its} wartet auf die zweite Person.`,
				agreed: `Beide Eingaben stimmen überein. ${its} liegt in der Urne.`,
			}[standing.state];
};

/** Whoever keyed a sheet is not the one to say who is right, while there is somebody else. */
const Own = ({ others, paper }: Pick<Differing, 'others'> & Pick<Compared, 'paper'>) => (
	<Alert level="warning">
		<p>
			{others.length > 0
				? `${papers[paper].that} haben Sie selbst erfasst. Es entscheidet jemand, der ${papers[paper].pronoun} nicht erfasst hat: ${others.join(', ')}.`
				: `${papers[paper].that} haben Sie selbst erfasst, und sonst darf hier niemand entscheiden. Wenn Sie es tun, steht das beim Ergebnis.`}
		</p>
	</Alert>
);

type Compared = {
	readonly title: string;
	readonly paper: Paper;
	readonly number: number;
	readonly standing: SheetStanding;
	/** Where the choice goes. */
	readonly action: string;
	/** Where the other sheets are. */
	readonly back: string;
	/** What was keyed, line by line as people read it. */
	readonly wordsOf: (content: string) => readonly string[];
};

const Difference = ({ standing, paper, action, wordsOf }: Compared & { standing: Differing }) => {
	const { contents, isOwn, others } = standing;
	const words = contents.map(wordsOf);
	return (
		<>
			{isOwn && <Own others={others} paper={paper} />}
			{words.map((lines, at) => (
				<Sheet id={`eingabe-${at + 1}`} title={at === 0 ? 'Erste Eingabe' : 'Zweite Eingabe'}>
					<ul>
						{lines.map((line) => (
							<li>{words.every((other) => other.includes(line)) ? line : <strong>{line}</strong>}</li>
						))}
					</ul>
					{(!isOwn || others.length === 0) && (
						<Form action={action} hidden={{ [choiceInput]: String(at) }}>
							<Submit look="secondary">{`So steht es auf ${papers[paper].on}`}</Submit>
						</Form>
					)}
				</Sheet>
			))}
			<Sheet id="keine" title="Keine von beiden">
				<Form action={action} hidden={throwAway}>
					<Submit look="secondary">Beide verwerfen, noch einmal erfassen</Submit>
				</Form>
			</Sheet>
		</>
	);
};

/** What two people keyed, one below the other, for whoever has the sheet in her hand; what only one of them has stands out. Or how it stands meanwhile. */
export const ComparedSheet = (props: Compared) => {
	const { title, paper, number, standing, back } = props;
	const name = `${paper} ${number}`;
	if (standing.state === 'differs')
		return (
			<>
				<DeskBar title={`${name}: zwei verschiedene Eingaben`} before={title} />
				<Difference {...props} standing={standing} />
			</>
		);
	return (
		<>
			<DeskBar title={name} before={title} />
			<Alert level="info">
				<p>{settledWords(standing, paper)}</p>
			</Alert>
			<p>
				<Button href={back} look="secondary">
					Zurück zum Papier
				</Button>
			</p>
		</>
	);
};
