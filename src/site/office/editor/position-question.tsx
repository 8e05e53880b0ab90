import { frameOf } from '#site/map/frame.ts';
import { library } from '#site/map/library.ts';
import type { Question } from '#ui/form/field.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import type { Desk } from '../desk.ts';

/** What the island shows; all its words come from here. */
const wiring = (ctx: Desk): string =>
	JSON.stringify({
		library,
		styles: { day: '/karte/stil/tag.json', night: '/karte/stil/nacht.json' },
		frame: frameOf(ctx, []),
		texts: {
			open: 'Auf der Karte zeigen',
			close: 'Karte schließen',
			loading: 'Die Karte kommt …',
			failed: 'Die Karte ist gerade nicht da. Tippen Sie Breite und Länge ein.',
			how: 'Klicken Sie an die Stelle. Mit der Tastatur: Karte mit den Pfeiltasten schieben, dann „Mitte übernehmen“.',
			middle: 'Mitte übernehmen',
			moving: 'Karte zum Auswählen einer Stelle',
		},
	});

/** A place as two numbers; with a script it is shown on a map and needs no typing. */
export const PositionQuestion = ({ ctx, value, question }: { readonly ctx: Desk; readonly value: string; readonly question: Question }) => (
	<place-picker data-map={wiring(ctx)}>
		<LineField {...question} value={value} dir="ltr" />
	</place-picker>
);
