import {
  applicationOf,
  type AccountId,
  type EarlierState,
  type Membership,
} from '@creator-codes/domain';
import { storedEnd } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';
import { APPLICATION_NUMBER, type MembershipRow } from '../tables/membership.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'creatorId', 'programId', 'state', 'contractStart', 'contractEnd'],
  ...['invitedAt', 'decidedBy', 'decidedAt', 'stateSince', 'atEnd', 'keepUntil', 'endDueAt'],
  ...['applicationMessage', 'decisionMessage', 'earlier', 'version'],
] as const;

export type MembershipColumns = Columns<MembershipRow, (typeof FIELDS)[number]>;

/** Of a membership `t`. */
export const MEMBERSHIP_COLUMNS = columnList(FIELDS);

export function membershipOf(row: MembershipColumns): Membership {
  return {
    id: idOfBytes('Membership', row.id),
    creatorId: idOfBytes('Creator', row.creator_id),
    programId: idOfBytes('Program', row.program_id),
    state: row.state,
    contractStart: row.contract_start,
    contractEnd: row.contract_end,
    invitedAt: row.invited_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    stateSince: row.state_since === 0 ? null : row.state_since,
    atEnd: row.at_end,
    keepUntil: row.keep_until,
    endDueAt: row.end_due_at,
    applicationMessage: row.application_message,
    decisionMessage: row.decision_message,
    earlier: row.earlier === null ? null : (JSON.parse(row.earlier) as EarlierState),
    version: row.version,
  };
}

type Changing = Omit<Membership, 'id' | 'creatorId' | 'programId' | 'version'>;

/** What of a membership changes, as its columns keep it. */
export function membershipColumns(
  membership: Changing,
): Omit<
  MembershipRow,
  'id' | 'accountId' | 'creatorId' | 'programId' | 'version' | 'invitationSentAt'
> {
  const { state, contractStart, contractEnd, invitedAt, decidedBy, decidedAt } = membership;
  const { atEnd, keepUntil, endDueAt, applicationMessage, decisionMessage } = membership;
  const { stateSince, earlier } = membership;
  return {
    ...{ state, contractStart, contractEnd, invitedAt, decidedBy, decidedAt },
    ...{ atEnd, keepUntil, endDueAt, applicationMessage, decisionMessage },
    stateSince: stateSince ?? 0,
    endsAt: storedEnd(state === 'JOINED' ? contractEnd : null),
    application: APPLICATION_NUMBER[applicationOf(membership) ?? 'NONE'],
    earlier: earlier === null ? null : JSON.stringify(earlier),
  };
}

/** A membership that begins. */
export function membershipRow(accountId: AccountId, membership: Membership): MembershipRow {
  const { id, creatorId, programId, version } = membership;
  return {
    ...{ accountId, id, creatorId, programId, version, invitationSentAt: null },
    ...membershipColumns(membership),
  };
}
