import { scene } from '../art/scenes.ts';
import { Button } from '../button.tsx';
import { Drawing, Picture } from '../content/picture.tsx';
import { Tabs } from '../content/tabs.tsx';
import { LineField, TextField } from '../form/line-field.tsx';
import type { Language } from '../language.ts';
import type { Markup } from '../markup.ts';
import { DeskBar, EditorColumns, Sheet } from '../office/desk-bar.tsx';
import { EditorTabs } from '../office/editor-tabs.tsx';
import { InboxList } from '../office/inbox-list.tsx';
import { MediaGrid } from '../office/media-grid.tsx';
import { PhonePreview } from '../office/phone-preview.tsx';
import { Rail } from '../office/rail.tsx';
import { ReadyList } from '../office/ready-list.tsx';
import { VersionDiff } from '../office/version-diff.tsx';
import { SectionHead } from '../page/section.tsx';
import { Main } from '../page/shell.tsx';
import { Tag } from '../tag.tsx';

type Props = { lang: Language };

const SampleRail = ({ lang }: Props): Markup => (
	<Rail
		lang={lang}
		place={{ href: '/verwaltung', name: 'Auenrode', line: 'Verwaltung' }}
		groups={[
			{
				title: 'Arbeitsplatz',
				entries: [
					{ href: '#e', label: 'Eingang', icon: 'inbox', open: 7 },
					{ href: '#i', label: 'Inhalte', icon: 'article', current: true },
				],
			},
			{ title: 'Fachbereiche', entries: [{ href: '#s', label: 'Straßen', icon: 'add_road' }] },
			{ title: 'Einrichten', entries: [{ href: '#r', label: 'Menschen und Rechte', icon: 'group' }] },
		]}
		person={<a href="#ab">Anna Vogt, abmelden</a>}
	/>
);

const Beside = ({ lang }: Props): Markup => (
	<>
		<Sheet id="bereit" title="Bereit zum Erscheinen?">
			<ReadyList
				items={[
					{ state: 'done', text: 'Überschrift und Kurztext stehen' },
					{ state: 'open', text: 'Leichte Sprache fehlt (empfohlen)' },
					{ state: 'note', icon: 'history', text: '14:02 Anna Vogt: Kurztext gekürzt' },
				]}
			/>
		</Sheet>
		<Tabs
			label="Vorschau als"
			tabs={[
				{ href: '#p1', label: 'Telefon', current: true, icon: 'mobile' },
				{ href: '#p2', label: 'Seite', icon: 'computer' },
			]}
		/>
		<PhonePreview label="Vorschau" art={<Drawing svg={scene('fest')} />}>
			<p class="om-meta">
				<Tag>Ebersfeld</Tag>
			</p>
			<h3>Ebersfeld wird 120</h3>
			<p>Um 14 Uhr setzt sich der Zug an der Feuerwehr in Bewegung.</p>
		</PhonePreview>
		<Sheet id="verlauf" title="Verlauf">
			<VersionDiff
				lang={lang}
				fields={[
					{
						label: 'Kurztext',
						pieces: [
							{ kind: 'same', text: 'Umzug um ' },
							{ kind: 'deleted', text: '13 Uhr' },
							{ kind: 'inserted', text: '14 Uhr' },
						],
					},
				]}
			/>
		</Sheet>
	</>
);

export const SampleOffice = ({ lang }: Props): Markup => (
	<>
		<SampleRail lang={lang} />
		<Main desk>
			<DeskBar before="Nachricht · Entwurf von Anna Vogt" title="Festumzug in Ebersfeld" saved="Gespeichert vor 4 Sekunden">
				<Button href="#plan" look="secondary" icon="schedule">
					Planen
				</Button>
				<Button form="f">Zur Freigabe geben</Button>
			</DeskBar>
			<EditorColumns label="Prüfung und Vorschau" beside={<Beside lang={lang} />}>
				<EditorTabs
					label="Sprachfassungen"
					tabs={[
						{ href: '#de', label: 'Deutsch', current: true, state: 'present' },
						{ href: '#ls', label: 'Leichte Sprache', state: 'missing', stateWord: 'fehlt' },
						{ href: '#pl', label: 'Polski', state: 'machine', stateWord: 'maschinell übersetzt', lang: 'pl' },
					]}
				/>
				<form class="om-stack" id="f" method="post">
					<LineField lang={lang} name="titel" label="Überschrift" value="Ebersfeld wird 120" />
					<TextField lang={lang} name="kurz" label="Das Wichtigste in zwei Sätzen" value="Umzug um 14 Uhr." rows={3} />
					<MediaGrid
						legend="Ein Bild wählen"
						name="bild"
						choices={(['fest', 'markt', 'see'] as const).map((name, index) => ({
							value: name,
							title: `${name}.svg`,
							text: 'Gezeichnet · Ebersfeld',
							art: <Picture address={`/bild/${name}.svg`} alt="" width={800} height={450} />,
							checked: index === 0,
						}))}
						beside={
							<Button href="#m" look="secondary" icon="upload">
								Anderes Bild
							</Button>
						}
					/>
				</form>
				<SectionHead id="wartet" title="Wartet auf Sie" />
				<InboxList
					entries={[
						{
							href: '#1',
							icon: 'rate_review',
							title: 'Zweite Augen: Ebersfelder Straße halbseitig gesperrt',
							text: 'Von Jens Maurer, Wirtschaftshof. Soll heute um 15 Uhr erscheinen.',
							light: { light: 'stop', text: 'Heute, 15 Uhr' },
						},
					]}
				/>
			</EditorColumns>
		</Main>
	</>
);
