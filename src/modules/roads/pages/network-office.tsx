import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { fullDay } from '#screens/moments.ts';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { surveying } from '../survey.ts';
import { networksOf } from '../server/queries/network.ts';
import { dayWords, kilometres } from '../survey-texts.ts';
import { lang, RoadTabs } from './road-tabs.tsx';

type Laid = Awaited<ReturnType<typeof networksOf>>[number];

const Islands = ({ report: { islands, lostMetres } }: Laid) => (
	<Sheet id="inseln" title="Abgeschnittene Straßen">
		{islands.length === 0 ? (
			<p>Keine. Jede Straße ist von jeder anderen aus erreichbar.</p>
		) : (
			<>
				<p>
					{kilometres(lostMetres)} sind vom übrigen Netz aus nicht zu erreichen. Oft fehlt in der Karte ein Verbindungspunkt, oder
					die Straße beginnt jenseits der Gemeindegrenze.
				</p>
				<Table
					lang={lang}
					caption="Abgeschnittene Straßen, die längste zuerst"
					hideCaption
					columns={[{ label: 'Straßen' }, { label: 'Länge', number: true }]}
					rows={islands.map(({ streets, metres }) => [streets.join(', ') || 'ohne Namen', `${metres} m`])}
				/>
			</>
		)}
	</Sheet>
);

const Faults = ({ report: { faults, more } }: Laid) => (
	<Sheet id="fehler" title="Was in der Datei fehlte">
		<ul>
			{faults.map(({ element, problem }) => (
				<li>
					<span lang="en">
						{element}: {problem}
					</span>
				</li>
			))}
			{more > 0 && <li>und {more} weitere</li>}
		</ul>
	</Sheet>
);

/** `/verwaltung/strassen/netz`: the network that is driven on, and what is odd about it. */
export const networkPages = new Hono<OfficeEnv>().get('/', async (c) => {
	const ctx = staff(c.var.ctx, surveying.drive);
	const networks = await networksOf(ctx);
	const current = networks.find(({ isCurrent }) => isCurrent);
	return c.render(
		<div class="om-stack">
			<DeskBar
				title="Straßennetz"
				after="Auf dieses Netz werden Fahrten gelegt. Jeder Abschnitt ist zehn Meter lang und behält seine Kennung."
			/>
			<RoadTabs current="netz" />
			{current ? (
				<>
					<Sheet id="stand" title="Aktuelles Netz">
						<Facts
							facts={[
								{ label: 'Datei', value: <bdi>{current.source}</bdi> },
								{ label: 'Stand der Daten', value: current.takenOn ? dayWords(current.takenOn) : 'nicht angegeben' },
								{ label: 'Eingelesen', value: fullDay(ctx, current.laidAt) },
								{ label: 'Herkunft', value: current.licence || 'nicht angegeben' },
								{ label: 'Länge', value: kilometres(current.metres) },
								{ label: 'Abschnitte', value: current.report.segments.toLocaleString('de-DE') },
								{ label: 'Neu, weggefallen', value: `${current.report.fresh}, ${current.report.gone}` },
							]}
						/>
					</Sheet>
					<Islands {...current} />
					{current.report.faults.length > 0 && <Faults {...current} />}
				</>
			) : (
				<p>Noch ist kein Netz eingelesen. Die Administration tut das mit „ortsmitte import roads“.</p>
			)}
			{networks.length > 1 && <p>{networks.length - 1} ältere Netze sind aufbewahrt.</p>}
		</div>,
		{ title: 'Straßennetz' },
	);
});
