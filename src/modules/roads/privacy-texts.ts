import type { Keeping } from '#kernel/privacy/register.ts';

export const roadKeeping: Keeping = {
	processings: [
		{
			id: 'roads.drives',
			title: 'Befahrungen der Straßen',
			people: 'Wer für den Wirtschaftshof fährt; wer auf Bildern der Fahrbahn vorkommt',
			data: 'Weg und Bewegungen des Fahrzeugs, Bilder der Fahrbahn, gesprochene Hinweise, wer die Fahrt hochgeladen hat',
			purpose: 'Den Zustand der Straßen kennen und Schäden finden.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Straßengesetz des Landes (Straßenbaulast, Verkehrssicherungspflicht)',
			seenBy: 'Wer Straßen befährt oder Funde bestätigt. Bilder sonst niemand, außer sie sind unkenntlich gemacht oder freigegeben.',
			kept: 'Weg und Bewegungen 90 Tage, gesprochene Hinweise 90 Tage, Bilder zwei Jahre, wer gefahren ist ein Jahr. Danach bleiben die Messwerte je Abschnitt.',
			columns: {
				road_drive: 'uploaded_by report',
				road_drive_piece: 'body',
				road_picture: 'large small',
				road_finding: 'says found_by confirmed_by voice',
			},
		},
	],
	sealed: [
		{ table: 'road_drive_piece', columns: 'body', by: 'drive_id' },
		{ table: 'road_finding', columns: 'says voice', lives: 'r.voice is not null', emptied: { road_finding: {} } },
	],
	open: {road_drive:'an id without a name, and figures of a drive',road_picture:'the surface of a road'},
	impersonal: {
		road_network: 'source licence report packed',
		road_segment: 'key name village_id road_class surface line',
		road_vehicle: 'name calibration',
		road_reference: 'name source known',
		road_drive: 'client_key vehicle_id source state',
		road_drive_piece: 'drive_id',
		road_picture: 'drive_id segment_key detected_by',
		road_amount: 'drive_id segment_key quantity',
		road_finding: 'drive_id segment_key picture_id type severity box state origin voice_type',
	},
};
