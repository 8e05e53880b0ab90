import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { isTag, prefixOf } from '#kernel/i18n/language.ts';
import { issueLinks } from '#kernel/identity/links.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { mostHardBounces } from '#kernel/notify/trouble.ts';
import { words } from '#kernel/publication/publications.ts';
import { followerLinks } from './links.ts';
import { followTexts } from './mail-texts.ts';

type Texts = (typeof followTexts)['de'];
/**
 * `occasion` names what happened, once for ever. `path` is the address of its kind, `null` while nobody sees its page; `say` writes in the reader's
 * language.
 */
export type News = {
	readonly publicationId: string;
	readonly occasion: string;
	readonly path: string | null;
	readonly say: (texts: Texts, title: string, language: Tx['language']) => { readonly subject: string; readonly text: string };
};

/** `occasion` names a state, its first word of what; `first` is the one in which everything begins. */
type State = News & { readonly first: string };

/** Remembers an occasion; false when it was told before. Two who ask at once wait for each other. */
export const isFirstTime = async (tx: Tx, publicationId: string, occasion: string): Promise<boolean> => {
	const { numInsertedOrUpdatedRows } = await tx[connection]
		.insertInto('told')
		.values({ tenantId: tx.tenantId, publicationId, occasion, at: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
};

/** Remembers a state, `status planned`, of what its first word names; false for the one told last, and for `first` before any. It may come back. */
const isOtherState = async (tx: Tx, { publicationId, occasion, first }: State): Promise<boolean> => {
	const last = await tx[connection]
		.selectFrom('told')
		.select('occasion')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('occasion', 'like', `${occasion.split(' ')[0]} %`)
		.orderBy('at', 'desc')
		.executeTakeFirst();
	if ((last?.occasion ?? first) === occasion) return false;
	await tx[connection]
		.insertInto('told')
		.values({ tenantId: tx.tenantId, publicationId, occasion, at: tx.now })
		.onConflict((conflict) => conflict.columns(['tenantId', 'publicationId', 'occasion']).doUpdateSet({ at: tx.now }))
		.execute();
	return true;
};

type Name = { readonly title: string; readonly language: string; readonly slug: string };
/** What a publication is called in the reader's language or the one there is, and the last part of its address. */
export const nameOf = async (ctx: Context, publicationId: string): Promise<Name> => {
	const { words: said, slug } = await ctx[connection]
		.selectFrom('publication')
		.select('slug')
		.select(words(ctx))
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', publicationId)
		.executeTakeFirstOrThrow();
	return { title: said.title, language: said.language, slug };
};

const mailFollowers = async (tx: Tx, { publicationId, path, say }: News): Promise<number> => {
	const followers = await tx[connection]
		.selectFrom('follower')
		.select(['id', 'email', 'language'])
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('follows', '=', true)
		.where('hardBounces', '<', mostHardBounces)
		.execute();
	const names = new Map<string, Awaited<ReturnType<typeof nameOf>>>();
	const links = await issueLinks(
		tx,
		followerLinks,
		followers.map(({ id }) => id),
	);
	for (const { id, email, language } of followers) {
		const reader = tx.speaking(isTag(language) ? language : 'de');
		const texts = followTexts[reader.language];
		const name = names.get(reader.tag) ?? (await nameOf(reader, publicationId));
		names.set(reader.tag, name);
		const page = path === null ? [] : [`${tx.origin}${prefixOf(reader.tag)}${path}/${name.slug}`];
		const { subject, text } = say(texts, name.title, reader.language);
		const end = `${tx.origin}${prefixOf(reader.tag)}/mitmachen/beenden/${links.get(id)}`;
		await sendMail(reader, {
			to: email,
			about: id,
			subject,
			text: [texts.hello, text, ...page, `${texts.end} ${end}`].join('\n\n'),
			list: { unsubscribe: end },
		});
	}
	return followers.length;
};

/** Lays a mail for each who wished for mails, as far as they arrive, into the post in the transaction that remembers the occasion: exactly once. */
export const tellFollowers = async (tx: Tx, news: News): Promise<number> =>
	(await isFirstTime(tx, news.publicationId, news.occasion)) ? mailFollowers(tx, news) : 0;

/** The same whenever a state is another one than before. The publication is locked by who changes it. */
export const tellState = async (tx: Tx, state: State): Promise<number> => ((await isOtherState(tx, state)) ? mailFollowers(tx, state) : 0);
