import { staff } from '#kernel/context.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { fullDay } from '#screens/moments.ts';
import { survey } from '../survey.ts';
import { makeCodes } from '../server/commands.ts';
import { formOf, letterWith } from '../server/exports/letters.ts';
import { type Asking, deskPage, known } from './desk-page.tsx';
import { typedIn } from './participation.tsx';

const pdf = (c: Asking, name: string, bytes: Buffer) =>
	c.body(new Uint8Array(bytes), 200, {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="${name}.pdf"`,
		'cache-control': 'no-store',
	});

/** Letters with new codes: this answer is the only place where they ever stand. */
export const letters = async (c: Asking) => {
	const ctx = staff(c.var.ctx, survey.permission);
	const { thing, wave } = await known(c);
	const count = Number(typedIn(await c.req.parseBody())['anzahl']?.[0]);
	if (!(count >= 1 && count <= 20_000)) return deskPage(c, 'Bitte eine Zahl von 1 bis 20.000 angeben.');
	const { codes } = await makeCodes(ctx, { roundId: wave.round.id, count });
	const letter = {
		title: thing.words.title,
		municipality: ctx.tenant.name,
		until: fullDay(ctx, wave.round.closesAt),
		address: `${ctx.origin}${survey.path}/${thing.slug}`,
	};
	// Loaded with the first letter: fonts and drawing take memory that a running server does not need.
	const { printed } = await import('#kernel/paper/paper.ts');
	const paper = { title: `Briefe: ${thing.words.title}`, author: ctx.tenant.name, language: 'de-DE' };
	return pdf(
		c,
		`briefe-${thing.slug}`,
		await printed(
			paper,
			codes.map((code) => letterWith(letter, code)),
		),
	);
};

/** The form that people fill in by hand. */
export const emptyForm = async (c: Asking) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await known(c);
	const { printed } = await import('#kernel/paper/paper.ts');
	const sheet = formOf(
		thing.words.title,
		wave.questions,
		villagesOf(ctx.tenant).map(({ name }) => name),
	);
	return pdf(
		c,
		`formular-${thing.slug}`,
		await printed({ title: thing.words.title, author: ctx.tenant.name, language: 'de-DE' }, [sheet]),
	);
};
