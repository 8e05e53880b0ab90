import { CheckField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { planPath } from '../look.ts';
import type { StoredPlan } from '../server/queries/plans.ts';
import { asked, type Tried } from './asking.tsx';
import { lang, officePath } from './road-tabs.tsx';

/** What the council decided about a plan, typed once: its measures and the page for everybody show it from here. */
export const DecisionSheet = ({ plan, form }: { readonly plan: StoredPlan; readonly form: Tried }) => (
	<Sheet id="beschluss" title="Beschluss und Veröffentlichung">
		<Form action={`${officePath}/haushalt/${plan.id}/beschluss`} wide>
			<LineField
				{...asked(form, 'decision', plan.decision)}
				label="Beschluss des Rates"
				hint="Nummer oder Wortlaut in einem Satz."
				optional
			/>
			<DateField {...asked(form, 'decidedOn', plan.decidedOn)} label="Beschlossen am" optional />
			<LineField {...asked(form, 'sitting', plan.sitting)} label="Sitzung" hint="Gremium und Nummer der Sitzung." optional />
			<CheckField
				lang={lang}
				name="isPublic"
				label="Plan für alle zeigen"
				checked={form.typed['sitting'] ? form.typed['isPublic'] !== undefined : plan.isPublic}
			/>
			<Submit icon="check">Speichern</Submit>
		</Form>
		{plan.isPublic && (
			<p>
				<a href={planPath(plan.id)}>Seite für alle</a>
			</p>
		)}
	</Sheet>
);
