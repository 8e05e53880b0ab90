export type Token = { readonly kind: 'comment' | 'time' | 'number' | 'word' | 'sign'; readonly text: string; readonly place: number };

// In order: a comment in quotes, the fixed word 24/7, a clock time, a number, a word, the fallback sign, any other single character.
const pattern = /"(?<comment>[^"]*)"|(?<word>24\/7|[A-Za-z]+)|(?<time>\d{1,2}:\d\d)|(?<number>\d+)|(?<sign>\|\||\S)/g;

/** The tokens of an opening_hours text; blanks part them and count for nothing else. */
export const tokensOf = (text: string): Token[] =>
	[...text.matchAll(pattern)].map((match) => {
		const place = match.index;
		const { comment, word, time, number, sign = '' } = match.groups ?? {};
		if (comment !== undefined) return { kind: 'comment', text: comment, place };
		if (word !== undefined) return { kind: 'word', text: word, place };
		if (time !== undefined) return { kind: 'time', text: time, place };
		return number === undefined ? { kind: 'sign', text: sign, place } : { kind: 'number', text: number, place };
	});
