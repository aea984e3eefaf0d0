import type { AccountId, ApplicationFacts, CreatorId, SocialPlatform } from '@creator-codes/domain';
import type {
  ApplicationRuleFacts,
  OpenApplication,
  OpenApplicationsAsked,
} from '../../application/ports/application-rules.js';
import type { Session } from '../engine/database.js';
import { oneForAll, oneOfMany, readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Param } from '../engine/statement.js';
import { MEMBERSHIP_COLUMNS, membershipOf, type MembershipColumns } from '../rows/membership.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { APPLICATION_NUMBER } from '../tables/membership.js';
import { findApplicationRules, findApplicationRulesById } from './application-rule-repository.js';

type Reading = Pick<Session, 'select' | 'dialect'>;

/** What rules that answer applications are judged on, by whatever connection selects. */
export function applicationRuleFactsOf(
  reading: Reading,
  accountId: AccountId,
): ApplicationRuleFacts {
  const { select } = reading;
  return {
    applicationRule: oneOfMany((ids) => findApplicationRulesById(select, accountId, ids)),
    applicationRules: oneForAll(() => findApplicationRules(select, accountId)),
    applicationFacts: oneOfMany((ids) => findApplicationFacts(reading, accountId, ids)),
    openApplications: (asked) => findOpenApplications(reading, accountId, asked),
  };
}

interface ProfileRow {
  readonly creator_id: Buffer;
  readonly platform: SocialPlatform;
  readonly followers: number | null;
}

/** Of creators by their ids, in that order: two statements for all of them. */
async function findApplicationFacts(
  { select, dialect }: Reading,
  accountId: AccountId,
  ids: readonly CreatorId[],
): Promise<readonly ApplicationFacts[]> {
  const keys = ids.map(bytesOfOwnId);
  const [profiles, memberships] = await Promise.all([
    readByKeys<ProfileRow, ApplicationFacts['profiles']>(keys, {
      select: (distinct) =>
        select<ProfileRow>(
          `SELECT t.creator_id, t.platform, t.followers FROM social_profile t${dialect.useIndex('social_profile_creator')}
     WHERE t.account_id = ? AND t.creator_id IN ${placeholders(distinct.length)}`,
          [bytesOfOwnId(accountId), ...distinct],
        ),
      keyOf: (row) => row.creator_id,
      found: (_first, rows) => rows,
    }),
    readByKeys<MembershipColumns, ApplicationFacts['memberships']>(keys, {
      select: (distinct) =>
        select<MembershipColumns>(
          `SELECT ${MEMBERSHIP_COLUMNS} FROM membership t${dialect.useIndex('membership_creator')}
     WHERE t.account_id = ? AND t.creator_id IN ${placeholders(distinct.length)}`,
          [bytesOfOwnId(accountId), ...distinct],
        ),
      keyOf: (row) => row.creator_id,
      found: (_first, rows) => rows.map(membershipOf),
    }),
  ]);
  return ids.map((_, place) => ({
    profiles: profiles[place] ?? [],
    memberships: memberships[place] ?? [],
  }));
}

interface OpenRow {
  readonly id: Buffer;
  readonly creator_id: Buffer;
  readonly program_id: Buffer;
  readonly state_since: number;
  readonly decided_at: number | null;
}

/** Whoever waits longest first, from wherever the last slice ended. */
async function findOpenApplications(
  { select, dialect }: Reading,
  accountId: AccountId,
  { programIds, until, after, limit }: OpenApplicationsAsked,
): Promise<readonly OpenApplication[]> {
  if (programIds.length === 0) return [];
  const params: Param[] = [bytesOfOwnId(accountId), APPLICATION_NUMBER.NEW];
  const conditions = ['t.account_id = ?', 't.application = ?'];
  if (until !== null) {
    conditions.push('t.state_since <= ?');
    params.push(until);
  }
  if (after !== null) {
    const since = after.stateSince ?? 0;
    conditions.push('t.state_since >= ?', '(t.state_since > ? OR t.id > ?)');
    params.push(since, since, bytesOfOwnId(after.id));
  }
  conditions.push(`t.program_id IN ${placeholders(programIds.length)}`);
  params.push(...programIds.map(bytesOfOwnId));
  const rows = await select<OpenRow>(
    `SELECT t.id, t.creator_id, t.program_id, t.state_since, t.decided_at FROM membership t${dialect.useIndex('membership_application')}
     WHERE ${conditions.join(' AND ')} ORDER BY t.state_since, t.id LIMIT ${limit}`,
    params,
  );
  return rows.map((row) => ({
    id: idOfBytes('Membership', row.id),
    creatorId: idOfBytes('Creator', row.creator_id),
    programId: idOfBytes('Program', row.program_id),
    stateSince: row.state_since === 0 ? null : row.state_since,
    decidedAt: row.decided_at,
  }));
}
