import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { driveSources, driveStates } from '../drive.ts';
import type { DriveRow } from '../server/queries/drives.ts';
import { dayWords, kilometres, lightOf } from '../survey-texts.ts';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

export const drivesPath = `${officePath}/fahrten`;

const waitingWords = ({ proposed, pictures, seen }: DriveRow): string =>
	[
		...((proposed ?? 0) > 0 ? [`${proposed} Vorschläge`] : []),
		...((pictures ?? 0) > (seen ?? 0) ? [`${(pictures ?? 0) - (seen ?? 0)} Bilder`] : []),
	].join(', ') || 'nichts';

const rowOf = (drive: DriveRow) => [
	<a href={`${drivesPath}/${drive.id}`}>{dayWords(drive.drivenOn)}</a>,
	drive.vehicle ?? '–',
	driveSources[drive.source],
	kilometres(drive.metres),
	<StatusLight light={lightOf(drive.state)}>{driveStates[drive.state]}</StatusLight>,
	drive.state === 'done' ? waitingWords(drive) : '–',
];

/** Every drive, the newest first, and the two ways in which one comes here. */
export const DriveList = ({ drives }: { drives: readonly DriveRow[] }) => (
	<div class="om-stack">
		<DeskBar title="Fahrten" after="Was gefahren ist, was daraus wurde, was noch anzusehen ist.">
			<Button href={`${drivesPath}/neu`} look="secondary" icon="upload">
				Datei hochladen
			</Button>
			<Button href="/befahrung" icon="directions_car">
				Mit dem Telefon fahren
			</Button>
		</DeskBar>
		<RoadTabs current="fahrten" />
		{drives.length === 0 ? (
			<p>Noch ist niemand gefahren. Legen Sie ein Telefon in die Halterung und öffnen Sie „Mit dem Telefon fahren“.</p>
		) : (
			<Table
				lang={lang}
				caption="Fahrten, die neueste zuerst"
				hideCaption
				columns={[
					{ label: 'Tag' },
					{ label: 'Fahrzeug' },
					{ label: 'Quelle' },
					{ label: 'Straße', number: true },
					{ label: 'Stand' },
					{ label: 'Zu tun' },
				]}
				rows={drives.map(rowOf)}
			/>
		)}
	</div>
);
