import { type Context as Request, Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { errorsOf } from '#screens/question-for.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { Alert } from '#ui/alert.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { arranging } from '../server/commands/arrange.ts';
import { arrangedOf } from '../server/queries/arranged.ts';
import { arrangePath, HandlerSheet, KeySheet, RouteSheet, type Said, TemplateSheet } from './arrange-sheets.tsx';
import { arrangeSentence } from '../arrange-texts.ts';
import { categoryPages } from './office-category.tsx';
import { InfopointSheet } from './infopoint-sheet.tsx';
import { officePath } from './office-list.tsx';
import { RuleSheet } from './rule-sheet.tsx';

type Asking = Request<OfficeEnv>;
type Form = Readonly<Record<string, string>>;

type Shown = { readonly problems?: Problems; readonly typed?: Form; readonly key?: string };
const show = async (c: Asking, { problems = {}, typed = {}, key }: Shown = {}) => {
	const said: Said = (name) => {
		const code = problems[name];
		return { lang: 'de', name, value: typed[name], error: code === undefined ? undefined : arrangeSentence(code) };
	};
	const desk = { ...(await arrangedOf(staff(c.var.ctx, 'defects.arrange'))), said };
	return c.render(
		<div class="om-stack">
			<BackLink href={officePath} label="Alle Meldungen" />
			<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(problems, arrangeSentence)} />
			<DeskBar title="Meldungen einrichten" after="Wer sich kümmert, in welcher Frist, mit welchen Worten." />
			{key !== undefined && (
				<Alert level="success" title="Der Schlüssel, nur dieses eine Mal">
					<p>
						<bdi>
							<code>{key}</code>
						</bdi>
					</p>
				</Alert>
			)}
			<HandlerSheet {...desk} />
			<RouteSheet {...desk} />
			<RuleSheet {...desk} />
			<TemplateSheet {...desk} />
			<InfopointSheet {...desk} />
			<KeySheet {...desk} />
		</div>,
		{ title: 'Meldungen einrichten' },
	);
};

const numberOf = (raw = ''): number => (raw.trim() === '' ? Number.NaN : Number(raw));

/** `names`: under which question an input of the deed stands here. */
const deed =
	(act: (c: Asking, form: Form) => Promise<unknown>, names: Form = {}) =>
	async (c: Asking) => {
		const typed = textsIn(await c.req.parseBody());
		const { problems } = await orProblems(
			() => act(c, typed),
			() => ({ '': 'stillUsed' }),
		);
		if (!problems) return c.redirect(arrangePath, 303);
		c.status(422);
		return show(c, { problems: renamed(problems, (name) => names[name] ?? name), typed });
	};

const typeOf = (raw: string | undefined) => (raw === 'authority' || raw === 'company' ? raw : 'office');
const keepHandler = (
	c: Asking,
	{ id = '', type, name = '', email = '', endpoint = '', jurisdiction = '', service = '', apiKey = '' }: Form,
) => arranging.handler(c.var.ctx, { id: id || null, type: typeOf(type), name, email, endpoint, jurisdiction, service, apiKey });

const keepRoute = (c: Asking, { category = '', placeId = '', outline = '', position, handlerId = '' }: Form) =>
	arranging.route(c.var.ctx, { category: category || null, placeId: placeId || null, outline, position: numberOf(position), handlerId });

/** Handlers, routes, rules of the categories, templates, keys of programs. */
export const arrangePages = new Hono<OfficeEnv>()
	.use(async (c, next) => {
		staff(c.var.ctx, 'defects.arrange');
		await next();
	})
	.get('/', (c) => show(c))
	.post('/stelle', deed(keepHandler))
	.post(
		'/stelle/entfernen',
		deed((c, { id = '' }) => arranging.dropHandler(c.var.ctx, { id })),
	)
	.post('/weg', deed(keepRoute))
	.post(
		'/weg/entfernen',
		deed((c, { id = '' }) => arranging.dropRoute(c.var.ctx, { id })),
	)
	.route('/art', categoryPages)
	.post(
		'/baustein',
		deed((c, { title = '', body = '' }) => arranging.template(c.var.ctx, { title, body })),
	)
	.post(
		'/baustein/entfernen',
		deed((c, { id = '' }) => arranging.dropTemplate(c.var.ctx, { id })),
	)
	.post(
		'/infopoint',
		deed((c, { pointName: name = '', pointSpot: spot = '' }) => arranging.infopoint(c.var.ctx, { name, spot }), {
			name: 'pointName',
			spot: 'pointSpot',
		}),
	)
	.post(
		'/infopoint/entfernen',
		deed((c, { id = '' }) => arranging.dropInfopoint(c.var.ctx, { id })),
	)
	.post('/schluessel', async (c) => {
		const { keyName: name = '' } = textsIn(await c.req.parseBody());
		const { done, problems } = await orProblems(() => arranging.key(c.var.ctx, { name }));
		if (done) return show(c, { key: done.key });
		c.status(422);
		return show(c, { problems: renamed(problems, () => 'keyName'), typed: { keyName: name } });
	})
	.post(
		'/schluessel/entfernen',
		deed((c, { id = '' }) => arranging.dropKey(c.var.ctx, { id })),
	);
