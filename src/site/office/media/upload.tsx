import { Hono } from 'hono';
import * as z from 'zod';
import { orProblems, type Problems } from '#kernel/errors.ts';
import { addPicture } from '#kernel/media/media.ts';
import { storePicture, type Stored } from '#kernel/media/pictures.ts';
import type { Store } from '#kernel/media/store.ts';
import { isWaiting } from '#kernel/media/strays.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { megabyte } from '#screens/body-limit.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Asked, House } from '../desk.ts';
import { textIn } from '../form-text.ts';
import { messageFor, mistakesTitle, sentenceOf } from '../messages.ts';
import { LibraryPicture } from './shown.tsx';
import { uploadLabels } from './upload-panel.tsx';

const largestPicture = 12 * megabyte;
/** With what else the form says. */
export const largestUpload = 6 * largestPicture + megabyte;

/** A file that is stored and waits for its description; `stored` travels through the form as JSON. */
type Waiting = {
	readonly stored: Stored;
	readonly name: string;
	readonly alt: string;
	readonly isDecorative: boolean;
	readonly credit: string;
	readonly problems: Problems;
};
type Refused = { readonly name: string; readonly code: string };

const storedText = z
	.string()
	.transform((raw, report): unknown => {
		try {
			return JSON.parse(raw);
		} catch {
			report.issues.push({ code: 'custom', input: raw, message: 'notAPicture' });
			return z.NEVER;
		}
	})
	.pipe(z.object({ id: z.uuid(), width: z.number(), height: z.number(), bytes: z.number(), sizes: z.array(z.number()) }));

const titleOf = (file: string): string => file.replace(/\.[a-z0-9]+$/i, '').slice(0, 200) || 'Bild';

const store = async (media: Store, tenantId: string, file: File): Promise<Stored | Refused> => {
	if (file.size > largestPicture) return { name: file.name, code: 'tooLarge' };
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { done, problems } = await orProblems(() => storePicture(media, tenantId, bytes));
	return done ?? { name: file.name, code: Object.values(problems)[0] ?? 'notAPicture' };
};

const One = ({ waiting: { stored, name, alt, isDecorative, credit, problems }, at }: { waiting: Waiting; at: number }) => {
	const errorOf = (field: 'alt' | 'name'): string | undefined =>
		problems[field] === undefined ? undefined : messageFor(uploadLabels, field, problems[field]);
	return (
		<Sheet id={`bild-${at}`} title={name}>
			<figure class="om-figure">
				<LibraryPicture picture={{ ...stored, name, alt: null }} shown="25rem" />
			</figure>
			<input type="hidden" name={`stored-${at}`} value={JSON.stringify(stored)} />
			<TextField
				lang="de"
				name={`alt-${at}`}
				label={uploadLabels.alt.label}
				hint="Ein Satz für Menschen, die das Bild nicht sehen."
				value={alt}
				rows={2}
				maxlength={300}
				error={errorOf('alt')}
			/>
			<CheckField
				lang="de"
				name={`decorative-${at}`}
				label="Rein schmückend"
				hint="Wird Vorlesegeräten nicht gezeigt."
				checked={isDecorative}
			/>
			<LineField lang="de" name={`name-${at}`} label={uploadLabels.name.label} value={name} error={errorOf('name')} maxlength={200} />
			<LineField lang="de" name={`credit-${at}`} label={uploadLabels.credit.label} value={credit} optional maxlength={120} />
		</Sheet>
	);
};

const DescribePage = ({ purpose, waiting, refused }: { purpose: string; waiting: readonly Waiting[]; refused: readonly Refused[] }) => {
	const mistakes = waiting.flatMap(({ problems }, at) =>
		Object.entries(problems).map(([name, code]) => ({ name: `${name}-${at}`, message: messageFor(uploadLabels, name, code) })),
	);
	return (
		<>
			<DeskBar title="Was ist zu sehen?" after="Danach liegen die Bilder in der Mediathek." />
			<ErrorSummary title={mistakesTitle(mistakes.length)} errors={mistakes} />
			{refused.length > 0 && (
				<Alert level="warning" title="Nicht übernommen">
					<ul>
						{refused.map(({ name, code }) => (
							<li>
								{name}: {sentenceOf(code)}
							</li>
						))}
					</ul>
				</Alert>
			)}
			<Form action="/verwaltung/medien/hochladen/beschreiben" hidden={{ fuer: purpose, count: String(waiting.length) }}>
				{waiting.map((one, at) => (
					<One waiting={one} at={at} />
				))}
				<Submit icon="save">Speichern</Submit>
			</Form>
		</>
	);
};

