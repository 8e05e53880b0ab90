import type { Context } from '#kernel/context.ts';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { sceneDrawing } from './drawings.ts';
import { screenTexts } from './texts.ts';
import { DrawingPicture } from './thing-picture.tsx';

/** A list without entries: a picture, a sentence, one way on. */
export const EmptyList = ({ ctx, all, scene = 'garten' }: { ctx: Context; all: string; scene?: string }) => {
	const texts = screenTexts[ctx.language];
	return (
		<Empty
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} />}
			title={texts.nothingHere}
			actions={
				<Button look="secondary" href={all}>
					{texts.showAll}
				</Button>
			}
		>
			{texts.nothingHereText}
		</Empty>
	);
};
