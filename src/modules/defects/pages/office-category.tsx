import { type Context as Request, Hono } from 'hono';
import { type ArrangedQuestion, questionTypes } from '#kernel/case/questions.ts';
import { rulesOf } from '#kernel/case/rules.ts';
import { staff } from '#kernel/context.ts';
import { NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { languages } from '#kernel/i18n/language.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { defect } from '../defect.ts';
import { arranging } from '../server/commands/arrange.ts';
import { arrangePath } from './arrange-sheets.tsx';
import { arrangeSentence } from '../arrange-texts.ts';
import { type CategoryDraft, draftOf, newDraft, QuestionSheet, WordsSheet } from './category-sheets.tsx';

type Asking = Request<OfficeEnv>;
type Form = Readonly<Record<string, string>>;

const wordsIn = (form: Form, prefix: string) =>
	Object.fromEntries(languages.map((language) => [language, form[`${prefix}-${language}`] ?? '']));

const isTyped = (form: Form, prefix: string): boolean => Object.values(wordsIn(form, prefix)).some((words) => words.trim() !== '');
/** One that is there and lost its German sentence is asked no more; a new one is none until something of it is typed. */
const isAsked = (form: Form, prefix: string): boolean =>
	(form[`${prefix}-de`] ?? '').trim() !== '' ||
	(form[`${prefix}-name`] === '' && (isTyped(form, prefix) || isTyped(form, `${prefix}-choices`)));

/** As many questions as the form has. */
const questionsIn = (form: Form): readonly ArrangedQuestion[] =>
	Object.keys(form)
		.flatMap((name) => (/^q\d+-name$/.test(name) ? [name.slice(0, -'-name'.length)] : []))
		.filter((prefix) => isAsked(form, prefix))
		.map((prefix) => ({
			name: form[`${prefix}-name`] ?? '',
			words: wordsIn(form, prefix),
			type: questionTypes.find((type) => type === form[`${prefix}-type`]) ?? 'text',
			isRequired: form[`${prefix}-required`] === 'ja',
			choices: wordsIn(form, `${prefix}-choices`),
		}));

const draftIn = (form: Form): CategoryDraft => ({
	name: form['name'] ?? '',
	words: wordsIn(form, 'words'),
	icon: form['icon'] ?? '',
	position: form['position'] ?? '',
	isOffered: form['isOffered'] === 'ja',
	isPrivate: form['isPrivate'] === 'ja',
	isOnRoad: form['isOnRoad'] === 'ja',
	dueDays: form['dueDays'] ?? '',
	keptMonths: form['keptMonths'] ?? '',
	questions: questionsIn(form),
});

const numberOf = (raw: string): number => (raw.trim() === '' ? Number.NaN : Number(raw));
const keep = (c: Asking, { dueDays, keptMonths, position, questions, ...draft }: CategoryDraft) =>
	arranging.category(c.var.ctx, {
		...draft,
		questions: [...questions],
		position: numberOf(position),
		dueDays: dueDays.trim() === '' ? null : numberOf(dueDays),
		keptMonths: numberOf(keptMonths),
	});

/** `questions.0.words` is the input `q0-de`. */
const inputOf = (name: string): string =>
	name
		.replace(/^questions\.(\d+)\.words.*/, 'q$1-de')
		.replace(/^questions\.(\d+)\.choices.*/, 'q$1-choices-de')
		.replace(/^words.*/, 'words-de');

type Shown = { readonly draft: CategoryDraft; readonly isOwn: boolean; readonly problems?: Problems };
const show = (c: Asking, { draft, isOwn, problems = {} }: Shown) => {
	const errors = Object.entries(problems).map(([name, code]) => ({ name: inputOf(name), message: arrangeSentence(code) }));
	if (errors.length > 0) c.status(422);
	const said = (name: string) => errors.find((error) => error.name === name)?.message;
	const title = draft.name === '' ? 'Art hinzufügen' : `Art ändern: ${draft.words['de'] ?? ''}`;
	return c.render(
		<div class="om-stack">
			<BackLink href={arrangePath} label="Meldungen einrichten" />
			<ErrorSummary unnamed title="Das passt noch nicht" errors={errors} />
			<DeskBar title={title} after="Gilt sofort: im Formular, am Infopunkt, in Listen und Schnittstellen." />
			<Form action={`${arrangePath}/art`} hidden={{ name: draft.name }} wide guard>
				<WordsSheet draft={draft} said={said} />
				<QuestionSheet draft={draft} said={said} />
				<FormActions>
					<Button icon="save">Speichern</Button>
				</FormActions>
			</Form>
			{isOwn && (
				<Form action={`${arrangePath}/art/entfernen`} hidden={{ name: draft.name }} wide>
					<p>Löschen geht, solange darunter nichts gemeldet ist. Sonst nehmen Sie sie oben aus dem Angebot.</p>
					<Button look="danger" icon="delete">
						Art löschen
					</Button>
				</Form>
			)}
		</div>,
		{ title },
	);
};

const known = async (c: Asking, name: string) => {
	const found = (await rulesOf(c.var.ctx, defect)).find((one) => one.name === name);
	if (!found) throw new NotFound('category');
	return found;
};

/** One category with its questions: a new one, or `?name=` of one that is there. */
export const categoryPages = new Hono<OfficeEnv>()
	.use(async (c, next) => {
		staff(c.var.ctx, 'defects.arrange');
		await next();
	})
	.get('/', async (c) => {
		const name = c.req.query('name') ?? '';
		if (name === '') return show(c, { draft: newDraft(await rulesOf(c.var.ctx, defect)), isOwn: false });
		const found = await known(c, name);
		return show(c, { draft: draftOf(found), isOwn: found.isOwn });
	})
	.post('/', async (c) => {
		const draft = draftIn(textsIn(await c.req.parseBody()));
		const { problems } = await orProblems(() => keep(c, draft));
		return problems ? show(c, { draft, isOwn: false, problems }) : c.redirect(`${arrangePath}#arten`, 303);
	})
	.post('/rang', async (c) => {
		const { name = '', nach } = textsIn(await c.req.parseBody());
		await arranging.orderCategory(c.var.ctx, { name, to: nach === 'oben' ? 'up' : 'down' });
		return c.redirect(`${arrangePath}#arten`, 303);
	})
	.post('/entfernen', async (c) => {
		const { name = '' } = textsIn(await c.req.parseBody());
		const found = await known(c, name);
		const { problems } = await orProblems(
			() => arranging.dropCategory(c.var.ctx, { name }),
			(isOffered) => ({ isOffered }),
		);
		return problems ? show(c, { draft: draftOf(found), isOwn: true, problems }) : c.redirect(`${arrangePath}#arten`, 303);
	});
