import type { Child } from 'hono/jsx';
import { tagNames } from '#kernel/i18n/language.ts';
import type { DeskThing } from '#kernel/kind/desk.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form, FormActions, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { officeOf } from '../desk.ts';
import { messageFor } from '../messages.ts';
import { moment } from '../when.ts';
import type { Editing } from './editing.ts';

type Props = { readonly editing: Editing; readonly thing: DeskThing };

const addressOf = ({ kind, id }: Editing, deed: string): string => `${officeOf(kind)}/${id}/${deed}`;
const errorOf = ({ problems }: Editing, name: string): string | undefined =>
	problems[name] === undefined ? undefined : messageFor({}, name, problems[name]);

const asker = ({ askedName, byline }: DeskThing): string => askedName ?? (byline || 'Jemand');

/** Somebody asked: released with one button, given back with a reason. */
export const ReleasePanel = ({ editing, thing }: Props) => {
	const { ctx, rights } = editing;
	if (thing.state !== 'review') return <></>;
	const wish = thing.note ? `„${thing.note}“` : 'Ohne Hinweis.';
	if (!rights.mayRelease)
		return (
			<Alert level="info" title="Liegt zur Freigabe bereit">
				<p>
					Erbeten von {asker(thing)}. {wish}
				</p>
			</Alert>
		);
	return (
		<Sheet id="freigabe" title={`${asker(thing)} bittet um Freigabe`}>
			<p>{wish}</p>
			<Form action={addressOf(editing, 'freigeben')} wide>
				<FormActions>
					<Button icon="check">Freigeben</Button>
					<span class="om-muted">
						{thing.wishedFrom && thing.wishedFrom > ctx.now
							? `Erscheint dann: ${moment(ctx, thing.wishedFrom)}`
							: 'Erscheint sofort.'}
					</span>
				</FormActions>
			</Form>
			<Form action={addressOf(editing, 'zurueckgeben')} wide>
				<TextField
					lang="de"
					name="note"
					label="Oder: Was soll noch geändert werden?"
					hint={editing.kind.answer && 'Wer es ohne Konto geschickt und eine E-Mail-Adresse angegeben hat, bekommt diesen Text.'}
					rows={2}
					maxlength={500}
					error={errorOf(editing, 'note')}
				/>
				<Submit look="secondary" icon="undo">
					Zurückgeben
				</Submit>
			</Form>
		</Sheet>
	);
};

const Folded = ({ title, children }: { readonly title: string; readonly children?: Child }) => (
	<details class="om-fold">
		<summary>{title}</summary>
		<div class="om-stack om-gap">{children}</div>
	</details>
);

const Closing = ({ editing, thing }: Props) => {
	if (!editing.rights.mayClose || thing.closure) return <></>;
	return (
		<>
			{thing.shownFrom && (
				<Folded title="Zurückziehen">
					<Form action={addressOf(editing, 'zurueckziehen')} wide>
						<LineField
							lang="de"
							name="reason"
							label="Warum?"
							hint="Steht im Verlauf, nicht auf dem Portal."
							optional
							maxlength={300}
						/>
						<Submit look="danger">Zurückziehen</Submit>
					</Form>
				</Folded>
			)}
			<Folded title="Archivieren">
				<Form action={addressOf(editing, 'archivieren')} wide>
					<p class="om-muted">Es verschwindet aus allen Listen, Text und Verlauf bleiben.</p>
					<Submit look="secondary" icon="archive">
						Ins Archiv
					</Submit>
				</Form>
			</Folded>
		</>
	);
};

const Sharing = ({ editing, thing }: Props) =>
	!thing.shownFrom || editing.ctx.tenant.partners.length === 0 ? (
		<></>
	) : (
		<Folded title="Mit Nachbarn teilen">
			{editing.ctx.tenant.partners.map(({ id, name }) => (
				<Form action={addressOf(editing, 'teilen')} wide hidden={{ partner: id }}>
					<Submit look="secondary" icon="share">
						Mit {name} teilen
					</Submit>
				</Form>
			))}
		</Folded>
	);

const Language = ({ editing, thing }: Props) =>
	editing.language === 'de' || !thing.languages.includes(editing.language) ? (
		<></>
	) : (
		<Folded title={`Fassung „${tagNames[editing.language]}“ entfernen`}>
			<Form action={addressOf(editing, 'sprache-entfernen')} wide hidden={{ sprache: editing.language }}>
				<p class="om-muted">Das Portal zeigt dann wieder die deutsche Fassung.</p>
				<Submit look="danger">Diese Fassung entfernen</Submit>
			</Form>
		</Folded>
	);

const Address = ({ editing }: Pick<Props, 'editing'>) => (
	<Folded title="Adresse ändern">
		<Form action={addressOf(editing, 'adresse')} wide>
			<LineField
				lang="de"
				name="slug"
				label="Letzter Teil der Adresse"
				hint="Die alte Adresse führt für immer hierher."
				value={editing.slug}
				error={errorOf(editing, 'slug')}
				spellcheck={false}
				dir="ltr"
			/>
			<Submit look="secondary">Adresse ändern</Submit>
		</Form>
	</Folded>
);

/** What is done rarely, folded away under the preview. */
export const OtherDeeds = ({ editing, thing }: Props) => (
	<Sheet id="weiteres" title="Weitere Schritte">
		{thing.state === 'published' && (
			<p>
				<a href={`${editing.kind.path}/${thing.slug}`}>Auf dem Portal ansehen</a>
			</p>
		)}
		<Closing editing={editing} thing={thing} />
		{editing.rights.mayChange && <Language editing={editing} thing={thing} />}
		{editing.rights.mayRelease && <Sharing editing={editing} thing={thing} />}
		{editing.rights.mayRelease && <Address editing={editing} />}
	</Sheet>
);
