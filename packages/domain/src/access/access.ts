import { isPartner, type Capacity } from './capacity.js';
import { OBJECT_FIELDS } from './object-fields.js';
import { PAYLOAD_FIELDS } from './payload-fields.js';
import {
  GROUPS,
  MUTATION_FIELDS,
  QUERY_FIELDS,
  type Group,
  type RootField,
} from './root-fields.js';

/**
 * The one table of who may do what. The server makes the schema of each capacity from it, the admin app hides by
 * it what one may not do. Which rows of an allowed field a partner finds is R11, and kept where rows are read.
 */

/** Whether somebody in this capacity may ask a field of `Query` or `Mutation`. */
export function mayUse(capacity: Capacity, field: RootField): boolean {
  const group: Group = { ...QUERY_FIELDS, ...MUTATION_FIELDS }[field];
  return isIn(group, capacity);
}

/**
 * The decision about a field of an object type, the two roots included.
 * @returns null where nobody has decided: then nobody may be answered, and no schema is made
 */
export function capacitiesFor(type: string, field: string): readonly Capacity[] | null {
  const group = groupFor(type, field);
  return group === null ? null : GROUPS[group];
}

/** Whether somebody in this capacity may read a field of an object type; false where nobody has decided. */
export function mayRead(capacity: Capacity, type: string, field: string): boolean {
  return capacitiesFor(type, field)?.includes(capacity) === true;
}

/**
 * Whether somebody may make an invitation to this capacity, read its text, or take it back: owners all of them,
 * managers those of partners. An invitation's text is as good as the capacity itself.
 * @param capacity null for whoever has none any more
 */
export function mayInvite(capacity: Capacity | null, invited: Capacity): boolean {
  return capacity === 'OWNER' || (capacity === 'MANAGER' && isPartner(invited));
}

function groupFor(type: string, field: string): Group | null {
  if (type === 'Query') return own(QUERY_FIELDS, field);
  if (type === 'Mutation') return own(MUTATION_FIELDS, field);
  const mutation = payloadOf(type);
  if (mutation !== null) {
    return has(PAYLOAD_FIELDS[mutation], field) ? MUTATION_FIELDS[mutation] : null;
  }
  const fields = own(OBJECT_FIELDS, type) ?? {};
  const groups = Object.keys(GROUPS) as Group[];
  return groups.find((group) => has(fields[group], field)) ?? null;
}

/** `CreateDealPayload` is what `createDeal` answers. */
function payloadOf(type: string): keyof typeof MUTATION_FIELDS | null {
  if (!type.endsWith('Payload')) return null;
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1, -'Payload'.length)}`;
  return Object.hasOwn(MUTATION_FIELDS, name) ? (name as keyof typeof MUTATION_FIELDS) : null;
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

function has(names: string | undefined, name: string): boolean {
  return names?.split(' ').includes(name) === true;
}

function isIn(group: Group, capacity: Capacity): boolean {
  return GROUPS[group].some((each) => each === capacity);
}
