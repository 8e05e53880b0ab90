import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import outlines from '../src/ui/icons.json' with { type: 'json' };

type Import = { to: string; typeOnly: boolean; names: string };
type File = { path: string; text: string; imports: readonly Import[] };

const root = join(process.argv[2] ?? join(import.meta.dirname, '..'), 'src');
const floors = ['kernel', 'ui', 'screens', 'modules', 'site', 'app'];
/** Where a context may be minted: request, jobs, command line, demo (all of them this program itself), tests. */
const doors = new Set(['kernel/jobs/runner.ts', 'app/request.ts', 'app/cli/desk.ts', 'app/demo/raise.ts', 'testing/village.ts']);
const moduleWords =
	/^(README\.md|(module|settings|seeds|texts)\.ts|cards\.tsx|seeds\/[a-z-]+\.ts|[a-z-]+(\.test)?\.tsx?|server\/(queries|commands|answers|jobs|tables)(\.test)?\.ts|server\/(queries|commands|imports|exports)\/[a-z-]+(\.test)?\.ts|server\/migrations\/\d{4}-\d\d-\d\d-\d{4}-[a-z-]+\.sql|pages\/[a-z-]+(\.test)?\.tsx|islands\/[a-z-]+\.ts)$/;
/** An algorithm has a folder with its own name in its module: pure functions, no database, no framework. */
const algorithm = /^(?!server|pages|islands|seeds)[a-z-]+\/[a-z-]+(\.test)?\.ts$/;
const vagueName = /(^|\/)(index|util|utils|helper|helpers|common|shared|misc|core|parts|manager|service)s?\.tsx?$/;
const longestLine = 160;
/** Sentences of screens and of the demo world: prose, one to a line. */
const prose = /\/seeds\/|texts\.ts$|^app\/demo\/(municipalities|people)\.ts$/;
const longestFile = 250;
const width = (line: string): number => line.replaceAll('\t', '    ').length;

/** A kind may not import the design system, so that TypeScript does not know the names of its icons. */
const strangeIcon = (text: string): string | undefined => {
	const [, name = ''] = [...text.matchAll(/\bicon: '(\w+)'/g)].find(([, one = '']) => !Object.hasOwn(outlines, one)) ?? [];
	return name === '' ? undefined : `"${name}" is not in src/ui/icons.json`;
};
const wideLine = (text: string): string | undefined => {
	const at = text.split('\n').findIndex((line) => width(line) > longestLine);
	return at < 0 ? undefined : `line ${at + 1}`;
};

