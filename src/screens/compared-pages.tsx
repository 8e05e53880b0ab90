import { type Context as Request, Hono } from 'hono';
import type { ballotDesk } from '#kernel/ballot/desk.ts';
import { paperIn, type SheetName } from '#kernel/ballot/sheets.ts';
import type { Context } from '#kernel/context.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { choiceIn, ComparedSheet } from './compared-sheet.tsx';
import { keyingText } from './keyed-twice.tsx';
import type { Paper } from './paper-words.ts';

type Asking = Request<OfficeEnv>;
/** A sheet that is not in the urn yet. */
type Waiting = {
	readonly ctx: Context;
	/** Of the vote or survey. */
	readonly title: string;
	readonly name: SheetName;
	/** Where the other sheets are. */
	readonly back: string;
	/** What was keyed, line by line as people read it. */
	readonly wordsOf: (content: string) => readonly string[];
};
type Compared = {
	/** What the sheets that are no boards are called. */
	readonly paper: Paper;
	readonly desk: Pick<ReturnType<typeof ballotDesk>, 'standing' | 'settleSheet'>;
	/** The sheet that the address names, for whoever may say what stands on it. */
	readonly find: (c: Asking) => Promise<Waiting>;
	/** The page on which one goes on, with what became of the sheet. */
	readonly told: (c: Asking, said: string) => Response | Promise<Response>;
};

/** `…/vergleich/…`: what two people keyed from one sheet, and the word of a third. */
export const comparedPages = (at: string, { paper, desk, find, told }: Compared) =>
	new Hono<OfficeEnv>()
		.get(at, async (c) => {
			const { ctx, name, ...about } = await find(c);
			const called = paperIn(name.channel, paper);
			const standing = await desk.standing(ctx, name);
			const page = <ComparedSheet {...about} paper={called} number={name.number} standing={standing} action={c.req.path} />;
			return c.render(page, { title: `${called} ${name.number}` });
		})
		.post(at, async (c) => {
			const { ctx, name } = await find(c);
			const { outcome } = await desk.settleSheet(ctx, { ...name, choice: choiceIn(listsIn(await c.req.parseBody())) });
			return told(c, keyingText(outcome, paperIn(name.channel, paper)));
		});
