import type { ColumnType, Generated } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import type { Line } from '#kernel/geo/geometry.ts';
import type { Severity } from '../damage.ts';
import type { Calibration } from '../evenness/evenness.ts';
import type { DriveReport } from '../drive.ts';
import type { Box, FindingOrigin, FindingState } from '../finding.ts';
import type { Known, NetworkReport } from '../network.ts';

type Json<T> = ColumnType<T, string, string>;
type OptionalJson<T> = ColumnType<T | null, string | null, string | null>;

export type RoadTables = {
	roadNetwork: {
		tenantId: TenantId;
		id: string;
		source: string;
		licence: string;
		/** Calendar day (ISO 8601) of the data, where the source says it. */
		takenOn: string | null;
		laidAt: Date;
		isCurrent: boolean;
		metres: number;
		report: Json<NetworkReport>;
		packed: Buffer;
	};
	roadSegment: {
		tenantId: TenantId;
		key: string;
		name: string;
		villageId: string | null;
		roadClass: string;
		surface: string;
		metres: number;
		line: Line;
		way: number;
		lon: number;
		lat: number;
		bearing: number;
		isGone: boolean;
	};
	roadVehicle: { tenantId: TenantId; id: string; name: string; calibration: OptionalJson<Calibration>; calibratedAt: Date | null };
	roadReference: { tenantId: TenantId; id: string; name: string; source: string; known: Json<readonly Known[]> };
	roadDrive: {
		tenantId: TenantId;
		id: string;
		clientKey: string;
		vehicleId: string | null;
		drivenOn: string;
		source: 'phone' | 'gpx' | 'csv' | 'simulated';
		state: 'arriving' | 'waiting' | 'done' | 'refused';
		report: Json<DriveReport>;
		metres: Generated<number>;
		uploadedBy: string | null;
		createdAt: Date;
		doneAt: Date | null;
	};
	roadDrivePiece: { tenantId: TenantId; driveId: string; number: number; body: Buffer };
	roadPicture: {
		tenantId: TenantId;
		id: string;
		driveId: string;
		number: number;
		segmentKey: string | null;
		/** Seconds since the start of the drive. */
		second: number;
		lon: number | null;
		lat: number | null;
		width: number | null;
		height: number | null;
		large: Buffer | null;
		small: Buffer | null;
		seenAt: Date | null;
		/** Which detectors looked at it, as a digest of them. */
		detectedBy: Generated<string | null>;
	};
	roadAmount: {
		tenantId: TenantId;
		driveId: string;
		segmentKey: string;
		quantity: string;
		amount: number;
		low: number;
		high: number;
		measuredOn: string;
	};
	roadFinding: {
		tenantId: TenantId;
		id: string;
		driveId: string;
		segmentKey: string | null;
		pictureId: string | null;
		type: string | null;
		extent: number | null;
		severity: Severity | null;
		box: OptionalJson<Box>;
		second: number | null;
		lon: number | null;
		lat: number | null;
		says: string | null;
		state: FindingState;
		origin: FindingOrigin;
		/** Name of the person, the detector, or the sensor's model. */
		foundBy: string;
		seenOn: string;
		confirmedBy: string | null;
		decidedAt: Date | null;
		voice: Buffer | null;
		voiceType: string | null;
	};
};
