import { randomBytes } from 'node:crypto';

/** UUIDv7 (RFC 9562, 5.7): sorts by time of creation. In TypeScript because PostgreSQL 15 has no uuidv7(). */
export const newId = (): string => {
	const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
	const variant = (8 + (parseInt(hex.charAt(16), 16) & 3)).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** A UUID in its usual notation; what else a path may hold is no id. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (raw: string): boolean => uuid.test(raw);
