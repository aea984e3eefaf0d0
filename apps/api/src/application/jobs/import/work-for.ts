import {
  hasEndedAt,
  heldTextViolation,
  isSameOwner,
  isSameTerms,
  missingProgramKinds,
  PROGRAM_KINDS,
  PROMO_CODE_DETAILS,
  termsColumnOf,
  violation,
  type Account,
  type AnyColumn,
  type Assignment,
  type FileLayout,
  type Instant,
  type ProgramKind,
  type PromoCode,
  type Terms,
  type TextHolder,
} from '@creator-codes/domain';
import { faultAt, type ColumnFault, type WantedCode, type WantedTerms } from './wanted.js';
import type { ImportWork } from './work.js';

/** What is to be done for a row; null if everything is so already. */
export type WorkOrFaults =
  | { readonly work: ImportWork | null; readonly assignments: readonly ProgramKind[] }
  | { readonly faults: readonly ColumnFault[] };

/** A new code as the file has it. */
export function workForNew(
  account: Account,
  { mapping }: FileLayout,
  wanted: WantedCode,
): WorkOrFaults {
  const { owner, text, matchType, dealId, details, terms, mayBeHalf } = wanted;
  const isImpact = mapping.format === 'IMPACT';
  if (owner === undefined) {
    return { faults: [faultAt(isImpact ? 'mediaId' : 'ownerId', violation('REQUIRED'))] };
  }
  const complete = ({ creditPolicy, startAt, endAt, timeZone }: WantedTerms = {}): Terms => ({
    creditPolicy: creditPolicy ?? mapping.defaultCreditPolicy,
    ...{ startAt: startAt ?? null, endAt: endAt ?? null },
    timeZone: timeZone ?? mapping.timeZone,
  });
  const { CREATOR: creator, PERFORMANCE: performance } = terms;
  const code = { ...details, text, matchType, dealId: dealId ?? null };
  const assignments: readonly ProgramKind[] = ['PERFORMANCE'];
  if (owner.kind === 'PERFORMANCE_PARTNER') {
    const programId = performance?.programId ?? null;
    const input = {
      ...code,
      performancePartnerId: owner.id,
      terms: complete(performance),
      programId,
    };
    return { work: { does: 'ISSUE_TO_PARTNER', input }, assignments };
  }
  if (owner.kind === 'MEDIA_SOURCE') {
    const input = { ...code, mediaSourceId: owner.id, terms: complete(performance) };
    return { work: { does: 'ISSUE_TO_MEDIA_SOURCE', input }, assignments };
  }
  const places = {
    creatorId: owner.id,
    creatorProgramId: creator?.programId ?? null,
    ...(account.mode === 'CREATOR_ONLY'
      ? {}
      : {
          performanceProgramId: performance?.programId ?? null,
          mediaSourceId: performance?.mediaSourceId ?? null,
        }),
  };
  if (account.mode === 'CREATOR_ONLY') {
    const input = { ...code, ...places, terms: complete(creator ?? performance) };
    return { work: { does: 'ISSUE', input }, assignments: ['CREATOR'] };
  }
  const isHalf = mayBeHalf && (creator === undefined || performance === undefined);
  if (isHalf) {
    const programKind: ProgramKind = creator === undefined ? 'PERFORMANCE' : 'CREATOR';
    const input = { ...code, ...places, programKind, terms: complete(creator ?? performance) };
    return { work: { does: 'ISSUE_HALF', input }, assignments: [programKind] };
  }
  const input = {
    ...code,
    ...places,
    terms: complete(performance ?? creator),
    creatorTerms: creator !== undefined && performance !== undefined ? complete(creator) : null,
  };
  const isCreators = performance === undefined && creator !== undefined;
  return { work: { does: 'ISSUE', input }, assignments: isCreators ? ['CREATOR'] : assignments };
}

