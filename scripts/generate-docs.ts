import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grants, keepings, modules } from '#app/modules.ts';
import type { Module } from '#kernel/module.ts';
import { roles } from '#kernel/identity/roles.ts';
import { protection } from '#kernel/privacy/own-texts.ts';
import { answersOf, processingsIn } from '#kernel/privacy/register.ts';

const folder = join(import.meta.dirname, '../docs/generated');
const isCheck = process.argv.includes('--check');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const note = '<!-- Written by scripts/generate-docs.ts from the manifests; do not edit. -->';

const permissions = (): string => {
	const holders = Object.entries(roles);
	const rows = Object.entries(grants)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([permission, { roles: held, says }]) => [
			`\`${permission}\``,
			says,
			...holders.map(([role]) => (held.some((one) => one === role) ? '●' : '')),
		]);
	return `# Who may do what\n\n${note}\n\nA role holds in the whole municipality, or in single villages (an account's assignment says which).\n\n${table(['permission', 'allows', ...holders.map(([, name]) => name)], rows)}\n`;
};

/** Where the pages of a module lie, of all doors. */
const addressesOf = ({ portal, pages, office, kiosk, tool, machine, lines }: Module): readonly string[] =>
	[
		portal?.link.path,
		pages?.path,
		office && `/verwaltung${office.path}`,
		kiosk && `/infopoint/{stand}${kiosk.path}`,
		tool && `/verwaltung${tool.path}`,
		machine?.path,
		lines && `${lines.tiles}/{z}/{x}/{y}.mvt`,
	].filter((path) => path !== undefined);

const map = (): string => {
	const rows = modules.map((module: Module) => {
		const { id, kinds = [], jobs = [], reactions = {}, gathered = {}, settings = [] } = module;
		return [
			`[${id}](../../src/modules/${id}/README.md)`,
			kinds.map(({ name, path }) => `${name} (\`${path}\`)`).join(', '),
			addressesOf(module)
				.map((path) => `\`${path}\``)
				.join(' '),
			jobs.map(({ name, cron }) => `${name} (${cron})`).join(', '),
			Object.keys({ ...reactions, ...gathered }).join(', '),
			settings.map(({ name }) => name).join(', '),
		];
	});
	return `# Modules\n\n${note}\n\n${table(['module', 'kinds', 'addresses', 'jobs', 'reacts to', 'settings'], rows)}\n`;
};

const openData = (): string => {
	const rows = modules
		.flatMap(({ kinds = [] }) => kinds)
		.map(({ many, path, schemaOrg, fields, ...kind }) => [
			many.de,
			`\`/api/v1${path}\``,
			['atom', 'rss', 'json', 'csv', 'schema.json', 'geojson', ...(kind.calendar ? ['ics'] : [])]
				.map((ending) => `\`/feeds${path}.${ending}\``)
				.join(' '),
			schemaOrg.type,
			Object.entries(fields)
				.filter(([, field]) => !field.isPrivate)
				.map(([name]) => name)
				.join(', '),
		]);
	return `# Open data\n\n${note}\n\nPer village: \`/feeds/{kind}/{village}.{format}\`; per topic: \`?thema=\`. Search over all of it: \`/api/v1/search?q=\`. OpenAPI 3.1: \`/api/v1/openapi.json\`.\n\n${table(['data', 'API', 'formats', 'schema.org', 'own fields'], rows)}\n`;
};

/** For data protection officers, so in German; the office prints the same with the municipality's name (`/verwaltung/einrichten/datenschutz`). */
const processing = (): string => {
	const entries = processingsIn(keepings).map(
		(one) =>
			`## ${one.title}\n\n${answersOf(one)
				.map(({ question, answer }) => `* **${question}:** ${answer}`)
				.join('\n')}\n`,
	);
	const all = `## Technische und organisatorische Maßnahmen (Art. 32 DSGVO)\n\n${protection.map((line) => `* ${line}`).join('\n')}\n`;
	const head = '# Verzeichnis von Verarbeitungstätigkeiten (Art. 30 Abs. 1 DSGVO)';
	return `${head}\n\n${note}\n\nVerantwortlich ist die Gemeinde; ihr Name und ihre Kontakte stehen im Ausdruck aus der Verwaltung.\n\n${entries.join('\n')}\n${all}`;
};

const written = {
	'permissions.md': permissions(),
	'modules.md': map(),
	'open-data.md': openData(),
	'processing-register.md': processing(),
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(written)) {
	const file = join(folder, name);
	if (!isCheck) writeFileSync(file, text);
	else if (readFileSync(file, 'utf8') !== text) {
		console.error(`docs/generated/${name} is stale: npm run docs`);
		process.exitCode = 1;
	}
}
