import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { ChoicesField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { matching } from '../matching.ts';
import { type ParticipantType, types } from '../participant.ts';
import type { Candidate } from '../server/answers.ts';
import type { Matching } from '../server/queries.ts';
import { path } from './desk.tsx';

/** Which of the two ways failed, with what was typed there, and what is wrong with which input. */
export type WrongBeginning = {
	readonly form: 'anfangen' | 'einlesen';
	readonly title: string;
	readonly about: string;
	readonly says: string;
};
type Tried = { readonly wrong?: WrongBeginning | undefined };
/** The value and the mistake of an input; `about`: what the deed calls it. */
const kept = (wrong: WrongBeginning | undefined, form: WrongBeginning['form'], about: readonly string[] | ((about: string) => boolean)) => {
	if (wrong?.form !== form) return { value: 'Mitwirk-O-Mat', error: undefined };
	const isMeant = typeof about === 'function' ? about(wrong.about) : about.includes(wrong.about);
	return { value: wrong.title, error: isMeant ? wrong.says : undefined };
};
/** Whatever is wrong with neither the title nor the other file is about the questions. */
const notParties = (about: string): boolean => about !== 'title' && about !== 'parties';

const Begin = ({ wrong }: Tried) => (
	<Sheet id="anfangen" title="Neu anfangen">
		<ol>
			<li>Mit Beispielthesen anfangen, im Beitrag anpassen, veröffentlichen.</li>
			<li>Mitwirkende aus dem Verzeichnis einladen, nach ein paar Tagen erinnern.</li>
			<li>Ausprobieren. Am Tag des Beginns geht er von selbst auf.</li>
		</ol>
		<Form action={`${path}/anfangen`}>
			<LineField
				lang="de"
				name="title"
				label="Wie soll er heißen?"
				{...kept(wrong, 'anfangen', ['title'])}
				autocomplete="off"
				maxlength={120}
			/>
			<Submit icon="add">Mit Beispielthesen anfangen</Submit>
		</Form>
	</Sheet>
);

const Import = ({ wrong }: Tried) => (
	<Sheet id="einlesen" title="Aus einem Mat-O-Wahl übernehmen">
		<Form action={`${path}/einlesen`} files>
			<LineField lang="de" name="matTitle" label="Titel" {...kept(wrong, 'einlesen', ['title'])} autocomplete="off" maxlength={120} />
			<UploadField
				lang="de"
				name="questions"
				label="Fragen.csv"
				error={kept(wrong, 'einlesen', notParties).error}
				accept=".csv,text/csv"
			/>
			<UploadField
				lang="de"
				name="parties"
				label="Parteien.csv"
				error={kept(wrong, 'einlesen', ['parties']).error}
				accept=".csv,text/csv"
				optional
			/>
			<p class="om-muted">Formatierung durch HTML entfällt, Bilder auch. Ist eine Zeile falsch, wird nichts übernommen.</p>
			<Submit look="secondary" icon="upload">
				Einlesen
			</Submit>
		</Form>
	</Sheet>
);

type Listed = { readonly thing: Matching; readonly answered: number; readonly asked: number };

/** All matchings, and two ways to a new one. */
export const ListPage = ({ things, wrong }: { things: readonly Listed[] } & Tried) => (
	<>
		<DeskBar title="Mitwirkende" after="Wer beim Mitwirk-O-Mat mitwirkt. Thesen und Termine stehen im Beitrag selbst.">
			<Button href={`/verwaltung${matching.path}`} look="secondary" icon="edit">
				Beiträge
			</Button>
		</DeskBar>
		{things.length > 0 && (
			<Table
				lang="de"
				caption="Veröffentlichte"
				columns={[{ label: 'Mitwirk-O-Mat' }, { label: 'Antworten' }]}
				rows={things.map(({ thing, answered, asked }) => [
					<a href={`${path}/${thing.slug}`}>{thing.words.title}</a>,
					`${answered} von ${asked}`,
				])}
			/>
		)}
		<Begin wrong={wrong} />
		<Import wrong={wrong} />
	</>
);

const typeNames = Object.keys(types).filter((name): name is ParticipantType => Object.hasOwn(types, name));

/** Those of this portal who are not asked yet, by what they are. */
export const InvitePage = ({
	thing,
	candidates,
	wrong,
}: {
	thing: Matching;
	candidates: readonly Candidate[];
	/** Among these somebody was to be ticked. */
	wrong?: ParticipantType | undefined;
}) => {
	const action = `${path}/${thing.slug}/einladen`;
	return (
		<>
			<DeskBar title="Aus dem Verzeichnis einladen" before={thing.words.title} />
			{candidates.length === 0 && <Alert level="info" title="Alle aus dem Verzeichnis sind schon dabei." />}
			{typeNames.map((type) => {
				const those = candidates.filter((candidate) => candidate.type === type);
				if (those.length === 0) return <></>;
				return (
					<Sheet id={type} title={`${types[type]}: ${those.length}`}>
						<Form action={action} wide hidden={{ art: type }}>
							<Submit name="alle" value="ja" look="secondary" icon="send">
								{`Alle ${those.length} einladen`}
							</Submit>
							<ChoicesField
								lang="de"
								name={`wer-${type}`}
								label="Oder einzeln"
								error={wrong === type ? 'Bitte jemanden auswählen' : undefined}
								choices={those.map(({ publicationId, name, inviteEmail }) => ({
									value: publicationId,
									label: name,
									hint: inviteEmail ?? 'ohne E-Mail: bitte anrufen und hier für sie antworten',
								}))}
								optional
								wide
							/>
							<Submit icon="send">Ausgewählte einladen</Submit>
						</Form>
					</Sheet>
				);
			})}
		</>
	);
};