const wayOn = (purpose: string, ids: readonly string[]): string =>
	purpose === ''
		? '/verwaltung/medien?meldung=hochgeladen'
		: `/verwaltung/medien?fuer=${encodeURIComponent(purpose)}&bild=${ids.join(',')}&meldung=hochgeladen`;

/** Enters what is described; what is not comes back with its mistake. */
const enter = async (
	c: Asked,
	waiting: readonly Waiting[],
): Promise<{ readonly ids: readonly string[]; readonly left: readonly Waiting[] }> => {
	const [ids, left]: [string[], Waiting[]] = [[], []];
	for (const one of waiting) {
		const { stored, name, alt, isDecorative, credit } = one;
		const { done, problems } = await orProblems(() => addPicture(c.var.ctx, { stored, name, alt, isDecorative, credit }));
		if (done) ids.push(done.id);
		else left.push({ ...one, problems });
	}
	return { ids, left };
};

const answer = async (c: Asked, purpose: string, { waiting, refused }: { waiting: readonly Waiting[]; refused: readonly Refused[] }) => {
	const { ids, left } = await enter(c, waiting);
	if (left.length === 0) return c.redirect(wayOn(purpose, ids), 303);
	c.status(422);
	return c.render(<DescribePage purpose={purpose} waiting={left} refused={refused} />, {
		title: 'Bilder beschreiben',
	});
};

const nothingTaken = (c: Asked, purpose: string, refused: readonly Refused[]) => {
	c.status(422);
	const errors =
		refused.length > 0
			? refused.map(({ name, code }) => ({ name: '', message: `${name}: ${sentenceOf(code)}` }))
			: [{ name: '', message: 'Bitte wählen Sie ein Bild.' }];
	return c.render(
		<>
			<DeskBar title="Das hat nicht geklappt" />
			<ErrorSummary title="Kein Bild übernommen" errors={errors} />
			<p>
				<Button look="secondary" href={`/verwaltung/medien?fuer=${encodeURIComponent(purpose)}`}>
					Noch einmal versuchen
				</Button>
			</p>
		</>,
		{ title: 'Hochladen' },
	);
};

const described = (form: FormData, at: number): Waiting | undefined => {
	const stored = storedText.safeParse(textIn(form, `stored-${at}`));
	return stored.success
		? {
				stored: stored.data,
				name: textIn(form, `name-${at}`),
				alt: textIn(form, `alt-${at}`),
				isDecorative: form.has(`decorative-${at}`),
				credit: textIn(form, `credit-${at}`),
				problems: {},
			}
		: undefined;
};

export const uploadPages = ({ media }: House) =>
	new Hono<OfficeEnv>()
		.post('/', async (c) => {
			const { ctx } = c.var;
			const form = await c.req.formData();
			const files = form
				.getAll('file')
				.filter((file) => file instanceof File)
				.filter(({ size }) => size > 0);
			const purpose = c.req.query('fuer') ?? '';
			const common = {
				alt: files.length === 1 ? textIn(form, 'alt') : '',
				isDecorative: form.has('decorative'),
				credit: textIn(form, 'credit'),
				problems: {},
			};
			const [waiting, refused]: [Waiting[], Refused[]] = [[], []];
			for (const file of files) {
				const done = await store(media, ctx.tenantId, file);
				if ('code' in done) refused.push(done);
				else waiting.push({ stored: done, name: titleOf(file.name), ...common });
			}
			if (waiting.length > 0) return answer(c, purpose, { waiting, refused });
			return nothingTaken(c, purpose, refused);
		})
		.post('/beschreiben', async (c) => {
			const form = await c.req.formData();
			const count = Math.min(50, Number(textIn(form, 'count')) || 0);
			const waiting = Array.from({ length: count }, (_, at) => described(form, at)).filter((one) => one !== undefined);
			const there = await Promise.all(waiting.map(({ stored }) => isWaiting(c.var.ctx, media, stored)));
			const gone = waiting.filter((_, at) => there[at] !== true).map(({ name }) => ({ name, code: 'uploadGone' }));
			if (gone.length === waiting.length) return nothingTaken(c, textIn(form, 'fuer'), gone);
			return answer(c, textIn(form, 'fuer'), { waiting: waiting.filter((_, at) => there[at]), refused: gone });
		});
