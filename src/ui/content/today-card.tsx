import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import { idOf } from '../address.ts';
import type { Content, Markup } from '../markup.ts';

/** `time` is how the moment is said: `19:30`, `bis 01:30`; `moment` is the same for machines (ISO 8601). */
type TodayTime = { moment: string; time: string; href: string; text: Content };

/** One answer of today: either a list of times or one strong line with a sentence. */
export type TodayAnswer = { icon: IconName; title: Content } & (
	{ times: readonly TodayTime[]; empty?: Content } | { strong: Content; text?: Content; times?: never }
);

/** At most four short answers, over the lower edge of the hero. */
export type TodayCardProps = { id: string; answers: readonly TodayAnswer[] };

const Times = ({ times, empty }: { times: readonly TodayTime[]; empty: Content }): Markup =>
	times.length ? (
		<ul class="om-plain">
			{times.map(({ moment, time, href, text }) => (
				<li>
					<a href={href}>
						<time datetime={moment}>{time}</time>
						<span>{text}</span>
					</a>
				</li>
			))}
		</ul>
	) : (
		<p>{empty}</p>
	);

const Answer = ({ id, answer }: { id: string; answer: TodayAnswer }): Markup => (
	<section aria-labelledby={id}>
		<h2 id={id}>
			<Icon name={answer.icon} />
			{answer.title}
		</h2>
		{answer.times ? (
			<Times times={answer.times} empty={answer.empty} />
		) : (
			<>
				<b>{answer.strong}</b>
				{answer.text && <p>{answer.text}</p>}
			</>
		)}
	</section>
);

export const TodayCard = ({ id, answers }: TodayCardProps): Markup => (
	<div class="om-today om-wrap">
		<div class="om-today__card">
			{answers.map((answer, index) => (
				<Answer id={idOf(id, index + 1)} answer={answer} />
			))}
		</div>
	</div>
);
