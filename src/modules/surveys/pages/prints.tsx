import { staff } from '#kernel/context.ts';
import { letterWith } from '#kernel/paper/letters.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { fullDay } from '#screens/moments.ts';
import { pdfOf } from '#screens/print.ts';
import { survey } from '../survey.ts';
import { makeCodes } from '../server/commands.ts';
import { formOf } from '../server/exports/letters.ts';
import { type Asking, deskPage, known } from './desk-page.tsx';

/** Letters with new codes: this answer is the only place where they ever stand. */
export const letters = async (c: Asking) => {
	const ctx = staff(c.var.ctx, survey.permission);
	const { thing, wave } = await known(c);
	const count = Number(listsIn(await c.req.parseBody())['anzahl']?.[0]);
	if (!(count >= 1 && count <= 20_000)) return deskPage(c, 'Bitte eine Zahl von 1 bis 20.000 angeben.');
	const { codes } = await makeCodes(ctx, { roundId: wave.round.id, count });
	const letter = {
		title: thing.words.title,
		municipality: ctx.tenant.name,
		page: `${ctx.origin}${survey.path}/${thing.slug}`,
		counts: `Bitte antworten Sie bis ${fullDay(ctx, wave.round.closesAt)}. Jede Antwort zählt einmal und bleibt geheim.`,
		onPaper: [
			'Füllen Sie den Bogen aus und geben Sie ihn mit diesem Abschnitt im Rathaus ab.',
			'Wir trennen den Code ab, bevor jemand den Bogen liest; zwei Menschen erfassen ihn unabhängig voneinander.',
		].join(' '),
	};
	const sheets = codes.map((code) => letterWith(letter, code));
	return pdfOf(c, { file: `briefe-${thing.slug}`, title: `Briefe: ${thing.words.title}`, sheets });
};

/** The form that people fill in by hand. */
export const emptyForm = async (c: Asking) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await known(c);
	const { title } = thing.words;
	const villages = villagesOf(ctx.tenant).map(({ name }) => name);
	return pdfOf(c, { file: `formular-${thing.slug}`, title, sheets: [formOf(title, wave.questions, villages)] });
};
