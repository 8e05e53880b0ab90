import type { Keeping } from '#kernel/privacy/register.ts';

const consent = 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO';

export const subscriptionKeeping: Keeping = {
	processings: [
		{
			id: 'subscriptions',
			title: 'Neues per E-Mail',
			people: 'Wer Neues per E-Mail bestellt hat',
			data: 'E-Mail-Adresse, Sprache, gewählte Dörfer, Themen und Tage, Zahl der Rückläufer',
			purpose: 'Die bestellten Nachrichten schicken.',
			basis: consent,
			seenBy: 'Niemand; Administration und Redaktion sehen Anzahlen.',
			kept: 'Bis zum Abbestellen, dann sofort gelöscht.',
			columns: { subscription: 'email language places topics kinds rhythm', subscription_link: 'token_hash subscription_id' },
		},
		{
			id: 'subscriptions.requests',
			title: 'Unbestätigte Bestellungen',
			people: 'Wer Neues per E-Mail bestellt und noch nicht bestätigt hat',
			data: 'E-Mail-Adresse, Sprache, gewählte Dörfer, Themen und Tage',
			purpose: 'Nur wer die Adresse wirklich hat, bekommt E-Mails.',
			basis: consent,
			seenBy: 'Niemand',
			kept: 'Drei Tage.',
			columns: { subscription_request: 'token_hash email language places topics kinds rhythm' },
		},
		{
			id: 'devices',
			title: 'Nachrichten auf ein Gerät',
			people: 'Wer Nachrichten auf ein Gerät bestellt hat',
			data: 'Adresse des Browsers bei seinem Dienst, Schlüssel, Sprache, gewählte Dörfer und Themen',
			purpose: 'Die bestellten Nachrichten schicken.',
			basis: `${consent}; § 25 Abs. 1 TDDDG`,
			seenBy: 'Niemand; Administration und Redaktion sehen die Anzahl.',
			kept: 'Bis zum Abschalten, oder bis der Dienst das Gerät nicht mehr kennt.',
			columns: { device: 'endpoint p256dh auth language places topics kinds' },
		},
	],
	sealed: [
		{ table: 'subscription', columns: 'email language' },
		{ table: 'subscription_request', columns: 'email language', by: 'token_hash' },
		{ table: 'device', columns: 'endpoint p256dh auth language' },
	],
	open: { subscription_link: 'digests' },
	impersonal: {},
};
