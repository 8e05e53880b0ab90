import { orCall } from '#kernel/tenancy/town-hall.ts';
import type { Tx } from '#kernel/context.ts';
import type { Mail } from '#kernel/notify/mail.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { entry } from '../../entry.ts';

const dated = (at: Date, zone: string): string =>
	new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at);

type Asked = { readonly id: string; readonly to: string; readonly token: string; readonly gone: Date | null };

/** The yearly question, in German: it goes to whoever registered the entry with the town hall. */
export const mailFor = async (tx: Tx, { id, to, token, gone }: Asked): Promise<Mail> => {
	const thing = await shownThing(tx, entry, { id });
	const title = thing?.words.title ?? 'Ihr Eintrag';
	return {
		to,
		subject: `Stimmt das noch? Ihr Eintrag „${title}“`,
		text: [
			'Guten Tag,',
			`einmal im Jahr fragen wir nach, ob im Verzeichnis von ${tx.tenant.name} noch alles stimmt. Es geht um diesen Eintrag:`,
			`${title}\n${tx.origin}${entry.path}/${thing?.slug ?? ''}`,
			`Stimmt alles? Dann öffnen Sie bitte diese Seite und drücken auf den Knopf:\n${tx.origin}${entry.path}/bestaetigen/${token}`,
			`Hat sich etwas geändert? Dann ${orCall(tx.tenant)}. Wir ändern es für Sie.`,
			...(gone ? [`Hören wir nichts von Ihnen, zeigen wir den Eintrag ab dem ${dated(gone, tx.tenant.zone)} nicht mehr.`] : []),
		].join('\n\n'),
	};
};
