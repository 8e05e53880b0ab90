import type { DetectorFault, DetectorProblem } from './detector.ts';

type Said = (detail: string) => { readonly en: string; readonly de: string };
const said: Readonly<Record<DetectorProblem, Said>> = {
	noFolder: () => ({ en: 'there is no such folder', de: 'Diesen Ordner gibt es nicht' }),
	noJson: (why) => ({ en: `is no JSON: ${why}`, de: 'Das ist kein JSON' }),
	notDeclared: (why) => ({ en: why, de: 'Die Angabe fehlt oder ist falsch' }),
	noModel: (name) => ({ en: `there is no file ${name} beside it`, de: `Die Datei ${name} liegt nicht daneben` }),
	noDeclaration: () => ({ en: 'no declaration (.json) names this model', de: 'Keine Beschreibung (.json) nennt dieses Modell' }),
	unknownDamage: (name) => ({ en: `"${name}" is no damage of this program`, de: `„${name}“ ist kein Schaden dieses Programms` }),
	lacksClass: (number) => ({ en: `class ${number} of the model is not declared (null leaves it out)`, de: `Die Klasse ${number} des Modells ist nicht zugeordnet (null lässt sie aus)` }),
	lacksOutput: (count) => ({ en: `the model has ${count} classes only`, de: `Das Modell kennt nur ${count} Klassen` }),
	isBroken: (why) => ({ en: `the model cannot be run: ${why}`, de: 'Das Modell lässt sich nicht ausführen' }),
	wrongInput: (shape) => ({ en: `the model reads ${shape}, not float32 1 × 3 × height × width as declared`, de: `Das Modell erwartet ${shape}, nicht die angegebene Bildgröße` }),
	wrongOutput: (shape) => ({ en: `the model gives ${shape}, not float32 1 × (4 + classes) × boxes`, de: `Das Modell liefert ${shape}, nicht 1 × (4 + Klassen) × Rahmen` }),
};

/** A fault of a detector in one sentence with its file and the place in it: English for the operator, German for the office. */
export const faultWords = ({ file, place, problem, detail }: DetectorFault): ReturnType<Said> => {
	const at = [file, place].filter((one) => one !== '').join(', ');
	const { en, de } = said[problem](detail);
	return { en: `${at}: ${en}`, de: `${at}: ${de}` };
};
