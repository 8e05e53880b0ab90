import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { Forbidden, NotFound, orProblems } from '#kernel/errors.ts';
import { writeCsv } from '#kernel/exchange/csv.ts';
import { checkRows } from '#kernel/kind/import.ts';
import { type Kind, questionsOf } from '#kernel/kind/kind.ts';
import type { Verbs } from '#kernel/kind/verbs.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { kilobyte, limitOf } from '#screens/body-limit.ts';
import { type Asked, type CalendarReader, type Desk, type House, officeOf } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { sentenceOf } from '../messages.ts';
import { DonePage, DryRunPage } from './dry-run.tsx';
import { type About, dropFile, keepFile, keepMapping, keptFile, largestFile, type Mapping, type Shelf } from './kept-file.ts';
import { guessed, rowsOf } from './mapping.ts';
import { MappingPage } from './mapping-page.tsx';
import type { CalendarRows } from './read-calendar.ts';
import { tableIn } from './read-table.ts';
import { mayImport } from './right.ts';
import { UploadPage } from './upload-page.tsx';

type Kept = { readonly id: string; readonly bytes: Uint8Array; readonly about: About };

const sourceOf = (name: string): string => name.replace(/\.[a-z0-9]+$/i, '').slice(0, 200) || 'Datei';
const isCalendarFile = (name: string, bytes: Uint8Array): boolean =>
	/\.ics$/i.test(name) || new TextDecoder().decode(bytes.slice(0, 20)).includes('BEGIN:VCALENDAR');

/** A first look at an upload: a calendar or a table with guessed columns, or why it is neither. */
const aboutFile = (
	kind: Kind,
	name: string,
	{
		bytes,
		reader,
	}: {
		bytes: Uint8Array;
		reader: CalendarReader | undefined;
	},
): About | { readonly wrong: string } => {
	const source = sourceOf(name);
	if (isCalendarFile(name, bytes)) {
		if (!reader) return { wrong: 'Kalenderdateien gehen nur bei Terminen. Bitte wählen Sie eine Tabelle (CSV).' };
		return { name, kind: kind.name, format: 'ics', mapping: { columns: {}, constants: {}, key: '', x: '', y: '', source } };
	}
	const table = tableIn(bytes);
	return 'wrong' in table ? table : { name, kind: kind.name, format: 'csv', mapping: guessed(kind, table.columns, source) };
};

const mappingIn = (kind: Kind, form: FormData): Mapping => {
	const names = Object.keys(questionsOf(kind));
	const every = (prefix: string) => Object.fromEntries(names.map((name) => [name, textIn(form, `${prefix}-${name}`)]));
	return {
		columns: every('spalte'),
		constants: every('fest'),
		key: textIn(form, '_key'),
		x: textIn(form, '_x'),
		y: textIn(form, '_y'),
		source: textIn(form, '_source').trim(),
	};
};

