import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type ClassMap, type DamageType, damageTypes, unknownIn } from '../../damage.ts';
import type { Detector, DetectorFault, DetectorProblem } from '../../detector.ts';

const pixels = z.number().int().min(32).max(4096);
const share = z.number().gt(0).lt(1);
const declaration = z.strictObject({
	name: z.string().trim().min(1).max(80),
	/** A file beside the declaration, never a path. */
	model: z.string().regex(/^[^/\\]+\.onnx$/, 'must be the name of an .onnx file in the same folder'),
	width: pixels,
	height: pixels,
	boxes: z.literal('yolov8'),
	threshold: share,
	overlap: share.default(0.45),
	classes: z.record(z.string().regex(/^\d+$/, 'must be the number of a class'), z.string().nullable()),
});
type Declared = z.output<typeof declaration>;

const faultIn =
	(file: string) =>
	(place: string, problem: DetectorProblem, detail = ''): DetectorFault => ({ file, place, problem, detail });

const isDamage = (name: string | null | undefined): name is DamageType => typeof name === 'string' && Object.hasOwn(damageTypes, name);
/** The classes in the order of their numbers, or what the list lacks. */
const classFaults = ({ classes }: Declared, fault: ReturnType<typeof faultIn>): readonly DetectorFault[] => {
	const highest = Math.max(-1, ...Object.keys(classes).map(Number));
	const lacking = Array.from({ length: highest + 1 }, (_, at) => String(at)).filter((at) => !Object.hasOwn(classes, at));
	return [
		...unknownIn(classes).map((at) => fault(`classes.${at}`, 'unknownDamage', classes[at] ?? '')),
		...lacking.map((at) => fault(`classes.${at}`, 'lacksClass', at)),
		...(highest < 0 ? [fault('classes.0', 'lacksClass', '0')] : []),
	];
};
const inOrder = (classes: Readonly<Record<string, string | null>>): readonly ClassMap[string][] =>
	Array.from({ length: Object.keys(classes).length }, (_, at) => {
		const name = classes[String(at)];
		return isDamage(name) ? name : null;
	});

const parsed = (text: string): { readonly json: unknown } | { readonly why: string } => {
	try {
		return { json: JSON.parse(text) };
	} catch (error) {
		return { why: error instanceof Error ? error.message : String(error) };
	}
};

/** The detector that a file declares, or what is wrong with it. The model itself is not opened. */
export const detectorAt = async (file: string): Promise<Detector | readonly DetectorFault[]> => {
	const fault = faultIn(file);
	const text = parsed(await readFile(file, 'utf8'));
	if ('why' in text) return [fault('', 'noJson', text.why)];
	const { data, error } = declaration.safeParse(text.json);
	if (!data) return error.issues.map(({ path, message }) => fault(path.join('.'), 'notDeclared', message));
	const faults = classFaults(data, fault);
	if (faults.length > 0) return faults;
	const { width, height, model, classes, boxes: _, ...rest } = data;
	return { ...rest, file, model: join(file, '..', model), size: { width, height }, classes: inOrder(classes) };
};

export type Detectors = { readonly detectors: readonly Detector[]; readonly faults: readonly DetectorFault[] };

/** What lies in the folder of detectors: `*.json`, each with its model. Without a folder there are none. */
export const detectorsIn = async (folder: string | undefined): Promise<Detectors> => {
	if (folder === undefined) return { detectors: [], faults: [] };
	const names = await readdir(folder).catch(() => null);
	if (!names) return { detectors: [], faults: [faultIn(folder)('', 'noFolder')] };
	const read = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => detectorAt(join(folder, name))));
	const detectors = read.flatMap((one) => ('name' in one ? [one] : []));
	const [there, declared] = [new Set(names), new Set(detectors.map(({ model }) => basename(model)))];
	const faults = read.flatMap((one) => ('name' in one ? [] : one));
	const missing = detectors.filter(({ model }) => !there.has(basename(model)));
	const strays = faults.length > 0 ? [] : names.filter((name) => name.endsWith('.onnx') && !declared.has(name));
	return {
		detectors: detectors.filter((one) => !missing.includes(one)),
		faults: [
			...faults,
			...missing.map(({ file, model }) => faultIn(file)('model', 'noModel', basename(model))),
			...strays.map((name) => faultIn(join(folder, name))('', 'noDeclaration')),
		],
	};
};
