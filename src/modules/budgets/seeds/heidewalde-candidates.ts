import type { Planned } from './auenrode-projects.ts';

const stands = (title: string, place: string, summary: string): Planned => ({ title, summary, place, category: 'person' });

/** Who stood for the youth council; the order was drawn by lot. */
export const heidewaldeCandidates: readonly Planned[] = [
	stands('Mila Krause, 16', 'heidewalde', 'Will den Bus um 22 Uhr und einen Ort, an dem man sitzen kann, ohne etwas zu kaufen.'),
	stands('Tarek Osman, 15', 'heidewalde', 'Baut Fahrräder wieder zusammen. Will eine Werkstatt am Bahnhof.'),
	stands('Jonte Schulz, 17', 'jeserig', 'Jugendfeuerwehr, Moor, Kraniche. Will, dass man bei Beschlüssen gefragt wird.'),
	stands('Lotte Behrend, 14', 'reetz', 'Liest allen vor. Will eine Bücherei, die samstags offen ist.'),
	stands('Emre Yıldız, 16', 'heidewalde', 'Spielt Schlagzeug. Will einen Proberaum im alten Gaswerk.'),
	stands('Paula Nickel, 18', 'medewitz', 'Reitet. Will Wege, auf denen Pferde und Kinderwagen einander begegnen können.'),
	stands('Ben Fuhrmann, 15', 'ebersfeld', 'Rettungsschwimmer. Will das Waldbad bis September offen halten.'),
	stands('Zofia Nowak, 17', 'schlamau', 'Malt Trafohäuschen an. Will Wände, auf denen man das darf.'),
];
