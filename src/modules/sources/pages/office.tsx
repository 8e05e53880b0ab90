import { type Context as Request, Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound, orProblems } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { Form } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { type Asked, kindsOf } from '../server/answers.ts';
import { fetchSource, rehearseSource } from '../server/commands/fetch.ts';
import { countBrought, dropSource } from '../server/commands/drop.ts';
import { keepSource } from '../server/commands/keep.ts';
import { type Source, sourceOf, sourcesOf } from '../server/queries.ts';
import { problemSentence, readSource, type SourceAnswers } from '../source.ts';
import { DropPage, fate } from './drop.tsx';
import { countFacts, path, SourceForm } from './form.tsx';

type Asking = Request<OfficeEnv>;

const blank: SourceAnswers = { name: '', url: '', kind: '', places: [], topics: [], trust: 'review', intervalMinutes: 360 };

const State = ({ source: { problem, fetchedAt } }: { source: Source }) => {
	if (problem !== null) return <StatusLight light="stop">{problemSentence(problem)}</StatusLight>;
	return fetchedAt ? <StatusLight light="ok">In Ordnung</StatusLight> : <StatusLight light="wait">Noch nicht abgerufen</StatusLight>;
};

const Removed = ({ c }: { c: Asking }) => {
	const withdrawn = c.req.query('zurueckgezogen');
	if (!withdrawn || !/^\d{1,6}$/.test(withdrawn)) return <></>;
	return (
		<Alert level="success" title="Die Quelle ist entfernt" live askedBy="zurueckgezogen">
			<p>{withdrawn === '0' ? 'Was von dort kam, steht, wie es stand.' : `Zurückgezogen von dem, was von dort kam: ${withdrawn}.`}</p>
		</Alert>
	);
};

const List = ({ c, asked, sources }: { c: Asking; asked: Asked; sources: readonly Source[] }) => (
	<>
		<DeskBar title="Quellen" after="Kalender und Feeds von anderen, die von selbst hereinkommen.">
			<Button href={`${path}/neu`} icon="add">
				Quelle einbinden
			</Button>
		</DeskBar>
		<Removed c={c} />
		{sources.length === 0 ? (
			<p>Noch keine. Ein Verein, eine Kirche, der Landkreis: Wer einen Kalender oder Feed hat, muss hier nichts abtippen lassen.</p>
		) : (
			<Table
				lang="de"
				caption="Quellen"
				hideCaption
				columns={[{ label: 'Name' }, { label: 'Art' }, { label: 'Stand' }, { label: 'Zuletzt' }]}
				rows={sources.map((source) => [
					<a href={`${path}/${source.id}`}>{source.name}</a>,
					kindsOf(asked).find(({ name }) => name === source.kind)?.many.de ?? source.kind,
					<State source={source} />,
					source.fetchedAt ? `${nearDay(c.var.ctx, source.fetchedAt)}, ${clock(c.var.ctx, source.fetchedAt)} Uhr` : '–',
				])}
			/>
		)}
	</>
);

const Standing = ({ c, source }: { c: Asking; source: Source }) => (
	<Sheet id="stand" title="Stand">
		{source.problem !== null && (
			<Alert level="warning" title="Der letzte Abruf ging nicht">
				<p>{problemSentence(source.problem)}</p>
			</Alert>
		)}
		<Facts
			facts={[
				{
					label: 'Zuletzt abgerufen',
					value: source.fetchedAt
						? `${nearDay(c.var.ctx, source.fetchedAt)}, ${clock(c.var.ctx, source.fetchedAt)} Uhr`
						: 'noch nie',
				},
				{ label: 'Nächster Abruf', value: `${nearDay(c.var.ctx, source.dueAt)}, ${clock(c.var.ctx, source.dueAt)} Uhr` },
				...(source.result ? countFacts(source.result) : []),
			]}
		/>
		<div class="om-row">
			<Form action={`${path}/${source.id}/abrufen`} wide>
				<Button icon="download">Jetzt abrufen</Button>
			</Form>
			<Button href={`${path}/${source.id}/entfernen`} look="danger" icon="delete">
				Quelle entfernen
			</Button>
		</div>
	</Sheet>
);

