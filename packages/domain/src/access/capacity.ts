/** What a person is to an account whose people they belong to. */
export const ROLES = ['OWNER', 'MANAGER', 'ANALYST'] as const;
export type Role = (typeof ROLES)[number];

/** What one of those is who own codes, and see nothing but what is theirs (R11). */
export const PARTNER_CAPACITIES = ['CREATOR', 'PERFORMANCE_PARTNER'] as const;
export type PartnerCapacity = (typeof PARTNER_CAPACITIES)[number];

/** In which capacity somebody calls; decides everything that they may do in the account. */
export const CAPACITIES = [...ROLES, ...PARTNER_CAPACITIES] as const;
export type Capacity = Role | PartnerCapacity;

/** Whether a capacity is limited to what one owner of codes has. */
export function isPartner(capacity: Capacity): capacity is PartnerCapacity {
  return PARTNER_CAPACITIES.some((partner) => partner === capacity);
}

/** Whether somebody in the first capacity may do all that is done in the second. */
export function mayAsMuchAs(capacity: Capacity, other: Capacity): boolean {
  if (isPartner(capacity) || isPartner(other)) return capacity === other;
  // The one with the most comes first.
  return ROLES.indexOf(capacity) <= ROLES.indexOf(other);
}
