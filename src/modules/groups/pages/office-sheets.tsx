import type { Staff } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import type { DeskMeeting } from '#kernel/meetings/queries.ts';
import { type Entrusted, EntrustedSheet, noAccount } from '#screens/entrusted-sheet.tsx';
import { clock, fullDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { Row, Stack } from '#ui/page/section.tsx';
import type { Person, TopicRow } from '../server/queries.ts';
import { groupTexts } from '../texts.ts';

type Props = {
	readonly ctx: Staff<'office.enter'>;
	readonly id: string;
	readonly people: readonly Person[];
	readonly topics: readonly TopicRow[];
	/** Those that are ahead, the next one first. */
	readonly meetings: readonly DeskMeeting[];
	readonly entrusted: Entrusted;
	readonly mayEntrust: boolean;
	readonly problems: Problems;
	/** What was typed where something is wrong. */
	readonly typed: Readonly<Record<string, string>>;
};

const at = (id: string, deed: string): string => `/verwaltung/gruppen/${id}/${deed}`;
const sentences: Readonly<Record<string, string>> = {
	noAccount,
	required: 'Hier fehlt noch etwas.',
	tooLong: 'Das ist zu lang, bitte kürzen.',
	notAnEmail: 'Das ist keine E-Mail-Adresse.',
	alreadyMember: 'Diese Adresse steht schon in der Liste.',
};
const sentence = (code: string | undefined) => (code === undefined ? undefined : (sentences[code] ?? 'Das passt noch nicht.'));
const names: Readonly<Record<string, string>> = { topicIds: 'themen', meetingId: 'treffen', email: 'adresse' };

const Press = ({
	id,
	deed,
	hidden,
	children,
}: {
	id: string;
	deed: string;
	hidden: Readonly<Record<string, string>>;
	children: string;
}) => (
	<Form action={at(id, deed)} wide hidden={hidden}>
		<Button look="tertiary">{children}</Button>
	</Form>
);

/** One address was to become a member, the other was to get rights: each form says its own. */
const ofAccount = (code: string | undefined): boolean => code === 'noAccount';

const standOf = ({ acceptedAt, isSpeaker, isPublic }: Person): string => {
	const role = isSpeaker ? 'Sprecher/in' : 'Mitglied';
	return (acceptedAt === null ? 'möchte dazukommen' : role) + (isPublic ? ', Name öffentlich' : '');
};

/** She hears of it, with what is written here. */
const Removal = ({ id, person, problems, typed }: Pick<Props, 'id' | 'problems' | 'typed'> & { person: Person }) => {
	const field = `grund-${person.id}`;
	const isThis = typed['mitglied'] === person.id && problems['reason'] !== undefined;
	const deed = person.acceptedAt === null ? 'Ablehnen' : 'Herausnehmen';
	return (
		<details class="om-more-box" open={isThis}>
			<summary>{deed}</summary>
			<Form action={at(id, 'entfernen')} wide hidden={{ mitglied: person.id }}>
				<LineField
					lang="de"
					name={field}
					label="Begründung"
					hint={`${person.name} bekommt sie per E-Mail.`}
					value={typed[field]}
					error={isThis ? sentence(problems['reason']) : undefined}
					maxlength={500}
					optional
				/>
				<Button look="secondary">{`${deed} und schreiben`}</Button>
			</Form>
		</details>
	);
};

const People = ({ id, people, problems, typed }: Pick<Props, 'id' | 'people' | 'problems' | 'typed'>) => (
	<Sheet id="menschen" title="Mitglieder">
		{people.length === 0 ? (
			<p>Noch niemand. Wer mitarbeiten möchte, meldet sich auf der Seite der Gruppe.</p>
		) : (
			<Table
				lang="de"
				caption="Mitglieder"
				hideCaption
				columns={[{ label: 'Name' }, { label: 'E-Mail' }, { label: 'Stand' }, { label: 'Ändern' }]}
				rows={people.map((person) => [
					person.name,
					<bdi>{person.email}</bdi>,
					standOf(person),
					<Row>
						{person.acceptedAt === null ? (
							<Press id={id} deed="annehmen" hidden={{ mitglied: person.id }}>
								Annehmen
							</Press>
						) : (
							<Press id={id} deed="sprechen" hidden={{ mitglied: person.id, ja: person.isSpeaker ? 'nein' : 'ja' }}>
								{person.isSpeaker ? 'Sprecherrolle nehmen' : 'Sprecherrolle geben'}
							</Press>
						)}
						<Removal id={id} person={person} problems={problems} typed={typed} />
					</Row>,
				])}
			/>
		)}
		<details
			class="om-more-box"
			open={problems['name'] !== undefined || problems['email'] === 'notAnEmail' || problems['email'] === 'alreadyMember'}
		>
			<summary>Jemanden eintragen</summary>
			<p>Wer gewählt oder berufen ist oder am Telefon zugesagt hat, bekommt den Link zur Mitgliederseite per E-Mail.</p>
			<Form action={at(id, 'berufen')}>
				<LineField lang="de" name="name" label="Name" value={typed['name']} error={sentence(problems['name'])} maxlength={80} />
				<LineField
					lang="de"
					name="adresse"
					label="E-Mail"
					type="email"
					dir="ltr"
					value={typed['adresse']}
					error={ofAccount(problems['email']) ? undefined : sentence(problems['email'])}
				/>
				<Submit look="secondary">Eintragen</Submit>
			</Form>
		</details>
	</Sheet>
);

const Agenda = ({ ctx, id, topics, meetings, problems }: Props) => {
	const open = topics.filter(({ state }) => state === 'open');
	if (open.length === 0 || meetings.length === 0) return <></>;
	const [next] = meetings;
	return (
		<Sheet id="tagesordnung" title="Themen auf die Tagesordnung">
			<p>Die meisten Stimmen stehen oben. Wer einem Thema folgt, hört davon.</p>
			<Form action={at(id, 'tagesordnung')} wide>
				<ChoicesField
					lang="de"
					name="themen"
					label="Was wird besprochen?"
					wide
					error={sentence(problems['topicIds'])}
					choices={open.map(({ id: value, words, votes }) => ({
						value,
						label: `${words.title} (${groupTexts.de.votes(votes)})`,
					}))}
				/>
				<SelectField
					lang="de"
					name="treffen"
					label="Wann?"
					error={sentence(problems['meetingId'])}
					value={next?.id}
					choices={meetings.map(({ id: value, startsAt, title }) => ({
						value,
						label: `${fullDay(ctx, startsAt)}, ${clock(ctx, startsAt)}: ${title}`,
					}))}
				/>
				<Submit icon="format_list_bulleted">Auf die Tagesordnung</Submit>
			</Form>
		</Sheet>
	);
};

/** Everything that the office does with one group. */
export const GroupSheets = (props: Props) => (
	<Stack>
		<ErrorSummary
			unnamed
			title="Das passt noch nicht"
			errors={Object.entries(props.problems).map(([name, code]) => ({
				name: ofAccount(code) ? 'email' : name === 'reason' ? `grund-${props.typed['mitglied'] ?? ''}` : (names[name] ?? name),
				message: sentence(code) ?? '',
			}))}
		/>
		<People {...props} />
		<Agenda {...props} />
		<EntrustedSheet
			base={`/verwaltung/gruppen/${props.id}`}
			what="diese Gruppe"
			entrusted={props.entrusted}
			mayEntrust={props.mayEntrust}
			error={ofAccount(props.problems['email']) ? sentence(props.problems['email']) : undefined}
		/>
	</Stack>
);
