import { type Context as Request, Hono } from 'hono';
import { layPicture, picturesOfForm, preparePicture } from '#kernel/case/pictures.ts';
import { receiptFor } from '#kernel/case/receipt.ts';
import { together } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { orProblems, type Problems } from '#kernel/errors.ts';
import { addressesNamed, type FoundAddress } from '#kernel/geo/addresses.ts';
import { streetAt } from '#kernel/geo/streets.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Env } from '#kernel/module.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { addressPoint } from '#screens/address-field.tsx';
import { trap } from '#screens/trap.tsx';
import { formTexts } from '../form-texts.ts';
import { categoryIn, firstProblems, type Here, pointIn, readReport, type Report, type Typed, typedIn } from '../report.ts';
import { hereOf } from '../server/queries/here.ts';
import { amendDefect } from '../server/commands/amend.ts';
import { reportDefect, waitBeforePhoto, waitBeforeReport } from '../server/commands/report.ts';
import { publicReport, similar } from '../server/queries/public.ts';
import { defectTexts } from '../texts.ts';
import { FormPage } from './report-form.tsx';
import { type Known, SecondPage } from './second-page.tsx';

type Asking = Request<Env>;
type Faults = { readonly problems?: Problems; readonly streets?: readonly FoundAddress[] };

const statusOf = (problems: Problems) => (Object.values(problems).includes('wait') ? 429 : 422);

const about = (c: Asking, problems: Problems) => {
	const texts = formTexts[c.var.ctx.screen];
	const isWrong = Object.keys(problems).length > 0;
	if (isWrong) c.status(statusOf(problems));
	return {
		title: texts.title,
		description: texts.lead,
		here: defectTexts[c.var.ctx.screen].report,
	};
};

const hasPhoto = async (c: Asking, typed: Typed): Promise<boolean> => (await picturesOfForm(c.var.ctx, typed['key'] ?? '')).length > 0;

type Filled = { readonly typed: Typed; readonly here: Here };

const first = async (c: Asking, { typed, here: { categories: offered } }: Filled, { problems = {}, streets = [] }: Faults = {}) => {
	const { ctx } = c.var;
	const props = { ctx, typed, problems, streets, offered, hasPhoto: await hasPhoto(c, typed) };
	return c.render(<FormPage {...props} />, about(c, problems));
};

/** Where it is in words, for whoever checks: the street of the point, else what was typed. */
const inWords = async (c: Asking, typed: Typed): Promise<string> => {
	const { point } = pointIn(typed);
	const street = point && (await streetAt(c.var.ctx, point));
	const village = placeBySlug(c.var.ctx.tenant, typed['village'] ?? '')?.name;
	return [...new Set([street, typed['spot'], village].filter((part) => part !== undefined && part !== null && part !== ''))].join(', ');
};

const second = async (c: Asking, { typed, here }: Filled, { problems = {}, known }: { problems?: Problems; known?: Known } = {}) => {
	const category = categoryIn(typed, here);
	// Switched off meanwhile, or of an old page: the first page asks what it is.
	if (!category) return first(c, { typed, here }, { problems: { ...problems, category: 'unknownCategory' } });
	const { ctx } = c.var;
	const { point } = pointIn(typed);
	const near = point ? await similar(ctx, { ...point, category: category.name, words: typed['description'] ?? '' }) : [];
	const props = { ctx, typed, problems, category, near, known, where: await inWords(c, typed), hasPhoto: await hasPhoto(c, typed) };
	return c.render(<SecondPage {...props} />, about(c, problems));
};

/** What the form asks when an address is not clear: one of several, the street where its house is not known, one that is called nearly so. */
const unclear = (streets: readonly FoundAddress[]): Faults => {
	const [only, ...others] = streets;
	if (!only) return { problems: { village: 'notFoundStreet' } };
	return { problems: { found: others.length > 0 ? 'whichStreet' : only.is === 'middle' ? 'unknownHouse' : 'meantStreet' }, streets };
};

/** The one address that it can be; the middle of a street is one only where the village is named as well. */
const clearIn = (streets: readonly FoundAddress[], village: string | undefined): FoundAddress | undefined => {
	const [only, ...others] = streets.filter((street) => village === undefined || street.village === village);
	const isClear = only?.isSure && (only.is !== 'middle' || village !== undefined);
	return isClear && others.length === 0 ? only : undefined;
};

/**
 * An address that was typed becomes a point: at once where there is one of that name, else by a choice. A village with words will do as well, and
 * with the village the middle of a street.
 */
export const located = async (ctx: Context, typed: Typed): Promise<{ readonly typed: Typed } & Faults> => {
	const { position, found, spot } = typed;
	if (position || found || !spot) return { typed };
	const streets = await addressesNamed(ctx, spot);
	const village = placeBySlug(ctx.tenant, typed['village'] ?? '')?.name;
	const only = clearIn(streets, village);
	if (only) return { typed: { ...typed, found: addressPoint(only) } };
	return { typed, ...(village === undefined && unclear(streets)) };
};