/** `import … from '…'`, `import '…'` and `import('…')`; type-only imports vanish at run time and are told apart. */
const importPattern = /import\s+(type\s+)?(?:([^'"]*?)\s*from\s+)?'([^']+)'|import\(\s*'([^']+)'/g;

const read = (path: string): File => {
	const text = readFileSync(join(root, path), 'utf8');
	const imports = [...text.matchAll(importPattern)].map(([, type, names = '', from, dynamic]): Import => {
		const target = from ?? dynamic ?? '';
		const to = target.startsWith('#')
			? target.slice(1)
			: target.startsWith('.')
				? relative(root, join(root, dirname(path), target))
				: `npm:${target}`;
		const named = names
			.replace(/^\{|\}$/g, '')
			.split(',')
			.map((name) => name.trim())
			.filter((name) => name !== '');
		return { names, typeOnly: type !== undefined || (named.length > 0 && named.every((name) => name.startsWith('type '))), to };
	});
	return { path, text, imports };
};

const floorOf = (path: string): string => path.split('/')[0] ?? '';
const islandOf = (path: string): string | undefined => /^modules\/([^/]+)\//.exec(path)?.[1];
const isTest = (path: string): boolean => /\.test\.tsx?$|^testing\//.test(path);
const inModule = (path: string): string => path.split('/').slice(2).join('/');
const isAlgorithm = (path: string): boolean => islandOf(path) !== undefined && algorithm.test(inModule(path));
const isNoun = (path: string): boolean => /^modules\/[^/]+\/(?!module|seeds|settings)[a-z-]+\.ts$/.test(path) && !isTest(path);
const pureKernel = [
	'kernel/case/case.ts',
	'kernel/case/categories.ts',
	'kernel/case/category.ts',
	'kernel/kind/field',
	'kernel/kind/fields',
	'kernel/kind/spine-fields',
	'kernel/kind/time-fields',
	'kernel/kind/kind',
	'kernel/kind/money-fields',
	'kernel/kind/posted.ts',
	'kernel/outside/fault-sentences.ts',
	'kernel/phases/phase.ts',
	'kernel/i18n/',
	'kernel/ballot/refusal-texts.ts',
	'kernel/ballot/right.ts',
	'kernel/ballot/round.ts',
	'kernel/ballot/suppression/',
	'kernel/ballot/token.ts',
	'kernel/time/',
	'kernel/tenancy/tenant.ts',
];
/** Libraries that are made for the browser: an island may bundle them. */
const forBrowsers = new Set(['npm:@simplewebauthn/browser']);
const isPure = (to: string): boolean => isNoun(to) || isAlgorithm(to) || pureKernel.some((start) => to.startsWith(start));
/** An algorithm may stand on the pure part of geography too. */
const isAlgorithmic = (to: string): boolean =>
	isPure(to) || /^kernel\/(geo\/(network|measure|project|box|geometry|tiles)|errors)\b/.test(to);

type ImportRule = (file: File, to: Import) => boolean;
const importRules: Readonly<Record<string, ImportRule>> = {
	'a floor imports only from itself and below': ({ path }, { to }) =>
		!isTest(path) && floors.includes(floorOf(to)) && floors.indexOf(floorOf(to)) > floors.indexOf(floorOf(path)),
	'ui knows no kernel': ({ path }, { to }) => floorOf(path) === 'ui' && floorOf(to) === 'kernel',
	'the kernel knows no screen component': ({ path }, { to }) => floorOf(path) === 'kernel' && ['ui', 'screens'].includes(floorOf(to)),
	'modules are islands': ({ path }, { to }) =>
		islandOf(path) !== undefined && islandOf(to) !== undefined && islandOf(path) !== islandOf(to),
	'nouns are pure': ({ path }, { to, typeOnly }) => isNoun(path) && !typeOnly && !isPure(to),
	'algorithms are pure': ({ path }, { to, typeOnly }) => isAlgorithm(path) && !isTest(path) && !typeOnly && !isAlgorithmic(to),
	'a context is minted at the doors only': ({ path, text }, { to }) =>
		to === 'kernel/context.ts' && /\bContext\.mint\(/.test(text) && !doors.has(path),
	'only the kernel and the program itself hold a connection': ({ path }, { to, names }) =>
		['ui', 'screens', 'modules', 'site'].includes(floorOf(path)) &&
		!isTest(path) &&
		to === 'kernel/db/connection.ts' &&
		/\bconnection\b/.test(names),
	'server code never reaches an island': ({ path }, { to, typeOnly }) =>
		/\/islands\//.test(path) &&
		!isTest(path) &&
		!typeOnly &&
		!isPure(to) &&
		!to.includes('/islands/') &&
		!forBrowsers.has(to) &&
		!to.startsWith('ui/words') &&
		!to.startsWith('ui/language'),
	'testing stays in tests': ({ path }, { to }) => floorOf(to) === 'testing' && !isTest(path),
};

const rawTable = /sql(<[^`]*>)?`[^`]*\b(from|join|into|update)\s+[a-z]/i;
/** Answers whether it is broken, or where and why. */
type FileRule = (file: File) => boolean | string | undefined;
const fileRules: Readonly<Record<string, FileRule>> = {
	'a module has a closed vocabulary': ({ path }) =>
		islandOf(path) !== undefined && !moduleWords.test(inModule(path)) && !isAlgorithm(path),
	'a name says a noun or a deed': ({ path }) => vagueName.test(path),
	[`at most ${longestFile} lines`]: ({ path, text }) => /\.tsx?$/.test(path) && text.split('\n').length > longestFile + 1,
	[`at most ${longestLine} columns`]: ({ path, text }) => /\.tsx?$/.test(path) && !isTest(path) && !prose.test(path) && wideLine(text),
	'an icon is one that the design system has': ({ path, text }) =>
		floorOf(path) !== 'kernel' && /\.tsx?$/.test(path) && !isTest(path) && strangeIcon(text),
	'raw SQL of a module names no table': ({ path, text }) => islandOf(path) !== undefined && !isTest(path) && rawTable.test(text),
	'no history, no promise in a comment': ({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text),
};

/** `table: 'recipe'` of a kind without the SQL that creates it: the first statement on it would fail. */
const missingTables = (): string[] =>
	[...files.values()].flatMap(({ path, text }) => {
		const [, table] = /\bdefineKind\(\{[^]*?\btable: '(\w+)'/.exec(text) ?? [];
		const module = islandOf(path);
		const isMade = [...files.values()].some(
			(other) => islandOf(other.path) === module && other.path.endsWith('.sql') && other.text.includes(`create table ${table} (`),
		);
		return table === undefined || module === undefined || isTest(path) || isMade
			? []
			: [`a kind has its table: ${path} lacks "create table ${table} (" in modules/${module}/server/migrations`];
	});

/** Every module brings its manifest, its README, a test, and seeds for its kinds. */
const moduleFaults = (paths: readonly string[]): string[] => {
	const modules = [...new Set(paths.flatMap((path) => islandOf(path) ?? []))];
	const has = (module: string, wanted: (path: string) => boolean): boolean =>
		paths.some((path) => islandOf(path) === module && wanted(path));
	const declaresKinds = (module: string): boolean => /\bkinds:/.test(files.get(`modules/${module}/module.ts`)?.text ?? '');
	return modules.flatMap((module) => [
		...(has(module, (path) => path.endsWith('/module.ts')) ? [] : [`a module has a manifest: modules/${module}`]),
		...(!declaresKinds(module) || has(module, (path) => /\/seeds(\.ts|\/)/.test(path))
			? []
			: [`a module has seeds: modules/${module}`]),
		...(has(module, (path) => path.endsWith('README.md')) ? [] : [`a module has a README: modules/${module}`]),
		...(has(module, (path) => /\.test\.tsx?$/.test(path)) ? [] : [`a module has tests: modules/${module}`]),
	]);
};

const cycleFrom = (files: ReadonlyMap<string, File>): string[] => {
	const done = new Set<string>();
	const visit = (path: string, trail: readonly string[]): string[] => {
		if (trail.includes(path)) return [`no cycles: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`];
		if (done.has(path)) return [];
		done.add(path);
		return (files.get(path)?.imports ?? []).flatMap(({ to }) => visit(to, [...trail, path]));
	};
	return [...files.keys()].flatMap((path) => visit(path, []));
};

const files = new Map(globSync('**/*.{ts,tsx,sql,md}', { cwd: root }).map((path) => [path, read(path)]));
const faults = [...files.values()].flatMap((file) => [
	...Object.entries(fileRules).flatMap(([rule, brokenBy]) => {
		const broken = brokenBy(file);
		return broken ? [`${rule}: ${file.path}${broken === true ? '' : `, ${broken}`}`] : [];
	}),
	...file.imports.flatMap((to) =>
		Object.entries(importRules).flatMap(([rule, isBroken]) => (isBroken(file, to) ? [`${rule}: ${file.path} → ${to.to}`] : [])),
	),
]);
faults.push(...missingTables(), ...moduleFaults([...files.keys()]), ...cycleFrom(files));
for (const fault of new Set(faults)) console.error(fault);
console.log(`${files.size} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
