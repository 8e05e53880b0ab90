import type { Content, Markup } from '../markup.ts';

/** A gable with three short lines: weekday, day, month; or "Nr.", number, kind (`soft`). Hidden from screen readers: the line beside it says it in words. */
export type DateHouseProps = { above: Content; main: Content; below: Content; look?: 'brand' | 'large' | 'today' | 'soft' };

const looks = { brand: 'om-date', large: 'om-date om-date--large', today: 'om-date om-date--accent', soft: 'om-date om-date--soft' };

export const DateHouse = ({ above, main, below, look = 'brand' }: DateHouseProps): Markup => (
	<span class={looks[look]} aria-hidden="true">
		{above}
		<b>{main}</b>
		{below}
	</span>
);
