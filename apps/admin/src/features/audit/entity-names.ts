import { ID_PREFIX, type EntityName } from '@creator-codes/domain';

/** Everything that an event can be about. */
export const ENTITY_NAMES = Object.keys(ID_PREFIX) as readonly EntityName[];
