import { Hono } from 'hono';
import { type Context, type Staff, staff } from '#kernel/context.ts';
import { isId, newId } from '#kernel/db/id.ts';
import { Invalid, NotFound, type Problems } from '#kernel/errors.ts';
import { channels } from '#kernel/feedback/contribution.ts';
import { shownThing } from '#kernel/kind/things.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { fullDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { idea } from '../idea.ts';
import { lastPart, mergeIdeas } from '../server/commands/keeping.ts';
import { takeIdea } from '../server/commands.ts';
import { type Typed, typedIn } from '../submission.ts';
import { IdeaProblems, IdeaQuestions, type OpenCall } from './form-page.tsx';
import { callsOf, referenceOf } from './hand-in.tsx';

const path = '/verwaltung/ideenannahme';
const title = 'Ideen aufnehmen';
type Desk = Staff<'office.enter'>;
type Props = {
	readonly ctx: Desk;
	readonly calls: readonly OpenCall[];
	readonly typed: Typed;
	readonly problems: Problems;
	readonly merge?: string | undefined;
};

const Channel = ({ typed, problems }: Pick<Props, 'typed' | 'problems'>) => (
	<ChoiceField
		lang="de"
		name="channel"
		label="Wie kam sie an?"
		wide
		value={typed['channel']}
		error={problems['channel'] && 'Wählen Sie den Weg'}
		choices={Object.entries(channels)
			.filter(([value]) => value !== 'online')
			.map(([value, label]) => ({ value, label }))}
	/>
);

const Merge = ({ error }: { error: string | undefined }) => (
	<Sheet id="zusammenlegen" title="Doppeltes zusammenlegen">
		<p>Unterstützende und Beiträge gehen zur zweiten Idee, wer bei beiden steht, zählt einmal. Die alte Adresse führt zur neuen.</p>
		<Form action={`${path}/zusammenlegen`} wide>
			<div class="om-grid om-grid--2">
				<LineField lang="de" name="von" label="Diese Idee" hint="Adresse der Seite" error={error} />
				<LineField lang="de" name="nach" label="geht auf in" hint="Adresse der Seite" />
			</div>
			<FormActions>
				<Button look="secondary">Zusammenlegen</Button>
			</FormActions>
		</Form>
	</Sheet>
);

const TakePage = ({ merge, ...props }: Props) => {
	const { ctx, calls, typed, problems } = props;
	return (
		<>
			<DeskBar
				title={title}
				after="Was jemand am Telefon, auf Papier, am Infopunkt oder am Exponat sagt. Die Idee erscheint sofort."
			/>
			<IdeaProblems ctx={ctx} problems={problems} />
			<div class="om-stack">
				<Sheet id="aufnehmen" title="Neue Idee">
					<Form action={path} hidden={{ id: typed['id'] ?? newId() }} guard>
						<Channel typed={typed} problems={problems} />
						<IdeaQuestions ctx={ctx} calls={calls} typed={typed} problems={problems} />
						<TextField
							lang="de"
							name="letter"
							label="Anschrift für den Antwortbrief"
							hint="Nur für den Brief, den Sie gleich drucken. Wird nicht gespeichert."
							value={typed['letter']}
							rows={4}
							maxlength={300}
							optional
						/>
						<FormActions>
							<Button icon="save">Aufnehmen</Button>
						</FormActions>
					</Form>
				</Sheet>
				<Merge error={merge} />
			</div>
		</>
	);
};

/** A letter to somebody without e-mail: what was taken down, the number, what happens next. Printed by the browser. */
const Letter = ({ ctx, id, typed }: { ctx: Context; id: string; typed: Typed }) => (
	<>
		<DeskBar title="Aufgenommen">
			<Button href={path} look="secondary">
				Nächste Idee
			</Button>
		</DeskBar>
		<Alert level="success" live>
			<p>Die Idee ist da. Drucken Sie den Brief aus, die Anschrift ist danach vergessen.</p>
		</Alert>
		<article class="om-panel om-letter">
			<p>
				{(typed['letter'] || typed['authorName'] || '').split('\n').map((line) => (
					<>
						{line}
						<br />
					</>
				))}
			</p>
			<p>{fullDay(ctx, ctx.now)}</p>
			<h2>{`Ihre Idee „${typed['title'] ?? ''}“`}</h2>
			<p>Guten Tag,</p>
			<p>{`danke für Ihre Idee. Wir haben sie unter der Nummer ${referenceOf(id)} aufgenommen, so wie Sie es gesagt haben:`}</p>
			<p>{typed['summary']}</p>
			<p>
				Sie steht jetzt auf unserer Webseite, und andere können sie unterstützen. Die Gemeinde nimmt öffentlich Stellung. Rufen Sie
				an, wenn etwas nicht stimmt oder Sie wissen möchten, wie es steht.
			</p>
			<p>{ctx.actor?.name}</p>
			<p>{ctx.tenant.name}</p>
		</article>
	</>
);

const officePages = () => {
	const page = async (ctx: Desk, faults: Partial<Pick<Props, 'typed' | 'problems' | 'merge'>> = {}) => (
		<TakePage
			ctx={ctx}
			calls={await callsOf(ctx, false)}
			typed={faults.typed ?? {}}
			problems={faults.problems ?? {}}
			merge={faults.merge}
		/>
	);
	return new Hono<OfficeEnv>()
		.get('/', async (c) => {
			staff(c.var.ctx, 'participation.answer');
			return c.render(await page(c.var.ctx), { title });
		})
		.post('/', async (c) => {
			const { ctx } = c.var;
			const typed = typedIn(await c.req.parseBody());
			const form = isId(typed['id'] ?? '') ? (typed['id'] ?? '') : newId();
			const channel = (['phone', 'paper', 'event', 'kiosk'] as const).find((one) => one === typed['channel']);
			try {
				if (channel === undefined) throw new Invalid({ channel: 'required' });
				const { id } = await takeIdea(ctx, { form, typed: { ...typed }, channel });
				return await c.render(<Letter ctx={ctx} id={id} typed={typed} />, { title: 'Aufgenommen' });
			} catch (error) {
				if (!(error instanceof Invalid)) throw error;
				c.status(422);
				return c.render(await page(ctx, { typed: { ...typed, id: form }, problems: error.problems }), {
					title: `Fehler: ${title}`,
				});
			}
		})
		.post('/zusammenlegen', async (c) => {
			const { ctx } = c.var;
			const form = await c.req.formData();
			const [from = '', into = ''] = ['von', 'nach'].map((name) => {
				const value = form.get(name);
				return typeof value === 'string' ? value : '';
			});
			try {
				const thing = await shownThing(ctx, idea, { slug: lastPart(from) });
				if (!thing) throw new NotFound('idea');
				await mergeIdeas(ctx, { id: thing.id, into });
			} catch (error) {
				if (!(error instanceof Invalid || error instanceof NotFound)) throw error;
				c.status(422);
				return c.render(await page(ctx, { merge: 'Eine der beiden Adressen ist keine Idee' }), { title: `Fehler: ${title}` });
			}
			return c.redirect(`${path}?meldung=gespeichert`, 303);
		});
};

/** Where a clerk writes down ideas for others, prints their receipt, and puts together what is the same. */
export const office = officePages();
