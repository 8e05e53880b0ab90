import { nextOf } from '#kernel/case/case.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { nearDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { categoryName, defect, lightOf } from '../defect.ts';
import { stateText } from '../texts.ts';
import { asked, at, type CaseProps } from './office-desk.tsx';
import { officePath } from './office-list.tsx';

export const AssignSheet = (props: CaseProps) => {
	const { ctx, report, desk } = props;
	return (
		<Sheet id="zustaendig" title="Wer, bis wann">
			<Form action={at(props, 'zustaendig')} wide>
				<SelectField
					{...asked(props, 'handler')}
					value={report.handlerId ?? ''}
					label="Stelle"
					optional
					choices={desk.handlers.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<SelectField
					{...asked(props, 'assignee')}
					value={report.assigneeId ?? ''}
					label="Person"
					optional
					choices={desk.people.map(({ id, name, organisation }) => ({
						value: id,
						label: organisation ? `${name}, ${organisation}` : name,
					}))}
				/>
				<LineField
					{...asked(props, 'dueAt')}
					value={report.dueAt ? dayIn(report.dueAt, ctx.tenant.zone) : ''}
					label="Frist"
					hint="Jahr-Monat-Tag, zum Beispiel 2026-12-24. Leer: keine Frist."
					short
					optional
				/>
				<FormActions>
					<Button look="secondary" icon="save">
						Speichern
					</Button>
				</FormActions>
			</Form>
		</Sheet>
	);
};

export const ForwardSheet = (props: CaseProps) => {
	const { report, desk } = props;
	const others = desk.handlers.filter(({ type, email, endpoint }) => type !== 'office' && (email !== null || endpoint !== null));
	if (!nextOf(defect, report.state).includes('forwarded') || others.length === 0) return <></>;
	return (
		<Sheet id="abgeben" title="Abgeben">
			<Form action={at(props, 'abgeben')} wide>
				<SelectField
					{...asked(props, 'handlerId')}
					label="An wen?"
					choices={others.map(({ id, name, endpoint }) => ({
						value: id,
						label: endpoint ? `${name} (Open311)` : `${name} (E-Mail)`,
					}))}
				/>
				<TextField
					{...asked(props, 'forwardNote')}
					label="Hinweis"
					hint="Die Daten der meldenden Person gehen nicht mit."
					maxlength={2000}
					rows={2}
					optional
				/>
				<FormActions>
					<Button look="secondary" icon="forward_to_inbox">
						Weiterleiten
					</Button>
				</FormActions>
			</Form>
		</Sheet>
	);
};

export const MergeSheet = (props: CaseProps) => {
	const { ctx, report, desk } = props;
	if (!nextOf(defect, report.state).includes('merged')) return <></>;
	return (
		<Sheet id="doppelt" title="Schon gemeldet?">
			{desk.near.length > 0 && (
				<ul class="om-plain om-stack">
					{desk.near.map(({ id, reference, category, metres, openedAt, state }) => (
						<li>
							<a href={`${officePath}/${id}`}>{reference}</a> {categoryName(ctx.tenant, 'de', category)}, {Math.round(metres)}{' '}
							m, {nearDay(ctx, openedAt)} <StatusLight light={lightOf(state)}>{stateText('de', state)}</StatusLight>
						</li>
					))}
				</ul>
			)}
			<Form action={at(props, 'zusammenlegen')} wide>
				<LineField
					{...asked(props, 'into')}
					label="Nummer der anderen Meldung"
					hint="Wer hier gemeldet hat, folgt dann der anderen."
					short
				/>
				<FormActions>
					<Button look="secondary">Zusammenlegen</Button>
				</FormActions>
			</Form>
		</Sheet>
	);
};

export const VisibleSheet = (props: CaseProps) => (
	<Sheet id="sichtbar" title="Sichtbarkeit">
		<p>{props.report.isPrivate ? 'Diese Meldung ist nicht öffentlich.' : 'Art, Straße und Stand sind öffentlich.'}</p>
		{!props.report.isPrivate && (
			<p>
				<a href={`/melden/${props.report.reference}`}>Öffentliche Seite</a>
			</p>
		)}
		<Form action={at(props, 'sichtbar')} hidden={{ isPrivate: props.report.isPrivate ? 'nein' : 'ja' }} wide>
			<Button look="tertiary" icon={props.report.isPrivate ? 'visibility' : 'visibility_off'}>
				{props.report.isPrivate ? 'Öffentlich machen' : 'Vor allen verbergen'}
			</Button>
		</Form>
	</Sheet>
);
