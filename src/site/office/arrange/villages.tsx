import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { changePlace } from '#kernel/tenancy/commands.ts';
import { type Place, placeBySlug } from '#kernel/tenancy/tenant.ts';
import { villageDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Card } from '#ui/content/card.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { Grid } from '#ui/page/section.tsx';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { Notice } from '../notices.tsx';

const path = '/verwaltung/einrichten/doerfer';
const labels = { name: { label: 'Name' }, about: { label: 'In einer Zeile' }, population: { label: 'Einwohner' } };
type Answers = { readonly name: string; readonly about: string; readonly population: string };

const VillageForm = ({ place, answers, problems }: { place: Place; answers: Answers; problems: Problems }) => {
	const errorOf = (name: keyof typeof labels): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(labels, name, problems[name]);
	return (
		<>
			<BackLink href={path} label="Dörfer" />
			<DeskBar title={place.name} />
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labels, problems)} />
			<Form action={`${path}/${place.slug}`}>
				<LineField lang="de" name="name" label={labels.name.label} value={answers.name} error={errorOf('name')} />
				<TextField
					lang="de"
					name="about"
					label={labels.about.label}
					hint="Woran man das Dorf erkennt: Mühle, Anger, Badesee."
					value={answers.about}
					rows={3}
					maxlength={300}
					error={errorOf('about')}
					optional
				/>
				<NumberField
					lang="de"
					name="population"
					label={labels.population.label}
					value={answers.population}
					unit="Menschen"
					error={errorOf('population')}
					optional
				/>
				<Submit icon="save">Speichern</Submit>
			</Form>
		</>
	);
};

/** `1.980` as Germans write thousands. */
const wholeIn = (raw: string): number | null => (raw.trim() === '' ? null : Number(raw.trim().replace(/\.(?=\d{3}\b)/g, '')));

export const villagePages = () =>
	new Hono<OfficeEnv>()
		.get('/', (c) => {
			const { tenant } = staff(c.var.ctx, 'municipality.arrange');
			return c.render(
				<>
					<DeskBar title="Dörfer" after="Name, eine Zeile, Einwohnerzahl." />
					<Notice code={c.req.query('meldung')} />
					<Grid columns={3}>
						{tenant.places.map(({ slug, name, about, population }) => (
							<Card
								href={`${path}/${slug}`}
								level={2}
								title={name}
								look="village"
								art={<DrawingPicture drawing={villageDrawing(tenant, slug)} width={480} height={200} />}
								foot={population === null ? undefined : `${population.toLocaleString('de')} Menschen`}
							>
								<p class="om-muted">{about}</p>
							</Card>
						))}
					</Grid>
				</>,
				{ title: 'Dörfer' },
			);
		})
		.get('/:slug', (c) => {
			const { tenant } = staff(c.var.ctx, 'municipality.arrange');
			const place = placeBySlug(tenant, c.req.param('slug'));
			if (!place) throw new NotFound('place');
			return c.render(
				<VillageForm
					place={place}
					answers={{
						name: place.name,
						about: place.about,
						population: place.population === null ? '' : String(place.population),
					}}
					problems={{}}
				/>,
				{ title: place.name },
			);
		})
		.post('/:slug', async (c) => {
			const { ctx } = c.var;
			const form = await c.req.formData();
			const slug = c.req.param('slug');
			const place = placeBySlug(ctx.tenant, slug);
			if (!place) throw new NotFound('place');
			const answers: Answers = { name: textIn(form, 'name'), about: textIn(form, 'about'), population: textIn(form, 'population') };
			const { problems } = await orProblems(() => {
				const population = wholeIn(answers.population);
				if (Number.isNaN(population)) throw new Invalid({ population: 'notANumber' });
				return changePlace(ctx, { slug, name: answers.name, about: answers.about, population });
			});
			if (!problems) return c.redirect(`${path}?meldung=gespeichert`, 303);
			c.status(422);
			return c.render(<VillageForm place={place} answers={answers} problems={problems} />, { title: place.name });
		});
