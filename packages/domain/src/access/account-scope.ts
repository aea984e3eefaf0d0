/** What a token of the account's own may do. People, tokens and how the account is run are in none of them. */
export const ACCOUNT_SCOPES = [
  'PROMO_CODES_READ',
  'PROMO_CODES_WRITE',
  'CREATORS_READ',
  'CREATORS_WRITE',
  'FILES',
  'EVENTS_READ',
] as const;
export type AccountScope = (typeof ACCOUNT_SCOPES)[number];

/** As what such a token acts. */
export const ACCOUNT_TOKEN_CAPACITIES = ['MANAGER', 'ANALYST'] as const;
export type AccountTokenCapacity = (typeof ACCOUNT_TOKEN_CAPACITIES)[number];

/** Whether a token may have a scope in a capacity: analysts change nothing. `FILES` lets them fetch files. */
export function mayCarry(capacity: AccountTokenCapacity, scope: AccountScope): boolean {
  return capacity === 'MANAGER' || !scope.endsWith('_WRITE');
}
