import { scene } from '../art/scenes.ts';
import { Alert } from '../alert.tsx';
import { Button } from '../button.tsx';
import { Banner } from '../content/box.tsx';
import { Empty } from '../content/empty.tsx';
import { GradeKey, Grade, MapFigure } from '../content/map-figure.tsx';
import { Drawing, Picture } from '../content/picture.tsx';
import { Figure, Prose } from '../content/prose.tsx';
import { Table } from '../content/table.tsx';
import { Tabs } from '../content/tabs.tsx';
import { Tile } from '../content/tile.tsx';
import { CopyLink } from '../copy-link.tsx';
import type { Language } from '../language.ts';
import type { Markup } from '../markup.ts';
import { DangerLevel, UpdateLog } from '../page/alarm.tsx';
import { Grid, Section } from '../page/section.tsx';
import { StatusLight } from '../status-light.tsx';

type Props = { lang: Language };

export const SampleRoads = ({ lang }: Props): Markup => (
	<Section id="strassen" tint title="So geht es unseren Straßen">
		<Grid columns="half">
			<MapFigure
				label="Karte von Ebersfeld; alle Einträge stehen auch in der Liste"
				width={720}
				height={420}
				polygons={[
					{
						kind: 'wood',
						points: [
							[20, 20],
							[200, 40],
							[160, 180],
							[30, 160],
						],
					},
					{
						kind: 'water',
						points: [
							[480, 260],
							[640, 280],
							[600, 380],
							[460, 350],
						],
					},
					{
						kind: 'area',
						points: [
							[250, 120],
							[400, 110],
							[390, 230],
							[260, 240],
						],
					},
				]}
				lines={[
					{
						kind: 'road',
						points: [
							[0, 220],
							[320, 180],
							[720, 90],
						],
					},
					{
						kind: 'grade-4',
						points: [
							[0, 220],
							[320, 180],
						],
					},
					{
						kind: 'grade-1',
						points: [
							[320, 180],
							[720, 90],
						],
					},
				]}
				pins={[{ at: [320, 180], number: 1, label: 'Bürgerhaus', href: '#p1' }]}
				names={[{ at: [340, 150], name: 'Ebersfeld' }]}
				caption={<GradeKey words={['sehr gut', 'gut', 'befriedigend', 'mäßig', 'schlecht']} />}
			/>
			<Table
				lang={lang}
				caption="Straßenabschnitte nach Note"
				columns={[{ label: 'Straße' }, { label: 'km', number: true }, { label: 'Zustand' }, { label: 'Stand' }]}
				rows={[
					[
						<a href="#s">Mittelhofer Weg</a>,
						'1,8',
						<Grade grade={5} label="schlecht" />,
						<StatusLight light="stop">Rat entscheidet</StatusLight>,
					],
					[
						<a href="#l">Lindenallee</a>,
						'0,6',
						<Grade grade={4} label="mäßig" />,
						<StatusLight light="idle">Geplant</StatusLight>,
					],
				]}
			/>
		</Grid>
	</Section>
);

export const SampleMessages = ({ lang }: Props): Markup => (
	<>
		<Banner
			id="mom"
			eyebrow="Mitwirk-O-Mat"
			title="Wo werden Sie gebraucht?"
			action={
				<Button href="#m" look="light" iconAfter="arrow_forward">
					Jetzt ausprobieren
				</Button>
			}
			art={<Drawing svg={scene('haus')} />}
		>
			20 kurze Fragen, drei Minuten.
		</Banner>
		<Section id="amt" title="Im Rathaus erledigen" tight>
			<Grid columns={3}>
				<Tile href="#1" icon="badge" title="Personalausweis" text="Termin, Kosten, abholen" />
				<Tile href="#2" icon="home" title="Ummelden" />
			</Grid>
			<Tabs
				label="Ansicht"
				tabs={[
					{ href: '#l', label: 'Liste', current: true, icon: 'format_list_bulleted' },
					{ href: '#k', label: 'Karte', icon: 'map' },
				]}
			/>
			<Prose>
				<Figure caption="Zeichnung: Ortsmitte">
					<Picture address="/bild/garten.svg" alt="Garten mit Beeten" width={800} height={450} eager />
				</Figure>
				<p>Ab Montag arbeitet der Wirtschaftshof mit dem Wasserverband in der Ebersfelder Straße.</p>
				<ul>
					<li>Mit dem Rad: Der Weg über die Feldstraße bleibt frei.</li>
				</ul>
				<CopyLink lang={lang} href="https://auenrode.example/aktuelles/strasse" />
			</Prose>
			<Alert level="warning" title="Heute kein Wasser im Anger">
				<p>Von 14 bis 15 Uhr. Fragen: 00921 140.</p>
			</Alert>
			<DangerLevel label="Gefahrenstufe" levels={['sehr gering', 'gering', 'mittel', 'hoch', 'sehr hoch']} current={4} />
			<UpdateLog
				updates={[
					{
						number: 2,
						moment: '2026-06-17T18:00',
						when: 'Gestern, 18:00 Uhr',
						title: 'Stufe 4 ab Mitternacht',
						text: 'Das Johannisfeuer findet ohne Feuer statt.',
					},
				]}
			/>
			<Empty
				art={<Drawing svg={scene('bus')} />}
				title="Hier hält gerade nichts"
				code="404, nicht gefunden"
				actions={<Button href="/">Zur Startseite</Button>}
			>
				Die Seite ist umgezogen oder der Aushang ist abgenommen.
			</Empty>
		</Section>
	</>
);
