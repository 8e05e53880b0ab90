import { frameOf } from '#site/map/frame.ts';
import { library } from '#site/map/library.ts';
import type { Question } from '#ui/form/field.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import type { Context } from '#kernel/context.ts';
import { pointTexts } from '#site/map/point-texts.ts';

/** What the island shows; all its words come from here. */
const wiring = (ctx: Context): string =>
	JSON.stringify({
		library,
		styles: { day: '/karte/stil/tag.json', night: '/karte/stil/nacht.json' },
		frame: frameOf(ctx, []),
		texts: pointTexts[ctx.language],
	});

/** A place as two numbers; with a script it is shown on a map and needs no typing. */
export const PositionQuestion = ({
	ctx,
	value,
	question,
}: {
	readonly ctx: Context;
	readonly value: string;
	readonly question: Question;
}) => (
	<place-picker data-map={wiring(ctx)}>
		<LineField {...question} value={value} dir="ltr" />
	</place-picker>
);
