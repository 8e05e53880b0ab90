import { hero } from '../art/heroes.ts';
import { scene } from '../art/scenes.ts';
import { village } from '../art/villages.ts';
import { Button } from '../button.tsx';
import { Box, LinkList } from '../content/box.tsx';
import { Calendar } from '../content/calendar.tsx';
import { Card, Panel } from '../content/card.tsx';
import { EventList, List } from '../content/event-list.tsx';
import { Facts, Stats } from '../content/facts.tsx';
import { FilterBar } from '../content/filter-bar.tsx';
import { Hero } from '../content/hero.tsx';
import { NoteBoard, NoteCard } from '../content/note-card.tsx';
import { Pagination } from '../content/pagination.tsx';
import { Drawing, Picture } from '../content/picture.tsx';
import { SearchField } from '../content/search-field.tsx';
import { TodayCard } from '../content/today-card.tsx';
import type { Language } from '../language.ts';
import type { Markup } from '../markup.ts';
import { Alarm } from '../page/alarm.tsx';
import { Breadcrumb } from '../page/breadcrumb.tsx';
import { Aside, Grid, Section, SectionHead, Wrap } from '../page/section.tsx';
import { Main } from '../page/shell.tsx';
import { Tag } from '../tag.tsx';
import { SampleFoot, SampleHead } from './frame.tsx';
import { SampleMessages, SampleRoads } from './messages.tsx';

type Props = { lang: Language };

const Top = ({ lang }: Props): Markup => (
	<>
		<Hero
			id="gruss"
			title="Guten Tag, Auenrode."
			lead="Was heute los ist, wer helfen kann und was das Rathaus für Sie erledigt. Für alle drei Dörfer an einem Ort."
			art={<Drawing svg={hero('auenrode')} />}
			search={<SearchField lang={lang} id="q" action="/suche" label="Auf der ganzen Seite suchen" example="Was suchen Sie?" />}
			quickLabel="Häufig gesucht"
			quick={[
				{ href: '#a', icon: 'delete', label: 'Abfallkalender' },
				{ href: '#b', icon: 'event_available', label: 'Termin im Amt' },
				{ href: '#c', icon: 'report', label: 'Mangel melden' },
			]}
		/>
		<TodayCard
			id="heute"
			answers={[
				{
					icon: 'today',
					title: 'Heute, Donnerstag, 18. Juni',
					times: [
						{ moment: '15:30', time: '15:30', href: '#1', text: 'Strickkreis in der Begegnungsstätte' },
						{ moment: '19:00', time: '19:00', href: '#2', text: 'Ortschaftsrat Ebersfeld, öffentlich' },
					],
				},
				{ icon: 'delete', title: 'Abfall in Ebersfeld', strong: 'Morgen: Papier', text: 'Blaue Tonne, bis 6 Uhr an die Straße.' },
				{ icon: 'account_balance', title: 'Bürgerservice', strong: 'Geöffnet bis 18 Uhr' },
				{ icon: 'waves', title: 'Jakobsee', strong: '21,4 °C, baden erlaubt', text: 'Sensor am Steg, gemessen um 13:50 Uhr.' },
			]}
		/>
	</>
);

const News = (): Markup => (
	<Section id="neu" title="Das ist neu" more={{ href: '#alle', label: 'Alle Neuigkeiten' }}>
		<Grid columns="news">
			<Card
				href="#n1"
				title="Ebersfeld wird 120: So feiert das Dorf am Samstag"
				art={<Drawing svg={scene('fest')} />}
				meta={
					<>
						<Tag>Ebersfeld</Tag>
						<time>heute</time>
					</>
				}
			>
				<p>Umzug um 14 Uhr, Kuchen von 40 Bäckerinnen, abends Tanz auf dem Anger.</p>
			</Card>
			{(['feuerwehr', 'musik', 'schule'] as const).map((name) => (
				<Card
					look="flat"
					href={`#${name}`}
					title="Ebersfelder Straße bis 3. Juli halbseitig gesperrt"
					art={<Picture address={`/bild/${name}.svg`} night={`/bild/${name}-nacht.svg`} alt="" width={800} height={450} />}
					meta={<Tag accent>Verkehr</Tag>}
				>
					<p class="om-small om-muted">Das Schlagloch vor Nr. 14 wird gleich mit erledigt.</p>
				</Card>
			))}
		</Grid>
	</Section>
);

const Villages = (): Markup => (
	<Section
		id="ort"
		tint
		title="Drei Dörfer, eine Gemeinde"
		lead="Jedes Dorf hat seine eigene Seite mit Terminen, Aushängen, Menschen und Häusern."
	>
		<Grid columns={3}>
			{['auenrode', 'ebersfeld', 'mittelhof'].map((slug, index) => (
				<Card
					look="village"
					href={`/ort/${slug}`}
					title={slug}
					art={<Drawing svg={village(slug, index === 2 ? { landmark: 'mill' } : { water: index === 0 })} />}
				>
					<p class="om-muted">Mühle, Bürgerhaus, Streuobst</p>
				</Card>
			))}
		</Grid>
	</Section>
);

