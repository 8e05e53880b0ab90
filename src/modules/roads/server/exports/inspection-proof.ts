import type { Context } from '#kernel/context.ts';
import { type Block, printed } from '#kernel/paper/paper.ts';
import { isoIn } from '#kernel/time/zone.ts';
import { type Chained, verdicts } from '../../inspection.ts';
import { dayInWords } from '../../work-texts.ts';
import type { Chain, InspectionWish } from '../queries/inspections.ts';

type Proof = {
	/** The oldest first. */
	readonly entries: readonly Chained[];
	readonly chain: Chain;
	readonly wish: Omit<InspectionWish, 'limit'> & { readonly village?: string | undefined };
};

const entryBlocks = (
	{ tenant }: Context,
	{ number, day, notedAt, inspectorName, street, verdict, seen, weather, hash }: Chained,
): readonly Block[] => [
	{ is: 'subheading', text: `${number}. ${street}, ${dayInWords(day)}` },
	{ is: 'text', text: [`${verdicts[verdict].label}.`, seen, weather && `Wetter: ${weather}.`].filter((part) => part).join(' ') },
	{ is: 'small', text: `${inspectorName}, eingetragen ${isoIn(notedAt, tenant.zone)}. Prüfsumme ${hash}` },
];

const chosenIn = ({ wish: { from, until, street, village } }: Proof): string =>
	[from && `ab ${dayInWords(from)}`, until && `bis ${dayInWords(until)}`, street && `Straße: ${street}`, village && `Dorf: ${village}`]
		.filter((part) => part)
		.join(', ') || 'alle Einträge';

/** The log as a proof on paper (PDF/UA): what was chosen, whether the chain holds, every entry with its hash. */
export const inspectionPdf = async (ctx: Context, proof: Proof): Promise<Buffer> => {
	const { chain, entries } = proof;
	const state =
		chain.faults.length === 0
			? `Die Kette aller ${chain.count} Einträge wurde nachgerechnet und ist unversehrt.`
			: `ACHTUNG: Die Kette ist zerrissen. ${chain.faults.map(({ number, what }) => `Eintrag ${number}: ${what}`).join('; ')}.`;
	const head: readonly Block[] = [
		{ is: 'heading', text: 'Nachweis der Straßenkontrollen' },
		{
			is: 'text',
			text: `${ctx.tenant.name}, erstellt am ${isoIn(ctx.now, ctx.tenant.zone)}. Auswahl: ${chosenIn(proof)}, ${entries.length} Einträge.`,
		},
		{ is: 'text', text: state },
		{ is: 'small', text: `Prüfsumme des letzten Eintrags (SHA-256): ${chain.lastHash}` },
	];
	return printed({ title: 'Nachweis der Straßenkontrollen', author: ctx.tenant.name, language: 'de-DE' }, [
		[...head, ...entries.flatMap((entry) => entryBlocks(ctx, entry))],
	]);
};
