import { parseArgs } from 'node:util';
import { Invalid } from '#kernel/errors.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { gather } from '#site/osm/gather.ts';
import { importOsm } from '#site/osm/import.ts';
import { readConfig } from '../config.ts';
import { mapsDirOf } from '../maps.ts';
import { type CliCommand, demand, type Say } from './command.ts';
import { deskOf } from './desk.ts';
import { importRoads } from './roads.ts';

const mostNamed = 12;
const name = (say: Say, faults: readonly string[], isAll: boolean): void => {
	if (faults.length === 0) return;
	say(`${faults.length} things of the file were broken or unclear and left out:`);
	for (const fault of isAll ? faults : faults.slice(0, mostNamed)) say(`  ${fault}`);
	if (!isAll && faults.length > mostNamed) say('  … (--verbose names all)');
};

const importing = async (...[db, args, say]: Parameters<CliCommand['run']>): Promise<void> => {
	const [text, flag] = [{ type: 'string' }, { type: 'boolean', default: false }] as const;
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { municipality: text, drafts: flag, verbose: flag },
	});
	const [, file] = positionals;
	const ctx = await deskOf(db, demand(values.municipality, 'municipality'));
	const started = performance.now();
	const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
	const gathered = await gather(ctx.tenant, demand(file, 'FILE'));
	const { osm, located, rows, land, addresses, faults, isClipped } = gathered;
	say(`${seconds()}: read ${osm.nodes.size} nodes, ${osm.ways.size} ways, ${osm.relations.length} relations`);
	say(
		`${seconds()}: ${rows.length} entries, ${land.length} lines and areas${isClipped ? ' within the municipality' : ''}, ${located.length} places located`,
	);
	say(`${seconds()}: ${addresses.length} streets and houses with a number`);
	const isPublished = !values.drafts && !settingOf(ctx.tenant, fourEyes);
	const count = await importOsm(ctx, gathered, { isPublished, mapsDir: mapsDirOf(readConfig()) });
	say(`${seconds()}: directory: ${count.added} new, ${count.changed} changed, ${count.unchanged} unchanged, ${count.faulty} faulty`);
	say(`${seconds()}: base map of ${Math.round(count.mapBytes / 1024)} KB`);
	if (!isPublished) say('What is new are drafts: somebody releases them under /verwaltung/verzeichnis.');
	name(say, faults, values.verbose);
};

const sources: Readonly<Record<string, CliCommand['run']>> = { osm: importing, roads: importRoads };

export const importFile: CliCommand = {
	run: async (db, args, say) => {
		const work = sources[args[0] ?? ''];
		if (!work) throw new Invalid({ 'import …': 'reads osm or roads' });
		await work(db, args, say);
	},
};
