import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { meetingsOf } from '#kernel/meetings/queries.ts';
import type { Env } from '#kernel/module.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { EmptyPage } from '#screens/empty-page.tsx';
import { about, said } from '#screens/taking-part-frame.tsx';
import { Alert } from '#ui/alert.tsx';
import { group } from '../group.ts';
import { acceptMember, addTask, agreeToName, finishTask, leaveGroup, removeMember, wishForMails } from '../server/commands/working.ts';
import { writeDown } from '../server/commands/minutes.ts';
import { memberBy, peopleOf, tasksOf } from '../server/queries.ts';
import { groupTexts } from '../texts.ts';
import { groupIn } from './ask.tsx';
import { type Deed, MemberPage, type Typed } from './member-page.tsx';

/** What a member may do, by the last part of the address. */
const deeds = {
	annehmen: (ctx: Context, { typed, ...asked }: Asked) => acceptMember(ctx, { ...asked, memberId: typed['mitglied'] ?? '' }),
	ablehnen: (ctx: Context, { typed, ...asked }: Asked) =>
		removeMember(ctx, { ...asked, memberId: typed['mitglied'] ?? '', reason: typed[`grund-${typed['mitglied'] ?? ''}`] ?? '' }),
	aufgabe: async (ctx: Context, { typed, ...asked }: Asked) => {
		if ((typed['title'] ?? '').trim() === '') throw new Invalid({ title: 'required' });
		return addTask(ctx, {
			...asked,
			title: typed['title'] ?? '',
			memberId: typed['memberId'] || null,
			untilDay: typed['untilDay'] || null,
		});
	},
	erledigt: (ctx: Context, { typed, ...asked }: Asked) =>
		finishTask(ctx, { ...asked, taskId: typed['aufgabe'] ?? '', isDone: typed['offen'] === undefined }),
	schreiben: (ctx: Context, { typed, ...asked }: Asked) => {
		const meetingId = typed['treffen'] ?? '';
		const [agenda = '', minutes = ''] = ['agenda', 'minutes'].map((name) => typed[`${name}-${meetingId}`]);
		return writeDown(ctx, { ...asked, meetingId, seen: typed['gesehen'] ?? '', agenda, minutes });
	},
	post: (ctx: Context, { typed, ...asked }: Asked) => wishForMails(ctx, { ...asked, isMailed: typed['schicken'] === 'ja' }),
	name: (ctx: Context, { typed, ...asked }: Asked) => agreeToName(ctx, { ...asked, isPublic: typed['zeigen'] === 'ja' }),
	verlassen: (ctx: Context, { groupId, key }: Asked) => leaveGroup(ctx, { groupId, key }),
} as const satisfies Record<Deed, unknown>;
type Asked = { readonly groupId: string; readonly key: string; readonly typed: Typed };
const isDeed = (raw: string): raw is keyof typeof deeds => Object.hasOwn(deeds, raw);

/** The key of a mail opens it, or the one that the office gives to her account. */
const found = async (c: Request<Env>) => {
	const [thing, key] = [await groupIn(c), c.req.param('key') ?? ''];
	return { thing, key, me: await memberBy(c.var.ctx, thing.id, key) };
};

/** For everybody else there is no such page; who was a member learns why. */
const noKey = (c: Request<Env>) => {
	const { ctx } = c.var;
	const texts = groupTexts[ctx.screen];
	c.status(404);
	return c.render(
		<EmptyPage ctx={ctx} title={texts.noKey} way={{ href: `${group.path}/${c.req.param('slug') ?? ''}/innen`, label: texts.already }}>
			{texts.noKeyText}
		</EmptyPage>,
		about(ctx, texts.noKey),
	);
};

const Done = ({ ctx, deed = '' }: { ctx: Context; deed: string | undefined }) => {
	const { accepted, declined, saved } = groupTexts[ctx.screen];
	if (!isDeed(deed)) return <></>;
	return <Alert level="success" title={deed === 'annehmen' ? accepted : deed === 'ablehnen' ? declined : saved} live askedBy="getan" />;
};

const shown = async (c: Request<Env>, { typed = {}, problems = {} }: { typed?: Typed; problems?: Problems } = {}) => {
	const { ctx } = c.var;
	const { me, ...here } = await found(c);
	if (!me) return noKey(c);
	const [people, tasks, meetings] = await Promise.all([
		peopleOf(ctx, here.thing.id),
		tasksOf(ctx, here.thing.id),
		meetingsOf(ctx, here.thing.id, { withInternal: true }),
	]);
	const known = { me, people, tasks, meetings };
	if (Object.keys(problems).length > 0) c.status(422);
	// The address is a key: it goes nowhere else.
	c.header('referrer-policy', 'no-referrer');
	c.header('cache-control', 'no-store');
	return c.render(
		<MemberPage
			ctx={ctx}
			{...here}
			{...known}
			done={<Done ctx={ctx} deed={Object.keys(problems).length > 0 ? undefined : c.req.query('getan')} />}
			typed={typed}
			problems={problems}
		/>,
		about(ctx, groupTexts[ctx.screen].inside),
	);
};

/** The page for members and what they do there. */
export const inside = new Hono<Env>()
	.get('/:slug/innen/:key', (c) => shown(c))
	.get('/:slug/innen/:key/post', (c) => {
		const { slug, key } = c.req.param();
		return c.redirect(`${prefixOf(c.var.ctx.tag)}${group.path}/${slug}/innen/${key}#ich`);
	})
	.post('/:slug/innen/:key/:deed', async (c) => {
		const { ctx } = c.var;
		const deed = c.req.param('deed');
		if (!isDeed(deed)) throw new NotFound('page');
		const [thing, key, posted] = [await groupIn(c), c.req.param('key'), await c.req.parseBody()];
		const typed = textsIn(posted);
		const { problems } = await orProblems(() => deeds[deed](ctx, { groupId: thing.id, key, typed }));
		if (problems) return shown(c, { typed, problems });
		if (deed === 'verlassen') {
			const { left, leftText } = groupTexts[ctx.screen];
			return said(c, left, { text: leftText, back: `${group.path}/${thing.slug}` });
		}
		// RFC 8058, 3.1: mail programs follow no redirect.
		if (posted['List-Unsubscribe'] !== undefined) return shown(c);
		return c.redirect(`${prefixOf(ctx.tag)}${group.path}/${thing.slug}/innen/${key}?getan=${deed}`, 303);
	});
