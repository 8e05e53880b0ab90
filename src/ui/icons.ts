/** Outlines of Material Symbols Rounded, weight 400, view box 0 -960 960 960. Copyright Google, Apache-2.0 (https://www.apache.org/licenses/LICENSE-2.0). */
import outlines from './icons.json' with { type: 'json' };

export type IconName = keyof typeof outlines;

export const iconOutline = (name: IconName): string => outlines[name];

export const isIconName = (text: string): text is IconName => Object.hasOwn(outlines, text);
