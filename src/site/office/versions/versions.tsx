import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { NotFound, orProblems } from '#kernel/errors.ts';
import { isTag, tagNames } from '#kernel/i18n/language.ts';
import { type Kind, questionsOf } from '#kernel/kind/kind.ts';
import type { DeskThing } from '#kernel/kind/desk.ts';
import type { Verbs } from '#kernel/kind/verbs.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { versionPair, versionsOf } from '#kernel/publication/versions.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { BackLink, Form } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { VersionDiff } from '#ui/office/version-diff.tsx';
import { type Asked, type Desk, editorOf, officeOf } from '../desk.ts';
import { rightsOver, storedThing } from '../editor/editing.ts';
import { idIn } from '../editor/address.ts';
import { moment } from '../when.ts';
import { diff } from './diff.ts';
import { answerWords, differences } from './shown.ts';

type Versions = Awaited<ReturnType<typeof versionsOf>>;
type Pair = Awaited<ReturnType<typeof versionPair>>;
type Props = { readonly ctx: Desk; readonly kind: Kind; readonly thing: DeskThing };

const languageName = (tag: string): string => (isTag(tag) ? tagNames[tag] : tag);
const numberIn = (raw: string | undefined): number | undefined => (raw !== undefined && /^\d{1,9}$/.test(raw) ? Number(raw) : undefined);

const VersionList = ({ ctx, kind, thing, versions, chosen }: Props & { versions: Versions; chosen: number }) => (
	<ol class="om-inbox" reversed>
		{versions.map(({ number, language, at, actorName }) => (
			<li aria-current={number === chosen ? 'true' : undefined}>
				<b>{number}</b>
				<div>
					<h3>
						<a class="om-stretch" href={`${officeOf(kind)}/${thing.id}/verlauf?fassung=${number}`}>
							{actorName ?? 'Programm'}
						</a>
					</h3>
					<p class="om-muted om-small">
						{moment(ctx, at)} · {languageName(language)}
						{number === thing.version && ' · gilt jetzt'}
					</p>
				</div>
			</li>
		))}
	</ol>
);

const Compared = ({ ctx, kind, thing, pair: { version, before } }: Props & { pair: Pair }) => {
	const questions = questionsOf(kind);
	const words = (name: string, raw: string): string => {
		const field = questions[name];
		return field ? answerWords(ctx.tenant, field, raw) : raw;
	};
	const found = differences(kind, before?.content ?? {}, version.content);
	const isCurrent = version.number === thing.version;
	return (
		<Sheet
			id="fassung"
			title={before ? `Fassung ${version.number}, verglichen mit ${before.number}` : `Fassung ${version.number}, die erste`}
		>
			<p class="om-muted">
				{version.actorName ?? 'Programm'}, {moment(ctx, version.at)}, {languageName(version.language)}
			</p>
			{found.length === 0 && <p>Kein Unterschied.</p>}
			<VersionDiff
				lang="de"
				fields={found.map(({ name, label, before: old, after }) => ({ label, pieces: diff(words(name, old), words(name, after)) }))}
			/>
			{!isCurrent && (
				<Form action={`${officeOf(kind)}/${thing.id}/verlauf`} wide hidden={{ fassung: String(version.number) }}>
					<Button look="secondary" icon="undo">
						{rightsOver(ctx, thing).mayChange ? 'Diese Fassung wiederherstellen' : 'Diese Fassung vorschlagen'}
					</Button>
				</Form>
			)}
		</Sheet>
	);
};

/** All versions of a thing, word by word, and the way back to each: as a new version, so that nothing is lost. */
export const versionPages = (kind: Kind, verbs: Verbs) => {
	const page = async (c: Asked, wished: number | undefined, code?: string) => {
		const ctx = staff(c.var.ctx, 'office.enter');
		staff(ctx, kind.permission);
		const id = idIn(c.req.param('id') ?? '');
		const thing = await storedThing(ctx, { kind, id, language: 'de' });
		if (!thing) throw new NotFound(kind.name);
		const versions = await versionsOf(ctx, id);
		const chosen = wished ?? thing.version;
		const pair = await versionPair(ctx, id, chosen);
		if (code !== undefined) c.status(422);
		return c.render(
			<>
				<BackLink href={editorOf(kind, id)} label="Zurück zum Text" />
				<DeskBar before={kind.one} title={`Verlauf: ${thing.title}`} />
				{code && (
					<Alert level="danger" live>
						<p>Diese Fassung lässt sich so nicht mehr speichern: {questionsOf(kind)[code]?.label ?? code} passt nicht mehr.</p>
					</Alert>
				)}
				<div class="om-editor">
					<Compared ctx={ctx} kind={kind} thing={thing} pair={pair} />
					<VersionList ctx={ctx} kind={kind} thing={thing} versions={versions} chosen={chosen} />
				</div>
			</>,
			{ title: 'Verlauf' },
		);
	};
	return new Hono<OfficeEnv>()
		.get('/:id/verlauf', (c) => page(c, numberIn(c.req.query('fassung'))))
		.post('/:id/verlauf', async (c) => {
			const { ctx } = c.var;
			const id = idIn(c.req.param('id'));
			const form = await c.req.formData();
			const wished = form.get('fassung');
			const thing = await storedThing(ctx, { kind, id, language: 'de' });
			const number = numberIn(typeof wished === 'string' ? wished : undefined);
			if (!thing || number === undefined) throw new NotFound(kind.name);
			const { version } = await versionPair(ctx, id, number);
			const wishedBack = { answers: { ...version.content, id, language: version.language }, baseVersion: thing.version };
			const { mayChange } = rightsOver(ctx, thing);
			const { problems } = await orProblems(
				() => (mayChange ? verbs.save(ctx, wishedBack) : verbs.propose(ctx, wishedBack)),
				(changed) => ({ changed }),
			);
			if (problems?.['changed']) return c.redirect(`${officeOf(kind)}/${id}/verlauf`, 303);
			if (problems) return page(c, number, (Object.keys(problems)[0] ?? '').replace(/^answers\./, ''));
			const notice = mayChange ? 'wiederhergestellt' : 'vorgeschlagen';
			return c.redirect(`${editorOf(kind, id)}?sprache=${version.language}&meldung=${notice}`, 303);
		});
};