const june = Array.from({ length: 30 }, (_, index) => ({
	day: index + 1,
	...(index % 2 === 1 && { href: `#t${index + 1}`, count: (index % 3) + 1, words: `${index + 1}. Juni, ${(index % 3) + 1} Termine` }),
	...(index === 17 && { today: true }),
}));

const weekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'].map((short) => ({ short, long: short }));

const Events = ({ lang }: Props): Markup => (
	<Wrap tight>
		<FilterBar
			label="Nach Ort filtern"
			choices={[
				{ href: '#alle', label: 'Alle Orte', current: true },
				{ href: '#e', label: 'Ebersfeld' },
				{ href: '#k', label: 'Für Kinder', icon: 'child_care' },
			]}
		/>
		<Grid columns="split" air>
			<section aria-labelledby="termine">
				<SectionHead id="termine" title="Diese Woche" more={{ href: '#m', label: 'Ganzer Monat' }} />
				<EventList
					lang={lang}
					events={[
						{
							href: '#1',
							today: true,
							date: { weekday: 'Do', day: '18', month: 'Juni' },
							title: 'Computer-Einstieg leicht gemacht',
							meta: [
								{ icon: 'schedule', text: 'Heute, 17:00–18:30 Uhr' },
								{ icon: 'location_on', text: 'Villa, Barocksaal, Auenrode' },
							],
							light: { light: 'ok', text: 'Noch 3 Plätze frei' },
						},
						{ href: '#2', cancelled: true, date: { weekday: 'Do', day: '25', month: 'Juni' }, title: 'Blutspende' },
					]}
				/>
				<List
					lang={lang}
					items={[
						{
							href: '#3',
							sign: { icon: 'article' },
							before: <Tag>Anliegen</Tag>,
							title: 'Bürgerhaus mieten',
							text: 'Saal, Küche und Bühne.',
						},
						{ title: 'Lindenallee: Flicken und Fugen', sign: { above: 'Nr.', main: '2', below: 'Ort', look: 'soft' } },
					]}
				/>
				<Pagination lang={lang} page={3} pages={9} href={(page) => `?seite=${page}`} />
			</section>
			<Aside label="Monat und Hilfe">
				<Panel>
					<Calendar
						id="monat"
						title="Juni 2026"
						weekdays={weekdays}
						offset={0}
						days={june}
						before={{ href: '#mai', label: 'Mai 2026' }}
						after={{ href: '#juli', label: 'Juli 2026' }}
					/>
				</Panel>
				<Box id="kurz" title="Auf einen Blick">
					<Facts facts={[{ label: 'Wann', value: '22. Juni bis 3. Juli 2026' }]} />
					<LinkList links={[{ href: '#v', label: 'Heimatverein Ebersfeld', icon: 'group' }]} />
				</Box>
				<Box id="selbst" accent title="Selbst etwas vor?">
					<p>Vereine tragen Termine in zwei Minuten ein.</p>
					<Button href="#neu">Termin eintragen</Button>
				</Box>
				<Stats boxed stats={[{ label: 'in diesem Jahr erledigt', value: '143' }]} />
			</Aside>
		</Grid>
	</Wrap>
);

const Board = (): Markup => (
	<Section id="brett" title="Schwarzes Brett" more={{ href: '#auf', label: 'Aushang aufgeben' }}>
		<NoteBoard>
			{(['volunteer_activism', 'directions_car', 'search', 'redeem'] as const).map((icon) => (
				<NoteCard
					href={`#${icon}`}
					icon={icon}
					kind="Hilfe gesucht"
					title="Wer mäht den Friedhof in Mittelhof?"
					foot="Kirchengemeinde · bis 30. Juni"
				>
					<p>Zwei Stunden im Monat, Mäher ist da. Kaffee auch.</p>
				</NoteCard>
			))}
		</NoteBoard>
	</Section>
);

export const SamplePortal = ({ lang }: Props): Markup => (
	<>
		<SampleHead lang={lang} />
		<Alarm
			id="alarm"
			icon="local_fire_department"
			state="Waldbrandgefahr Stufe 4 von 5"
			asOf="Stand: heute, 12:30 Uhr"
			title="Der Wald ist trocken. Bleiben Sie auf den Wegen."
			actions={
				<Button href="#lage" look="light">
					Was jetzt gilt
				</Button>
			}
		>
			<p>Kein Feuer, kein Grill, keine Zigaretten im Wald.</p>
		</Alarm>
		<Breadcrumb lang={lang} home="/" trail={[{ href: '/ort', label: 'Dörfer' }]} here="Ebersfeld" />
		<Main>
			<Top lang={lang} />
			<News />
			<Villages />
			<Events lang={lang} />
			<Board />
			<SampleRoads lang={lang} />
			<SampleMessages lang={lang} />
		</Main>
		<SampleFoot />
	</>
);
