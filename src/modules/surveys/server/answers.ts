import { roundsOf } from '#kernel/ballot/rounds.ts';
import type { Tx } from '#kernel/context.ts';
import { nameOf } from '#kernel/following/tell.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { idBySlug } from '#kernel/publication/acts.ts';
import { lastPart } from '#kernel/publication/publication.ts';
import { day } from '#kernel/time/span.ts';
import { survey } from '../survey.ts';
import { keptSurvey } from './commands.ts';

const verbs = verbsOf(keptSurvey);
/** It opens in a week and runs for three; whoever publishes it sets the days. */
const [opensIn, closesIn] = [7 * day, 28 * day];

/** `linked`: addresses that may be those of a survey about the same. */
type Asked = {
	readonly title: string;
	readonly summary: string;
	readonly question: string;
	readonly choices: readonly string[];
	readonly linked: readonly string[];
};
type Drafted = { readonly path: string; readonly shownAt: string };

const draftedAs = (id: string, slug: string): Drafted => ({
	shownAt: `${survey.path}/${slug}`,
	path: `/verwaltung${survey.path}/${id}/bearbeiten`,
});

/** The first of these addresses at which a survey waits for its answers or its count. */
const uncounted = async (tx: Tx, addresses: readonly string[]): Promise<Drafted | undefined> => {
	for (const address of addresses.filter((one) => one.startsWith(`${survey.path}/`))) {
		const slug = lastPart(address);
		const id = await idBySlug(tx, survey.name, slug);
		if (id !== undefined && (await roundsOf(tx, id)).some(({ countedOn }) => countedOn === null)) return draftedAs(id, slug);
	}
	return undefined;
};

/**
 * A draft of a survey with one question and these choices, any number of which may be ticked. Answers where it is edited on; `known` is one that
 * is linked already and not counted yet: then there is no other.
 */
export const draftSurvey = async (
	tx: Tx,
	{ title, summary, question, choices, linked }: Asked,
): Promise<Drafted | { readonly known: Drafted }> => {
	const known = await uncounted(tx, linked);
	if (known) return { known };
	const lines = choices.map((label, at) => `- w${at + 1}: ${label}`);
	const at = (milliseconds: number): string => new Date(tx.now.getTime() + milliseconds).toISOString();
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
	const { id } = await verbs.save(tx, { answers });
	const { slug } = await nameOf(tx, id);
	return draftedAs(id, slug);
};
