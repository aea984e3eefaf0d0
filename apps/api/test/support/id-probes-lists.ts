import { query, type Probe } from './id-probe.js';
import type { World } from './world.js';

/** A list that is asked for by an id. */
export const list = (field: string, argument: string): Probe =>
  query(`{ ${field}(first: 9, filter: { ${argument}: $id }) { nodes { id } count { value } } }`);

/** Where the filter of a list takes an id. */
export function listProbes(
  theirs: World,
  theirCode: string,
): Readonly<Record<string, readonly [string, Probe]>> {
  return {
    'Query.auditEvents.filter.actorId': [theirCode, list('auditEvents', 'actorId')],
    'Query.apiTokens.filter.ownerId': [theirs.creator, list('apiTokens', 'ownerId')],
    'Query.auditEvents.filter.subjectId': [theirCode, list('auditEvents', 'subjectId')],
    'Query.creators.filter.programId': [theirs.creatorProgram, list('creators', 'programId')],
    'Query.memberships.filter.programId': [theirs.creatorProgram, list('memberships', 'programId')],
    'Query.deals.filter.programId': [theirs.creatorProgram, list('deals', 'programId')],
    'Query.mediaSources.filter.creatorId': [theirs.creator, list('mediaSources', 'creatorId')],
    'Query.mediaSources.filter.programId': [
      theirs.performanceProgram ?? '',
      list('mediaSources', 'programId'),
    ],
  };
}
