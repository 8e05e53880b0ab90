import { Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { asText } from '#kernel/kind/posted.ts';
import { addPhotos } from '#kernel/meetings/commands.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { keepWorkingCopy, workingCopyOf } from '#kernel/publication/working-copies.ts';
import { type Answers, answersOf, type Kind } from '#kernel/kind/kind.ts';
import { type Desk, editorOf, type House } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { type Place, storedThing } from '../editor/editing.ts';

/** Before the id of a meeting. */
export const meetingPurpose = 'treffen/';

type Purpose = { readonly kind: Kind; readonly id: string };

/** `/aktuelles/0197…`: the kind and the id of the text that a picture is wanted for. */
const purposeIn = (kinds: readonly Kind[], raw: unknown): Purpose => {
	const purpose = asText(raw);
	const kind = kinds.find(({ path }) => purpose.startsWith(`${path}/`));
	const id = purpose.slice((kind?.path.length ?? 0) + 1);
	if (!kind || !isId(id)) throw new NotFound('purpose');
	return { kind, id };
};

/** `treffen/0197…`: the meeting that photographs are wanted for. */
export const meetingIn = (purpose: string): string | undefined => {
	const id = purpose.startsWith(meetingPurpose) ? purpose.slice(meetingPurpose.length) : '';
	return isId(id) ? id : undefined;
};

/** What she typed last, else what is stored, and the version it was made from. */
const begun = async (ctx: Desk, place: Place): Promise<{ readonly answers: Answers; readonly baseVersion: number }> => {
	const [copy, thing] = await Promise.all([workingCopyOf(ctx, place), storedThing(ctx, place)]);
	return {
		answers: copy?.answers ?? (thing ? answersOf(place.kind, thing.draft) : {}),
		baseVersion: copy?.baseVersion ?? thing?.version ?? 0,
	};
};

/** The picture goes into the working copy of the text from which one came, photographs go to their meeting, and there one goes on. */
export const pickingPages = ({ kinds }: House) =>
	new Hono<OfficeEnv>().post('/', async (c) => {
		const { ctx } = c.var;
		const form = await c.req.formData();
		const meeting = meetingIn(textIn(form, 'fuer'));
		if (meeting !== undefined) {
			const pictures = form.getAll('image').filter((one) => typeof one === 'string');
			const { publicationId } = await addPhotos(ctx, { id: meeting, pictures });
			return c.redirect(`/verwaltung/beteiligung/${publicationId}?meldung=gespeichert#treffen`, 303);
		}
		const { kind, id } = purposeIn(kinds, form.get('fuer'));
		const image = form.get('image');
		const { answers, baseVersion } = await begun(ctx, { kind, id, language: 'de' });
		await keepWorkingCopy(ctx, {
			id,
			language: 'de',
			baseVersion,
			answers: { ...answers, kind: kind.name, ...(typeof image === 'string' && { image }) },
		});
		return c.redirect(`${editorOf(kind, id)}?stand=meiner#bild`, 303);
	});
