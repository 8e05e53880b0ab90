import { type Context as Request, Hono } from 'hono';
import { walled } from '#kernel/command.ts';
import { mayAt, reachOf, type Staff } from '#kernel/context.ts';
import { NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { isId } from '#kernel/db/id.ts';
import { distrustPage, entrustedWith, entrustPage } from '#kernel/identity/entrusted.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { shownOf, shownThing } from '#kernel/kind/things.ts';
import { deskMeetings } from '#kernel/meetings/queries.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { addressWith } from '#screens/filters.tsx';
import { Alert } from '#ui/alert.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { group } from '../group.ts';
import { chooseTopics } from '../server/commands/agenda.ts';
import { newKey } from '../server/commands/mails.ts';
import { acceptMember, appointMember, nameSpeaker, removeMember } from '../server/commands/working.ts';
import { asking, memberOfAccount, peopleOf, topicsOf } from '../server/queries.ts';
import { GroupSheets } from './office-sheets.tsx';
import { path } from './waiting.tsx';

const title = 'Gruppen und Stammtisch';
type Desk = Staff<'office.enter'>;

const shownHere = async (ctx: Desk) =>
	(await shownOf(ctx, group, { limit: 100 })).filter((one) => one.ownerId === ctx.tenantId && mayAt(ctx, group.permission, one));

/** One group that she may look after. */
const found = async (c: Request<OfficeEnv>) => {
	const id = c.req.param('id') ?? '';
	const thing = isId(id) ? await shownThing(c.var.ctx, group, { id }) : undefined;
	if (!thing || thing.ownerId !== c.var.ctx.tenantId || !mayAt(c.var.ctx, group.permission, thing)) throw new NotFound('group');
	return thing;
};

/** What a deed did, said on the page that follows; `name`: of the member it was about. */
const doneTexts: Readonly<Record<string, (name: string) => string>> = {
	annehmen: (name) => `${name} ist dabei. Der Link zur Mitgliederseite ist unterwegs.`,
	entfernen: () => 'Nicht mehr in der Liste. Eine E-Mail sagt es der Person.',
	berufen: () => 'Eingetragen. Der Link zur Mitgliederseite ist unterwegs.',
	spricht: (name) => `${name} spricht jetzt für die Gruppe: nimmt Menschen auf, schreibt Tagesordnung und Protokoll.`,
	schweigt: (name) => `${name} spricht nicht mehr für die Gruppe.`,
	tagesordnung: () => 'Die Themen stehen auf der Tagesordnung. Wer ihnen folgt, hört davon.',
	rechte: () => 'Das Konto darf diese Gruppe jetzt schreiben.',
	entziehen: () => 'Das Konto darf diese Gruppe nicht mehr schreiben.',
};
const Done = ({ asked, people }: { asked: Readonly<Record<string, string>>; people: readonly { id: string; name: string }[] }) => {
	const said = doneTexts[asked['meldung'] ?? ''];
	if (!said) return <></>;
	return (
		<Alert level="success" live askedBy="meldung mitglied">
			<p>{said(people.find(({ id }) => id === asked['mitglied'])?.name ?? 'Die Person')}</p>
		</Alert>
	);
};

type Faults = { readonly problems: Problems; readonly typed: Readonly<Record<string, string>> };
const one = async (c: Request<OfficeEnv>, { problems, typed }: Faults = { problems: {}, typed: {} }) => {
	const { ctx } = c.var;
	const thing = await found(c);
	const [people, topics, meetings, entrusted] = await Promise.all([
		peopleOf(ctx, thing.id),
		topicsOf(ctx, thing.slug),
		deskMeetings(ctx, thing.id),
		entrustedWith(ctx, thing.id),
	]);
	if (Object.keys(problems).length > 0) c.status(422);
	const said = {
		people,
		topics,
		meetings: meetings.filter(({ startsAt }) => startsAt > ctx.now).toReversed(),
		entrusted,
		problems,
		typed,
	};
	const mayEntrust = reachOf(ctx, 'accounts.manage') === 'everywhere';
	return c.render(
		<>
			<DeskBar
				title={thing.words.title}
				after={
					<>
						<a href={`/verwaltung${group.path}/${thing.id}/bearbeiten`}>Text bearbeiten</a>{' '}
						<a href={`/verwaltung/beteiligung/${thing.id}`}>Treffen, Protokolle, Verknüpfungen</a>
					</>
				}
			/>
			<Done asked={c.req.query()} people={people} />
			<GroupSheets ctx={ctx} id={thing.id} {...said} mayEntrust={mayEntrust} />
		</>,
		{ title: thing.words.title },
	);
};

type Posted = { readonly groupId: string; readonly text: (name: string) => string; readonly all: (name: string) => readonly string[] };
const deeds: Readonly<Record<string, (ctx: Desk, posted: Posted) => Promise<unknown>>> = {
	annehmen: (ctx, { groupId, text }) => acceptMember(ctx, { groupId, key: '', memberId: text('mitglied') }),
	entfernen: (ctx, { groupId, text }) =>
		removeMember(ctx, { groupId, key: '', memberId: text('mitglied'), reason: text(`grund-${text('mitglied')}`) }),
	berufen: (ctx, { groupId, text }) => appointMember(ctx, { groupId, name: text('name'), email: text('adresse') }),
	sprechen: (ctx, { groupId, text }) => nameSpeaker(ctx, { groupId, memberId: text('mitglied'), isSpeaker: text('ja') === 'ja' }),
	tagesordnung: (ctx, { groupId, text, all }) => chooseTopics(ctx, { groupId, meetingId: text('treffen'), topicIds: [...all('themen')] }),
	rechte: (ctx, { groupId, text }) => entrustPage(ctx, { publicationId: groupId, email: text('email') }),
	entziehen: (ctx, { groupId, text }) => distrustPage(ctx, { publicationId: groupId, accountId: text('konto') }),
};

/** Where the office looks after groups: who asks to join, who speaks, what comes on the agenda, who may write the page. */
export const office = new Hono<OfficeEnv>()
	.get('/', async (c) => {
		const [things, waiting] = [await shownHere(c.var.ctx), await asking(c.var.ctx)];
		return c.render(
			<>
				<DeskBar title={title} after="Wer dazukommen möchte, was auf die Tagesordnung kommt, wer die Seite schreiben darf." />
				<Sheet id="gruppen" title="Gruppen">
					<ul>
						{things.map(({ id, words }) => (
							<li>
								<a href={`${path}/${id}`}>{words.title}</a>{' '}
								{waiting
									.filter((asked) => asked.id === id)
									.map(({ name }) => (
										<StatusLight light="wait">{name} möchte dazukommen</StatusLight>
									))}
							</li>
						))}
					</ul>
				</Sheet>
			</>,
			{ title },
		);
	})
	.get('/innen/:slug', async (c) => {
		const { ctx } = c.var;
		const thing = await shownThing(ctx, group, { slug: c.req.param('slug') });
		const me = thing && (await memberOfAccount(ctx, thing.id));
		if (!thing || !me) throw new NotFound('member');
		const key = await walled(ctx, (tx) => newKey(tx, me.id));
		return c.redirect(`${group.path}/${thing.slug}/innen/${key}`, 303);
	})
	.get('/:id', (c) => one(c))
	.post('/:id/:deed', async (c) => {
		const deed = deeds[c.req.param('deed')];
		const { id: groupId } = await found(c);
		if (!deed) throw new NotFound('page');
		const form = await c.req.formData();
		const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
		const { problems } = await orProblems(() => deed(c.var.ctx, { groupId, all, text: (name) => all(name)[0] ?? '' }));
		if (problems) return one(c, { problems, typed: textsIn(Object.fromEntries(form)) });
		const [member = '', isSpeaker] = [all('mitglied')[0], all('ja')[0] === 'ja'];
		const said = c.req.param('deed') === 'sprechen' ? (isSpeaker ? 'spricht' : 'schweigt') : c.req.param('deed');
		return c.redirect(addressWith(`${path}/${groupId}`, {}, { meldung: said, mitglied: member }), 303);
	});
