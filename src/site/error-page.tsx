import type { Context as Request } from 'hono';
import type { Env } from '#kernel/module.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';

type Status = 400 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 503;

const texts = defineTexts(
	{
		home: 'Zur Startseite',
		search: 'Suchen',
		missing: 'Diese Seite gibt es nicht.',
		missingText: 'Vielleicht ist sie umgezogen. Die Suche hilft weiter, oder ein Anruf im Rathaus.',
		gone: 'Das wurde zurückgezogen.',
		goneText: 'Die Seite stand hier einmal. Was jetzt gilt, finden Sie unter Aktuelles.',
		forbidden: 'Hier geht es für Sie nicht weiter.',
		forbiddenText: 'Diese Seite ist für andere Aufgaben gedacht.',
		busy: 'Gerade geht es nicht.',
		busyText: 'Die Datenbank antwortet nicht. Es ist nichts gespeichert worden; versuchen Sie es in einer Minute noch einmal.',
		wrong: 'Das hat nicht geklappt.',
		wrongText: 'Bitte gehen Sie zurück und prüfen Sie Ihre Angaben.',
		large: 'Die Datei ist zu groß.',
		largeText: 'Bitte wählen Sie eine kleinere.',
		code: (code: string) => `Fehler ${code}`,
	},
	{
		en: {
			home: 'Home',
			search: 'Search',
			missing: 'This page does not exist.',
			missingText: 'It may have moved. Try the search, or call the town hall.',
			gone: 'This was withdrawn.',
			goneText: 'The page was here once. What is valid now is under News.',
			forbidden: 'You cannot open this page.',
			forbiddenText: 'It is meant for other tasks.',
			busy: 'Not right now.',
			busyText: 'The database does not answer. Nothing was saved; please try again in a minute.',
			wrong: 'That did not work.',
			wrongText: 'Please go back and check what you entered.',
			large: 'The file is too large.',
			largeText: 'Please choose a smaller one.',
			code: (code) => `Error ${code}`,
		},
		pl: {
			home: 'Strona główna',
			search: 'Szukaj',
			missing: 'Takiej strony nie ma.',
			missingText: 'Może została przeniesiona. Skorzystaj z wyszukiwarki albo zadzwoń do urzędu.',
			gone: 'To zostało wycofane.',
			goneText: 'Strona tu kiedyś była. Aktualny stan znajdziesz w Aktualnościach.',
			forbidden: 'Brak dostępu do tej strony.',
			forbiddenText: 'Jest przeznaczona do innych zadań.',
			busy: 'Chwilowo nie działa.',
			busyText: 'Baza danych nie odpowiada. Nic nie zapisano; spróbuj ponownie za minutę.',
			wrong: 'Nie udało się.',
			wrongText: 'Wróć i sprawdź swoje dane.',
			large: 'Plik jest za duży.',
			largeText: 'Wybierz mniejszy.',
			code: (code) => `Błąd ${code}`,
		},
		uk: {
			home: 'На головну',
			search: 'Пошук',
			missing: 'Такої сторінки немає.',
			missingText: 'Можливо, її перенесено. Скористайтеся пошуком або зателефонуйте до ратуші.',
			gone: 'Це відкликано.',
			goneText: 'Колись тут була сторінка. Актуальне — у новинах.',
			forbidden: 'Ця сторінка для вас недоступна.',
			forbiddenText: 'Вона призначена для інших завдань.',
			busy: 'Зараз не працює.',
			busyText: 'База даних не відповідає. Нічого не збережено; спробуйте за хвилину.',
			wrong: 'Не вдалося.',
			wrongText: 'Поверніться й перевірте введене.',
			large: 'Файл завеликий.',
			largeText: 'Виберіть менший.',
			code: (code) => `Помилка ${code}`,
		},
		ar: {
			home: 'الصفحة الرئيسية',
			search: 'بحث',
			missing: 'هذه الصفحة غير موجودة.',
			missingText: 'ربما نُقلت. جرّب البحث أو اتصل بالبلدية.',
			gone: 'سُحب هذا.',
			goneText: 'كانت الصفحة هنا. تجد الجديد في الأخبار.',
			forbidden: 'لا يمكنك الوصول إلى هذه الصفحة.',
			forbiddenText: 'هي مخصصة لمهام أخرى.',
			busy: 'غير متاح الآن.',
			busyText: 'قاعدة البيانات لا تستجيب. لم يُحفظ شيء؛ حاول بعد دقيقة.',
			wrong: 'لم ينجح ذلك.',
			wrongText: 'يرجى العودة والتحقق مما أدخلت.',
			large: 'الملف كبير جدًا.',
			largeText: 'يرجى اختيار ملف أصغر.',
			code: (code) => `خطأ ${code}`,
		},
	},
);
const german = texts.de;

const sentenceFor = (status: Status, words: typeof german): { title: string; text: string; scene: string } => {
	if (status === 404) return { title: words.missing, text: words.missingText, scene: 'bus' };
	if (status === 410) return { title: words.gone, text: words.goneText, scene: 'garten' };
	if (status === 403) return { title: words.forbidden, text: words.forbiddenText, scene: 'strasse' };
	if (status === 413) return { title: words.large, text: words.largeText, scene: 'haus' };
	if (status === 503 || status === 500) return { title: words.busy, text: words.busyText, scene: 'feuerwehr' };
	return { title: words.wrong, text: words.wrongText, scene: 'idee' };
};

/** What went wrong, in a sentence, with one way on. Without a municipality (unknown host, no database yet) it is plain text. */
export const errorPage = (c: Request<Env>, status: Status, problems: Readonly<Record<string, string>>): Response | Promise<Response> => {
	c.status(status);
	const ctx = c.get('ctx');
	const words = texts[ctx?.language ?? 'de'];
	const { title, text, scene } = sentenceFor(status, words);
	if (!ctx || status === 503) return c.text(`${title}\n${text}\n`);
	return c.render(
		<div class="om-wrap om-section">
			<Empty
				level={1}
				art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} />}
				title={title}
				actions={
					<>
						<Button href="/">{words.home}</Button>
						<Button look="secondary" href="/suche">
							{words.search}
						</Button>
					</>
				}
				code={words.code(String(status))}
			>
				{text}{' '}
				{Object.entries(problems)
					.map(([field, code]) => `${field}: ${code}`)
					.join(', ')}
			</Empty>
		</div>,
		{ title, isHidden: true },
	);
};
