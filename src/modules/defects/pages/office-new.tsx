import { askedIn, inLanguage, offeredIn } from '#kernel/case/category.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { AddressChoice, AddressField } from '#screens/address-field.tsx';
import { PlacePicker } from '#screens/place-picker.tsx';
import { Button } from '#ui/button.tsx';
import { ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { questionInput } from '../report.ts';
import { officePath } from './office-list.tsx';
import { type FormProps, questionFor, Summary } from './report-form.tsx';

const channels = [
	{ value: 'phone', label: 'Am Telefon' },
	{ value: 'counter', label: 'Am Schalter' },
	{ value: 'mail', label: 'Brief oder E-Mail' },
];

/** What somebody tells on the telephone, on one page. Answers to a category's questions may come later. */
export const NewCase = (props: Omit<FormProps, 'hasPhoto'>) => {
	const { ctx, typed, streets, offered } = props;
	const asked = askedIn(offered.find(({ name }) => name === typed['category']) ?? { questions: [] });
	const question = questionFor(props);
	const { value: position = '', ...where } = question('position');
	return (
		<div class="om-stack">
			<BackLink href={officePath} label="Alle Meldungen" />
			<Summary {...props} />
			<DeskBar title="Anruf aufnehmen" after="So, wie es jemand erzählt. Fehlt eine Antwort, geht es trotzdem." />
			<Form action={`${officePath}/neu`} hidden={{ key: typed['key'] ?? '' }}>
				<ChoiceField {...question('channel')} value={typed['channel'] ?? 'phone'} label="Wie kam es an?" choices={channels} />
				<SelectField
					{...question('category')}
					label="Was ist es?"
					choices={offered.map(({ name, words }) => ({ value: name, label: inLanguage(words, 'de') }))}
				/>
				<AddressField
					ctx={ctx}
					question={{ ...question('spot'), label: 'Straße und Nummer, oder was in der Nähe ist', optional: true }}
					into="position"
				/>
				<AddressChoice ctx={ctx} question={question('found')} found={streets} />
				<SelectField {...question('village')} label="Dorf" choices={villageChoices(ctx.tenant)} optional />
				<PlacePicker
					ctx={ctx}
					value={position}
					question={{ ...where, label: 'Stelle auf der Karte', hint: 'Wenn die Straße nicht genügt.', optional: true }}
				/>
				<TextField {...question('description')} label="Was wird erzählt?" maxlength={4000} rows={4} optional />
				{asked.map((one) => {
					const whole = { ...question(questionInput(one.name)), label: inLanguage(one.words, 'de'), optional: true };
					const choices = offeredIn(one)?.map(({ name, words }) => ({ value: name, label: inLanguage(words, 'de') }));
					return choices ? <ChoiceField {...whole} wide choices={choices} /> : <LineField {...whole} maxlength={120} />;
				})}
				<LineField {...question('name')} label="Name" maxlength={120} autocomplete="off" optional />
				<LineField {...question('phone')} label="Telefon" type="tel" dir="ltr" autocomplete="off" optional />
				<LineField
					{...question('email')}
					label="E-Mail"
					hint="Bekommt einen Link zum Bestätigen."
					type="email"
					dir="ltr"
					autocomplete="off"
					optional
				/>
				<FormActions>
					<Button icon="save">Aufnehmen</Button>
				</FormActions>
			</Form>
		</div>
	);
};
