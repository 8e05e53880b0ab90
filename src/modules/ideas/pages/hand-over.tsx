import { Hono } from 'hono';
import { together } from '#kernel/command.ts';
import { type Context, type Staff, staff, type Tx } from '#kernel/context.ts';
import { NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { asText } from '#kernel/kind/posted.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { arrangeLinks } from '#kernel/publication/arrange-links.ts';
import { linkedAddresses } from '#kernel/publication/links.ts';
import { lockFor } from '#kernel/publication/lock.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import type { Content } from '#ui/markup.ts';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type Category, ideaCall } from '../idea.ts';
import { ideaList } from '../server/queries.ts';

/** What is handed over of an idea: its words, once typed. `place` is the slug of its village, empty for all. */
export type Handed = { readonly title: string; readonly summary: string; readonly category: Category; readonly place: string };
/** `linked`: addresses of what the collection leads to already. */
type Collected = {
	readonly title: string;
	readonly ideas: readonly Handed[];
	readonly target: string;
	readonly linked: readonly string[];
};
type Begun = { readonly path: string; readonly shownAt: string };
/**
 * A way to the vote that another module offers; `asks` is the question for its target. Answers where the office goes on, and what to link;
 * or `known`, where what somebody else made of the same collection waits still.
 */
export type HandOver = {
	readonly name: string;
	readonly label: string;
	readonly asks?: string;
	readonly run: (tx: Tx, collected: Collected) => Promise<Begun | { readonly known: Begun }>;
};

const path = '/verwaltung/ideenannahme/abstimmung';
const title = 'Ideen zur Abstimmung';
const most = 100;

/** The collections with a quorum, and what has reached it, the strongest first. */
const readyIn = async (ctx: Context) => {
	const calls = (await shownOf(ctx, ideaCall, { limit: 50 })).filter(
		({ ownerId, values }) => ownerId === ctx.tenantId && values.quorum > 0,
	);
	return Promise.all(
		calls.map(async (call) => {
			const wish = { call: call.slug, order: 'strongest' as const, least: call.values.quorum };
			return { call, ideas: (await ideaList(ctx, wish, { limit: most, offset: 0 })).rows };
		}),
	);
};
type Ready = Awaited<ReturnType<typeof readyIn>>[number];

const handedIn = (ctx: Context, { ideas }: Ready): readonly Handed[] =>
	ideas
		.filter(({ status }) => status !== 'declined' && status !== 'done')
		.map(({ words, category, placeIds }) => ({
			title: words.title,
			summary: words.summary,
			category,
			place: placeIds.length === 1 ? (placeById(ctx.tenant, placeIds[0] ?? '')?.slug ?? '') : '',
		}));

const Ways = ({ ways, slug }: { ways: readonly HandOver[]; slug: string }) => (
	<>
		{ways.map(({ name, label, asks }) => (
			<Form action={path} hidden={{ sammlung: slug, weg: name }}>
				{asks !== undefined && <LineField lang="de" name="target" label={asks} hint="Adresse der Seite" />}
				<Button look="secondary" icon="how_to_vote">
					{label}
				</Button>
			</Form>
		))}
	</>
);

const ReadyPage = ({
	ctx,
	all,
	ways,
	wrong,
}: {
	ctx: Context;
	all: readonly Ready[];
	ways: readonly HandOver[];
	wrong: Content | undefined;
}) => (
	<>
		<DeskBar title={title} after="Was genug Unterstützung hat, geht mit einem Druck weiter. Niemand tippt etwas zweimal." />
		{wrong !== undefined && (
			<Alert level="warning" live>
				<p>{wrong}</p>
			</Alert>
		)}
		<div class="om-stack">
			{all.map((ready) => {
				const handed = handedIn(ctx, ready);
				return (
					<Sheet id={ready.call.slug} title={ready.call.words.title}>
						<p>{`Ab ${ready.call.values.quorum} Unterstützenden. Abgelehntes und Umgesetztes bleibt hier.`}</p>
						<ol>
							{handed.map((one) => (
								<li>{one.title}</li>
							))}
						</ol>
						{handed.length < 2 ? (
							<p>Noch keine zwei Ideen, zwischen denen sich wählen lässt.</p>
						) : (
							<Ways ways={ways} slug={ready.call.slug} />
						)}
					</Sheet>
				);
			})}
		</div>
	</>
);

const sentences: Readonly<Record<string, string>> = {
	voteRuns: 'In diesem Budget wird schon abgestimmt.',
	notAPage: 'Unter dieser Adresse steht kein Budget.',
};
const ofConflict = (message: string) => ({ '': sentences[message] ?? 'Das geht gerade nicht.' });
const sentenceOf = (problems: Problems): string =>
	Object.values(problems)
		.map((code) => sentences[code] ?? code)
		.join(' ');

type Handing = { readonly ready: Ready; readonly way: HandOver; readonly target: string; readonly kinds: ReturnType<Kinds> };
/** Of two clerks the second waits until the collection is linked, and finds what the first made of it. */
const handedOver = (ctx: Staff<'participation.arrange'>, { ready, way, target, kinds }: Handing) =>
	together(
		ctx,
		async (tx) => {
			const { id, words } = ready.call;
			await lockFor(tx, 'participation.arrange', id);
			const linked = await linkedAddresses(tx, id, kinds);
			const done = await way.run(tx, { title: words.title, ideas: handedIn(tx, ready), target, linked });
			if (!('known' in done)) await arrangeLinks(tx, { id, lines: [...new Set([...linked, done.shownAt])], kinds: [...kinds] });
			return done;
		},
		'idea.handOver',
	);

const Known = ({ path: at }: Begun) => (
	<>
		Aus dieser Sammlung ist schon etwas entstanden, das noch nicht ausgezählt ist. <a href={at}>Dort geht es weiter</a>
	</>
);

/** Ideas beyond their quorum become a vote: a survey or the projects of a budget, whatever the program is wired with. */
export const handingOver = (ways: readonly HandOver[], kinds: Kinds) =>
	new Hono<OfficeEnv>()
		.get('/', async (c) => {
			const ctx = staff(c.var.ctx, 'participation.arrange');
			return c.render(<ReadyPage ctx={ctx} all={await readyIn(ctx)} ways={ways} wrong={undefined} />, { title });
		})
		.post('/', async (c) => {
			const ctx = staff(c.var.ctx, 'participation.arrange');
			const posted = await c.req.parseBody();
			const all = await readyIn(ctx);
			const ready = all.find(({ call }) => call.slug === asText(posted['sammlung']));
			const way = ways.find(({ name }) => name === asText(posted['weg']));
			if (!ready || !way) throw new NotFound('ideaCall');
			const again = (wrong: Content) => {
				c.status(422);
				return c.render(<ReadyPage ctx={ctx} all={all} ways={ways} wrong={wrong} />, { title });
			};
			const handing = { ready, way, target: asText(posted['target']), kinds: [...kinds()] };
			const { done, problems } = await orProblems(() => handedOver(ctx, handing), ofConflict);
			if (problems) return again(sentenceOf(problems));
			return 'known' in done ? again(<Known {...done.known} />) : c.redirect(done.path, 303);
		});
