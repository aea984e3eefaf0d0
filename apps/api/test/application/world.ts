import { randomInt } from 'node:crypto';
import type {
  CreatorId,
  Instant,
  MediaSourceId,
  PerformancePartnerId,
  ProgramId,
  ProgramMode,
  Result,
  Violation,
} from '@creator-codes/domain';
import type { Call } from '../../src/application/ports/actor.js';
import { createAccount } from '../../src/application/accounts/create-account.js';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { createMediaSource } from '../../src/application/creators/create-media-source.js';
import { createPerformancePartner } from '../../src/application/programs/create-performance-partner.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import { inviteCreator } from '../../src/application/creators/invite-creator.js';
import type { IssuePromoCodeInput } from '../../src/application/codes/issue-evaluation.js';
import type { Finding } from '../../src/application/ports/reads.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Mail } from '../../src/application/ports/people.js';
import { recordCreatorJoined } from '../../src/application/creators/record-creator-joined.js';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import { makeToken } from '../../src/auth/tokens.js';
import { mailTexts } from '../../src/mail/mail-texts.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';

export const START: Instant = Date.UTC(2026, 5, 15, 12);
export const DAY = 86_400_000;

/** An account that is made by the use cases themselves, with a clock that the test moves. */
export interface World {
  readonly deps: Dependencies & Finding;
  readonly call: Call;
  readonly clock: { at: Instant };
  readonly database: Database;
  readonly programs: { readonly CREATOR: ProgramId; readonly PERFORMANCE: ProgramId | null };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.violations)}`);
  return result.value;
}

export function violationsOf(result: Result<unknown>): readonly Violation[] {
  return result.ok ? [] : result.violations;
}

/** `CODE path.to.field` of each violation. */
export function told(result: Result<unknown>): readonly string[] {
  return violationsOf(result).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

export async function makeWorld(database: Database, mode: ProgramMode): Promise<World> {
  const clock = { at: START };
  const deps: Dependencies & Finding = {
    clock: { now: () => clock.at },
    ids: uuidIds,
    unitOfWork: createUnitOfWork(database),
    reads: createReads(database),
    makeToken,
    random: randomInt,
  };
  const caller = {
    actor: { kind: 'JOB', id: null, name: 'Lin', address: null } as const,
    capacity: 'OWNER' as const,
    ownerId: null,
    requestId: 'test',
  };
  const account = { name: 'Acme Outdoor', mode, timeZone: 'Asia/Shanghai' };
  const { accountId } = valueOf(await createAccount(deps, caller, account));
  const call: Call = { ...caller, accountId };
  const program = async (kind: string) =>
    valueOf(await createProgram(deps, call, { name: `${kind} program`, kind, codeTracking: true }))
      .programId;
  const CREATOR = await program('CREATOR');
  const PERFORMANCE = mode === 'CREATOR_ONLY' ? null : await program('PERFORMANCE');
  if (mode === 'PERFORMANCE_AND_CREATOR') {
    valueOf(await updateAccount(deps, call, { version: 1, optimizeActive: true }));
  }
  return { deps, call, clock, database, programs: { CREATOR, PERFORMANCE } };
}

export async function makeCreator({ deps, call }: World, displayName: string): Promise<CreatorId> {
  return valueOf(await createCreator(deps, call, { displayName })).creatorId;
}

export async function makeJoinedCreator(world: World, displayName: string): Promise<CreatorId> {
  const creatorId = await makeCreator(world, displayName);
  valueOf(await inviteCreator(world.deps, world.call, { creatorId }));
  valueOf(await recordCreatorJoined(world.deps, world.call, { creatorId }));
  return creatorId;
}

export async function makeSource(
  { deps, call }: World,
  creatorId: CreatorId,
): Promise<MediaSourceId> {
  return valueOf(await createMediaSource(deps, call, { name: 'Source', creatorId })).mediaSourceId;
}

/** A creator for whom everything holds in the world's mode. */
export async function makeReadyCreator(world: World, displayName: string): Promise<CreatorId> {
  const creatorId = await makeJoinedCreator(world, displayName);
  if (world.programs.PERFORMANCE !== null) await makeSource(world, creatorId);
  return creatorId;
}

export async function makePartner(
  { deps, call }: World,
  name: string,
): Promise<PerformancePartnerId> {
  return valueOf(await createPerformancePartner(deps, call, { name })).performancePartnerId;
}

/** Mail that is passed on by hand, and kept as it is. */
export const BY_HAND: Mail = {
  address: () => 'http://codes.test',
  hasRelay: false,
  sealed: { seal: (_id, text) => text, open: (_id, stored) => stored },
  texts: mailTexts,
};

export const terms = { creditPolicy: 'ALWAYS', timeZone: 'Asia/Shanghai' };

export function codeFor(creatorId: string, text: string): IssuePromoCodeInput {
  return { creatorId, text, terms };
}

const TABLES = [
  'account',
  'program',
  'code_owner',
  'creator',
  'social_profile',
  'membership',
  'media_source',
  'performance_partner',
  'deal',
  'promo_code_template',
  'reserved_prefix',
  'api_token',
  'promo_code',
  'assignment',
  'audit_event',
  'idempotency',
];

/** How many rows each table has: what a refused call must leave as it was. */
export async function rowCounts(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const [row] = await database.select<{ n: number | bigint }>(
      `SELECT COUNT(*) AS n FROM ${table}`,
    );
    counts[table] = Number(row?.n);
  }
  return counts;
}
