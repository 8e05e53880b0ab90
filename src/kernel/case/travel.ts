import type { Travel } from '#kernel/exchange/town/travel.ts';

export const caseTravel: Travel = {
	goes: {
		case_handler: { without: { api_key: 'opens the interface of another office' } },
		case_route: {},
		case_rule: {},
		case_category: {},
		case_number: {},
		case_file: {},
		case_party: {},
		case_step: {},
		case_message: {},
		case_note: {},
		case_picture: { bytes: { large: 'webp', small: 'webp' } },
		case_template: {},
	},
	moves: { case_link: { why: 'opens a case: each later mail brings a new link' } },
};
