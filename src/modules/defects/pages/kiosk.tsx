import { type Context as Request, Hono } from 'hono';
import { inLanguage } from '#kernel/case/category.ts';
import { offeredCategories } from '#kernel/case/rules.ts';
import { newId } from '#kernel/db/id.ts';
import { orProblems, type Problems } from '#kernel/errors.ts';
import type { FoundAddress } from '#kernel/geo/addresses.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Infopoint } from '#kernel/kiosk/infopoints.ts';
import type { Env } from '#kernel/module.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { KioskPage, QrCode, standOf, standPath } from '#screens/kiosk.tsx';
import { Button } from '#ui/button.tsx';
import { ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { AddressChoice, AddressField } from '#screens/address-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { defect } from '../defect.ts';
import { formTexts } from '../form-texts.ts';
import { kioskTexts } from '../kiosk-texts.ts';
import { readReport, type Typed, typedIn } from '../report.ts';
import { reportDefect, waitBeforeReport } from '../server/commands/report.ts';
import { hereOf } from '../server/queries/here.ts';
import { questionFor, Summary } from './report-form.tsx';
import { located } from './reporting.tsx';

type Asking = Request<Env>;

/** Seconds without a touch after which a screen forgets: while somebody writes, and once the number was shown. */
const patience = { writing: 60, shown: 45 } as const;

type Shown = { readonly typed: Typed; readonly problems?: Problems; readonly streets?: readonly FoundAddress[] };

const form = async (c: Asking, point: Infopoint, { typed, problems = {}, streets = [] }: Shown) => {
	const { ctx } = c.var;
	const [texts, words] = [kioskTexts[ctx.screen], formTexts[ctx.screen]];
	const question = questionFor({ ctx, typed, problems });
	const offered = (await offeredCategories(ctx, defect)).filter(({ isPrivate }) => !isPrivate);
	const isWrong = Object.keys(problems).length > 0;
	if (isWrong) c.status(Object.values(problems).includes('wait') ? 429 : 422);
	return c.render(
		<KioskPage ctx={ctx} stand={point} patience={patience.writing}>
			<Summary ctx={ctx} problems={problems} />
			<PageHead title={texts.title} lead={texts.lead} />
			<Form action={`/infopoint/${point.slug}/melden`} hidden={{ key: typed['key'] ?? '' }} wide>
				<ChoiceField
					{...question('category')}
					label={words.category}
					choices={offered.map(({ name, words: said }) => ({ value: name, label: inLanguage(said, ctx.language) }))}
					wide
				/>
				<ChoiceField
					{...question('channel')}
					value={typed['channel'] ?? 'kiosk'}
					label={texts.where}
					choices={[
						{ value: 'kiosk', label: texts.here(point.name) },
						{ value: 'elsewhere', label: texts.elsewhere },
					]}
					wide
				/>
				<AddressField ctx={ctx} question={{ ...question('spot'), label: texts.street, optional: true }} />
				<AddressChoice ctx={ctx} question={question('found')} found={streets} />
				<SelectField {...question('village')} label={words.village} choices={villageChoices(ctx.tenant)} optional />
				<TextField {...question('description')} label={words.description} maxlength={4000} rows={3} optional />
				<FormActions>
					<Button icon="send">{texts.send}</Button>
					<Button href={`/infopoint/${point.slug}/melden`} look="secondary">
						{texts.again}
					</Button>
				</FormActions>
			</Form>
		</KioskPage>,
		{ title: texts.title, isTyped: true },
	);
};

/** The number to remember and the own link as a picture: no address of it stays in this browser. */
const thanks = (c: Asking, point: Infopoint, { reference, token }: { reference: string; token: string | null }) => {
	const { ctx } = c.var;
	const texts = kioskTexts[ctx.screen];
	// Without a script the screen forgets by itself too.
	c.header('refresh', `${patience.shown}; url=${standPath(point)}`);
	const own = `${ctx.origin}${prefixOf(ctx.tag)}/melden/meine/${token}`;
	return c.render(
		<KioskPage ctx={ctx} stand={point} patience={patience.shown} isQuiet>
			<PageHead title={texts.thanks} lead={token === null ? texts.known : texts.follow} />
			<p class="om-ref">
				<bdi>{reference}</bdi>
			</p>
			{token !== null && <QrCode address={own} label={texts.code} />}
			<p>
				<Button href={standPath(point)}>{texts.done}</Button>
			</p>
		</KioskPage>,
		{ title: texts.thanks, isTyped: true },
	);
};

/** The report form on a screen for everybody: one page, nothing that leads elsewhere, nothing that stays. */
export const kiosk = new Hono<Env>()
	.get('/', async (c) => form(c, standOf(c), { typed: { key: newId() } }))
	.post('/', async (c) => {
		const { ctx } = c.var;
		const point = standOf(c);
		const given: Typed & { readonly key: string } = { key: newId(), ...typedIn(await c.req.parseBody()) };
		const isHere = given['channel'] !== 'elsewhere';
		const {
			typed,
			problems,
			streets = [],
		} = isHere ? { typed: { ...given, position: `${point.lat}, ${point.lon}` }, streets: [] } : await located(ctx, given);
		const read = readReport(typed, await hereOf(ctx), 'underWay');
		if (problems || 'problems' in read)
			return form(c, point, { typed: given, streets, problems: { ...('problems' in read && read.problems), ...problems } });
		if ((await waitBeforeReport(ctx, c.var.from ?? '')) > 0) return form(c, point, { typed: given, problems: { description: 'wait' } });
		const sent = await orProblems(() => reportDefect(ctx, { key: given.key, channel: 'kiosk', report: read.report }));
		return sent.problems ? form(c, point, { typed: given, problems: sent.problems }) : thanks(c, point, sent.done);
	});
