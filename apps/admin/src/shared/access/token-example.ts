/** The query that a new token is tried with. */
export const EXAMPLE_QUERY = `query MyCodes {
  viewer {
    person { name }
  }
  promoCodes(first: 20) {
    nodes { text status startAt endAt }
  }
}`;

/** A command that asks the API in the name of the token; it works as it stands in any shell. */
export function curlExample(origin: string, token: string, query = EXAMPLE_QUERY): string {
  return curlOf(origin, token, { query: query.replace(/\s+/g, ' ') });
}

/** A command that sends a body to the API in the name of the token; quotes in it stay what they are. */
export function curlOf(origin: string, token: string, body: object): string {
  return [
    `curl ${origin}/graphql \\`,
    `  -H 'content-type: application/json' \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    `  -d '${JSON.stringify(body).replaceAll("'", `'\\''`)}'`,
  ].join('\n');
}

/** When a token made now ends, after so many days; null for one that never ends by itself. */
export function expiryAfter(days: number | null, now = Date.now()): string | null {
  return days === null ? null : new Date(now + days * 86_400_000).toISOString();
}

/** How long a new token may live. */
export const LIVES = ['d30', 'd90', 'd365', 'never'] as const;
export type Life = (typeof LIVES)[number];

/** When a token of such a life ends that is made now. */
export function expiryOf(life: Life): string | null {
  return expiryAfter(life === 'never' ? null : Number(life.slice(1)));
}

/** How a token stands: in use, too old, or taken back. */
export function tokenState(
  token: { readonly expiresAt: string | null; readonly revokedAt: string | null },
  now: number,
): 'active' | 'expired' | 'revoked' {
  if (token.revokedAt !== null) return 'revoked';
  return token.expiresAt !== null && Date.parse(token.expiresAt) <= now ? 'expired' : 'active';
}
