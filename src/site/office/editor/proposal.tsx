import type { DeskThing } from '#kernel/kind/desk.ts';
import { answersOf, questionsOf } from '#kernel/kind/kind.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form, FormActions, Submit } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { VersionDiff } from '#ui/office/version-diff.tsx';
import { officeOf } from '../desk.ts';
import { messageFor } from '../messages.ts';
import { diff } from '../versions/diff.ts';
import { answerWords, differences } from '../versions/shown.ts';
import { moment } from '../when.ts';
import type { Editing } from './editing.ts';

type Props = { readonly editing: Editing; readonly thing: DeskThing };

const Changes = ({ editing: { ctx, kind, proposal }, thing }: Props) => {
	const questions = questionsOf(kind);
	const found = differences(kind, answersOf(kind, thing.draft), proposal?.answers ?? {});
	const words = (name: string, raw: string): string => {
		const field = questions[name];
		return field ? answerWords(ctx.tenant, field, raw) : raw;
	};
	return found.length === 0 ? (
		<p>Der Vorschlag sagt dasselbe wie der Text, der jetzt steht.</p>
	) : (
		<VersionDiff
			lang="de"
			fields={found.map(({ name, label, before, after }) => ({ label, pieces: diff(words(name, before), words(name, after)) }))}
		/>
	);
};

const Decline = ({ editing, label }: Pick<Props, 'editing'> & { readonly label: string }) => {
	const { kind, id, language, problems, ctx, proposal } = editing;
	const isOwn = proposal?.askedBy === ctx.actor.id;
	return (
		<Form action={`${officeOf(kind)}/${id}/ablehnen`} wide hidden={{ sprache: language }}>
			{!isOwn && (
				<TextField
					lang="de"
					name="note"
					label="Oder: Warum nicht?"
					rows={2}
					maxlength={500}
					error={problems['note'] === undefined ? undefined : messageFor({}, 'note', problems['note'])}
				/>
			)}
			<Submit look="secondary" icon="undo">
				{label}
			</Submit>
		</Form>
	);
};

/** The buttons of whoever may answer it, or made it. */
const Answer = ({ editing, isOwn, isOld }: Pick<Props, 'editing'> & { readonly isOwn: boolean; readonly isOld: boolean }) => {
	const { kind, id, language, rights } = editing;
	const mayTakeOver = rights.mayRelease && !isOld && !(isOwn && rights.needsSecond);
	return (
		<>
			{mayTakeOver && (
				<Form action={`${officeOf(kind)}/${id}/uebernehmen`} wide hidden={{ sprache: language }}>
					<FormActions>
						<Button icon="check">Übernehmen</Button>
						<span class="om-muted">Alle lesen dann sofort den neuen Text.</span>
					</FormActions>
				</Form>
			)}
			{isOwn && <Decline editing={editing} label="Vorschlag zurücknehmen" />}
			{!isOwn && rights.mayRelease && <Decline editing={editing} label="Nicht übernehmen" />}
		</>
	);
};

/** Somebody would change what is shown: word by word, taken over with one button, or given back with a reason. */
export const ProposalPanel = ({ editing, thing }: Props) => {
	const { ctx, proposal } = editing;
	if (!proposal) return <></>;
	const isOwn = proposal.askedBy === ctx.actor.id;
	const isOld = proposal.baseVersion !== thing.version;
	return (
		<Sheet id="vorschlag" title={isOwn ? 'Ihr Vorschlag' : `${proposal.askedName ?? 'Jemand'} schlägt eine Änderung vor`}>
			<p>
				{moment(ctx, proposal.askedAt)}. {proposal.note && `„${proposal.note}“`}
			</p>
			{isOld && (
				<Alert level="warning" title="Der Text hat sich seitdem geändert">
					<p>Übernehmen geht nicht mehr. Schreiben Sie in den Text, was davon bleiben soll.</p>
				</Alert>
			)}
			<Changes editing={editing} thing={thing} />
			<Answer editing={editing} isOwn={isOwn} isOld={isOld} />
		</Sheet>
	);
};
