import { temporaryFolder } from '../../src/temporary-folder.js';
import { randomInt } from 'node:crypto';
import type { AccountId, Capacity, Instant } from '@creator-codes/domain';
import { graphql, type ExecutionResult } from 'graphql';
import type { Call } from '../../src/application/ports/actor.js';
import { capacitySchemas } from '../../src/graphql/server/access/capacity-schema.js';
import type { GraphQLContext } from '../../src/graphql/basics/context.js';
import { Loaders } from '../../src/graphql/basics/loaders.js';
import { createSchema } from '../../src/graphql/server/schema.js';
import { sealedBy } from '../../src/auth/sealed-text.js';
import { makeToken } from '../../src/auth/tokens.js';
import { mailTexts } from '../../src/mail/mail-texts.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { createDirectory } from '../../src/persistence/repositories/people.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import type { Reading } from './reading.js';

const schemas = capacitySchemas(createSchema());

/** Who asks, where and when; an owner of the whole account unless told. */
export interface Asker {
  readonly accountId: AccountId | null;
  readonly now: Instant;
  readonly capacity?: Capacity;
  readonly ownerId?: Call['ownerId'];
  readonly scopes?: GraphQLContext['scopes'];
}

/** Asks the schema itself, in one account at one instant, without a server before it. */
export async function ask<Data>(
  reading: Pick<Reading, 'database' | 'reads'>,
  { accountId, now, capacity = 'OWNER', ownerId = null, scopes = null }: Asker,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult<Data>> {
  const actor: Call['actor'] = { kind: 'JOB', id: null, name: 'Test', address: null };
  const requestId = 'test';
  const contextValue: GraphQLContext = {
    actor,
    call: accountId === null ? null : { actor, accountId, capacity, ownerId, requestId },
    deps: {
      clock: { now: () => now },
      ids: uuidIds,
      unitOfWork: createUnitOfWork(reading.database),
      reads: reading.reads,
      wakeJobs: () => undefined,
      ...temporaryFolder(),
      makeToken,
      random: randomInt,
      directory: createDirectory(reading.database),
      mail: {
        ...{ hasRelay: false, address: () => 'http://127.0.0.1' },
        ...{ sealed: sealedBy('a secret of tests'), texts: mailTexts },
      },
    },
    scopes,
    email: null,
    accountIds: accountId === null ? [] : [accountId],
    forgetCaller: () => undefined,
    cookies: [],
    reads: reading.reads,
    loaders: new Loaders(),
    requestId,
    weigh: () => null,
    countReading: () => undefined,
  };
  const result = await graphql({ schema: schemas[capacity], source, variableValues, contextValue });
  return result as ExecutionResult<Data>;
}

/** The same, of a question that must be answered without an error. */
export async function answerOf<Data>(...asked: Parameters<typeof ask>): Promise<Data> {
  const { data, errors } = await ask<Data>(...asked);
  if (errors !== undefined || data === null || data === undefined) {
    throw new Error(`${JSON.stringify(errors)}\n${asked[2]}`);
  }
  return data;
}

/** The query that must always work and stay fast. */
export const P1 = `query ($after: String) {
  promoCodes(first: 50, after: $after, filter: { status: [ACTIVE] }, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes {
      id text status matchType startAt endAt isComplete
      owner { __typename ... on Creator { id displayName } ... on PerformancePartner { id name } }
      assignments {
        creditPolicy startAt endAt timeZone
        program { id name kind }
        holder { __typename ... on Creator { id } ... on MediaSource { id name } ... on PerformancePartner { id } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
