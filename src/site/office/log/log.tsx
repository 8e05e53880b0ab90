import { Hono } from 'hono';
import { sql } from 'kysely';
import { staff } from '#kernel/context.ts';
import { auditLog } from '#kernel/audit/audit.ts';
import { isId } from '#kernel/db/id.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { desk, words } from '#kernel/publication/publications.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { type Desk, editorOf, type House } from '../desk.ts';
import { moment } from '../when.ts';
import { deedWords, noteIn } from './deeds.ts';

const perPage = 50;
type Entry = Awaited<ReturnType<typeof auditLog>>[number];

/** The names that things bear now, for entries that bear none: one statement a page. */
const titlesOf = async (ctx: Desk, entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> => {
	const ids = [...new Set(entries.map(({ subjectId }) => subjectId).filter(isId))];
	const rows = await desk(ctx)
		.select('publication.id')
		.select(words(ctx))
		.where('publication.id', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
	return new Map(rows.map(({ id, words: { title } }) => [id, title]));
};

const Subject = ({ entry, kinds, titles }: { entry: Entry; kinds: readonly Kind[]; titles: ReadonlyMap<string, string> }) => {
	const kind = kinds.find(({ name }) => name === entry.deed.split('.')[0]);
	const title = titles.get(entry.subjectId) ?? entry.subject ?? '';
	const note = noteIn(entry.detail);
	return (
		<>
			{kind && titles.has(entry.subjectId) ? <a href={editorOf(kind, entry.subjectId)}>{title}</a> : title}
			{note && <> – „{note}“</>}
		</>
	);
};

/** Who signs in or follows a mailed link is nobody yet when the deed is written down. */
const ofThemselves = new Set([
	'session.open',
	'account.choosePassword',
	'account.acceptInvitation',
	'account.confirmEmail',
	'account.spendCode',
]);
const whoDid = ({ actorName, deed, subject }: Entry): string => actorName ?? (ofThemselves.has(deed) && subject ? subject : 'Programm');

/** Who did what and when: it is only ever added to. */
export const logPages = ({ kinds }: House) =>
	new Hono<OfficeEnv>().get('/', async (c) => {
		const ctx = staff(c.var.ctx, 'audit.read');
		const before = Number(c.req.query('vor'));
		const entries = await auditLog(ctx, { limit: perPage + 1, ...(Number.isSafeInteger(before) && before > 0 && { before }) });
		const shown = entries.slice(0, perPage);
		const titles = await titlesOf(c.var.ctx, shown);
		const last = shown.at(-1);
		return c.render(
			<>
				<DeskBar title="Protokoll" after="Wer hat wann was getan. Es wird nur ergänzt, nie geändert." />
				<Table
					lang="de"
					caption="Protokoll"
					hideCaption
					columns={[{ label: 'Wann' }, { label: 'Wer' }, { label: 'Was' }, { label: 'Woran' }]}
					rows={shown.map((entry) => [
						moment(ctx, entry.at),
						whoDid(entry),
						deedWords(kinds, entry.deed),
						<Subject entry={entry} kinds={kinds} titles={titles} />,
					])}
				/>
				<p class="om-row">
					{c.req.query('vor') && (
						<Button look="secondary" href="/verwaltung/protokoll">
							Zum Neuesten
						</Button>
					)}
					{entries.length > perPage && last && (
						<Button look="secondary" href={`/verwaltung/protokoll?vor=${last.number}`}>
							Älteres
						</Button>
					)}
				</p>
			</>,
			{ title: 'Protokoll' },
		);
	});
