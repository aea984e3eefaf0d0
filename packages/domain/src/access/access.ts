import { isPartner, type Capacity } from './capacity.js';
import {
  GROUPS,
  MUTATION_FIELDS,
  QUERY_FIELDS,
  type Group,
  type RootField,
} from './root-fields.js';

/**
 * Whether somebody in this capacity may ask a field of `Query` or `Mutation`. The server makes the schema of each
 * capacity by it, the admin app hides by it what one may not do. Which fields of an answer they see stands beside the
 * fields; which rows a partner finds is R11, and kept where rows are read.
 */
export function mayUse(capacity: Capacity, field: RootField): boolean {
  const group: Group = { ...QUERY_FIELDS, ...MUTATION_FIELDS }[field];
  return GROUPS[group].some((each) => each === capacity);
}

/**
 * Whether somebody may make an invitation to this capacity, read its text, or take it back: owners all of them,
 * managers those of partners. An invitation's text is as good as the capacity itself.
 * @param capacity null for whoever has none any more
 */
export function mayInvite(capacity: Capacity | null, invited: Capacity): boolean {
  return capacity === 'OWNER' || (capacity === 'MANAGER' && isPartner(invited));
}
