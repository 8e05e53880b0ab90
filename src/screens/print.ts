import type { Context as Request } from 'hono';
import { type Letter, letterWith } from '#kernel/paper/letters.ts';
import type { Sheet } from '#kernel/paper/paper.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';

type Print = { readonly file: string; readonly title: string; readonly sheets: Iterable<Sheet> };

/** Sheets as one PDF/UA that nobody keeps. Loaded with the first one: fonts and drawing take memory that a running server does not need. */
export const pdfOf = async (c: Request<OfficeEnv>, { file, title, sheets }: Print): Promise<Response> => {
	const { printed } = await import('#kernel/paper/paper.ts');
	const bytes = await printed({ title, author: c.var.ctx.tenant.name, language: 'de-DE' }, sheets);
	return c.body(new Uint8Array(bytes), 200, {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="${file}.pdf"`,
		'cache-control': 'no-store',
	});
};

type Letters = { readonly slug: string; readonly codes: readonly string[]; readonly letter: Omit<Letter, 'municipality'> };
/** Letters with new codes: this answer is the only place where they ever stand. */
export const lettersOf = (c: Request<OfficeEnv>, { slug, codes, letter }: Letters): Promise<Response> => {
	const municipality = c.var.ctx.tenant.name;
	const sheets = codes.map((code) => letterWith({ ...letter, municipality }, code));
	return pdfOf(c, { file: `briefe-${slug}`, title: `Briefe: ${letter.title}`, sheets });
};

/** A table to take along. */
export const csvOf = (c: Request<Env> | Request<OfficeEnv>, name: string, text: string): Response =>
	c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"` });
