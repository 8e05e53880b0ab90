import { saidIn } from '#kernel/i18n/said.ts';
import { Hono } from 'hono';
import { publicKeyOf } from '#kernel/ballot/rounds.ts';
import { openUrn } from '#kernel/ballot/urn.ts';
import { staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { refusalTexts } from '#kernel/ballot/refusal-texts.ts';
import { sheetsWait } from '#screens/keyed-twice.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { deskPath as path, survey } from '../survey.ts';
import { paper } from '../server/commands.ts';
import { textsOf, wavesOf } from '../server/queries.ts';
import { isWritten, List } from './desk.tsx';
import { deskPage } from './desk-page.tsx';
import { EntranceBox } from './entrance.tsx';
import { doorRoutes, dueWave, dueWaveAt, waveAt } from './participation.tsx';
import { emptyForm, letters } from './prints.tsx';
import { telephone } from './telephone.tsx';
import { compared, dotsPage, keyedDots, keyedSheet, sheetPage } from './sheets.tsx';

const accountDoor = doorRoutes({
	bearer: (c) => ({ by: 'account', id: c.var.ctx.actor?.id ?? '' }),
	refuse: (c, _, { refused }) => c.text(refusalTexts.de[refused], 422),
});

/** What the town hall does with surveys. No page shows, and no route gives out, a single answer. */
export const office = new Hono<OfficeEnv>()
	.get('/', async (c) => {
		const ctx = staff(c.var.ctx, 'surveys.key');
		const things = await shownOf(ctx, survey, { limit: 50 });
		const rows = await Promise.all(things.map(async (thing) => ({ thing, wave: dueWave(await wavesOf(ctx, thing.id)) })));
		return c.render(<List ctx={ctx} things={rows} />, { title: 'Umfragen leiten' });
	})
	.get('/:slug', (c) => deskPage(c))
	.get('/:slug/mitmachen', async (c) => {
		const { thing, wave } = await waveAt(c);
		const { ctx } = c.var;
		const next = `${survey.path}/${thing.slug}/fragen`;
		return c.render(
			<div class="om-stack">
				<DeskBar title="Selbst teilnehmen" before={thing.words.title} />
				<EntranceBox
					ctx={ctx}
					wave={wave}
					publicKey={await publicKeyOf(ctx, wave.round.id)}
					base={`${path}/${thing.slug}`}
					next={next}
				/>
			</div>,
			{ title: thing.words.title },
		);
	})
	.post('/:slug/briefe', letters)
	.get('/:slug/formular.pdf', emptyForm)
	.post('/:slug/code', async (c) => {
		const { wave } = await dueWaveAt(c);
		const code = listsIn(await c.req.parseBody())['code']?.[0] ?? '';
		if (code.trim() === '') return deskPage(c, undefined, { code: 'Bitte den Code vom Abschnitt angeben' });
		const { refused } = await paper.takeCode(c.var.ctx, { roundId: wave.round.id, code });
		if (refused !== null) return deskPage(c, undefined, { code: refusalTexts.de[refused], typedCode: code });
		return deskPage(c, 'Abschnitt angenommen. Der Bogen kommt auf den Stapel.');
	})
	.get('/:slug/bogen', (c) => sheetPage(c, {}))
	.post('/:slug/bogen', keyedSheet)
	.get('/:slug/punkte', (c) => dotsPage(c, listsIn(c.req.query())))
	.post('/:slug/punkte', keyedDots)
	.route('/', compared)
	.post('/:slug/auszaehlen', async (c) => {
		const ctx = staff(c.var.ctx, survey.permission);
		const { wave } = await dueWaveAt(c);
		const done = await openUrn(ctx, wave.round.id);
		if (!('refused' in done)) return deskPage(c, 'Ausgezählt. Das Ergebnis steht auf dem Portal.');
		return deskPage(c, done.refused === 'sheetsWait' ? sheetsWait : refusalTexts.de[done.refused]);
	})
	.get('/:slug/texte/:question', async (c) => {
		const ctx = staff(c.var.ctx, survey.permission);
		const { thing, wave } = await dueWaveAt(c);
		const question = wave.questions.filter(isWritten).find(({ id }) => id === c.req.param('question'));
		if (!question) throw new NotFound('question');
		const texts = await textsOf(ctx, wave, question);
		return c.render(
			<>
				<DeskBar title={saidIn(question.text, 'de')} before={thing.words.title} />
				<Sheet id="texte" title="Was Menschen schrieben">
					<p>
						In der Reihenfolge des Alphabets und ohne alles, was dieselben Menschen sonst geantwortet haben. Unter zehn Texten
						steht hier keiner. 90 Tage nach der Auszählung werden einzelne Antworten gelöscht: Was Sie für die Auswertung
						brauchen, notieren Sie vorher.
					</p>
					<ul>
						{texts.map((text) => (
							<li>{text}</li>
						))}
					</ul>
				</Sheet>
			</>,
			{ title: saidIn(question.text, 'de') },
		);
	})
	.route('/', telephone)
	.route('/', accountDoor);
