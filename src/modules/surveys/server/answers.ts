import type { Context } from '#kernel/context.ts';
import { nameOf } from '#kernel/following/tell.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { survey } from '../survey.ts';
import { keptSurvey } from './commands.ts';

const verbs = verbsOf(keptSurvey);
const day = 86_400_000;
/** It opens in a week and runs for three; whoever publishes it sets the days. */
const [opensIn, closesIn] = [7 * day, 28 * day];

type Asked = { readonly title: string; readonly summary: string; readonly question: string; readonly choices: readonly string[] };

/** A draft of a survey with one question and these choices, any number of which may be ticked. Answers where it is edited on. */
export const draftSurvey = async (
	ctx: Context,
	{ title, summary, question, choices }: Asked,
): Promise<{ readonly path: string; readonly shownAt: string }> => {
	const lines = choices.map((label, at) => `- w${at + 1}: ${label}`);
	const at = (milliseconds: number): string => new Date(ctx.now.getTime() + milliseconds).toISOString();
	const answers = {
		title,
		summary,
		places: '',
		topics: 'mitmachen',
		questions: [`wahl (mehrere): ${question}`, ...lines].join('\n'),
		access: 'codes',
		opensAt: at(opensIn),
		closesAt: at(closesIn),
		hasPaper: 'ja',
		hasPhone: 'ja',
		hasKiosk: '',
	};
	const { id } = await verbs.save(ctx, { answers });
	const { slug } = await nameOf(ctx, id);
	return { shownAt: `${survey.path}/${slug}`, path: `/verwaltung${survey.path}/${id}/bearbeiten` };
};
