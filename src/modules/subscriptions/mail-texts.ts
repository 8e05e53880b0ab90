import { defineTexts } from '#kernel/i18n/texts.ts';

export const mailTexts = defineTexts(
	{
		hello: 'Guten Tag,', confirmSubject: (name: string) => `Bitte bestätigen: Neues aus ${name} per E-Mail`,
		confirmText: (name: string) => `jemand hat diese Adresse für Neuigkeiten aus ${name} angemeldet. Waren Sie das? Dann öffnen Sie diese Seite und drücken auf den Knopf:`,
		confirmElse: 'Waren Sie es nicht, brauchen Sie nichts zu tun: In drei Tagen ist die Anmeldung vergessen.',
		subject: (place: string, day: string) => `Neues aus ${place}, ${day}`, fresh: 'Neu', more: 'Noch mehr Neues steht im Portal', coming: 'Demnächst', cancelled: 'abgesagt', allDay: 'ganztägig',
		why: (name: string) => `Sie bekommen diese E-Mail, weil Sie Neuigkeiten aus ${name} bestellt haben.`, change: 'Ändern', end: 'Abbestellen',
	},
	{
		en: {
			hello: 'Hello,', confirmSubject: (name) => `Please confirm: news from ${name} by e-mail`,
			confirmText: (name) => `somebody signed this address up for news from ${name}. Was it you? Then open this page and press the button:`,
			confirmElse: 'If it was not you, there is nothing to do: in three days the sign-up is forgotten.',
			subject: (place, day) => `News from ${place}, ${day}`, fresh: 'New', more: 'There is more news on the portal', coming: 'Coming up', cancelled: 'cancelled', allDay: 'all day',
			why: (name) => `You get this e-mail because you asked for news from ${name}.`, change: 'Change', end: 'Unsubscribe',
		},
		pl: {
			hello: 'Dzień dobry,', confirmSubject: (name) => `Proszę potwierdzić: nowości z gminy ${name} e-mailem`,
			confirmText: (name) => `ktoś podał ten adres, aby otrzymywać nowości z gminy ${name}. Czy to Państwo? Proszę otworzyć tę stronę i nacisnąć przycisk:`,
			confirmElse: 'Jeśli to nie Państwo, nic nie trzeba robić: po trzech dniach zgłoszenie zostanie usunięte.',
			subject: (place, day) => `Nowości: ${place}, ${day}`, fresh: 'Nowe', more: 'Więcej nowości jest w portalu', coming: 'Wkrótce', cancelled: 'odwołane', allDay: 'cały dzień',
			why: (name) => `Otrzymują Państwo tę wiadomość, ponieważ zamówili Państwo nowości z gminy ${name}.`, change: 'Zmień', end: 'Wypisz się',
		},
		uk: {
			hello: 'Добрий день!', confirmSubject: (name) => `Підтвердьте, будь ласка: новини громади ${name} електронною поштою`,
			confirmText: (name) => `Хтось підписав цю адресу на новини громади ${name}. Це були ви? Тоді відкрийте цю сторінку й натисніть кнопку:`,
			confirmElse: 'Якщо це були не ви, нічого робити не треба: за три дні заявку буде забуто.',
			subject: (place, day) => `Новини: ${place}, ${day}`, fresh: 'Нове', more: 'Більше новин на порталі', coming: 'Незабаром', cancelled: 'скасовано', allDay: 'увесь день',
			why: (name) => `Ви отримали цей лист, бо підписалися на новини громади ${name}.`, change: 'Змінити', end: 'Відписатися',
		},
		ar: {
			hello: 'مرحبًا،', confirmSubject: (name) => `يرجى التأكيد: أخبار ${name} بالبريد الإلكتروني`,
			confirmText: (name) => `سجّل أحدهم هذا العنوان لتلقي أخبار ${name}. هل أنت من فعل ذلك؟ افتح هذه الصفحة واضغط الزر:`,
			confirmElse: 'إن لم تكن أنت فلا حاجة لفعل شيء: يُنسى التسجيل بعد ثلاثة أيام.',
			subject: (place, day) => `أخبار ${place}، ${day}`, fresh: 'جديد', more: 'المزيد من الأخبار في البوابة', coming: 'قريبًا', cancelled: 'أُلغي', allDay: 'طوال اليوم',
			why: (name) => `وصلتك هذه الرسالة لأنك طلبت أخبار ${name}.`, change: 'تعديل', end: 'إلغاء الاشتراك',
		},
	},
);
