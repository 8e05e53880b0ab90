import type { Context } from '#kernel/context.ts';
import { euros } from '#kernel/i18n/money.ts';
import { ChoicesField } from '#ui/form/choice-field.tsx';
import { NumberField } from '#ui/form/line-field.tsx';
import { choiceInput, numberInput, type Sent } from '../ballot.ts';
import { villageName } from '../cards.tsx';
import { isOnBallot, type Project } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';

type Props = {
	readonly ctx: Context;
	readonly type: 'approval' | 'points' | 'ranking';
	readonly most: number;
	readonly projects: readonly Project[];
	readonly sent: Sent;
	readonly error?: string | undefined;
};

const valuesIn = (sent: Sent, name: string): readonly string[] => {
	const value = sent[name] ?? [];
	return typeof value === 'string' ? [value] : value;
};

/** The ballot itself, online and where a clerk keys a sheet: boxes to tick, or a number for each project. */
export const BallotQuestions = ({ ctx, type, most, projects, sent, error }: Props) => {
	const texts = budgetTexts[ctx.language];
	const listed = projects.filter(isOnBallot);
	const about = ({ cost, place }: Project): string =>
		[...(cost === null ? [] : [euros(cost, ctx.language)]), villageName(ctx, place)].join(' · ');
	if (type === 'approval')
		return (
			<ChoicesField
				lang={ctx.language}
				name={choiceInput}
				label={texts.ballot}
				hint={texts.approval(String(most))}
				error={error}
				values={valuesIn(sent, choiceInput)}
				choices={listed.map((project) => ({
					value: String(project.number),
					label: `${project.number}. ${project.title}`,
					hint: about(project),
				}))}
			/>
		);
	return (
		<>
			<p id={choiceInput}>{texts[type](String(most))}</p>
			{error && <p class="om-bad">{error}</p>}
			{listed.map((project) => (
				<NumberField
					lang={ctx.language}
					name={numberInput(project.number)}
					label={`${project.number}. ${project.title}`}
					hint={about(project)}
					optional
					value={valuesIn(sent, numberInput(project.number))[0]}
				/>
			))}
		</>
	);
};
