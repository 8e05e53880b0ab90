import { saidIn } from '#kernel/i18n/said.ts';
import type { Context } from '#kernel/context.ts';
import { SheetNumber } from '#screens/keyed-twice.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions, Submit } from '#ui/form/form.tsx';
import { NumberField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Problem, Typed } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import { deskPath as path } from '../survey.ts';
import { Questions, WrongAnswers } from './questions.tsx';

type Props = {
	readonly ctx: Context;
	readonly slug: string;
	readonly title: string;
	readonly questions: readonly Question[];
	readonly typed: Typed;
	readonly problems?: Readonly<Record<string, Problem>>;
	readonly said?: string | undefined;
	/** What is wrong with the number of the sheet. */
	readonly numberError?: string | undefined;
};

/** A sheet as a clerk copies it; all questions stand open, for paper branches by itself. */
export const SheetPage = ({
	ctx,
	slug,
	title,
	questions,
	typed,
	problems = {},
	said,
	numberError,
	action = 'bogen',
}: Props & { action?: string }) => (
	<>
		<DeskBar title="Bogen erfassen" before={title} />
		{said && <Alert level="info" title={said} live />}
		<WrongAnswers ctx={ctx} questions={questions} typed={typed} problems={problems} />
		<Sheet id="bogen" title="Bogen">
			<Form action={`${path}/${slug}/${action}`}>
				<SheetNumber label="Nummer auf dem Bogen" sent={typed} error={numberError} />
				<Questions ctx={ctx} questions={questions} typed={typed} problems={problems} />
				<FormActions>
					<Button>Bogen speichern</Button>
					<Button href={`${path}/${slug}`} look="tertiary">
						Zurück
					</Button>
				</FormActions>
			</Form>
		</Sheet>
	</>
);

/** Sticky dots as they are counted; none stands for 0. */
const areDots = (raw = ''): boolean => /^\d{0,4}$/.test(raw) && Number(raw) <= 2000;
const single = (questions: readonly Question[]) =>
	questions.filter(({ type, onlyIf }) => (type === 'single' || type === 'photo') && onlyIf === null);

/** `isEmpty`: what is wrong is that no answer has a dot, so the first says it for all. */
type DotsFault = { readonly dotsError?: string; readonly isEmpty?: boolean };
export const faultOfDots = (dots: readonly string[]): DotsFault | undefined => {
	if (!dots.every(areDots)) return { dotsError: 'Bitte eine ganze Zahl bis 2000 angeben' };
	if (dots.some((raw) => Number(raw) > 0)) return undefined;
	return { dotsError: 'Auf der Tafel klebt kein Punkt: Da gibt es nichts zu zählen', isEmpty: true };
};

/** A board with sticky dots: one question, a number for each answer. */
export const DotsPage = ({ slug, title, questions, typed, said, numberError, dotsError, isEmpty = false }: Props & DotsFault) => {
	const [first] = single(questions);
	const chosen = single(questions).find(({ id }) => id === typed['frage']?.[0]) ?? first;
	return (
		<>
			<DeskBar title="Klebepunkte erfassen" before={title} />
			{said && <Alert level="info" title={said} live />}
			<Sheet id="tafel" title="Tafel">
				<Form action={`${path}/${slug}/punkte`} method="get">
					<SelectField
						lang="de"
						name="frage"
						label="Frage auf der Tafel"
						value={chosen?.id}
						choices={single(questions).map(({ id, text }) => ({ value: id, label: saidIn(text, 'de') }))}
					/>
					<Submit look="secondary">Diese Frage</Submit>
				</Form>
				{chosen && (
					<Form action={`${path}/${slug}/punkte`} hidden={{ frage: chosen.id }}>
						<SheetNumber label="Nummer der Tafel" sent={typed} error={numberError} />
						{chosen.options.map(({ key, label }, at) => (
							<NumberField
								lang="de"
								name={`p-${key}`}
								label={saidIn(label, 'de')}
								error={(isEmpty ? at > 0 : areDots(typed[`p-${key}`]?.[0])) ? undefined : dotsError}
								unit="Punkte"
								value={typed[`p-${key}`]?.[0]}
							/>
						))}
						<Submit>Tafel speichern</Submit>
					</Form>
				)}
			</Sheet>
		</>
	);
};
