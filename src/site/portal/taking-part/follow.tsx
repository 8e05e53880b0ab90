import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { isLinkGone, NotFound } from '#kernel/errors.ts';
import { type Subject, subjectOf } from '#kernel/feedback/subject.ts';
import { emailIn } from '#kernel/following/address.ts';
import { askToFollow, confirmFollowing, endFollowing, requestedBy } from '#kernel/following/following.ts';
import { followerBehind } from '#kernel/following/links.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env, Participation } from '#kernel/module.ts';
import { around, foreignTitle } from '#screens/foreign.tsx';
import { Trap, trap } from '#screens/trap.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { EmailField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { about, press, type Refused, RefusedAlert, said, sentenceFor, used } from '#screens/taking-part-frame.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';

type Wish = 'unterstuetzen' | 'folgen';
type Faults = { readonly email?: string; readonly problem?: string; readonly refused?: Refused };
type Props = Faults & { readonly ctx: Context; readonly subject: Subject; readonly wish: Wish };

const AskPage = ({ ctx, subject, wish, email = '', problem, refused }: Props) => {
	const texts = pageTexts[ctx.screen];
	const supports = wish === 'unterstuetzen';
	const error = problem === undefined ? undefined : sentenceFor(ctx.screen, '', problem);
	return (
		<Wrap tight>
			<BackLink href={`${subject.path}/${subject.slug}`} label={texts.back} />
			<RefusedAlert ctx={ctx} refused={refused} />
			<Form action={`/mitmachen/${wish}/${subject.id}`}>
				<PageHead
					title={supports ? texts.support : texts.follow}
					lead={around(
						(title) => `${texts.contributeLead(title)}. ${supports ? texts.supportText : texts.followText}`,
						foreignTitle(ctx, subject.words),
					)}
				/>
				<EmailField lang={ctx.screen} name="email" label={texts.yourEmail} value={email} error={error} />
				{supports && <CheckField lang={ctx.screen} name="folgen" label={texts.alsoFollow} />}
				<Trap label={texts.trap} />
				<Submit>{texts.goOn}</Submit>
			</Form>
		</Wrap>
	);
};

/** Support and follow with an address that is confirmed by pressing a button; end it by the link in every mail. */
export const followPages = (all: readonly Participation[]) => {
	const subjectIn = async (c: Request<Env>): Promise<Subject> => {
		const id = c.req.param('id') ?? '';
		const subject = isId(id) ? await subjectOf(c.var.ctx, all, id) : undefined;
		if (!subject) throw new NotFound('participation');
		return subject;
	};
	const ask = (c: Request<Env>, { subject, wish, ...faults }: Omit<Props, 'ctx'>) => {
		const { ctx } = c.var;
		const texts = pageTexts[ctx.screen];
		if (faults.problem) c.status(422);
		if (faults.refused) c.status(faults.refused === 'closed' ? 409 : 429);
		return c.render(
			<AskPage ctx={ctx} subject={subject} wish={wish} {...faults} />,
			about(ctx, wish === 'folgen' ? texts.follow : texts.support),
		);
	};
	const send = async (c: Request<Env>, wish: Wish) => {
		const { ctx } = c.var;
		const subject = await subjectIn(c);
		const posted = await c.req.parseBody();
		const wished = {
			publicationId: subject.id,
			rulingId: subject.rulingId,
			supports: wish === 'unterstuetzen',
			follows: wish === 'folgen' || posted['folgen'] !== undefined,
		};
		const mailbox = () => c.redirect(`${prefixOf(ctx.tag)}/mitmachen/postfach`, 303);
		if (posted[trap]) return mailbox();
		const raw = asText(posted['email']);
		const read = emailIn(raw);
		if ('problem' in read) return ask(c, { subject, wish, email: raw, problem: read.problem });
		const done = await askToFollow(ctx, { ...wished, email: read.email });
		return 'refused' in done ? ask(c, { subject, wish, email: raw, refused: done.refused }) : mailbox();
	};

	return new Hono<Env>()
		.get('/unterstuetzen/:id', async (c) => ask(c, { subject: await subjectIn(c), wish: 'unterstuetzen' }))
		.post('/unterstuetzen/:id', (c) => send(c, 'unterstuetzen'))
		.get('/folgen/:id', async (c) => ask(c, { subject: await subjectIn(c), wish: 'folgen' }))
		.post('/folgen/:id', (c) => send(c, 'folgen'))
		.get('/postfach', (c) => {
			const { look, lookText } = pageTexts[c.var.ctx.screen];
			return said(c, look, { text: lookText });
		})
		.get('/bestaetigen/:token', async (c) => {
			const token = c.req.param('token');
			const texts = pageTexts[c.var.ctx.screen];
			const id = await requestedBy(c.var.ctx, token);
			// Once it is confirmed, the same link leads to where it is taken back.
			if (id === undefined && (await followerBehind(c.var.ctx, token)))
				return c.redirect(`${prefixOf(c.var.ctx.tag)}/mitmachen/beenden/${token}`, 303);
			if (id === undefined) return used(c);
			const words = { title: texts.confirm, lead: texts.confirmText, button: texts.yes };
			return press(c, await subjectOf(c.var.ctx, all, id), { action: `/mitmachen/bestaetigen/${token}`, ...words });
		})
		.post('/bestaetigen/:token', async (c) => {
			const texts = pageTexts[c.var.ctx.screen];
			try {
				const done = await confirmFollowing(c.var.ctx, c.req.param('token'));
				if (!('refused' in done)) {
					const subject = await subjectOf(c.var.ctx, all, done.id);
					return await said(c, texts.confirmed, {
						text: texts.confirmedText,
						...(subject && { back: `${subject.path}/${subject.slug}` }),
					});
				}
				c.status(409);
				return await said(c, texts.closed, { text: texts.closedText });
			} catch (error) {
				if (!isLinkGone(error)) throw error;
				return used(c);
			}
		})
		.get('/beenden/:key', async (c) => {
			const key = c.req.param('key');
			const texts = pageTexts[c.var.ctx.screen];
			const follower = await followerBehind(c.var.ctx, key);
			if (!follower) return used(c);
			const words = { title: follower.follows ? texts.end : texts.takeBack, lead: texts.endText, button: texts.endYes };
			return press(c, await subjectOf(c.var.ctx, all, follower.publicationId), { action: `/mitmachen/beenden/${key}`, ...words });
		})
		.post('/beenden/:key', async (c) => {
			await endFollowing(c.var.ctx, { key: c.req.param('key') });
			const { ended, endedText } = pageTexts[c.var.ctx.screen];
			return said(c, ended, { text: endedText });
		});
};
