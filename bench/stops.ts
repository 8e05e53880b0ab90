import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { permissionsOf } from '#app/modules.ts';
import { Context } from '#kernel/context.ts';
import { readCsv } from '#kernel/exchange/csv.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { keptEntry } from '#modules/directory/server/commands.ts';
import { install } from './installation.ts';

/** All stops of Saxony-Anhalt (NASA GmbH, CC BY 4.0) as an editor brings them in: checked, kept with version, log and search, shown. */
const here = await install(4121);
const tenant = (await loadTenants(here.db)).find(({ id }) => id === 'auenrode');
if (!tenant) throw new Error('no demo world');
const permissions = new Map(permissionsOf('administrator').map((permission) => [permission, 'everywhere' as const]));
const actor = { id: '00000000-0000-7000-8000-000000000000', name: 'bench', organisation: null, permissions };
const ctx = Context.mint(here.db, { tenant, actor, now: new Date(), tag: 'de', origin: '' });

const table = readCsv(
	gunzipSync(readFileSync(join('..', 'shared', 'data', 'transit', 'nasa', 'stops-saxony-anhalt.csv.gz'))).toString('utf8'),
);
if (!('columns' in table)) throw new Error('not a table');
const at = (cells: readonly string[], name: string): string => cells[table.columns.indexOf(name)] ?? '';
const rows = table.rows.map((cells, index) => ({
	row: index + 2,
	key: at(cells, 'Globale ID'),
	answers: {
		category: 'stop',
		title: at(cells, 'Haltestelle Name'),
		town: at(cells, 'Gemeinde'),
		position: at(cells, 'Y-Koordinate') ? `${at(cells, 'Y-Koordinate')}; ${at(cells, 'X-Koordinate')}` : '',
	},
}));

console.log('| import | rows | added | faulty | seconds | limit |\n|---|---|---|---|---|---|');
for (const name of ['first', 'again']) {
	const begun = performance.now();
	const { count } = await verbsOf(keptEntry).importAll(ctx, { source: 'bench', rows, isPublished: true, skipsFaulty: true });
	const seconds = (performance.now() - begun) / 1000;
	console.log(`| ${name} | ${rows.length} | ${count.added} | ${count.faulty} | ${seconds.toFixed(1)} | 20 |`);
}
await here.stop();
