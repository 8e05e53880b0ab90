import { fest, haus, idee, markt } from './festive-scenes.ts';
import { see, wald } from './nature-scenes.ts';
import { bus, strasse } from './road-scenes.ts';
import { bibliothek, kurs } from './room-scenes.ts';
import { feuerwehr, musik, schule, sport } from './club-scenes.ts';
import { garten } from './garden-scenes.ts';

/** Pictures for stories without a photograph, by theme. */
const scenes = { fest, strasse, kurs, wald, markt, see, bus, idee, haus, feuerwehr, sport, musik, schule, garten, bibliothek };

export type SceneName = keyof typeof scenes;

export const isSceneName = (text: string): text is SceneName => Object.hasOwn(scenes, text);

export const scene = (name: SceneName): string => scenes[name]();
