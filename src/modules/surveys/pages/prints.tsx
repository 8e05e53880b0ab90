import { staff } from '#kernel/context.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { lastDay } from '#screens/moments.ts';
import { lettersIn, lettersInput, wrongLetters } from '#screens/keyed-twice.tsx';
import { lettersOf, pdfOf } from '#screens/print.ts';
import { byPhoneInLetter } from '#screens/telephone-texts.ts';
import { survey } from '../survey.ts';
import { paper } from '../server/commands.ts';
import { formOf } from '../server/exports/letters.ts';
import { type Asking, deskPage } from './desk-page.tsx';
import { dueWaveAt } from './participation.tsx';

export const letters = async (c: Asking) => {
	const ctx = staff(c.var.ctx, survey.permission);
	const { thing, wave } = await dueWaveAt(c);
	const typed = textsIn(await c.req.parseBody());
	const count = lettersIn(typed);
	if (count === undefined) return deskPage(c, undefined, { letters: wrongLetters, typedLetters: typed[lettersInput] });
	const { codes } = await paper.makeCodes(ctx, { roundId: wave.round.id, count });
	const letter = {
		title: thing.words.title,
		page: `${ctx.origin}${survey.path}/${thing.slug}`,
		counts: `Bitte antworten Sie bis ${lastDay(ctx, wave.round.closesAt)}. Jede Antwort zählt einmal und bleibt geheim.`,
		onPaper: [
			'Füllen Sie den Bogen aus und geben Sie ihn mit diesem Abschnitt im Rathaus ab.',
			'Wir trennen den Code ab, bevor jemand den Bogen liest; zwei Menschen erfassen ihn unabhängig voneinander.',
			...(wave.hasPhone ? [byPhoneInLetter] : []),
		].join(' '),
	};
	return lettersOf(c, { slug: thing.slug, codes, letter });
};

/** The form that people fill in by hand. */
export const emptyForm = async (c: Asking) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await dueWaveAt(c);
	const { title } = thing.words;
	const villages = villagesOf(ctx.tenant).map(({ name }) => name);
	return pdfOf(c, { file: `formular-${thing.slug}`, title, sheets: [formOf(title, wave.questions, villages)] });
};
