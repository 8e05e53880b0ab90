import { staff } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { finishDrive, layPiece, openDrive } from '#modules/roads/server/commands/drives.ts';
import { processDrive } from '#modules/roads/server/commands/process-drive.ts';
import { driveOf } from '#modules/roads/server/queries/drives.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';
import type { RoadTables } from '#modules/roads/server/tables.ts';
import { walled } from '#kernel/command.ts';
import { lengthOfRoute, phoneDrive, routeOfMetres } from '#testing/simulated-drive.ts';
import { openVillage } from '#testing/village.ts';

const own = tables<RoadTables>();
const [pictures, limit] = [5000, 10];
const { as, visitor, db } = await openVillage();
const jens = staff(as('jens'), 'roads.survey');
const ground = await groundOf(jens);
if (!ground) throw new Error('the demo world has no roads');

/** Several routes one after the other, until 20 kilometres are driven; between two of them the phone was silent. */
const { network } = ground;
const rides = [];
for (let [metres, seed] = [0, 1]; metres < 20_000; seed += 1) {
	const route = routeOfMetres(network, 5000, seed);
	metres += lengthOfRoute(network, route);
	rides.push({ metres: lengthOfRoute(network, route), ...phoneDrive(network, route, { seed }) });
}
const calibration = { slope: 1.2, offset: 0.3, power: 0, error: 0.6, middle: 3.4, spread: 200, count: 60 };
const vehicle = { id: newId(), name: 'Bench', calibration: JSON.stringify(calibration), calibratedAt: jens.now };
await walled(jens, (tx) => own.insert(tx, 'roadVehicle', vehicle));
const { id } = await openDrive(jens, { key: 'bench-drive', vehicleId: vehicle.id, drivenOn: '2026-11-01', source: 'phone' });
let start = 0;
for (const [number, { piece, seconds }] of rides.entries()) {
	const [fixes, motion] = [piece.fixes, piece.motion];
	const moved = {
		fixes: fixes.map(([second, ...rest]): (typeof fixes)[number] => [(second ?? 0) + start, ...rest]),
		motion: motion.map(([second, ...rest]): (typeof motion)[number] => [second + start, ...rest]),
	};
	await layPiece(jens, { driveId: id, number, piece: moved });
	start += seconds + 120;
}
const rows = Array.from({ length: pictures }, (_, number) => ({ id: newId(), driveId: id, number, second: (number / pictures) * start }));
await walled(jens, (tx) => own.pour(tx, 'roadPicture', { rows }));
await finishDrive(jens, { driveId: id, pieces: rides.length, pictures });

const [begun, cpu] = [performance.now(), process.cpuUsage()];
await processDrive(visitor(), id);
const [seconds, used] = [(performance.now() - begun) / 1000, process.cpuUsage(cpu)];
const { state, metres, report } = await driveOf(jens, id);
const values = rides.reduce((sum, { piece }) => sum + piece.motion.length, 0);
console.log(`A drive of ${(metres / 1000).toFixed(1)} km on the roads of the demo world, a fix each second (σ 4 m), ${values.toLocaleString('en')} motion values,
${pictures.toLocaleString('en')} pictures' metadata; from the stored pieces to stored amounts, places and proposals.

| | s | limit |
|---|---|---|
| from begin to end | ${seconds.toFixed(2)} | ${limit} |
| CPU of the program | ${((used.user + used.system) / 1e6).toFixed(2)} | |

${state}: ${report.segments} segments, ${report.measured} with evenness, ${report.pictures} pictures placed, ${report.shocks} proposals, ${report.faults.length} faults named.`);
await db.destroy();
process.exit(0);
