import type { Context } from '#kernel/context.ts';
import type { FoundAddress } from '#kernel/geo/addresses.ts';
import { mapSource } from '#kernel/geo/settings.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import type { Question } from '#ui/form/field.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { addressTexts } from './address-texts.ts';

/** How an address is read out: `Am Anger 3, Auenrode`. */
export const addressLabel = ({ screen }: Pick<Context, 'screen'>, { name, village, is }: FoundAddress): string =>
	`${name}, ${village}${is === 'middle' ? ` (${addressTexts[screen].middle})` : ''}`;
/** Its point as forms carry it. */
export const addressPoint = ({ lat, lon }: FoundAddress): string => `${lat.toFixed(6)}, ${lon.toFixed(6)}`;

type Asked = Question & { readonly value?: string | undefined };
type ChoiceProps = { readonly ctx: Context; readonly question: Omit<Asked, 'label'>; readonly found: readonly FoundAddress[] };

/** Where an address is not clear: what it may be, one to choose. */
export const AddressChoice = ({ ctx, question, found }: ChoiceProps) => {
	const source = settingOf(ctx.tenant, mapSource);
	const texts = addressTexts[ctx.screen];
	if (found.length === 0) return <></>;
	return (
		<ChoiceField
			{...question}
			label={texts.which}
			{...(source !== '' && { hint: texts.source(source) })}
			choices={found.map((one) => ({ value: addressPoint(one), label: addressLabel(ctx, one) }))}
		/>
	);
};

type FieldProps = { readonly ctx: Context; readonly question: Asked; readonly into?: string };
/**
 * An address in words; with a script houses are offered while somebody types, and a chosen one puts its point into the input `into`. What the browser
 * remembers would lie over them.
 */
export const AddressField = ({ ctx, question, into }: FieldProps) => (
	<address-search data-from={`${prefixOf(ctx.tag)}/karte/adressen.json`} data-into={into}>
		<LineField {...question} maxlength={200} autocomplete="off" />
	</address-search>
);
