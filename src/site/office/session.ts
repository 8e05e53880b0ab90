/** The session lives in a cookie that only the office sees: the portal sets and reads none. */
export const sessionCookie = 'ortsmitte';
export const cookiePath = '/verwaltung';
