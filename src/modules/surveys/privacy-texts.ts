import type { Keeping } from '#kernel/privacy/register.ts';

/** Answers and who may give them are kept by `kernel/ballot`; here are the questions only. */
export const surveyKeeping: Keeping = {
	processings: [],
	impersonal: { survey: 'questions access', survey_wave: 'round_id questions result' },
};
