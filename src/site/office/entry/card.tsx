import type { Child } from 'hono/jsx';
import type { Context } from '#kernel/context.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Logo } from '#ui/page/logo.tsx';

type Props = { readonly ctx: Context; readonly title: string; readonly lead?: string; readonly children?: Child };

/** The page before the office: whose door it is, one question, the village beside it. */
export const EntryCard = ({ ctx, title, lead, children }: Props) => (
	<div class="om-wrap om-section--tight">
		<Logo href="/" name={ctx.tenant.name} line="Verwaltung" />
		<div class="om-grid om-half om-gap">
			<div class="om-stack">
				<h1>{title}</h1>
				{lead && <p class="om-lead">{lead}</p>}
				{children}
			</div>
			<div class="om-doorway" aria-hidden="true">
				<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'haus')} isEager />
			</div>
		</div>
	</div>
);

/** A way that leads no further: why, and the way back to the door. */
export const ClosedWay = (props: Pick<Props, 'ctx' | 'title' | 'lead'>) => (
	<EntryCard {...props}>
		<p>
			<Button look="secondary" href="/verwaltung/anmelden">
				Zur Anmeldung
			</Button>
		</p>
	</EntryCard>
);
