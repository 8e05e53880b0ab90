import type { Context, Tx } from '#kernel/context.ts';
import { pathIn } from '#kernel/following/mail-texts.ts';
import { nameOf } from '#kernel/following/tell.ts';
import { isTag } from '#kernel/i18n/language.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { group } from '../../group.ts';
import { mailTexts } from '../../mail-texts.ts';

type To = { readonly email: string; readonly language: string };
type Said = { readonly subject: string; readonly lines: readonly string[] };
type Asked = {
	readonly groupId: string;
	readonly to: To;
	readonly say: (texts: (typeof mailTexts)['de'], title: string, at: (path: string) => string) => Said;
};

/** A mail about a group in the reader's language; `at` makes an address of it, `at('')` that of its page. */
const write = async (tx: Tx, { groupId, to, say }: Asked): Promise<void> => {
	const reader = tx.speaking(isTag(to.language) ? to.language : 'de');
	const { title, slug } = await nameOf(reader, groupId);
	const texts = mailTexts[reader.language];
	const { subject, lines } = say(texts, title, (path) => `${tx.origin}${pathIn(reader, `${group.path}/${slug}${path}`)}`);
	await sendMail(reader, { to: to.email, subject, text: [texts.hello, ...lines].join('\n\n') });
};

const confirmationLink = (ctx: Context, token: string): string => `${ctx.origin}${pathIn(ctx, `${group.path}/bestaetigen/${token}`)}`;

/** Asks whether the address belongs to who typed it. */
export const mailConfirmation = (tx: Tx, asked: { groupId: string; to: To; what: 'join' | 'topic'; token: string }): Promise<void> =>
	write(tx, {
		...asked,
		say: (texts, title) => ({
			subject: texts.confirmSubject(title),
			lines: [texts[asked.what], confirmationLink(tx, asked.token), texts.otherwise],
		}),
	});

const memberPath = (key: string): string => `/innen/${key}`;

export const mailWelcome = (tx: Tx, groupId: string, member: To & { readonly key: string }): Promise<void> =>
	write(tx, {
		groupId,
		to: member,
		say: (texts, title, at) => ({ subject: texts.welcome(title), lines: [texts.welcomeText, at(memberPath(member.key))] }),
	});

export const mailDeclined = (tx: Tx, groupId: string, to: To): Promise<void> =>
	write(tx, { groupId, to, say: (texts, title, at) => ({ subject: texts.declined(title), lines: [texts.declinedText, at('')] }) });

/** Tells a speaker, or the office where there is none, that somebody waits; without a key the link leads to the office. */
export const mailAsked = (tx: Tx, asked: { groupId: string; to: To & { readonly key: string | null }; name: string }): Promise<void> =>
	write(tx, {
		...asked,
		say: (texts, title, at) => ({
			subject: texts.asked(title),
			lines: [
				texts.askedText(asked.name),
				asked.to.key === null ? `${tx.origin}/verwaltung/gruppen/${asked.groupId}` : at(memberPath(asked.to.key)),
			],
		}),
	});
