import {
  DEFAULT_CREDIT_POLICY,
  DEFAULT_MATCH_TYPE,
  DEFAULT_PURPOSE,
  ok,
  parseIssuePromoCodeToPartner,
  refused,
  type CreditPolicy,
  type MatchType,
  type PromoCodePurpose,
  type Result,
} from '@creator-codes/domain';
import type { VariablesOf } from '../../shared/lib/graphql';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wireInstant,
  type WallTime,
} from '../../shared/lib/wall-time';
import type { GiveToPartner } from './give-documents';

/** The form's values; names are the paths of the mutation's input. */
export interface GiveValues {
  text: string;
  matchType: MatchType;
  terms: { startAt: WallTime; endAt: WallTime; timeZone: string; creditPolicy: CreditPolicy };
  dealId: string | null;
  comments: string;
  purpose: PromoCodePurpose;
  internalNote: string;
  notificationEmail: string;
  programId: string | null;
}

export const GIVE_FIELDS = [
  'text',
  'matchType',
  'terms.startAt',
  'terms.endAt',
  'terms.timeZone',
  'terms.creditPolicy',
  'dealId',
  'comments',
  'purpose',
  'internalNote',
  'notificationEmail',
  'programId',
] as const;

/** An empty form, in the account's zone. */
export function emptyGive(timeZone: string): GiveValues {
  return {
    text: '',
    matchType: DEFAULT_MATCH_TYPE,
    terms: {
      startAt: NO_WALL_TIME,
      endAt: NO_WALL_TIME,
      timeZone,
      creditPolicy: DEFAULT_CREDIT_POLICY,
    },
    dealId: null,
    comments: '',
    purpose: DEFAULT_PURPOSE,
    internalNote: '',
    notificationEmail: '',
    programId: null,
  };
}

type Input = Omit<
  VariablesOf<typeof GiveToPartner>['input'],
  'idempotencyKey' | 'performancePartnerId'
>;

/** What the form says, read by the domain's own schema: the input of the mutation, but for who gets the code. */
export function readGive(takerId: string, values: GiveValues): Result<Input> {
  const { startAt, endAt, timeZone, creditPolicy } = values.terms;
  const start = instantOfWall(startAt, timeZone, 'start');
  const end = instantOfWall(endAt, timeZone, 'end');
  const read = parseIssuePromoCodeToPartner({
    performancePartnerId: takerId,
    text: values.text,
    matchType: values.matchType,
    terms: {
      startAt: start.ok ? start.value : null,
      endAt: end.ok ? end.value : null,
      timeZone,
      creditPolicy,
    },
    dealId: values.dealId,
    comments: values.comments,
    purpose: values.purpose,
    internalNote: values.internalNote,
    notificationEmail: values.notificationEmail,
    programId: values.programId,
  });
  // An unknown zone is told by its own field.
  const times = [...under('startAt', start), ...under('endAt', end)]
    .filter(({ code }) => code !== 'UNKNOWN_TIME_ZONE')
    .map((each) => ({ ...each, path: ['terms', ...each.path] }));
  if (!read.ok || times.length > 0) return refused(...times, ...(read.ok ? [] : read.violations));
  const { text, matchType, terms, dealId, comments, purpose, programId } = read.value;
  const { internalNote, notificationEmail } = read.value;
  return ok({
    text: text.text,
    matchType,
    terms: { ...terms, startAt: wireInstant(terms.startAt), endAt: wireInstant(terms.endAt) },
    dealId,
    comments,
    purpose,
    internalNote,
    notificationEmail,
    programId,
  });
}
