import type { Context } from '#kernel/context.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { AutoSubmit } from '#ui/copy-link.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { type Filter, times, tongues } from '../participant.ts';
import { isMode, type Mode, modes, type Wishes } from '../score.ts';
import type { Known } from '../server/queries.ts';
import { matchingTexts } from '../texts.ts';
import { readWishes, writeWishes } from '../theses.ts';

/** What a filter says that lets everybody through. */
const everything = 'alle';

type Query = Readonly<Record<string, string>>;

/** What a result page is asked for. `isAll`: everybody, not only the best. */
export type Wanted = {
	readonly wishes: Wishes;
	readonly unknown: number;
	readonly filter: Filter;
	readonly mode: Mode;
	readonly isAll: boolean;
};

const chosen = (name = ''): string => (name === everything ? '' : name);

export const wantedIn = (query: Query, { thing, theses }: Pick<Known, 'thing' | 'theses'>): Wanted => {
	const mode = query['modus'] ?? thing.values.mode;
	return {
		...readWishes(query['a'] ?? '', theses),
		filter: {
			village: chosen(query['ort']),
			time: chosen(query['zeit']),
			language: chosen(query['sprache']),
			isStepFree: query['stufenlos'] === 'ja',
		},
		mode: isMode(mode) ? mode : 'mat-o-wahl-1',
		isAll: query['alle'] === 'ja',
	};
};

/** So many are shown at first: whoever sees seventy reads none. */
export const best = 12;

export type Shown = {
	readonly ctx: Context;
	readonly known: Known;
	readonly base: string;
	/** Where the link to keep leads: to the portal, from wherever it was answered. */
	readonly link: string;
	readonly mayCount: boolean;
	readonly wanted: Wanted;
	readonly isBare: boolean;
};

export const modeTexts = { 'mat-o-wahl-1': ['matOWahl', 'matOWahlText'], 'decided-1': ['decided', 'decidedText'] } as const;
export const modeNames = Object.keys(modes).filter(isMode);

/** A wish as the address of its result. */
export const addressOf = ({ wishes, filter, mode }: Pick<Wanted, 'wishes' | 'filter' | 'mode'>): string =>
	new URLSearchParams({
		a: writeWishes(wishes),
		...(filter.village && { ort: filter.village }),
		...(filter.time && { zeit: filter.time }),
		...(filter.language && { sprache: filter.language }),
		...(filter.isStepFree && { stufenlos: 'ja' }),
		modus: mode,
	}).toString();

/** Narrows the list down, and chooses the way of counting. */
export const Narrow = ({ ctx, known: { participants }, base, wanted: { wishes, filter, mode, isAll } }: Shown) => {
	const texts = matchingTexts[ctx.screen];
	const spoken = tongues.filter((tongue) => tongue !== 'de' && participants.some(({ languages }) => languages.includes(tongue)));
	const hidden = { ...(wishes.size > 0 && { a: writeWishes(wishes) }), ...(isAll && { alle: 'ja' }) };
	const question = { lang: ctx.screen };
	const isNarrowed = filter.village + filter.time + filter.language !== '' || filter.isStepFree;
	return (
		<details class="om-more-box" open={isNarrowed}>
			<summary>
				<Icon name="tune" />
				{texts.narrow}
			</summary>
			<Form method="get" action={`${base}/ergebnis`} hidden={hidden} wide>
				<AutoSubmit lang={ctx.screen}>
					<>
						<div class="om-grid om-fields">
							<SelectField
								{...question}
								name="ort"
								label={texts.village}
								value={filter.village || everything}
								choices={[{ value: everything, label: texts.anyVillage }, ...villageChoices(ctx.tenant)]}
							/>
							<SelectField
								{...question}
								name="zeit"
								label={texts.time}
								value={filter.time || everything}
								choices={[
									{ value: everything, label: texts.anyTime },
									...times.map((time) => ({ value: time, label: texts.times[time] })),
								]}
							/>
							{spoken.length > 0 && (
								<SelectField
									{...question}
									name="sprache"
									label={texts.tongue}
									value={filter.language || everything}
									choices={[
										{ value: everything, label: texts.anyTongue },
										...spoken.map((tongue) => ({ value: tongue, label: texts.tongues[tongue] })),
									]}
								/>
							)}
							<SelectField
								{...question}
								name="modus"
								label={texts.mode}
								value={mode}
								choices={modeNames.map((name) => ({ value: name, label: texts[modeTexts[name][0]] }))}
							/>
						</div>
						<CheckField {...question} name="stufenlos" label={texts.stepFree} checked={filter.isStepFree} />
					</>
				</AutoSubmit>
			</Form>
		</details>
	);
};
