import { defineTexts } from '#kernel/i18n/texts.ts';

/** Who took part: by which way, from which village. */
export const turnoutTexts = defineTexts(
	{ ways: 'Wie die Antworten kamen', online: 'online', paper: 'Papier', phone: 'Telefon', kiosk: 'Infopunkt', dots: 'Klebepunkte', hidden: 'unter zehn oder verdeckt', villages: 'Aus welchem Dorf', unsaid: 'ohne Angabe', least: (count: string) => `mindestens ${count}`, keyed: 'Papier haben zwei Menschen getrennt erfasst.', third: 'Waren ihre Eingaben verschieden, entschied eine dritte Person mit dem Papier in der Hand.', alone: 'Waren ihre Eingaben verschieden, entschied eine dritte Person mit dem Papier in der Hand; wo keine da war, eine der beiden.' },
	{
		en: { ways: 'How the answers came', online: 'online', paper: 'paper', phone: 'telephone', kiosk: 'infopoint', dots: 'sticky dots', hidden: 'under ten or covered', villages: 'From which village', unsaid: 'not stated', least: (count) => `at least ${count}`, keyed: 'Two people typed in the paper forms separately.', third: 'Where they differed, a third person decided with the paper in hand.', alone: 'Where they differed, a third person decided with the paper in hand; where there was none, one of the two.' },
		pl: { ways: 'Jak przyszły odpowiedzi', online: 'online', paper: 'papier', phone: 'telefon', kiosk: 'infopunkt', dots: 'naklejki', hidden: 'poniżej dziesięciu lub zakryte', villages: 'Z której wsi', unsaid: 'nie podano', least: (count) => `co najmniej ${count}`, keyed: 'Papier wprowadziły osobno dwie osoby.', third: 'Gdy wpisały co innego, zdecydowała trzecia osoba z papierem w ręku.', alone: 'Gdy wpisały co innego, zdecydowała trzecia osoba z papierem w ręku; gdzie jej nie było, jedna z tych dwóch.' },
		uk: { ways: 'Як надійшли відповіді', online: 'онлайн', paper: 'папір', phone: 'телефон', kiosk: 'інфопункт', dots: 'наліпки', hidden: 'менше десяти або закрито', villages: 'З якого села', unsaid: 'не вказано', least: (count) => `щонайменше ${count}`, keyed: 'Папір вводили окремо двоє людей.', third: 'Де вони ввели різне, вирішила третя особа з папером у руках.', alone: 'Де вони ввели різне, вирішила третя особа з папером у руках; де її не було, одна з цих двох.' },
		ar: { ways: 'كيف وصلت الإجابات', online: 'عبر الإنترنت', paper: 'ورق', phone: 'هاتف', kiosk: 'شاشة المعلومات', dots: 'ملصقات', hidden: 'أقل من عشرة أو مخفي', villages: 'من أي قرية', unsaid: 'دون ذكر', least: (count) => `${count} على الأقل`, keyed: 'أدخل الورقَ شخصان كلٌّ على حدة.', third: 'وحيث اختلفا قرّر شخص ثالث والورقة في يده.', alone: 'وحيث اختلفا قرّر شخص ثالث والورقة في يده، وحيث لم يوجد ثالث قرّر أحد الاثنين.' },
	},
	{
		ways: 'So kamen die Antworten', online: 'im Internet', kiosk: 'Info·punkt', dots: 'Klebe·punkte', hidden: 'zeigen wir nicht', villages: 'Aus diesen Dörfern', unsaid: 'ohne Antwort',
		keyed: '2 Menschen haben jedes Papier einzeln abgeschrieben.', third: 'Manchmal haben die 2 etwas anderes geschrieben. Dann hat eine andere Person auf das Papier geschaut.',
		alone: 'Manchmal haben die 2 etwas anderes geschrieben. Dann hat eine Person noch einmal auf das Papier geschaut. Manchmal war das eine von den 2.',
	},
);
