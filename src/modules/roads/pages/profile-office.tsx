import { Hono } from 'hono';
import { type Staff, staff } from '#kernel/context.ts';
import { Invalid, orProblems } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { PciProfile } from '../assessment/pci-profile.ts';
import type { AssessmentProfile, Normalisation, Sourced, Term } from '../assessment/profile.ts';
import { keepCatalogue } from '../server/commands/measures.ts';
import { keepGrading, keepPci, keepProfile } from '../server/commands/profiles.ts';
import { catalogueOf } from '../server/queries/measures.ts';
import { gradings, pciProfileOf, profileOf, profileVersions } from '../server/queries/profiles.ts';
import { type Asking, nothingTyped, named, numberIn, one, tried, type Tried, type Typed } from './asking.tsx';
import { ProfilePage } from './profile-page.tsx';
import { officePath } from './road-tabs.tsx';

const path = `${officePath}/verfahren`;
const looking = (c: Asking): Staff<'roads.plan'> => staff(c.var.ctx, 'roads.plan');

const show = async (c: Asking, form: Tried = nothingTyped) => {
	const ctx = looking(c);
	const [profile, pci, versions, kept, catalogue] = await Promise.all([
		profileOf(ctx),
		pciProfileOf(ctx),
		profileVersions(ctx, 'grade'),
		gradings(ctx),
		catalogueOf(ctx),
	]);
	return c.render(<ProfilePage {...{ ctx, profile, pci, versions, catalogue, form }} gradings={kept} />, {
		title: 'Bewertungsverfahren',
	});
};

const sourced = (typed: Typed, name: string, source: string): Sourced => ({
	value: numberIn(one(typed, name)) ?? NaN,
	source: one(typed, source),
});
const ruleIn = (typed: Typed, { quantity, label, unit }: Normalisation): Normalisation => {
	const source = `${quantity}-source`;
	const number = (name: 'target' | 'warning' | 'threshold') => sourced(typed, `${quantity}-${name}`, source);
	return { quantity, label, unit, target: number('target'), warning: number('warning'), threshold: number('threshold') };
};
/** A weight that is left empty or 0 takes the quantity out of its term. */
const termIn = (typed: Typed, name: string, quantities: readonly string[]): Term =>
	quantities.flatMap((quantity) => {
		const value = numberIn(one(typed, `${name}-${quantity}`)) ?? 0;
		return value === 0 ? [] : [{ quantity, weight: { value, source: one(typed, `${name}-source`) } }];
	});

/** What was typed over a profile: amounts of each quantity, weights of each term; a term without weights is gone. */
const profileIn = (typed: Typed, { version: _version, ...before }: AssessmentProfile) => {
	const quantities = before.normalisations.map(({ quantity }) => quantity);
	const terms = (kind: 'use' | 'substance') =>
		[...before[kind], []].map((_, at) => termIn(typed, `${kind}${at}`, quantities)).filter((term) => term.length > 0);
	return {
		...before,
		notice: one(typed, 'notice') || before.notice,
		normalisations: before.normalisations.map((rule) => ruleIn(typed, rule)),
		use: terms('use'),
		substance: terms('substance'),
	};
};

/** `1 5; 10 20; 50 45`: points of a curve. */
const pointsIn = (text: string, name: string): [number, number][] =>
	text
		.split(/[;\n]/)
		.map((pair) => pair.trim())
		.filter((pair) => pair !== '')
		.map((pair) => {
			const [x = NaN, y = NaN] = pair.split(/\s+/).map((part) => Number(part.replace(',', '.')));
			if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Invalid({ [name]: 'notANumber' });
			return [x, y];
		});

const pciIn = (typed: Typed, quantities: readonly string[]): Omit<PciProfile, 'version'> => {
	const curve = (name: string) => ({ source: one(typed, `${name}-source`), points: pointsIn(one(typed, name), name) });
	return {
		deducts: quantities.map((quantity) => ({ quantity, ...curve(`pci-${quantity}`) })).filter(({ points }) => points.length > 0),
		corrected: [2, 3, 4, 5, 6, 7].map((q) => ({ q, ...curve(`cdv-${q}`) })).filter(({ points }) => points.length > 0),
	};
};

const catalogueIn = (typed: Typed) =>
	(typed['kind'] ?? []).flatMap((id, at) => {
		const label = typed['label']?.[at]?.trim() ?? '';
		if (label === '') return [];
		const number = (name: string): number => numberIn(typed[name]?.[at] ?? '') ?? NaN;
		const made =
			id ||
			label
				.toLowerCase()
				.replace(/[^a-z]+/g, '-')
				.replace(/^-+|-+$/g, '')
				.slice(0, 40);
		return [
			{
				id: made,
				label,
				cost: number('price'),
				gradeAfter: number('after'),
				worstGrade: number('worst'),
				source: typed['source']?.[at]?.trim() ?? '',
			},
		];
	});

/** Problems of a list go to the form as a whole: the sentence names the line. */
const asWhole = async (name: string, deed: () => Promise<unknown>): Promise<void> => {
	const { problems } = await orProblems(deed);
	if (!problems) return;
	const [code = 'required'] = Object.values(problems);
	throw new Invalid('reason' in problems ? problems : { [name]: code });
};

/** `profile.normalisations.0.target.value` is the input `iri-target`; what is wrong with the procedure as a whole stands where it is given its reason. */
const questionFor =
	(normalisations: readonly Normalisation[]) =>
	(input: string): string => {
		const [, at, mark, part] = /^profile\.normalisations\.(\d+)\.(\w+)\.(\w+)$/.exec(input) ?? [];
		const quantity = normalisations[Number(at)]?.quantity;
		if (quantity === undefined) return input.startsWith('profile') ? 'procedure' : input;
		return `${quantity}-${part === 'source' ? 'source' : mark}`;
	};

/** `/verwaltung/strassen/verfahren`: how grades come about, and what can be done at what price. */
export const profilePages = new Hono<OfficeEnv>()
	.get('/', (c) => show(c))
	.post('/', (c) =>
		tried(
			c,
			async (typed) => {
				const profile = profileIn(typed, await profileOf(c.var.ctx));
				const questionOf = questionFor(profile.normalisations);
				await named(() => keepProfile(c.var.ctx, { profile, reason: one(typed, 'reason') }), questionOf);
				return `${path}#fassungen`;
			},
			(form) => show(c, form),
		),
	)
	.post('/pci', (c) =>
		tried(
			c,
			async (typed) => {
				const { normalisations } = await profileOf(c.var.ctx);
				const profile = pciIn(
					typed,
					normalisations.map(({ quantity }) => quantity),
				);
				await asWhole('curves', () => keepPci(c.var.ctx, { profile, reason: one(typed, 'pciReason') }));
				return `${path}#pci`;
			},
			(form) => show(c, form),
		),
	)
	.post('/katalog', (c) =>
		tried(
			c,
			async (typed) => {
				await asWhole('catalogue', () => keepCatalogue(c.var.ctx, { measures: catalogueIn(typed) }));
				return `${path}#katalog`;
			},
			(form) => show(c, form),
		),
	)
	.post('/stand', (c) =>
		tried(
			c,
			async (typed) => {
				await keepGrading(c.var.ctx, { title: one(typed, 'title') });
				return `${path}#staende`;
			},
			(form) => show(c, form),
		),
	);
