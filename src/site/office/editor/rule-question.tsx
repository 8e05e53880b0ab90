import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { describeRule } from '#kernel/time/recurrence/describe.ts';
import { ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { FieldGroup, type Question } from '#ui/form/field.tsx';
import { LineField, NumberField } from '#ui/form/line-field.tsx';
import { dayNames, nths, oftens, ruleAnswers } from './rule.ts';

const choicesOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

const inWords = (raw: string): string | null => {
	const rule = parseRule(raw);
	return raw === '' || 'problem' in rule ? null : describeRule(rule, 'de');
};

type Props = Question & { readonly value: string };

/** Asks for a recurrence in plain questions; works without a script, and odd rules stay as they are written. */
export const RuleQuestion = ({ value, ...question }: Props) => {
	const { often, interval, days, nth, until, count, own } = ruleAnswers(value);
	const { lang, name } = question;
	const said = inWords(value);
	return (
		<FieldGroup {...question} hint="">
			<div class="om-stack">
				{said && (
					<p>
						<b>{said.charAt(0).toUpperCase() + said.slice(1)}</b>
					</p>
				)}
				<SelectField lang={lang} name={`${name}-often`} label="Wie oft?" choices={choicesOf(oftens)} value={often} />
				<details open={often !== 'once'}>
					<summary>Genauer: Abstand, Wochentage, Ende</summary>
					<div class="om-stack om-gap">
						<NumberField
							lang={lang}
							name={`${name}-interval`}
							label="In welchem Abstand?"
							hint="1 heißt jedes Mal, 2 heißt jedes zweite."
							value={interval}
						/>
						<ChoicesField
							lang={lang}
							name={`${name}-days`}
							label="An welchen Wochentagen?"
							hint="Für jede Woche und für Wochentage im Monat."
							choices={choicesOf(dayNames)}
							values={days}
							wide
						/>
						<SelectField
							lang={lang}
							name={`${name}-nth`}
							label="Am wievielten im Monat?"
							choices={choicesOf(nths)}
							value={nth}
						/>
						<DateField lang={lang} name={`${name}-until`} label="Bis zu welchem Tag?" value={until} optional />
						<NumberField lang={lang} name={`${name}-count`} label="Oder: wie viele Male?" value={count} optional />
						<LineField
							lang={lang}
							name={`${name}-own`}
							label="Eigene Regel"
							hint="Nur bei „Anders“: in der Schreibweise von Kalenderprogrammen, zum Beispiel FREQ=YEARLY;BYMONTH=12;BYDAY=1SU"
							value={own}
							spellcheck={false}
							optional
							dir="ltr"
						/>
					</div>
				</details>
			</div>
		</FieldGroup>
	);
};
