/** Ids within one page, made from a name so that label, hint and error find their input. */
const outsideId = /[^\p{L}\p{N}_-]+/gu; // anything that is no letter, digit, underline or hyphen

export const idOf = (...names: readonly (string | number)[]): string => names.join('-').replace(outsideId, '-');

/** Space-separated ids for `aria-describedby`, left out when there is none. */
export const idList = (...ids: readonly (string | false | undefined)[]): string | undefined => ids.filter(Boolean).join(' ') || undefined;
