const MINUTE = 60;

/**
 * How often an address may ask, in seconds and times; counted in the database, so by all processes together. Signing
 * in has limits of its own (sign-in-attempts.ts): there only wrong passwords count.
 */
export const LIMITS = {
  '/sign-in/email': false,
  '/sign-in/magic-link': { window: 5 * MINUTE, max: 5 },
  '/magic-link/verify': { window: MINUTE, max: 10 },
  '/request-password-reset': { window: 5 * MINUTE, max: 5 },
  '/reset-password': { window: MINUTE, max: 10 },
  '/change-password': { window: MINUTE, max: 10 },
  '/two-factor/*': { window: MINUTE, max: 10 },
  '/accept-invitation': { window: MINUTE, max: 10 },
  '/invitation': { window: MINUTE, max: 30 },
  '/join-invitation': { window: MINUTE, max: 30 },
  '/answer-join-invitation': { window: MINUTE, max: 10 },
  '/open-link': { window: MINUTE, max: 30 },
  '/ask-by-link': { window: MINUTE, max: 10 },
  '/link-confirmation': { window: MINUTE, max: 30 },
  '/confirm-by-link': { window: MINUTE, max: 10 },
  // Pages ask these whenever they open; they cost one read.
  '/get-session': false,
  '/setup': (request: Request) => (request.method === 'GET' ? false : { window: MINUTE, max: 10 }),
} as const;
