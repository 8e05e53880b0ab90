import type { Context } from '#kernel/context.ts';
import { nearDay } from '#screens/moments.ts';
import { LinkList } from '#ui/content/box.tsx';
import { Figure } from '#ui/content/prose.tsx';
import { Picture } from '#ui/content/picture.tsx';
import { Section } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { Work } from '../asked.ts';
import { lightOf } from '../defect.ts';
import { defectTexts, stateText } from '../texts.ts';

type Step = { readonly state: string; readonly says: string | null; readonly at: Date };

/** Every state it was in, as everybody reads it. */
export const History = ({ ctx, steps }: { ctx: Context; steps: readonly Step[] }) => (
	<ol class="om-plain om-stack">
		{steps.map(({ state, says, at }) => (
			<li>
				<p>
					<StatusLight light={lightOf(state)}>{stateText(ctx.screen, state)}</StatusLight>{' '}
					<time class="om-muted" datetime={at.toISOString()}>
						{nearDay(ctx, at)}
					</time>
				</p>
				{says && <p>{says}</p>}
			</li>
		))}
	</ol>
);

/** What is planned because of a report, with the way to its page. */
export const Planned = ({ ctx, works }: { ctx: Context; works: readonly Work[] }) =>
	works.length === 0 ? null : (
		<Section id="arbeiten" title={defectTexts[ctx.screen].works} inside>
			<LinkList links={works.map(({ label, path }) => ({ href: path, label, icon: 'construction' }))} />
		</Section>
	);

type Shown = { readonly id: string; readonly role: 'report' | 'proof'; readonly width: number; readonly height: number };

/** Pictures before and after; `from` is where their files are. */
export const Pictures = ({ ctx, pictures, from }: { ctx: Context; pictures: readonly Shown[]; from: string }) => {
	const texts = defectTexts[ctx.screen];
	return (
		<>
			{pictures.map(({ id, role, width, height }) => (
				<Figure caption={role === 'proof' ? texts.after : texts.before}>
					<Picture
						address={`${from}/${id}/gross`}
						alt={role === 'proof' ? texts.photoDone : texts.photo}
						width={width}
						height={height}
						sizes={[
							{ address: `${from}/${id}/klein`, width: Math.min(320, width) },
							{ address: `${from}/${id}/gross`, width: Math.min(1280, width) },
						]}
						shown="(min-width: 62rem) 40rem, 100vw"
					/>
				</Figure>
			))}
		</>
	);
};