/** What would be different about a code that is there. */
export function workForCode(
  account: Account,
  layout: FileLayout,
  wanted: WantedCode,
  {
    code,
    holder,
    now,
  }: { readonly code: PromoCode; readonly holder: TextHolder; readonly now: Instant },
): WorkOrFaults {
  if (wanted.owner !== undefined && !isSameOwner(wanted.owner, code.owner)) {
    const held = heldTextViolation({ text: wanted.text, owner: wanted.owner }, holder);
    return { faults: held === null ? [] : [faultAt('text', held)] };
  }
  const faults: ColumnFault[] = [];
  const isImpact = layout.mapping.format === 'IMPACT';
  const at = (kind: ProgramKind, holds: 'ProgramId' | 'EndAt'): AnyColumn =>
    isImpact ? (holds === 'EndAt' ? 'endAt' : 'programId') : termsColumnOf(kind, holds);
  const changed: { assignmentId: string; terms: Terms }[] = [];
  const kinds: ProgramKind[] = [];
  const assigned = code.assignments.map(({ programKind }) => programKind);
  const missing = missingProgramKinds(code.owner.kind, account.mode, assigned);
  for (const kind of PROGRAM_KINDS) {
    const said = wanted.terms[kind];
    const assignment = code.assignments.find(({ programKind }) => programKind === kind);
    if (said === undefined) continue;
    if (assignment === undefined) {
      if (!missing.includes(kind))
        faults.push(faultAt(at(kind, 'ProgramId'), violation('NOT_IN_THIS_MODE')));
      continue;
    }
    if (said.programId !== undefined && said.programId !== assignment.programId) {
      faults.push(faultAt(at(kind, 'ProgramId'), violation('INVALID_VALUE')));
      continue;
    }
    const terms = merged(assignment, said);
    if (isSameTerms(terms, assignment)) continue;
    const isLater = terms.endAt === null || terms.endAt > now;
    if (hasEndedAt(code, now) && terms.endAt !== assignment.endAt && isLater) {
      faults.push(faultAt(at(kind, 'EndAt'), violation('CODE_EXPIRED')));
      continue;
    }
    changed.push({ assignmentId: assignment.id, terms });
    kinds.push(kind);
  }
  if (faults.length > 0) return { faults };
  const completes = missing.filter((kind) => wanted.terms[kind] !== undefined);
  const input = {
    ...(wanted.text === code.text ? {} : { text: wanted.text }),
    ...(wanted.dealId === undefined || wanted.dealId === code.dealId
      ? {}
      : { dealId: wanted.dealId }),
    ...Object.fromEntries(
      PROMO_CODE_DETAILS.filter(
        (name) => wanted.details[name] !== undefined && wanted.details[name] !== code[name],
      ).map((name) => [name, wanted.details[name]]),
    ),
    ...(changed.length === 0 ? {} : { assignments: changed }),
  };
  const isSame = Object.keys(input).length === 0;
  const about = { promoCodeId: code.id, version: code.version };
  if (isSame && completes.length === 0) return { work: null, assignments: kinds };
  return {
    work: {
      does: 'CHANGE',
      input: isSame ? null : { ...about, ...input },
      completion:
        completes.length === 0 ? null : { ...about, ...completionOf(layout, wanted, completes) },
    },
    assignments: kinds,
  };
}

function merged(assignment: Assignment, said: WantedTerms): Terms {
  const { creditPolicy, startAt, endAt, timeZone } = assignment;
  return {
    creditPolicy: said.creditPolicy ?? creditPolicy,
    startAt: said.startAt === undefined ? startAt : said.startAt,
    endAt: said.endAt === undefined ? endAt : said.endAt,
    timeZone: said.timeZone ?? timeZone,
  };
}

function completionOf(
  { mapping }: FileLayout,
  { terms }: WantedCode,
  [kind = 'PERFORMANCE']: readonly ProgramKind[],
) {
  const { programId, mediaSourceId, ...said } = terms[kind] ?? {};
  const says = Object.keys(said).length > 0;
  return {
    ...(kind === 'CREATOR'
      ? { creatorProgramId: programId ?? null }
      : { performanceProgramId: programId ?? null, mediaSourceId: mediaSourceId ?? null }),
    terms: says
      ? {
          creditPolicy: said.creditPolicy ?? mapping.defaultCreditPolicy,
          ...{ startAt: said.startAt ?? null, endAt: said.endAt ?? null },
          timeZone: said.timeZone ?? mapping.timeZone,
        }
      : null,
  };
}
