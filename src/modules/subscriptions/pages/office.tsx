import { Hono } from 'hono';
import { type Context, type Staff, staff } from '#kernel/context.ts';
import { isTag, tagNames, tags } from '#kernel/i18n/language.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { postState } from '#kernel/notify/mail.ts';
import { villageChoices, villagesOf } from '#kernel/tenancy/tenant.ts';
import { daysAgo } from '#kernel/time/span.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type Asked, offerOf } from '../server/answers.ts';
import { digestFor, digestSubject } from '../server/jobs.ts';
import { counts } from '../server/queries.ts';
import { choicesIn, countAloud, periodOf } from '../subscription.ts';
import { digestText } from './digest.tsx';
import { path } from './waiting.tsx';

type Desk = Staff<'office.enter'>;

const PostPanel = async ({ ctx }: { ctx: Context }) => {
	const { waiting, oldest, unheard, refused, reply } = await postState(ctx);
	return (
		<Sheet id="post" title="Mailversand">
			{waiting > 0 && reply && (
				<Alert level="warning" title="Der Mailversand stockt">
					<p>
						Der Mailserver sagt: „<bdi>{reply}</bdi>“. Das Programm versucht es weiter.
					</p>
				</Alert>
			)}
			<Facts
				facts={[
					{ label: 'Wartet', value: oldest ? `${waiting}, seit ${nearDay(ctx, oldest)}, ${clock(ctx, oldest)} Uhr` : '0' },
					{ label: 'Übergeben, Antwort nicht gehört', value: String(unheard) },
					{ label: 'Unzustellbar in den letzten 30 Tagen', value: String(refused) },
				]}
			/>
		</Sheet>
	);
};

const CountPanel = async ({ ctx }: { ctx: Staff<'subscriptions.see'> }) => {
	const { all, devices, daily, paused, soft, villages } = await counts(ctx);
	return (
		<Sheet id="zahlen" title="So viele sind dabei">
			<Facts
				facts={[
					{ label: 'Alle', value: countAloud(all) },
					{ label: 'Davon täglich', value: countAloud(daily) },
					{ label: 'Geräte mit Nachrichten', value: countAloud(devices) },
					{ label: 'Ruht, weil zweimal unzustellbar', value: countAloud(paused) },
					{ label: 'Kam vorübergehend zurück', value: countAloud(soft) },
				]}
			/>
			<Table
				lang="de"
				caption="Nach Dörfern"
				columns={[{ label: 'Dorf' }, { label: 'Haben es ausgewählt' }]}
				rows={villagesOf(ctx.tenant).map(({ slug, name }) => [name, countAloud(villages.get(slug) ?? 0)])}
			/>
		</Sheet>
	);
};

type Preview = { readonly ctx: Desk; readonly asked: Asked; readonly query: Readonly<Record<string, string[]>> };

const PreviewPanel = async ({ ctx, asked, query }: Preview) => {
	const choices = choicesIn(query, offerOf(ctx, asked));
	const asking = query['sprache']?.[0] ?? '';
	const reader = ctx.speaking(isTag(asking) ? asking : 'de');
	const since = daysAgo(ctx, periodOf(choices));
	const digest = { ...(await digestFor(reader, asked, { ...choices, since })), key: '…' };
	return (
		<Sheet id="vorschau" title="So sähe die E-Mail jetzt aus">
			<Form action={`${path}#vorschau`} method="get" wide>
				<div class="om-grid om-grid--2">
					<SelectField
						lang="de"
						name="ort"
						label="Dorf"
						choices={villageChoices(ctx.tenant)}
						value={choices.places[0]}
						optional
					/>
					<SelectField
						lang="de"
						name="sprache"
						label="Sprache"
						choices={tags.map((tag) => ({ value: tag, label: tagNames[tag] }))}
						value={reader.tag}
					/>
				</div>
				<Submit look="secondary" icon="visibility">
					Zeigen
				</Submit>
			</Form>
			<p>
				<b lang={reader.language}>{digestSubject(reader, choices.places)}</b>
			</p>
			<pre class="om-mailtext" lang={reader.language} dir="auto" role="region" tabindex={0} aria-label="Text der E-Mail">
				{digestText({ ctx: reader, asked, digest })}
			</pre>
		</Sheet>
	);
};

/** How many follow, how the post goes, and what a digest would say now. Addresses are shown nowhere. */
export const office = (asked: Asked) =>
	new Hono<OfficeEnv>().get('/', async (c) => {
		const { ctx } = c.var;
		const seeing = staff(ctx, 'subscriptions.see');
		const [post, numbers, preview] = await Promise.all([
			PostPanel({ ctx }),
			CountPanel({ ctx: seeing }),
			PreviewPanel({ ctx, asked, query: c.req.queries() }),
		]);
		return c.render(
			<>
				<DeskBar title="Abos" after="Was Menschen per E-Mail und auf ihr Gerät bekommen. Unter zehn wird nicht gezählt." />
				<div class="om-stack">
					{numbers}
					{post}
					{preview}
				</div>
			</>,
			{ title: 'Abos' },
		);
	});
