import { Icon } from '../icon.tsx';
import type { Markup } from '../markup.ts';

/** A day of the month shown. With `href` a link; `words` says date and number of things ("18. Juni, 3 Termine"). */
export type CalendarDay = { day: number; href?: string; count?: number; words?: string; today?: boolean };

/** `offset` is the number of empty cells before day 1 in a week that starts on Monday (0 to 6). */
export type CalendarProps = {
	id: string;
	title: string;
	weekdays: readonly { short: string; long: string }[];
	offset: number;
	days: readonly CalendarDay[];
	before?: { href: string; label: string };
	after?: { href: string; label: string };
};

type Cell = CalendarDay | null;

const weeksOf = (days: readonly CalendarDay[], offset: number): Cell[][] => {
	const cells: Cell[] = [...Array.from({ length: offset }, () => null), ...days];
	const padded = [...cells, ...Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null)];
	return Array.from({ length: padded.length / 7 }, (_, week) => padded.slice(week * 7, week * 7 + 7));
};

const Day = ({ cell }: { cell: Cell }): Markup => {
	if (!cell) return <td></td>;
	const { day, href, count = 0, words, today } = cell;
	if (!href) {
		return (
			<td class={today ? 'is-today' : undefined}>
				<span aria-current={today ? 'date' : undefined}>{day}</span>
			</td>
		);
	}
	return (
		<td class={today ? 'is-today' : undefined}>
			<a href={href} aria-label={words} aria-current={today ? 'date' : undefined}>
				{day}
				{count > 0 && <i data-count={Math.min(count, 3)} aria-hidden="true"></i>}
			</a>
		</td>
	);
};

const Step = ({ href, label, back }: { href: string; label: string; back?: boolean }): Markup => (
	<a class="om-icon-button" href={href} aria-label={label} rel={back ? 'prev' : 'next'}>
		<Icon name={back ? 'chevron_backward' : 'chevron_forward'} flip />
	</a>
);

export const Calendar = ({ id, title, weekdays, offset, days, before, after }: CalendarProps): Markup => (
	<>
		<div class="om-calhead">
			{before ? <Step {...before} back /> : <span class="om-icon-gap"></span>}
			<h2 id={id}>{title}</h2>
			{after ? <Step {...after} /> : <span class="om-icon-gap"></span>}
		</div>
		<table class="om-cal" aria-labelledby={id}>
			<thead>
				<tr>
					{weekdays.map(({ short, long }) => (
						<th scope="col" abbr={long}>
							{short}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeksOf(days, offset).map((week) => (
					<tr>
						{week.map((cell) => (
							<Day cell={cell} />
						))}
					</tr>
				))}
			</tbody>
		</table>
	</>
);
