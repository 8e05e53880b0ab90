import type { Child } from 'hono/jsx';
import { iconOutline, type IconName } from '#ui/icons.ts';
import type { Field } from '#kernel/kind/field.ts';
import { headline, questionsOf } from '#kernel/kind/kind.ts';
import { directionOf, tagNames, tags } from '#kernel/i18n/language.ts';
import { publicationStates } from '#kernel/publication/publication.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar, EditorColumns, Sheet } from '#ui/office/desk-bar.tsx';
import { EditorTabs } from '#ui/office/editor-tabs.tsx';
import { editorOf, officeOf } from '../desk.ts';
import { base as deskBase, isHers } from '../participation/desk-of.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { moment } from '../when.ts';
import { AppearPanel, ProposalNote, SendButtons } from './appear.tsx';
import { Beside } from './beside.tsx';
import { ReleasePanel } from './deeds.tsx';
import type { Editing } from './editing.ts';
import { ProposalPanel } from './proposal.tsx';
import { AskedQuestion } from './questions.tsx';
import { TranslatedWords } from './translated.tsx';

const controlLabels = {
	_from: { label: 'Erscheint am' },
	_until: { label: 'Verschwindet am' },
	until: { label: 'Verschwindet am' },
	note: { label: 'Hinweis' },
};

/** The labels of a kind's questions, for the sentences of its mistakes. */
const labelsOf = ({ kind }: Pick<Editing, 'kind'>) => ({ ...controlLabels, ...questionsOf(kind) });

const Asked = ({ editing, name, field }: { editing: Editing; name: string; field: Field<unknown> }) => {
	const { ctx, kind, answers, problems, pictures } = editing;
	const code = problems[name];
	const needsNoMark = ['flag', 'choices', 'places', 'topics', 'image'].includes(field.control);
	return (
		<AskedQuestion
			ctx={ctx}
			permission={kind.permission}
			field={field}
			value={answers[name] ?? ''}
			pictures={pictures}
			question={{
				lang: 'de',
				name,
				label: field.label,
				hint: field.hint,
				optional: field.isOptional && !needsNoMark,
				error: code === undefined ? undefined : messageFor(labelsOf(editing), name, code),
			}}
		/>
	);
};

/** Buttons above a text, drawn by the island: without a script there is the Markdown itself. */
const tools: Readonly<Record<string, IconName>> = {
	bold: 'format_bold',
	heading: 'format_h2',
	list: 'format_list_bulleted',
	link: 'link',
	undo: 'undo',
};
const toolIcons = Object.fromEntries(Object.entries(tools).map(([name, icon]) => [`data-${name}`, iconOutline(icon)]));

const Questions = ({ editing }: { editing: Editing }) => {
	const common = questionsOf(editing.kind);
	const ask = (name: keyof typeof headline) => <Asked editing={editing} name={name} field={common[name] ?? headline[name]} />;
	const own = Object.entries(editing.kind.fields);
	return (
		<>
			{ask('title')}
			{ask('summary')}
			{own.length > 0 && (
				<Sheet id="angaben" title="Angaben">
					{own.map(([name, field]) => (
						<Asked editing={editing} name={name} field={field} />
					))}
				</Sheet>
			)}
			<text-tools {...toolIcons}>{ask('body')}</text-tools>
			<Sheet id="bild" title="Bild">
				{ask('image')}
			</Sheet>
			<div class="om-panel">{ask('places')}</div>
			<div class="om-panel">
				{ask('topics')}
				{ask('position')}
			</div>
		</>
	);
};

const stateWords = { missing: 'fehlt', done: 'fertig', present: '', machine: 'maschinell übersetzt' } as const;

const Languages = ({ kind, id, language, thing }: Editing) => (
	<EditorTabs
		label="Sprachfassungen"
		tabs={tags
			.toSorted((a, b) => Number(b.startsWith('de')) - Number(a.startsWith('de')))
			.map((tag) => {
				const state = tag === 'de' ? 'present' : thing?.languages.includes(tag) ? 'done' : 'missing';
				return {
					href: `${editorOf(kind, id)}?sprache=${tag}`,
					label: tagNames[tag],
					current: tag === language,
					state,
					stateWord: stateWords[state],
					...(!tag.startsWith('de') && { lang: tag }),
				};
			})}
	/>
);

const CopyOffer = ({ ctx, kind, id, language, copyFrom, copyState }: Editing) => {
	if (!copyFrom || copyState === 'none') return <></>;
	const discard = (
		<Form action={`${officeOf(kind)}/${id}/verwerfen`} wide hidden={{ sprache: language }}>
			<Button look="secondary">Verwerfen</Button>
		</Form>
	);
	return copyState === 'taken' ? (
		<Alert level="info" title="Noch nicht gespeichert">
			<p>Von selbst gesichert: {moment(ctx, copyFrom)}.</p>
			<div class="om-row">{discard}</div>
		</Alert>
	) : (
		<Alert level="info" title="Sie haben weitergeschrieben und nicht gespeichert">
			<p>Zuletzt: {moment(ctx, copyFrom)}.</p>
			<div class="om-row">
				<Button look="secondary" href={`${editorOf(kind, id)}?sprache=${language}&stand=meiner`}>
					Damit weitermachen
				</Button>
				{discard}
			</div>
		</Alert>
	);
};

