import type { Travel } from '#kernel/exchange/town/travel.ts';

/** All of it goes: the proof of inspection is one only with everything that was noted, in its order. */
export const roadTravel: Travel = {
	goes: {
		road_network: { bytes: { packed: 'bin' } },
		road_segment: {},
		road_vehicle: {},
		road_reference: {},
		road_drive: {},
		road_drive_piece: { bytes: { body: 'bin' } },
		road_picture: { bytes: { large: 'webp', small: 'webp' } },
		road_amount: {},
		road_finding: { bytes: { voice: 'audio' } },
		road_profile: {},
		road_grading: {},
		road_measure_kind: {},
		road_plan: {},
		road_measure: {},
		road_measure_report: {},
		road_order: {},
		road_order_report: {},
		road_inspection: {},
	},
};
