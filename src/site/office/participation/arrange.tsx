import { type Context, reachOf } from '#kernel/context.ts';
import { channels } from '#kernel/feedback/contribution.ts';
import type { Tally } from '#kernel/feedback/tally.ts';
import { counted } from '#kernel/i18n/plural.ts';
import type { DeskMeeting } from '#kernel/meetings/queries.ts';
import { capabilities, type Phase } from '#kernel/phases/phase.ts';
import { localIn } from '#kernel/time/zone.ts';
import { clock, fullDay } from '#screens/moments.ts';
import { capabilityTexts } from '#screens/phase-texts.ts';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { DateTimeField } from '#ui/form/date-field.tsx';
import { Fieldset, Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { MediaGrid } from '#ui/office/media-grid.tsx';
import { meetingPurpose } from '../media/pick.ts';
import { LibraryPicture } from '../media/shown.tsx';
import { phaseRows, type Typed } from './answers.ts';
import { base } from './desk-of.ts';

type Props = { readonly ctx: Context; readonly id: string; readonly typed: Typed; readonly errorOf: (name: string) => string | undefined };

/** Phases as the form shows them: what was typed, else what is stored. */
const rowsOf = ({ ctx, typed }: Props, phases: readonly Phase[]): Typed => {
	if ('titel-0' in typed) return typed;
	const { zone } = ctx.tenant;
	return Object.fromEntries(
		phases.flatMap(({ id, capability, title, opensAt, closesAt }, at) => [
			[`id-${at}`, id],
			[`art-${at}`, capability],
			[`titel-${at}`, title],
			[`von-${at}`, localIn(opensAt, zone, 'minute')],
			[`bis-${at}`, closesAt ? localIn(closesAt, zone, 'minute') : ''],
		]),
	);
};

/** What may be done from when until when. */
export const PhaseSheet = (props: Props & { phases: readonly Phase[] }) => {
	const { id, phases, errorOf } = props;
	const rows = rowsOf(props, phases);
	const shown = Math.min(phaseRows, Math.max(phases.length, Object.keys(rows).filter((name) => name.startsWith('titel-')).length) + 2);
	return (
		<Sheet id="phasen" title="Ablauf">
			<p>Was von wann bis wann möglich ist. Wer folgt, hört von Beginn, Ende und Änderungen. Leere Zeilen fallen weg.</p>
			<Form action={`${base}/${id}/phasen`} wide guard>
				{Array.from({ length: shown }, (_, at) => (
					<Fieldset legend={`Phase ${at + 1}`}>
						<input type="hidden" name={`id-${at}`} value={rows[`id-${at}`] ?? ''} />
						<div class="om-grid om-grid--2">
							<SelectField
								lang="de"
								name={`art-${at}`}
								label="Was ist möglich?"
								error={errorOf(`art-${at}`)}
								choices={capabilities.map((value) => ({ value, label: capabilityTexts.de[value] }))}
								value={rows[`art-${at}`]}
							/>
							<LineField
								lang="de"
								name={`titel-${at}`}
								label="Überschrift"
								value={rows[`titel-${at}`]}
								error={errorOf(`titel-${at}`)}
								maxlength={120}
							/>
							<DateTimeField lang="de" name={`von-${at}`} label="Ab" value={rows[`von-${at}`]} error={errorOf(`von-${at}`)} />
							<DateTimeField
								lang="de"
								name={`bis-${at}`}
								label="Bis"
								hint="Leer: ohne Ende."
								value={rows[`bis-${at}`]}
								error={errorOf(`bis-${at}`)}
								optional
							/>
						</div>
					</Fieldset>
				))}
				<Submit icon="save">Ablauf speichern</Submit>
			</Form>
		</Sheet>
	);
};

export const LinkSheet = ({ id, typed, errorOf, lines }: Props & { lines: readonly string[] }) => (
	<Sheet id="verknuepfungen" title="Was dazugehört">
		<Form action={`${base}/${id}/verknuepfungen`}>
			<TextField
				lang="de"
				name="adressen"
				label="Nachrichten, Termine, Menschen, Umfragen"
				hint="Die Adressen von Seiten dieser Gemeinde, eine je Zeile, so wie sie oben im Browser stehen"
				value={typed['adressen'] ?? lines.join('\n')}
				error={errorOf('adressen')}
				rows={6}
				optional
			/>
			<Submit icon="save">Verknüpfen</Submit>
		</Form>
	</Sheet>
);

/** What stands in the form of a meeting: what was typed there, else what is stored. */
const meetingText = ({ ctx }: Pick<Props, 'ctx'>, meeting: DeskMeeting | undefined): Typed =>
	meeting
		? {
				titel: meeting.title,
				beginn: localIn(meeting.startsAt, ctx.tenant.zone, 'minute'),
				ort: meeting.venue,
				video: meeting.joinLink ?? '',
				telefon: meeting.dialIn ?? '',
				tagesordnung: meeting.agenda ?? '',
				protokoll: meeting.minutes ?? '',
				intern: meeting.isInternal ? 'ja' : '',
				bilder: meeting.pictures.join('\n'),
			}
		: {};

/** It stays in every calendar and says so, and who follows gets one mail. */
const CallOff = ({ ctx, id, meeting }: Pick<Props, 'ctx' | 'id'> & { meeting: DeskMeeting }) =>
	meeting.cancelledAt === null && meeting.startsAt > ctx.now ? (
		<Form action={`${base}/${id}/absagen`} hidden={{ id: meeting.id }}>
			<p>Eine Absage bleibt im Kalender stehen. Wer folgt, bekommt eine E-Mail.</p>
			<Submit look="secondary">Treffen absagen</Submit>
		</Form>
	) : (
		<></>
	);

const nameOf = ({ ctx }: Pick<Props, 'ctx'>, meeting: DeskMeeting | undefined): string => {
	if (!meeting) return 'Neues Treffen';
	const begins = `${fullDay(ctx, meeting.startsAt)}, ${clock(ctx, meeting.startsAt)} Uhr`;
	return `${begins} · ${meeting.title}${meeting.cancelledAt === null ? '' : ' · fällt aus'}`;
};

/** Those it has, to keep or to leave out; others come from the library, where each is described or declared to be decoration. */
const Photos = ({ ctx, meeting, kept }: Pick<Props, 'ctx'> & { meeting: DeskMeeting | undefined; kept: string }) => {
	if (!meeting) return <p class="om-muted">Fotos kommen dazu, wenn das Treffen gespeichert ist.</p>;
	return (
		<>
			{meeting.photos.length > 0 && (
				<MediaGrid
					legend="Fotos"
					name="bilder"
					several
					choices={meeting.photos.map((photo) => ({
						value: photo.id,
						title: photo.name,
						text: photo.alt ?? 'Rein schmückend',
						art: <LibraryPicture picture={photo} />,
						checked: kept.includes(photo.id),
					}))}
				/>
			)}
			{reachOf(ctx, 'media.manage') !== null && (
				<p>
					{meeting.photos.length > 0 && 'Fotos ohne Häkchen fallen beim Speichern weg. '}Vorher speichern, was oben steht:{' '}
					<a href={`/verwaltung/medien?fuer=${encodeURIComponent(meetingPurpose + meeting.id)}`}>Fotos hochladen oder wählen</a>
				</p>
			)}
		</>
	);
};

const MeetingForm = ({ meeting, hasMembers, ...props }: Props & { meeting: DeskMeeting | undefined; hasMembers: boolean }) => {
	const id = meeting?.id ?? '';
	const isMine = props.typed['id'] === id && 'beginn' in props.typed;
	const stored = meetingText(props, meeting);
	const texts = isMine ? props.typed : stored;
	const question = (name: string, label: string) => ({
		lang: 'de' as const,
		name,
		label,
		value: texts[name],
		error: isMine ? props.errorOf(name) : undefined,
	});
	return (
		<details class="om-more-box" open={isMine}>
			<summary>{nameOf(props, meeting)}</summary>
			<Form action={`${base}/${props.id}/treffen`} hidden={{ id }}>
				<LineField {...question('titel', 'Überschrift')} maxlength={120} />
				<DateTimeField {...question('beginn', 'Beginn')} />
				<LineField {...question('ort', 'Wo?')} maxlength={160} />
				<LineField {...question('video', 'Adresse der Videorunde')} type="url" dir="ltr" optional />
				<LineField {...question('telefon', 'Einwahl am Telefon')} type="tel" dir="ltr" optional />
				{hasMembers && <CheckField lang="de" name="intern" label="Nur für Mitglieder" checked={Boolean(texts['intern'])} />}
				<TextField {...question('tagesordnung', 'Tagesordnung')} optional />
				<TextField {...question('protokoll', 'Protokoll')} rows={8} optional />
				<Photos ctx={props.ctx} meeting={meeting} kept={texts['bilder'] ?? ''} />
				<Submit icon="save">Treffen speichern</Submit>
			</Form>
			{meeting && <CallOff {...props} meeting={meeting} />}
		</details>
	);
};

export const MeetingSheet = (props: Props & { meetings: readonly DeskMeeting[]; hasMembers: boolean }) => (
	<Sheet id="treffen" title="Treffen und Protokolle">
		{[...props.meetings, undefined].map((meeting) => (
			<MeetingForm {...props} meeting={meeting} />
		))}
	</Sheet>
);

/** What was said on the telephone, on paper or at an event, and signatures on paper. */
export const RecordSheet = ({ id, typed, errorOf, tally }: Props & { tally: Tally }) => (
	<Sheet id="eintragen" title="Für jemanden eintragen">
		<Form action={`${base}/${id}/beitrag`}>
			<SelectField
				lang="de"
				name="kanal"
				label="Auf welchem Weg?"
				error={errorOf('kanal')}
				choices={Object.entries(channels)
					.filter(([value]) => value !== 'online')
					.map(([value, label]) => ({ value, label }))}
				value={typed['kanal']}
			/>
			<LineField lang="de" name="name" label="Von wem?" value={typed['name']} error={errorOf('name')} maxlength={80} />
			<TextField lang="de" name="text" label="Was wurde gesagt?" value={typed['text']} error={errorOf('text')} maxlength={3000} />
			<Submit look="secondary">Beitrag eintragen</Submit>
		</Form>
		<Form action={`${base}/${id}/unterschriften`}>
			<NumberField
				lang="de"
				name="anzahl"
				label="Unterschriften auf Papier"
				hint={`Bisher: ${counted('de', tally.counted, { one: 'eine Unterschrift', other: '# Unterschriften' })}. Die neue Zahl ersetzt die alte.`}
				value={typed['anzahl'] ?? tally.counted}
				error={errorOf('anzahl')}
			/>
			<LineField lang="de" name="woher" label="Woher?" value={typed['woher']} error={errorOf('woher')} maxlength={300} />
			<Submit look="secondary">Zahl speichern</Submit>
		</Form>
	</Sheet>
);
