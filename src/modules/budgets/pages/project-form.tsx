import type { Problems } from '#kernel/errors.ts';
import { euros } from '#kernel/i18n/money.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { states } from '../budget.ts';
import { deskSentence } from '../office-texts.ts';
import type { Typed } from '../proposal.ts';
import type { Project } from '../server/queries.ts';
import { type Desk, home } from './desk-page.tsx';
import { ProjectQuestions } from './propose.tsx';

/** The texts that the form shows for a project that is stored. */
export const typedOf = ({ title, summary, cost, place, category, state, reason }: Project): Typed => ({
	title,
	summary,
	place,
	category,
	state,
	reason,
	cost: cost === null ? '' : euros(cost, 'de'),
});

type Props = { readonly ctx: Desk; readonly budgetId: string; readonly id: string; readonly typed: Typed; readonly problems: Problems };

/** A project as the office writes it, with what came of checking it. */
export const ProjectForm = ({ ctx, budgetId, id, typed, problems }: Props) => (
	<>
		<BackLink href={`${home}/${budgetId}`} label="Budget" />
		<DeskBar title={typed['title'] || 'Projekt eintragen'} />
		<ErrorSummary
			unnamed
			title="Angaben stimmen noch nicht"
			errors={Object.entries(problems).map(([name, code]) => ({ name, message: deskSentence(code) }))}
		/>
		<Form action={`${home}/${budgetId}/projekt/${id}`}>
			<ProjectQuestions ctx={ctx} typed={typed} problems={problems} />
			<ChoiceField
				lang="de"
				name="state"
				label="Ergebnis der Prüfung"
				value={typed['state'] ?? 'proposed'}
				choices={Object.entries(states).map(([value, label]) => ({ value, label }))}
			/>
			<TextField
				lang="de"
				name="reason"
				label="Begründung"
				hint="Steht öffentlich beim Projekt. Bei „nicht machbar“ ist sie Pflicht."
				value={typed['reason']}
				maxlength={600}
				optional
			/>
			<Submit icon="save">Speichern</Submit>
		</Form>
	</>
);
