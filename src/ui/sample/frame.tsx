import type { Language } from '../language.ts';
import type { Markup } from '../markup.ts';
import { Footer } from '../page/footer.tsx';
import { Head } from '../page/head.tsx';

export const SampleHead = ({ lang }: { lang: Language }): Markup => (
	<Head
		lang={lang}
		official="Offizielle Seite der Gemeinde Auenrode"
		strip={[
			{ href: '#leicht', label: 'Leichte Sprache', icon: 'menu_book' },
			{ href: '#dgs', label: 'Gebärdensprache', icon: 'sign_language', wide: true },
			{ href: '#sprache', label: 'Deutsch', icon: 'language' },
			{ href: '#ort', label: 'Ebersfeld', icon: 'home_pin', before: 'Mein Ort:' },
		]}
		place={{ href: '/', name: 'Auenrode', line: 'Gemeinde am Jakobsee' }}
		entries={['Aktuelles', 'Termine', 'Schwarzes Brett', 'Verzeichnis', 'Mitmachen', 'Rathaus'].map((label, index) => ({
			href: `#${index}`,
			label,
			current: index === 1,
		}))}
	/>
);

export const SampleFoot = (): Markup => (
	<Footer
		legalLabel="Rechtliches"
		columns={[
			{
				kind: 'links',
				title: 'Gemeinde Auenrode',
				before: (
					<p>
						Marktplatz 1<br />
						00921 Auenrode
					</p>
				),
				links: [{ href: 'tel:+4900921100', label: <bdi>00921 100-0</bdi> }],
			},
			{
				kind: 'hours',
				title: 'Bürgerservice',
				caption: 'Öffnungszeiten Bürgerservice',
				open: 'Jetzt geöffnet, bis 18 Uhr',
				rows: [
					{ day: 'Montag', hours: '9–12 Uhr' },
					{ day: 'Donnerstag', hours: '9–12, 13–18 Uhr', today: true },
				],
			},
			{ kind: 'links', title: 'Auf dem Laufenden', links: [{ href: '#abo', label: 'E-Mail-Brief für mein Dorf' }] },
			{ kind: 'links', title: 'Hilfe', links: [{ href: '#barriere', label: 'Barriere melden' }] },
		]}
		legal={[
			{ href: '#impressum', label: 'Impressum' },
			{ href: '#barrierefreiheit', label: 'Erklärung zur Barrierefreiheit' },
		]}
	/>
);