/** From the file to a list: upload, columns, dry run, import. Each step is an address of its own; nothing needs a script. */
export const importPages = (kind: Kind, verbs: Verbs, house: House) => {
	const path = `${officeOf(kind)}/einlesen`;
	const current = officeOf(kind);
	const shelfOf = (ctx: Desk): Shelf => ({ importsDir: house.importsDir, tenantId: ctx.tenantId });
	const reader = house.calendarReaders?.[kind.name];

	const uploadPage = (c: Asked, error?: string) =>
		c.render(<UploadPage kind={kind} path={path} hasCalendar={reader !== undefined} error={error} />, { title: 'Einlesen', current });
	const refusedUpload = (c: Asked, message: string) => {
		c.status(422);
		return uploadPage(c, message);
	};
	const tooLarge = (c: Asked) => {
		c.status(413);
		return uploadPage(c, 'Die Datei ist größer als 25 Megabyte.');
	};

	const keptBy = async (c: Asked): Promise<Kept> => {
		const id = c.req.param('id') ?? '';
		return { id, ...(await keptFile(shelfOf(c.var.ctx), id, kind.name)) };
	};

	const rowsIn = async (ctx: Desk, { bytes, about }: Kept): Promise<CalendarRows> => {
		if (about.format === 'ics' && reader) return (await import('./read-calendar.ts')).calendarRows(ctx, reader, bytes);
		const table = tableIn(bytes);
		if ('wrong' in table || !about.mapping) throw new NotFound('import');
		return { rows: rowsOf(ctx.tenant, kind, { table, mapping: about.mapping }), notes: [] };
	};

	const dryRun = async (c: Asked, kept: Kept, refusal?: string) => {
		const { ctx } = c.var;
		const { rows, notes } = await rowsIn(ctx, kept);
		const { good, problems } = checkRows(kind, ctx.tenant, rows);
		return c.render(
			<DryRunPage
				ctx={ctx}
				kind={kind}
				path={`${path}/${kept.id}`}
				about={kept.about}
				rows={rows}
				good={good.map(({ row }) => row)}
				problems={problems}
				notes={notes}
				refusal={refusal}
			/>,
			{ title: 'Probelauf', current },
		);
	};

	return new Hono<OfficeEnv>()
		.use(async (c, next) => {
			staff(c.var.ctx, kind.permission);
			if (!mayImport(c.var.ctx, kind)) throw new Forbidden(kind.permission);
			await next();
		})
		.get('/', (c) => uploadPage(c))
		.post('/', limitOf(largestFile + kilobyte, tooLarge), async (c) => {
			const { ctx } = c.var;
			const file = (await c.req.formData()).get('file');
			if (!(file instanceof File) || file.size === 0) return refusedUpload(c, 'Bitte wählen Sie eine Datei.');
			const bytes = new Uint8Array(await file.arrayBuffer());
			const looked = aboutFile(kind, file.name, { bytes, reader });
			if ('wrong' in looked) return refusedUpload(c, looked.wrong);
			const id = await keepFile(shelfOf(ctx), bytes, { ...looked, now: ctx.now });
			return c.redirect(looked.format === 'ics' ? `${path}/${id}/probe` : `${path}/${id}`, 303);
		})
		.get('/:id', async (c) => {
			const { bytes, about } = await keptBy(c);
			const table = tableIn(bytes);
			if ('wrong' in table) throw new NotFound('import');
			return c.render(<MappingPage ctx={c.var.ctx} kind={kind} path={`${path}/${c.req.param('id')}`} about={about} table={table} />, {
				title: 'Spalten zuordnen',
				current,
			});
		})
		.post('/:id', async (c) => {
			const kept = await keptBy(c);
			const mapping = mappingIn(kind, await c.req.formData());
			await keepMapping(shelfOf(c.var.ctx), kept.id, {
				...kept.about,
				mapping: { ...mapping, source: mapping.source || sourceOf(kept.about.name) },
			});
			return c.redirect(`${path}/${kept.id}/probe`, 303);
		})
		.get('/:id/probe', async (c) => dryRun(c, await keptBy(c)))
		.get('/:id/fehler.csv', async (c) => {
			const { rows } = await rowsIn(c.var.ctx, await keptBy(c));
			const { problems } = checkRows(kind, c.var.ctx.tenant, rows);
			const labels = questionsOf(kind);
			const csv = writeCsv({
				columns: ['Zeile', 'Feld', 'Was zu tun ist', 'Angabe'],
				rows: problems.map(({ row, field, code }) => [
					String(row),
					labels[field]?.label ?? 'Kennung',
					sentenceOf(code),
					rows.find((one) => one.row === row)?.answers[field] ?? '',
				]),
			});
			return c.body(csv, 200, {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="fehler.csv"',
			});
		})
		.post('/:id/probe', async (c) => {
			const { ctx } = c.var;
			const kept = await keptBy(c);
			const form = await c.req.formData();
			const { rows } = await rowsIn(ctx, kept);
			const { done } = await orProblems(() =>
				verbs.importAll(ctx, {
					source: kept.about.mapping?.source ?? sourceOf(kept.about.name),
					rows: [...rows],
					isPublished: textIn(form, 'publish') === 'now',
					skipsFaulty: textIn(form, 'faulty') === 'skip',
				}),
			);
			if (done) {
				await dropFile(shelfOf(ctx), kept.id);
				return c.render(<DonePage kind={kind} count={done.count} />, { title: 'Eingelesen', current });
			}
			c.status(422);
			return dryRun(
				c,
				kept,
				'Es ist nichts eingelesen worden, weil Zeilen fehlerhaft sind. Bessern Sie die Datei nach, oder lassen Sie fehlerhafte Zeilen aus.',
			);
		});
};
