import { saidIn } from '#kernel/i18n/said.ts';
import type { Context } from '#kernel/context.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import type { Participant } from '../participant.ts';
import { type Match, type Position, type Verdict, verdictOn, type Wishes } from '../score.ts';
import { matchingTexts } from '../texts.ts';
import type { Thesis } from '../theses.ts';

export const filled = (text: string, n: number | string, m: number | string = ''): string =>
	text.replace('{n}', `${n}`).replace('{m}', `${m}`);

/** Length of the ring: 2 π 18. */
const ringLength = 113.1;
const Ring = ({ ctx, percent }: { ctx: Context; percent: number }) => (
	<svg class="om-ring" viewBox="0 0 44 44" role="img" aria-label={filled(matchingTexts[ctx.screen].percent, percent)}>
		<circle cx="22" cy="22" r="18" fill="none" stroke="var(--idle-tint)" stroke-width="6" />
		<circle
			data-part="ring"
			cx="22"
			cy="22"
			r="18"
			fill="none"
			stroke="var(--brand)"
			stroke-width="6"
			stroke-dasharray={`${(ringLength * percent) / 100} 200`}
			transform="rotate(-90 22 22)"
		/>
		<text x="22" y="26">{`${percent} %`}</text>
	</svg>
);

const verdictIcons: Readonly<Record<Verdict, IconName>> = { equal: 'check_circle', near: 'contrast', apart: 'cancel', silent: 'help' };
const positionWords = { '1': 'agree', '0': 'neutral', '-1': 'disagree' } as const;
export const wordOf = (ctx: Context, position: Position): string => matchingTexts[ctx.screen][positionWords[`${position}`]];

type Line = {
	readonly verdict: Verdict;
	readonly thesis: string;
	readonly you: string;
	readonly they: string;
	readonly isDouble: boolean;
	readonly reason: string;
};

/** One thesis of "why this match": what fits, what does not, and the reason they give. */
export const WhyLine = ({ ctx, verdict, thesis, you, they, isDouble, reason }: { ctx: Context } & Line) => {
	const texts = matchingTexts[ctx.screen];
	return (
		<li data-verdict={verdict}>
			<Icon name={verdictIcons[verdict]} />
			<span>
				<span class="om-hidden">{texts[verdict]}: </span>
				<b data-part="thesis">{thesis}</b>
				<br />
				{texts.you}: <span data-part="you">{you}</span> · {texts.they}: <span data-part="they">{they}</span>
				<span data-part="double" hidden={!isDouble}>
					{' '}
					({texts.twice})
				</span>
				<q class="om-block" data-part="reason" hidden={reason === ''}>
					{reason}
				</q>
			</span>
		</li>
	);
};

const linesOf = (
	ctx: Context,
	{ positions }: Participant,
	{ theses, wishes }: { theses: readonly Thesis[]; wishes: Wishes },
): readonly Line[] =>
	theses.flatMap(({ code, text }): Line[] => {
		const [wish, theirs] = [wishes.get(code), positions[code]];
		if (!wish) return [];
		return [
			{
				verdict: verdictOn(wish.position, theirs?.position),
				thesis: saidIn(text, ctx.language),
				you: wordOf(ctx, wish.position),
				they: theirs ? wordOf(ctx, theirs.position) : matchingTexts[ctx.screen].silent,
				isDouble: wish.isDouble,
				reason: theirs?.reason ?? '',
			},
		];
	});

const To = ({ ctx, name }: { ctx: Context; name: string }) => <span class="om-hidden">{matchingTexts[ctx.screen].to(name)}</span>;
/** Digits and a leading plus are what a telephone dials. */
const dialled = (phone: string): string => phone.replaceAll(/[^\d+]/g, '');

/** The channels that they named themselves; nothing in between. */
const Contact = ({ ctx, who, isBare }: { ctx: Context; who: Participant; isBare: boolean }) => {
	const texts = matchingTexts[ctx.screen];
	const { name, email, phone, website, path } = who;
	const aside = isBare ? { target: '_blank', rel: 'noopener' } : {};
	return (
		<p class="om-row">
			{email && (
				<Button href={`mailto:${email}?subject=${encodeURIComponent(texts.hello)}`} icon="mail">
					{texts.write}
					<To ctx={ctx} name={name} />
				</Button>
			)}
			{phone && (
				<Button href={`tel:${dialled(phone)}`} look="secondary" icon="call">
					{texts.call}
					<To ctx={ctx} name={name} />
				</Button>
			)}
			{path && (
				<a class="om-more" href={path} {...aside}>
					{texts.page}
					<To ctx={ctx} name={name} />
				</a>
			)}
			{website && (
				<a class="om-more" href={website} {...aside} rel="noopener">
					{texts.site}
					<To ctx={ctx} name={name} />
				</a>
			)}
		</p>
	);
};

type Props = {
	readonly ctx: Context;
	readonly who: Participant;
	readonly isBare: boolean;
	/** Whether its reasons stand open. */
	readonly isFirst?: boolean;
	/** Without it the card waits for the island. */
	readonly match?: Match<Participant> & { readonly theses: readonly Thesis[]; readonly wishes: Wishes };
};

const rankWords = (ctx: Context, { rank, tiedWith }: Pick<Match<Participant>, 'rank' | 'tiedWith'>): string =>
	filled(matchingTexts[ctx.screen][tiedWith > 0 ? 'tied' : 'rank'], rank, tiedWith);

export const MatchCard = ({ ctx, who, isBare, isFirst = false, match }: Props) => (
	<article class="om-card om-card--pad" data-id={who.id}>
		<div class="om-match">
			<Ring ctx={ctx} percent={match?.percent ?? 0} />
			<div>
				<p class="om-eyebrow" data-part="rank">
					{match && rankWords(ctx, match)}
				</p>
				<h3 data-part="name">{who.name}</h3>
				<p class="om-muted">{who.about}</p>
			</div>
		</div>
		<details class="om-more-box" open={isFirst}>
			<summary>
				<Icon name="help" />
				{matchingTexts[ctx.screen].why}
				<To ctx={ctx} name={who.name} />
			</summary>
			<ul class="om-why" data-part="why">
				{match && linesOf(ctx, who, match).map((line) => <WhyLine ctx={ctx} {...line} />)}
			</ul>
		</details>
		<Contact ctx={ctx} who={who} isBare={isBare} />
	</article>
);