const answersIn = async (c: Asking, asked: Asked) => {
	const { tenant } = c.var.ctx;
	const form = await c.req.formData();
	const every = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
	const one = (name: string): string => every(name)[0] ?? '';
	const raw = {
		name: one('name'),
		url: one('url'),
		kind: one('kind'),
		trust: one('trust'),
		interval: one('interval'),
		places: every('places'),
		topics: every('topics'),
	};
	const offer = {
		kinds: kindsOf(asked).map(({ name }) => name),
		places: villageSlugs(tenant),
		topics: tenant.topics.map(({ slug }) => slug),
	};
	return { ...readSource(raw, offer), step: one('schritt') };
};

/** Calendars and feeds of others: what there is, how each stands, a dry run before anything comes in. */
export const office = (asked: Asked) => {
	const known = async (c: Asking): Promise<Source> => {
		const id = c.req.param('id') ?? '';
		const source = isId(id) ? await sourceOf(c.var.ctx, id) : undefined;
		if (!source) throw new NotFound('source');
		return source;
	};
	const answered = async (c: Asking, id: string | null) => {
		const { ctx } = c.var;
		const { source, problems, step } = await answersIn(c, asked);
		const form = (more: object) =>
			c.render(<SourceForm ctx={ctx} asked={asked} id={id} source={source} {...more} />, { title: 'Quelle' });
		if (Object.keys(problems).length > 0) {
			c.status(422);
			return form({ problems });
		}
		if (step !== 'speichern') return form({ rehearsed: await rehearseSource(ctx, source, asked) });
		const { done: kept, problems: wrong } = await orProblems(async () => {
			const { id: keptId } = await keepSource(ctx, { id, ...source, places: [...source.places], topics: [...source.topics] });
			const saved = await sourceOf(ctx, keptId);
			if (saved) await fetchSource(ctx, saved, asked);
			return keptId;
		});
		if (!wrong) return c.redirect(`${path}/${kept}`, 303);
		c.status(422);
		return form({ problems: wrong });
	};
	return new Hono<OfficeEnv>()
		.use(async (c, next) => {
			staff(c.var.ctx, 'sources.manage');
			await next();
		})
		.get('/', async (c) =>
			c.render(<List c={c} asked={asked} sources={await sourcesOf(staff(c.var.ctx, 'sources.manage'))} />, { title: 'Quellen' }),
		)
		.get('/neu', (c) => c.render(<SourceForm ctx={c.var.ctx} asked={asked} id={null} source={blank} />, { title: 'Quelle einbinden' }))
		.post('/neu', (c) => answered(c, null))
		.get('/:id', async (c) => {
			const source = await known(c);
			return c.render(
				<>
					<SourceForm
						ctx={c.var.ctx}
						asked={asked}
						id={source.id}
						source={source}
						standing={<Standing c={c} source={source} />}
					/>
				</>,
				{ title: source.name },
			);
		})
		.post('/:id', async (c) => answered(c, (await known(c)).id))
		.post('/:id/abrufen', async (c) => {
			const source = await known(c);
			await fetchSource(c.var.ctx, source, asked);
			return c.redirect(`${path}/${source.id}#stand`, 303);
		})
		.get('/:id/entfernen', async (c) => {
			const source = await known(c);
			const brought = await countBrought(staff(c.var.ctx, 'sources.manage'), source.id);
			return c.render(<DropPage source={source} brought={brought} />, { title: 'Quelle entfernen' });
		})
		.post('/:id/entfernen', async (c) => {
			const chosen = (await c.req.formData()).get(fate.name);
			const brought = chosen === fate.withdraw ? 'withdraw' : 'keep';
			const { detail } = await dropSource(c.var.ctx, { id: (await known(c)).id, brought });
			return c.redirect(`${path}?zurueckgezogen=${detail.withdrawn}`, 303);
		});
};
