import type { Context, Tx } from '#kernel/context.ts';
import { followTexts } from '#kernel/following/mail-texts.ts';
import { isFirstTime, nameOf, type News } from '#kernel/following/tell.ts';
import { isTag, type Language, prefixOf } from '#kernel/i18n/language.ts';
import { issueLink } from '#kernel/identity/links.ts';
import { ownValues } from '#kernel/kind/own.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { group } from '../../group.ts';
import { mailTexts } from '../../mail-texts.ts';
import { membersOf } from '../queries.ts';
import { memberLinks } from '../tables.ts';

type To = { readonly email: string; readonly language: string };
type Said = { readonly subject: string; readonly lines: readonly string[]; readonly list?: { readonly unsubscribe: string } };
/** `at` makes an address of a path below the group's, `at('')` that of its page. */
type Reader = {
	readonly texts: (typeof mailTexts)['de'];
	readonly title: string;
	readonly language: Language;
	readonly at: (path: string) => string;
};
type Asked = {
	readonly groupId: string;
	readonly to: To;
	readonly say: (reader: Reader) => Said;
};

/** A mail about a group in the reader's language. */
const write = async (tx: Tx, { groupId, to, say }: Asked): Promise<void> => {
	const reader = tx.speaking(isTag(to.language) ? to.language : 'de');
	const { title, slug } = await nameOf(reader, groupId);
	const texts = mailTexts[reader.language];
	const at = (path: string): string => `${tx.origin}${prefixOf(reader.tag)}${group.path}/${slug}${path}`;
	const { subject, lines, ...more } = say({ texts, title, at, language: reader.language });
	await sendMail(reader, { to: to.email, subject, text: [texts.hello, ...lines].join('\n\n'), ...more });
};

const confirmationLink = (ctx: Context, token: string): string => `${ctx.origin}${prefixOf(ctx.tag)}${group.path}/bestaetigen/${token}`;

/** Asks whether the address belongs to who typed it. */
export const mailConfirmation = (
	tx: Tx,
	asked: { groupId: string; to: To; what: 'join' | 'topic' | 'page'; token: string },
): Promise<void> =>
	write(tx, {
		...asked,
		say: ({ texts, title }) => ({
			subject: asked.what === 'page' ? texts.pageSubject(title) : texts.confirmSubject(title),
			lines: [texts[asked.what], confirmationLink(tx, asked.token), asked.what === 'page' ? texts.pageOtherwise : texts.otherwise],
		}),
	});

/** A new key of the members' page for one mail, or for her who came in by her account; only its digest is kept. Earlier ones go on working. */
export const newKey = (tx: Tx, memberId: string): Promise<string> => issueLink(tx, memberLinks, memberId);

type Member = To & { readonly id: string };
const memberPath = async (tx: Tx, memberId: string): Promise<string> => `/innen/${await newKey(tx, memberId)}`;

export const mailWelcome = async (tx: Tx, groupId: string, member: Member): Promise<void> => {
	const path = await memberPath(tx, member.id);
	return write(tx, {
		groupId,
		to: member,
		say: ({ texts, title, at }) => ({ subject: texts.welcome(title), lines: [texts.welcomeText, at(path)] }),
	});
};

/** Writes to every member who has not said no, once for each occasion, with the way to the members' page and out of these mails. */
export const tellMembers = async (tx: Tx, { publicationId, occasion, say: sayIt }: News): Promise<number> => {
	if (!(await isFirstTime(tx, publicationId, `members ${occasion}`))) return 0;
	const members = await membersOf(tx, publicationId).where('isMailed', '=', true).execute();
	for (const member of members) {
		const path = await memberPath(tx, member.id);
		await write(tx, {
			groupId: publicationId,
			to: member,
			say: ({ texts, title, at, language }) => {
				const { subject, text } = sayIt(followTexts[language], title, language);
				const unsubscribe = at(`${path}/post`);
				return { subject, lines: [text, at(path), `${texts.noMails} ${unsubscribe}`], list: { unsubscribe } };
			},
		});
	}
	return members.length;
};

type Gone = To & { readonly acceptedAt: Date | null };
/** Tells who asked that the group does not take her in, or a member that she is one no longer; with the reason where there is one. */
export const mailGone = async (tx: Tx, groupId: string, { gone, reason }: { gone: Gone; reason: string }): Promise<void> => {
	const { contactName, contactPhone, contactEmail } = await ownValues(tx, group, groupId);
	const contact = [contactName, contactPhone, contactEmail].filter((part) => part !== null).join(', ');
	return write(tx, {
		groupId,
		to: gone,
		say: ({ texts, title, at }) => {
			const isMember = gone.acceptedAt !== null;
			const why = reason === '' ? [] : [texts.because, reason];
			const [subject, text] = isMember ? [texts.removed(title), texts.removedText] : [texts.declined(title), texts.declinedText];
			return { subject, lines: [text, ...why, texts.contact(contact), texts.followHere, at('')] };
		},
	});
};

const officePath = (groupId: string): string => `/verwaltung/gruppen/${groupId}`;

/** Tells the office that nobody speaks for the group any more. */
export const mailSpeakerless = (tx: Tx, groupId: string, email: string): Promise<void> =>
	write(tx, {
		groupId,
		to: { email, language: 'de' },
		say: ({ texts, title }) => ({
			subject: texts.speakerless(title),
			lines: [texts.speakerlessText, `${tx.origin}${officePath(groupId)}`],
		}),
	});

/** Tells a speaker, or the office where there is none, that somebody waits; without an id the link leads to the office. */
export const mailAsked = async (
	tx: Tx,
	asked: { groupId: string; to: To & { readonly id: string | null }; name: string },
): Promise<void> => {
	const path = asked.to.id === null ? null : await memberPath(tx, asked.to.id);
	return write(tx, {
		...asked,
		say: ({ texts, title, at }) => ({
			subject: texts.asked(title),
			lines: [texts.askedText(asked.name), path === null ? `${tx.origin}${officePath(asked.groupId)}` : at(path)],
		}),
	});
};
