import type { Context } from '#kernel/context.ts';
import { euros } from '#kernel/i18n/money.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { type Lists } from '#kernel/kind/posted.ts';
import { around, german } from '#screens/foreign.tsx';
import { ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { NumberField } from '#ui/form/line-field.tsx';
import { choiceInput, numberInput, villageInput } from '../ballot.ts';
import { villageName } from '../cards.tsx';
import { isOnBallot, type Project } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';

type Props = {
	readonly ctx: Context;
	readonly type: 'approval' | 'points' | 'ranking';
	readonly most: number;
	readonly projects: readonly Project[];
	readonly sent: Lists;
	readonly error?: string | undefined;
};

const Crosses = ({ ctx, type, most, projects, sent, error }: Props) => {
	const texts = budgetTexts[ctx.screen];
	const listed = projects.filter(isOnBallot);
	const about = ({ cost, place }: Project): string =>
		[...(cost === null ? [] : [euros(cost, ctx.language)]), villageName(ctx, place)].join(' · ');
	if (type === 'approval')
		return (
			<ChoicesField
				lang={ctx.screen}
				name={choiceInput}
				label={texts.ballot}
				hint={texts.approval(String(most))}
				error={error}
				values={sent[choiceInput]}
				choices={listed.map((project) => ({
					value: String(project.number),
					label: around((title) => `${project.number}. ${title}`, german(ctx, project.title)),
					hint: about(project),
				}))}
			/>
		);
	return (
		<>
			<p>{texts[type](String(most))}</p>
			{error && <p class="om-bad">{error}</p>}
			{listed.map((project) => (
				<NumberField
					lang={ctx.screen}
					name={numberInput(project.number)}
					label={around((title) => `${project.number}. ${title}`, german(ctx, project.title))}
					hint={about(project)}
					optional
					value={sent[numberInput(project.number)]?.[0]}
				/>
			))}
		</>
	);
};

/** Where somebody begins to vote. */
export const firstInput = (type: Props['type'], projects: readonly Project[]): string =>
	type === 'approval' ? choiceInput : numberInput(projects.find(isOnBallot)?.number ?? 1);

/** The ballot itself, online and where a clerk keys a sheet: boxes to tick, or a number for each project; at last where she lives, who likes to say it. */
export const BallotQuestions = (props: Props) => {
	const { ctx, sent } = props;
	const texts = budgetTexts[ctx.screen];
	return (
		<>
			<Crosses {...props} />
			<SelectField
				lang={ctx.screen}
				name={villageInput}
				label={texts.village}
				hint={texts.villageHint}
				optional
				choices={villageChoices(ctx.tenant)}
				value={sent[villageInput]?.[0]}
			/>
		</>
	);
};