type Sent = Readonly<Record<string, unknown>>;
/** Lays the photo down before the report is there: forms without a script lose a file from page to page. */
const keepPhoto = async (c: Asking, { photo: file, receipt }: Sent, key: string): Promise<Problems> => {
	if (!(file instanceof File) || file.size === 0) return {};
	if ((await waitBeforePhoto(c.var.ctx, c.var.from ?? '')) > 0) return { photo: 'wait' };
	const { problems } = await orProblems(async () => {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const prepared = { ...(await preparePicture(bytes)), receipt: receiptFor(bytes, receipt) };
		await together(c.var.ctx, (tx) => layPicture(tx, { ...prepared, uploadKey: key, role: 'report' }), 'picture.lay');
	});
	return problems ? { photo: problems['file'] ?? 'photo' } : {};
};

const tracking = (c: Asking, way: string): string => `${prefixOf(c.var.ctx.tag)}/melden/${way}`;

type How = 'whole' | 'underWay' | 'amended' | 'anew';
/** By the button that sends: the first time, the change to what is there already, or that as a report of its own. */
const sendings: ReadonlyMap<string, How> = new Map([
	['senden', 'whole'],
	['nachreichen', 'amended'],
	['neu', 'anew'],
]);
const sendingIn = (step: unknown): How | undefined => (typeof step === 'string' ? sendings.get(step) : undefined);

const deliver = async (c: Asking, filled: Filled, { report, how }: { report: Report; how: How }) => {
	const { ctx } = c.var;
	const { key = '', channel } = filled.typed;
	if (how === 'amended') return c.redirect(tracking(c, `meine/${(await amendDefect(ctx, { key, report })).token}?geaendert`), 303);
	const under = how === 'anew' ? { key: newId(), picturesKey: key } : { key };
	const { token, reference, isOther } = await reportDefect(ctx, { ...under, channel: channel === 'kiosk' ? 'kiosk' : 'web', report });
	if (token !== null) return c.redirect(tracking(c, `meine/${token}?neu`), 303);
	const isPublic = (await publicReport(ctx, reference)) !== undefined;
	// A telephone that was offline sends what it kept: nobody is there to choose.
	if (how === 'underWay' || (isPublic && !isOther)) return c.redirect(tracking(c, reference), 303);
	c.status(409);
	return second(c, filled, { known: { reference, isPublic, isOther } });
};

const send = async (c: Asking, filled: Filled, how: How) => {
	const { ctx } = c.var;
	const { typed, here } = filled;
	const read = readReport(typed, here, how === 'underWay' ? how : 'whole');
	if ('problems' in read) return second(c, filled, { problems: read.problems });
	if ((await waitBeforeReport(ctx, c.var.from ?? '')) > 0) return second(c, filled, { problems: { description: 'wait' } });
	const { done, problems } = await orProblems(() => deliver(c, filled, { report: read.report, how }));
	return problems ? first(c, filled, { problems }) : done;
};

/** What the first page lacks. A street that is not clear asks for itself; that no place is known yet need not be said as well. */
const missingIn = ({ typed, here }: Filled, where: Problems): Problems => {
	const { spot, ...missing } = firstProblems(typed, here);
	return { ...missing, ...(spot !== undefined && Object.keys(where).length === 0 && { spot }), ...where };
};

/** A key of a form: what islands and browsers make by themselves, or ours. */
const isKey = (raw: string | undefined): raw is string => raw !== undefined && /^[\w-]{16,100}$/.test(raw);

/** `/melden`: two short pages, without an account, a cookie or a script. */
export const reporting = new Hono<Env>()
	.get('/', async (c) => first(c, { typed: { key: newId(), ...typedIn(c.req.query()) }, here: await hereOf(c.var.ctx) }))
	.post('/', async (c) => {
		const posted = await c.req.parseBody();
		const given = typedIn(posted);
		const key = isKey(given['key']) ? given['key'] : newId();
		// A program filled in what no person sees: it is sent on and forgotten.
		if (posted[trap]) return c.redirect('/melden/alle', 303);
		const { typed, problems: where = {}, streets = [] } = await located(c.var.ctx, { ...given, key });
		const filled = { typed, here: await hereOf(c.var.ctx) };
		const step = posted['schritt'];
		const how = sendingIn(step);
		if (how) return send(c, filled, how);
		const photo = await keepPhoto(c, posted, key);
		if (step === 'aendern') return first(c, filled);
		if (step === 'unterwegs' && Object.keys(photo).length === 0) return send(c, filled, 'underWay');
		const problems = { ...photo, ...missingIn(filled, where) };
		return Object.keys(problems).length > 0 ? first(c, filled, { problems, streets }) : second(c, filled);
	});
