export const findingStates = ['proposed', 'confirmed', 'rejected'] as const;
export type FindingState = (typeof findingStates)[number];
export type FindingOrigin = 'person' | 'shock' | 'button' | 'detector';
/** Pixels of the picture from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
