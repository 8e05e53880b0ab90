import { z } from 'zod';
import { clean, cleanLine } from './clean.ts';

/** One line that somebody typed and must not leave out, for the input of a command. */
export const typedLine = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1, 'required').max(max, 'tooLong'));

/** A text that may be left out. */
export const typedText = (max: number) => z.string().transform(clean).pipe(z.string().max(max, 'tooLong'));
