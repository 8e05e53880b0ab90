/** An entry of a list of numbers, 0 beyond its ends. For code that is not the innermost loop: there a list of one type is read directly. */
export const numberAt = (numbers: ArrayLike<number>, at: number): number => numbers[at] ?? 0;
