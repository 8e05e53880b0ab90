import type { Context as Request } from 'hono';
import { type Bearer, signBlinded } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import type { PublicJwk } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Env } from '#kernel/module.ts';
import type { Content } from '#ui/markup.ts';
import { refusalTexts } from '#kernel/ballot/refusal-texts.ts';
import { word } from '#ui/words.ts';

type Wiring = {
	readonly ctx: Context;
	readonly roundId: string;
	readonly publicKey: PublicJwk;
	/** Where the right is signed, as an address of the German portal. */
	readonly sign: string;
	/** Where its holder goes on; without it where the form leads. */
	readonly next?: string;
	/** One form. */
	readonly children: Content;
};

/** Around the form that asks for a code or goes by the device: with a script the browser blinds the right to vote, and the code stays behind. */
export const RightToVote = ({ ctx, roundId, publicKey, sign, next, children }: Wiring) => {
	const [texts, prefix] = [refusalTexts[ctx.screen], prefixOf(ctx.tag)];
	return (
		<blind-ballot
			data-round={roundId}
			data-n={publicKey.n}
			data-e={publicKey.e}
			data-sign={`${prefix}${sign}`}
			data-next={next && `${prefix}${next}`}
			data-failed={texts.forged}
			data-lost={texts.lost}
			data-mistakes={word(ctx.screen, 'mistakes')}
		>
			{children}
			<p class="om-bad" role="alert" />
		</blind-ballot>
	);
};

/** Below the receipt: the browser forgets what it kept to ask again. */
export const RightSpent = () => <blind-ballot data-forget />;

type Asked = { readonly roundId: string; readonly bearer: Bearer; readonly blinded: string | undefined };
/** What a browser that blinds is answered: a signature, or a sentence. */
export const answerBlinded = async (c: Request<Env>, { roundId, bearer, blinded = '' }: Asked): Promise<Response> => {
	const { ctx, from = '' } = c.var;
	const texts = refusalTexts[ctx.screen];
	if (await isGuessing(ctx, from)) return c.json({ says: texts.slow }, 429);
	const answer = await signBlinded(ctx, { roundId, bearer, blinded });
	return 'refused' in answer ? c.json({ says: texts[answer.refused] }, 422) : c.json(answer);
};
