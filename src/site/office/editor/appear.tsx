import { Button } from '#ui/button.tsx';
import { DateTimeField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { messageFor } from '../messages.ts';
import { typed } from '../when.ts';
import type { Editing } from './editing.ts';

type Props = { readonly editing: Editing };

const labels: Readonly<Record<string, { readonly label: string }>> = {
	_from: { label: 'Erscheint am' },
	_until: { label: 'Verschwindet am' },
};
const errorOf = ({ problems }: Editing, name: string): string | undefined => {
	const code = problems[name] ?? problems[name.slice(1)];
	return code === undefined ? undefined : messageFor(labels, name, code);
};

/** Whoever may release publishes herself, unless two pairs of eyes are asked for. */
const maySend = ({ rights }: Pick<Editing, 'rights'>): boolean => rights.mayRelease && !rights.needsSecond;

const isUp = ({ thing }: Editing): boolean => thing?.state === 'published' || thing?.state === 'scheduled';

/** When it appears, and what the one who releases should know. */
export const AppearPanel = ({ editing }: Props) => {
	const { ctx, thing } = editing;
	const shown = isUp(editing) && thing?.shownFrom ? typed(ctx, thing.shownFrom) : '';
	return (
		<Sheet id="erscheinen" title="Wann erscheint es?">
			<DateTimeField
				lang="de"
				name="_from"
				label="Erscheint am"
				hint={shown ? 'Ändern und „Zeit ändern“ drücken.' : 'Leer heißt: sofort.'}
				value={shown}
				error={errorOf(editing, '_from')}
				optional
			/>
			{maySend(editing) && (
				<DateTimeField
					lang="de"
					name="_until"
					label="Verschwindet am"
					hint="Leer heißt: wie es für diese Art üblich ist."
					value={thing?.shownUntil ? typed(ctx, thing.shownUntil) : ''}
					error={errorOf(editing, '_until')}
					optional
				/>
			)}
			{!maySend(editing) && (
				<TextField
					lang="de"
					name="_note"
					label="Hinweis für die Freigabe"
					rows={2}
					maxlength={500}
					error={errorOf(editing, '_note')}
					optional
				/>
			)}
		</Sheet>
	);
};

type Buttons = { readonly editing: Editing; readonly form: { readonly form?: string } };

const Save = ({ form, isFirst = false }: Pick<Buttons, 'form'> & { readonly isFirst?: boolean }) => (
	<Button {...form} look={isFirst ? 'primary' : 'secondary'} icon="save" name="_deed" value="save">
		Speichern
	</Button>
);

/** What is up already, or waits above to be released, has its main button elsewhere. */
const Publish = ({ editing, form, words }: Buttons & { readonly words: string }) => (
	<Button
		{...form}
		look={words === 'Veröffentlichen' ? 'primary' : 'secondary'}
		icon={isUp(editing) ? 'schedule' : 'send'}
		name="_deed"
		value="publish"
	>
		{words}
	</Button>
);

const AboveOrBelow = ({ editing, form, isAbove }: Buttons & { readonly isAbove: boolean }) => {
	const later = isUp(editing) ? 'Zeit ändern' : editing.thing?.state === 'review' ? 'Speichern und freigeben' : null;
	if (later !== null && maySend(editing)) {
		return (
			<>
				{!isAbove && <Publish editing={editing} form={form} words={later} />}
				<Save form={form} isFirst={isUp(editing)} />
			</>
		);
	}
	if (isUp(editing)) return <Save form={form} isFirst />;
	return (
		<>
			<Save form={form} />
			{maySend(editing) && <Publish editing={editing} form={form} words="Veröffentlichen" />}
			{!maySend(editing) && (
				<Button {...form} icon="rate_review" name="_deed" value="ask">
					Zur Freigabe geben
				</Button>
			)}
		</>
	);
};

/** What is said to the one who takes a proposal over. */
export const ProposalNote = ({ editing }: Props) => (
	<TextField
		lang="de"
		name="_note"
		label="Was ändert sich, und warum?"
		hint="Liest, wer den Vorschlag übernimmt."
		rows={2}
		maxlength={500}
		error={errorOf(editing, '_note')}
		optional
	/>
);

/** One primary button; above the form it belongs to the form by its id. */
export const SendButtons = ({ editing, isAbove = false }: Props & { readonly isAbove?: boolean }) => {
	const form = isAbove ? { form: 'schreiben' } : {};
	if (editing.rights.mayPropose)
		return (
			<Button {...form} icon="rate_review" name="_deed" value="propose">
				Änderung vorschlagen
			</Button>
		);
	return editing.language === 'de' ? <AboveOrBelow editing={editing} form={form} isAbove={isAbove} /> : <Save form={form} isFirst />;
};
