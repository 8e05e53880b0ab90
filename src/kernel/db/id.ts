import { randomBytes, randomInt } from 'node:crypto';

let [moment, count] = [0, 0];

/** Millisecond and place in it, twelve bits: what is created in one millisecond keeps its order (RFC 9562, 6.2, method 1). */
const place = (): string => {
	const now = Date.now();
	const isNew = now > moment;
	const isFull = !isNew && count === 0xf_ff;
	if (isNew || isFull) moment = isNew ? now : moment + 1;
	count = isNew || isFull ? randomInt(0x8_00) : count + 1;
	return `${moment.toString(16).padStart(12, '0')}7${count.toString(16).padStart(3, '0')}`;
};

/** UUIDv7 (RFC 9562, 5.7): sorts by time of creation. In TypeScript because PostgreSQL 15 has no uuidv7(). */
export const newId = (): string => {
	const hex = place() + randomBytes(8).toString('hex');
	const variant = (8 + (parseInt(hex.charAt(16), 16) & 3)).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** A UUID in its usual notation; what else a path may hold is no id. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (raw: string): boolean => uuid.test(raw);
