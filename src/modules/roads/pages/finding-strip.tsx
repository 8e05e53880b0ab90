import type { Problems } from '#kernel/errors.ts';
import { Button } from '#ui/button.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, FormActions, Submit } from '#ui/form/form.tsx';
import { NumberField } from '#ui/form/line-field.tsx';
import { DeskBar, EditorColumns, Sheet } from '#ui/office/desk-bar.tsx';
import { damageTypes } from '../damage.ts';
import { type FindingRow, isDamage, shownSize, type StripPicture } from '../server/queries/findings.ts';
import { dayWords, sentenceOf } from '../survey-texts.ts';
import { officePath } from './road-tabs.tsx';

export const findingsPath = `${officePath}/funde`;
const units = { area: 'm²', length: 'm', count: 'Stück' } as const;
const severities = { low: 'leicht', medium: 'mittel', high: 'schwer' } as const;
const offered = Object.entries(damageTypes).map(([value, { label, unit }], at) => ({
	value,
	label: `${at < 10 ? `${(at + 1) % 10} ` : ''}${label}, in ${units[unit]}`,
}));

export type StripProps = {
	readonly driveId: string;
	readonly drivenOn: string;
	readonly strip: readonly StripPicture[];
	/** Number of the picture in the strip, from 0. */
	readonly at: number;
	readonly findings: readonly FindingRow[];
	/** What was typed into the form with this prefix, and what was wrong there. */
	readonly tried: Tried;
};
export type Tried = { readonly prefix: string; readonly typed: Readonly<Record<string, string>>; readonly problems: Problems };
export const nothingTried: Tried = { prefix: '', typed: {}, problems: {} };

export const addressAt = ({ driveId, at }: { driveId: string; at: number }): string => `${findingsPath}/${driveId}?bild=${at + 1}`;
const typeWords = (type: string | null): string => (isDamage(type) ? damageTypes[type].label : 'Noch nicht bestimmt');
const extentWords = ({ type, extent }: Pick<FindingRow, 'type' | 'extent'>): string =>
	isDamage(type) && extent !== null ? `${extent.toLocaleString('de-DE')} ${units[damageTypes[type].unit]}` : '';

/** `prefix` tells the questions of several forms on the page apart. */
const Questions = ({ finding, tried, prefix = '' }: { finding?: FindingRow; tried: Tried; prefix?: string }) => {
	const { typed, problems } = tried.prefix === prefix ? tried : nothingTried;
	const known = { type: finding?.type, extent: finding?.extent?.toLocaleString('de-DE'), severity: finding?.severity };
	const asked = (name: keyof typeof known) => ({
		lang: 'de' as const,
		name: `${prefix}${name}`,
		value: typed[`${prefix}${name}`] ?? known[name] ?? undefined,
		error: problems[name] && sentenceOf(problems[name]),
	});
	const severity = asked('severity');
	return (
		<>
			<ChoiceField {...asked('type')} label="Was ist es?" choices={offered} wide />
			<NumberField {...asked('extent')} label="Wie viel?" hint="Quadratmeter, Meter oder Stück, wie bei der Art steht." decimal />
			<ChoiceField
				{...severity}
				label="Wie schlimm?"
				choices={Object.entries(severities).map(([value, label]) => ({ value, label }))}
				value={severity.value ?? 'medium'}
			/>
		</>
	);
};

const Boxes = ({ findings }: { findings: readonly FindingRow[] }) => (
	<>
		{findings.map(({ box, state }) => box && <rect {...box} class={state === 'confirmed' ? 'om-strip__sure' : 'om-strip__maybe'} />)}
		<rect data-part="box" class="om-strip__new" x="0" y="0" width="0" height="0" />
	</>
);

const Picture = ({ strip, at, findings, driveId }: StripProps) => {
	const picture = strip[at];
	if (!picture) return <p>Diese Fahrt hat keine Bilder.</p>;
	const { width, height } = shownSize(picture);
	const [before, after] = [at > 0 ? at - 1 : null, at + 1 < strip.length ? at + 1 : null];
	return (
		<>
			<div class="om-strip" data-part="frame">
				<img
					src={`${findingsPath}/bild/${picture.id}/gross`}
					width={width}
					height={height}
					alt={`Fahrbahn, Bild ${at + 1} von ${strip.length}`}
				/>
				<svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
					<Boxes findings={findings} />
				</svg>
			</div>
			<nav class="om-row" aria-label="Bilder der Fahrt">
				{before !== null && (
					<Button href={addressAt({ driveId, at: before })} look="secondary" icon="chevron_backward" rel="previous">
						Bild davor
					</Button>
				)}
				{after !== null && (
					<Button href={addressAt({ driveId, at: after })} look="secondary" iconAfter="chevron_forward" rel="next">
						Nächstes Bild
					</Button>
				)}
			</nav>
		</>
	);
};