const Warnings = ({ editing }: { editing: Editing }) => {
	const { ctx, rights, thing, writers } = editing;
	return (
		<>
			{writers.length > 0 && (
				<Alert level="warning" title="Hier schreibt noch jemand">
					<p>{writers.map(({ name, at }) => `${name}, zuletzt ${moment(ctx, at)}`).join('; ')}.</p>
				</Alert>
			)}
			{rights.mayPropose && (
				<Alert level="info" title="Ist erschienen">
					<p>Schreiben Sie, wie es heißen soll. Bis jemand anderes Ihren Vorschlag übernimmt, steht der alte Text.</p>
				</Alert>
			)}
			{thing?.closure && (
				<Alert level="warning" title={publicationStates[thing.state]}>
					<p>{thing.reason || 'Ohne Begründung.'} Wenn Sie es veröffentlichen, erscheint es wieder.</p>
				</Alert>
			)}
		</>
	);
};

const stateLine = ({ ctx, kind, thing }: Editing): string => {
	if (!thing) return `${kind.one} · neu`;
	const state = publicationStates[thing.state];
	const at = thing.state === 'scheduled' && thing.shownFrom ? ` für ${moment(ctx, thing.shownFrom)}` : '';
	return [kind.one, `${state}${at}`, thing.byline].filter((part) => part !== '').join(' · ');
};

const savedWords = ({ ctx, thing }: Editing): string => (thing ? `Gespeichert: ${moment(ctx, thing.changedAt)}` : 'Noch nicht gespeichert');

/** Keeps what is typed every few seconds; all its words come from here. */
const AutoSave = ({ kind, id, children }: Editing & { children?: Child }) => (
	<auto-save
		data-to={`${officeOf(kind)}/${id}/zwischenstand`}
		data-saved="Von selbst gesichert"
		data-seconds="Gesichert vor # Sekunden"
		data-minutes="Gesichert vor # Minuten"
		data-failed="Nicht gesichert. Bitte speichern Sie selbst."
		data-others="Hier schreibt auch: #"
		data-newer="# hat inzwischen gespeichert. Ihr Text ist gesichert; beim Speichern sehen Sie beide Fassungen."
	>
		{children}
	</auto-save>
);

const Writing = ({ editing }: { editing: Editing }) => {
	const { kind, id, language, baseVersion, rights } = editing;
	const isGerman = language === 'de';
	return (
		<AutoSave {...editing}>
			<Form
				id="schreiben"
				action={editorOf(kind, id)}
				wide
				hidden={{ sprache: language, _base: baseVersion === null ? '' : String(baseVersion) }}
			>
				{isGerman ? (
					<Questions editing={editing} />
				) : (
					<div lang={language} dir={directionOf(language)}>
						<TranslatedWords editing={editing} />
					</div>
				)}
				{isGerman && rights.mayChange && <AppearPanel editing={editing} />}
				{rights.mayPropose && <ProposalNote editing={editing} />}
				<FormActions>
					<SendButtons editing={editing} />
				</FormActions>
			</Form>
		</AutoSave>
	);
};

/** Where people take part there is more to do than its words: days, meetings, what people said. */
const deskLink = ({ ctx, takesPart, thing, id }: Editing) =>
	takesPart && thing && isHers(ctx, { ...thing, id }) ? <a href={`${deskBase}/${id}`}>Ablauf, Treffen und Beiträge</a> : undefined;

/** The editor: text left, checks and preview right, what was typed never lost. */
export const EditorPage = ({ editing, notice }: { readonly editing: Editing; readonly notice?: string | undefined }) => {
	const { kind, thing, problems, answers } = editing;
	return (
		<>
			<DeskBar
				before={stateLine(editing)}
				title={answers['title'] || thing?.title || kind.deed}
				after={deskLink(editing)}
				saved={<span id="gesichert">{savedWords(editing)}</span>}
			>
				<SendButtons editing={editing} isAbove />
			</DeskBar>
			<Notice code={notice} />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labelsOf(editing), problems)} />
			<div id="gleichzeitig" role="status"></div>
			<Warnings editing={editing} />
			<CopyOffer {...editing} />
			<EditorColumns label="Prüfung und Vorschau" beside={<Beside editing={editing} />}>
				{thing && <ReleasePanel editing={editing} thing={thing} />}
				{thing && <ProposalPanel editing={editing} thing={thing} />}
				<Languages {...editing} />
				<Writing editing={editing} />
			</EditorColumns>
		</>
	);
};
