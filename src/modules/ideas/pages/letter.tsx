import type { Staff } from '#kernel/context.ts';
import type { Sheet } from '#kernel/paper/paper.ts';
import { townHallNumber } from '#kernel/tenancy/town-hall.ts';
import { referenceOf } from '#screens/handing-in.tsx';
import { fullDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import type { Typed } from '../submission.ts';
import { letters } from './hand-in.tsx';

type Receipt = { readonly ctx: Staff<'office.enter'>; readonly id: string; readonly typed: Typed };

const recipient = (typed: Typed): readonly string[] => (typed['letter'] || typed['authorName'] || '').split('\n');

/** A letter has no foot with the telephone number of the town hall, as pages have. */
const wayToAsk = ({ tenant }: Receipt['ctx']): string => {
	const number = townHallNumber(tenant);
	return number === undefined ? 'Schreiben Sie uns oder kommen Sie ins Rathaus' : `Rufen Sie uns unter ${number} an`;
};

/** What somebody without e-mail reads: what was taken down, the number, what happens next. */
const paragraphsOf = ({ ctx, id, typed }: Receipt): readonly string[] => [
	'Guten Tag,',
	`danke für Ihre Idee. Wir haben sie unter der Nummer ${referenceOf(letters, id)} aufgenommen, so wie Sie es gesagt haben:`,
	typed['summary'] ?? '',
	[
		'Sie steht jetzt auf unserer Webseite, und andere können sie unterstützen. Die Gemeinde nimmt öffentlich Stellung.',
		`${wayToAsk(ctx)}, wenn etwas nicht stimmt oder Sie wissen möchten, wie es steht.`,
	].join(' '),
	ctx.actor.name,
	ctx.tenant.name,
];
const titleOf = (typed: Typed): string => `Ihre Idee „${typed['title'] ?? ''}“`;

/** The same as a sheet for `kernel/paper`, tagged for screen readers. */
export const letterSheet = (receipt: Receipt): Sheet => [
	{ is: 'window', from: receipt.ctx.tenant.name, to: recipient(receipt.typed) },
	{ is: 'small', text: fullDay(receipt.ctx, receipt.ctx.now) },
	{ is: 'heading', text: titleOf(receipt.typed) },
	...paragraphsOf(receipt).map((text) => ({ is: 'text' as const, text })),
];

/** Shown once after an idea was taken down; the PDF is made of what the page still holds, since the address is kept nowhere. */
export const Letter = ({ path, ...receipt }: Receipt & { path: string }) => (
	<>
		<DeskBar title="Aufgenommen">
			<Button href={path} look="secondary">
				Nächste Idee
			</Button>
		</DeskBar>
		<Alert level="success" live>
			<p>
				Die Idee ist da, unter der Nummer <b>{referenceOf(letters, receipt.id)}</b>. Sagen Sie sie am Telefon durch.
			</p>
			<p>Drucken Sie den Brief jetzt, die Anschrift ist danach vergessen.</p>
		</Alert>
		<Form action={`${path}/brief`} hidden={{ ...receipt.typed, id: receipt.id }} wide>
			<Button icon="print">Brief als PDF</Button>
		</Form>
		<article class="om-panel om-letter">
			<p>
				{recipient(receipt.typed).map((line) => (
					<>
						{line}
						<br />
					</>
				))}
			</p>
			<p>{fullDay(receipt.ctx, receipt.ctx.now)}</p>
			<h2>{titleOf(receipt.typed)}</h2>
			{paragraphsOf(receipt).map((text) => (
				<p>{text}</p>
			))}
		</article>
	</>
);
