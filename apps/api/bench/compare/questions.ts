import type { Database } from '../../src/persistence/engine/database.js';
import type { Question } from '../shared/load.js';
import { issueTo, lookUpOf, someCreators, someTexts, TERMS } from '../shared/questions.js';

/** A kind of work: P1, P2 or P3. */
export interface Work extends Question {
  readonly name: string;
  readonly title: string;
}

/** About half of all codes have run out, few are still to come (seed/bulk-code.ts). */
const COMMONEST = 'EXPIRED';
const RAREST = 'SCHEDULED';

function listOf(operation: string, status: string): string {
  return `query ${operation} {
  promoCodes(first: 50, filter: { status: [${status}] }, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes {
      id text ${TERMS}
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
}

const IN_STATUS = 'list of 50 with owner, assignments, programs and holders, status';

/** @param database any of those filled alike: what it holds, all hold */
export async function worksOn(database: Database): Promise<readonly Work[]> {
  const list = (name: string, operation: string, status: string): Work => ({
    ...{ name, operation, title: `${IN_STATUS} ${status}` },
    ...{ query: listOf(operation, status), variables: [{}] },
  });
  return [
    list('P1', 'P1', COMMONEST),
    list('P1, rarest status', 'P1Rarest', RAREST),
    { name: 'P2', title: 'look-up by text', ...lookUpOf(await someTexts(database)) },
    {
      ...{ name: 'P3', title: 'issue a code with both assignments' },
      ...issueTo(await someCreators(database)),
    },
  ];
}
