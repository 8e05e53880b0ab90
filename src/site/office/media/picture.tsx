import { Hono } from 'hono';
import { sql } from 'kysely';
import { isId } from '#kernel/db/id.ts';
import { Conflict, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { describePicture, pictureOf, removePicture } from '#kernel/media/media.ts';
import type { Module, OfficeEnv, Showing } from '#kernel/module.ts';
import { desk, words } from '#kernel/publication/publications.ts';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked, Desk, House } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';
import { moment } from '../when.ts';
import { LibraryPicture } from './shown.tsx';
import { uploadLabels } from './upload-panel.tsx';

/** What the texts of modules show of these pictures. */
export const shownInTexts = async (ctx: Desk, modules: readonly Module[], imageIds: readonly string[]): Promise<readonly Showing[]> =>
	(await Promise.all(modules.flatMap(({ showing }) => showing?.(ctx, imageIds) ?? []))).flat();

const most = 20;
const usesOf = async (ctx: Desk, modules: readonly Module[], imageId: string) => {
	const inTexts = (await shownInTexts(ctx, modules, [imageId])).map(({ publicationId }) => publicationId);
	return desk(ctx)
		.select(['publication.id', 'publication.kind'])
		.select(words(ctx))
		.where(
			sql<boolean>`(publication.image_id = ${imageId}::uuid or exists (select from meeting where meeting.tenant_id = publication.tenant_id
				and meeting.publication_id = publication.id and ${imageId}::uuid = any(meeting.pictures))
				or publication.id = any(${inTexts}::uuid[]))`,
		)
		.limit(most)
		.execute();
};

type Told = { readonly name: string; readonly alt: string; readonly isDecorative: boolean; readonly credit: string };
type Picture = NonNullable<Awaited<ReturnType<typeof pictureOf>>>;

const found = async (ctx: Desk, id: string): Promise<Picture> => {
	const picture = isId(id) ? await pictureOf(ctx, id) : undefined;
	if (!picture) throw new NotFound('picture');
	return picture;
};

const told = ({ name, alt, credit }: Picture): Told => ({ name, alt: alt ?? '', isDecorative: alt === null, credit });

type Shown = {
	readonly ctx: Desk;
	readonly picture: Picture;
	readonly uses: Awaited<ReturnType<typeof usesOf>>;
	readonly answers: Told;
	readonly problems: Problems;
	readonly notice?: string | undefined;
};

const PicturePage = ({ ctx, picture, uses, answers, problems, notice }: Shown) => {
	const errorOf = (name: 'alt' | 'name'): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(uploadLabels, name, problems[name]);
	return (
		<>
			<BackLink href="/verwaltung/medien" label="Medien" />
			<DeskBar title={picture.name} />
			<Notice code={notice} />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(uploadLabels, problems)} />
			<div class="om-editor">
				<div class="om-stack">
					<figure class="om-figure">
						<LibraryPicture picture={picture} shown="40rem" />
					</figure>
					<Facts
						facts={[
							{ label: 'Kennung', value: <code>{picture.id}</code> },
							{ label: 'Größe', value: `${picture.width} × ${picture.height} Bildpunkte` },
							{ label: 'Hochgeladen', value: `${picture.uploadedBy ?? 'unbekannt'}, ${moment(ctx, picture.createdAt)}` },
							{
								label: 'Verwendet in',
								value: uses.length === 0 ? 'noch nirgends' : uses.map(({ words: { title } }) => title).join(', '),
							},
						]}
					/>
				</div>
				<div class="om-stack">
					<Sheet id="beschreiben" title="Beschreiben">
						<Form action={`/verwaltung/medien/${picture.id}`} wide>
							<TextField
								lang="de"
								name="alt"
								label={uploadLabels.alt.label}
								hint="Ein Satz für Menschen, die das Bild nicht sehen."
								value={answers.alt}
								rows={3}
								maxlength={300}
								error={errorOf('alt')}
							/>
							<CheckField
								lang="de"
								name="decorative"
								label="Rein schmückend"
								hint="Wird Vorlesegeräten nicht gezeigt."
								checked={answers.isDecorative}
							/>
							<LineField
								lang="de"
								name="name"
								label={uploadLabels.name.label}
								value={answers.name}
								error={errorOf('name')}
								maxlength={200}
							/>
							<LineField
								lang="de"
								name="credit"
								label={uploadLabels.credit.label}
								value={answers.credit}
								optional
								maxlength={120}
							/>
							<Submit icon="save">Speichern</Submit>
						</Form>
					</Sheet>
					<Form action={`/verwaltung/medien/${picture.id}/entfernen`} wide>
						<Button look="danger" icon="delete">
							Aus der Mediathek entfernen
						</Button>
					</Form>
				</div>
			</div>
		</>
	);
};

type Given = { readonly answers?: Told; readonly problems?: Problems; readonly notice?: string | undefined };

/** One picture: what it shows, where it is used; it goes only when nothing shows it. */
export const picturePages = ({ modules }: Pick<House, 'modules'>) => {
	const page = async (c: Asked, id: string, { answers, problems = {}, notice }: Given = {}) => {
		const picture = await found(c.var.ctx, id);
		const uses = await usesOf(c.var.ctx, modules, picture.id);
		if (Object.keys(problems).length > 0) c.status(422);
		return c.render(
			<PicturePage
				ctx={c.var.ctx}
				picture={picture}
				uses={uses}
				answers={answers ?? told(picture)}
				problems={problems}
				notice={notice}
			/>,
			{ title: picture.name },
		);
	};
	return new Hono<OfficeEnv>()
		.get('/:id', (c) => page(c, c.req.param('id'), { notice: c.req.query('meldung') }))
		.post('/:id', async (c) => {
			const form = await c.req.formData();
			const id = c.req.param('id');
			const answers = {
				name: textIn(form, 'name'),
				alt: textIn(form, 'alt'),
				isDecorative: form.has('decorative'),
				credit: textIn(form, 'credit'),
			};
			const { problems } = await orProblems(() => describePicture(c.var.ctx, { id, ...answers }));
			return problems ? page(c, id, { answers, problems }) : c.redirect(`/verwaltung/medien/${id}?meldung=gespeichert`, 303);
		})
		.post('/:id/entfernen', async (c) => {
			const picture = await found(c.var.ctx, c.req.param('id'));
			const { problems } = await orProblems(
				async () => {
					if ((await usesOf(c.var.ctx, modules, picture.id)).length > 0) throw new Conflict('stillUsed');
					await removePicture(c.var.ctx, { id: picture.id });
				},
				(_remove) => ({ _remove }),
			);
			return problems ? page(c, picture.id, { problems }) : c.redirect('/verwaltung/medien?meldung=entfernt', 303);
		});
};
