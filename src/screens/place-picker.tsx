import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { LineField } from '#ui/form/line-field.tsx';
import type { Question } from '#ui/form/field.tsx';
import { frameOf } from './map-frame.ts';
import { largeMapTexts } from './large-map-texts.ts';
import { library } from './map-files.ts';
import { placeTexts } from './place-texts.ts';

/** What the island shows; all its words come from here. `hasHere` adds the position of the device. */
const wiring = (ctx: Context, hasHere: boolean): string => {
	const { here, seeking, found, lost, ...map } = placeTexts[ctx.screen];
	const { zoomIn, zoomOut } = largeMapTexts[ctx.screen];
	const prefix = prefixOf(ctx.tag);
	return JSON.stringify({
		library,
		styles: { day: `${prefix}/karte/stil/tag.json`, night: `${prefix}/karte/stil/nacht.json` },
		frame: frameOf(ctx, []),
		texts: { ...map, zoomIn, zoomOut },
		...(hasHere && { device: { here, seeking, found, lost } }),
	});
};

type Props = { readonly ctx: Context; readonly value: string; readonly question: Question; readonly hasHere?: boolean };

/** A place as two numbers; with a script it is shown on a map, or is where the device is, and needs no typing. */
export const PlacePicker = ({ ctx, value, question, hasHere = false }: Props) => (
	<place-picker data-map={wiring(ctx, hasHere)}>
		<LineField {...question} value={value} dir="ltr" />
	</place-picker>
);
