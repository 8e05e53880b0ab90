import { centsOf, euros } from '#kernel/i18n/money.ts';
import { type Field, plain, Problem } from './field.ts';

/** An amount of money, typed as Germans write it, kept in cents. */
export const amount = (label: string): Field<number> => ({
	...plain,
	label,
	control: 'number',
	schema: { type: 'number', description: 'cents' },
	read: (raw) => (raw.trim() === '' ? new Problem('required') : (centsOf(raw) ?? new Problem('notAnAmount'))),
	write: (value) => euros(value, 'de'),
	toJson: (value) => value,
});
