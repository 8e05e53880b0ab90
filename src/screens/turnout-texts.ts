import { defineTexts } from '#kernel/i18n/texts.ts';

/** Who took part: by which way, from which village. */
export const turnoutTexts = defineTexts(
	{ ways: 'Wie die Antworten kamen', online: 'online', paper: 'Papier', phone: 'Telefon', kiosk: 'Infopunkt', dots: 'Klebepunkte', hidden: 'unter zehn oder verdeckt', villages: 'Aus welchem Dorf', unsaid: 'ohne Angabe', least: (count: string) => `mindestens ${count}` },
	{
		en: { ways: 'How the answers came', online: 'online', paper: 'paper', phone: 'telephone', kiosk: 'infopoint', dots: 'sticky dots', hidden: 'under ten or covered', villages: 'From which village', unsaid: 'not stated', least: (count) => `at least ${count}` },
		pl: { ways: 'Jak przyszły odpowiedzi', online: 'online', paper: 'papier', phone: 'telefon', kiosk: 'infopunkt', dots: 'naklejki', hidden: 'poniżej dziesięciu lub zakryte', villages: 'Z której wsi', unsaid: 'nie podano', least: (count) => `co najmniej ${count}` },
		uk: { ways: 'Як надійшли відповіді', online: 'онлайн', paper: 'папір', phone: 'телефон', kiosk: 'інфопункт', dots: 'наліпки', hidden: 'менше десяти або закрито', villages: 'З якого села', unsaid: 'не вказано', least: (count) => `щонайменше ${count}` },
		ar: { ways: 'كيف وصلت الإجابات', online: 'عبر الإنترنت', paper: 'ورق', phone: 'هاتف', kiosk: 'شاشة المعلومات', dots: 'ملصقات', hidden: 'أقل من عشرة أو مخفي', villages: 'من أي قرية', unsaid: 'دون ذكر', least: (count) => `${count} على الأقل` },
	},
	{
		ways: 'So kamen die Antworten', online: 'im Internet', kiosk: 'Info·punkt', dots: 'Klebe·punkte', hidden: 'zeigen wir nicht', villages: 'Aus diesen Dörfern', unsaid: 'ohne Antwort',
	},
);
