import { Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { keepWorkingCopy, workingCopyOf } from '#kernel/publication/working-copies.ts';
import { answersOf } from '#kernel/kind/kind.ts';
import { editorOf, type House } from '../desk.ts';
import { storedThing } from '../editor/editing.ts';

/** The picture goes into the working copy of the text from which one came, and there one goes on. */
export const pickingPages = ({ kinds }: House) =>
	new Hono<OfficeEnv>().post('/', async (c) => {
		const { ctx } = c.var;
		const form = await c.req.formData();
		const [purpose, image] = [form.get('fuer'), form.get('image')];
		const kind = kinds.find(({ path }) => typeof purpose === 'string' && purpose.startsWith(`${path}/`));
		const id = kind && typeof purpose === 'string' ? purpose.slice(kind.path.length + 1) : '';
		if (!kind || !isId(id)) throw new NotFound('purpose');
		const place = { kind, id, language: 'de' } as const;
		const [copy, thing] = await Promise.all([workingCopyOf(ctx, place), storedThing(ctx, place)]);
		const before = copy?.answers ?? (thing ? answersOf(kind, thing.draft) : {});
		await keepWorkingCopy(ctx, { id, language: 'de', baseVersion: copy?.baseVersion ?? thing?.version ?? 0, answers: { ...before, kind: kind.name, ...(typeof image === 'string' && { image }) } });
		return c.redirect(`${editorOf(kind, id)}?stand=meiner#bild`, 303);
	});