const Proposal = ({ finding, props, prefix }: { finding: FindingRow; props: StripProps; prefix: string }) => (
	<Sheet id={`fund-${finding.id}`} title={`Vorschlag: ${typeWords(finding.type)}`}>
		<p class="om-muted">{[`von ${finding.foundBy}`, finding.says].filter(Boolean).join(', ')}</p>
		{finding.voiceType !== null && (
			<audio controls preload="none" src={`${findingsPath}/stimme/${finding.id}`} aria-label="Gesprochener Hinweis"></audio>
		)}
		<details open={props.tried.prefix === prefix}>
			<summary>Ansehen und entscheiden</summary>
			<Form action={`${findingsPath}/${props.driveId}/entscheiden`} hidden={{ id: finding.id, bild: String(props.at + 1), prefix }}>
				<Questions finding={finding} tried={props.tried} prefix={prefix} />
				<FormActions>
					<Button name="state" value="confirmed" icon="check">
						Bestätigen
					</Button>
					<Button name="state" value="rejected" look="tertiary" icon="close">
						Ablehnen
					</Button>
				</FormActions>
			</Form>
		</details>
	</Sheet>
);

const Confirmed = ({ findings, driveId, at }: Pick<StripProps, 'findings' | 'driveId' | 'at'>) => (
	<Sheet id="bestaetigt" title="Bestätigt">
		<ul class="om-plain om-stack">
			{findings.map((finding) => (
				<li>
					{typeWords(finding.type)}, {extentWords(finding)}, {finding.severity && severities[finding.severity]}
					<Form
						action={`${findingsPath}/${driveId}/entscheiden`}
						hidden={{ id: finding.id, bild: String(at + 1), state: 'rejected' }}
						wide
					>
						<Button look="tertiary" icon="undo">
							Zurücknehmen<span class="om-hidden"> {typeWords(finding.type)}</span>
						</Button>
					</Form>
				</li>
			))}
		</ul>
	</Sheet>
);

const NewFinding = ({ driveId, at, strip, tried }: StripProps) => (
	<Sheet id="neu-titel" title="Schaden festhalten">
		<Form action={`${findingsPath}/${driveId}/neu`} id="neu" hidden={{ pictureId: strip[at]?.id ?? '', bild: String(at + 1) }}>
			{['x', 'y', 'width', 'height'].map((name) => (
				<input type="hidden" name={name} value="" />
			))}
			<Questions tried={tried} />
			<Submit icon="add">Festhalten</Submit>
		</Form>
	</Sheet>
);

/** One picture of a drive, what lies on it, and the question what else does. Without a script everything works but the box. */
export const StripPage = (props: StripProps) => {
	const { driveId, drivenOn, strip, at, findings } = props;
	const picture = strip[at];
	const { width, height } = picture ? shownSize(picture) : { width: 0, height: 0 };
	const shown = findings.filter(({ pictureId }) => pictureId === (picture?.id ?? null));
	const confirmed = shown.filter(({ state }) => state === 'confirmed');
	return (
		<picture-strip class="om-stack" data-width={String(width)} data-height={String(height)}>
			<BackLink href={findingsPath} label="Funde" />
			<DeskBar
				title={picture ? `Bild ${at + 1} von ${strip.length}` : 'Ohne Bilder'}
				before={`Fahrt vom ${dayWords(drivenOn)}${picture?.street ? `, ${picture.street}` : ''}`}
				after="Ziffern wählen die Art, Pfeile wechseln das Bild. Auf dem Bild ziehen Sie einen Rahmen."
			>
				{picture && (
					<Form action={`${findingsPath}/${driveId}/gesehen`} hidden={{ pictureId: picture.id, bild: String(at + 1) }} wide>
						<Button icon="task_alt">{picture.seenAt ? 'Schon gesehen, weiter' : 'Nichts weiter, nächstes Bild'}</Button>
					</Form>
				)}
			</DeskBar>
			<EditorColumns label="Funde auf diesem Bild" beside={picture && <NewFinding {...props} findings={shown} />}>
				<Picture {...props} findings={shown} />
				{shown
					.filter(({ state }) => state === 'proposed')
					.map((finding, number) => (
						<Proposal finding={finding} props={props} prefix={`v${number + 1}-`} />
					))}
				{confirmed.length > 0 && <Confirmed findings={confirmed} driveId={driveId} at={at} />}
			</EditorColumns>
		</picture-strip>
	);
};
