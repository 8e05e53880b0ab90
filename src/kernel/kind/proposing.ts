import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { lockThing } from '#kernel/publication/acts.ts';
import { dropProposal, keepProposal, lockProposal } from '#kernel/publication/proposals.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { dropWorkingCopy } from '#kernel/publication/working-copies.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { asItWillBe, demandReach, draftIn, isShown, release } from './demands.ts';
import { answersOf, type Fields, type Kind, readDraft } from './kind.ts';
import { saveAll } from './save.ts';

const place = { id: z.uuid(), language: z.string() };
const longestNote = 500;
const note = z.string().trim().max(longestNote, 'tooLong').default('');

/** Lays a change beside a thing that is shown: whoever may write its kind proposes, people go on reading the old words. */
export const proposing = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.propose`,
		permission: kind.permission,
		input: z.object({ answers: draftIn(kind), baseVersion: z.number().int(), note }),
		run: async (tx, { answers: draft, baseVersion, note: said }) => {
			const thing = await lockThing(tx, kind.name, draft.id ?? '');
			for (const one of [thing, asItWillBe(tx, draft)]) demandReach(tx, kind.permission, one);
			if (!(await isShown(tx, thing.id))) throw new Invalid({ id: 'notPublished' });
			if (thing.version !== baseVersion) throw new Conflict('changedMeanwhile');
			const { id } = thing;
			await keepProposal(tx, { id, language: draft.language, baseVersion, answers: answersOf(kind, draft), note: said });
			await dropWorkingCopy(tx, { id, language: draft.language });
			return { id, subject: draft.headline.title };
		},
	});

/** Makes a proposal the words that are shown. With four eyes nobody takes over her own. */
export const takingOver = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.takeOver`,
		permission: release,
		input: z.object(place),
		run: async (tx, { id, language }) => {
			const thing = await lockThing(tx, kind.name, id);
			const { answers, baseVersion, askedBy, askedName } = await lockProposal(tx, { id, language });
			if (settingOf(tx.tenant, fourEyes) && askedBy === tx.actor?.id) throw new Invalid({ id: 'secondPersonNeeded' });
			const draft = readDraft(kind, { ...answers, id, language });
			if ('problems' in draft) throw new Invalid(draft.problems);
			for (const one of [thing, asItWillBe(tx, draft)]) demandReach(tx, release, one);
			await saveAll(tx, kind, [{ draft, baseVersion }]);
			await dropProposal(tx, { id, language });
			return { id, subject: draft.headline.title, detail: { proposedBy: askedName } };
		},
	});

/** Says no to a proposal, with a reason; whoever made it takes it back without one. */
export const declining = (kind: Kind) =>
	command({
		name: `${kind.name}.decline`,
		permission: kind.permission,
		input: z.object({ ...place, note }),
		run: async (tx, { id, language, note: said }) => {
			const thing = await lockThing(tx, kind.name, id);
			const { askedBy, askedName } = await lockProposal(tx, { id, language });
			if (askedBy !== tx.actor?.id) {
				demandReach(tx, release, thing);
				if (said === '') throw new Invalid({ note: 'required' });
			}
			await dropProposal(tx, { id, language });
			return { id, detail: { note: said, proposedBy: askedName } };
		},
	});
