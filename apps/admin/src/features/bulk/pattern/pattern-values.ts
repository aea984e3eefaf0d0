import {
  BUILT_IN_TEMPLATE,
  CREDIT_POLICIES,
  DEFAULT_CREDIT_POLICY,
  DEFAULT_PURPOSE,
  ok,
  parse,
  planPromoCodesSchema,
  PROMO_CODE_PURPOSES,
  refused,
  WAIT_DAYS,
  WITH_CODE,
  type CreditPolicy,
  type PromoCodePurpose,
  type Result,
  type WithCode,
} from '@creator-codes/domain';
import { isWallTime, typedLines, type BulkTarget } from '../../../shared/lib/bulk-draft';
import type { VariablesOf } from '../../../shared/lib/graphql';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wireInstant,
  type WallTime,
} from '../../../shared/lib/wall-time';
import type { PlanTemplate } from '../plan-documents';
import type { PlanCodes } from '../mutations';

/** Stands for the account's own template. */
export const DEFAULT_CHOICE = 'DEFAULT';
/** Stands for one that is written in the form. */
export const OWN_CHOICE = 'OWN';

/** The form's values; names are the paths of the mutation's input, but for the template. */
export interface PatternValues {
  /** The id of a saved template, or one of the two words above. */
  choice: string;
  template: string;
  discount: string;
  mayUseOtherText: boolean;
  terms: { startAt: WallTime; endAt: WallTime; timeZone: string; creditPolicy: CreditPolicy };
  dealId: string | null;
  creatorProgramId: string | null;
  performanceProgramId: string | null;
  withCode: WithCode;
  /** Whether codes wait for creators who cannot get one yet. */
  waits: boolean;
  waitDays: string;
  tellsOwners: boolean;
  comments: string;
  purpose: PromoCodePurpose;
  internalNote: string;
  notificationEmail: string;
}

export const PATTERN_FIELDS = [
  ...(['choice', 'template', 'discount', 'mayUseOtherText', 'terms.startAt'] as const),
  ...(['terms.endAt', 'terms.timeZone', 'terms.creditPolicy', 'dealId'] as const),
  ...(['creatorProgramId', 'performanceProgramId', 'withCode', 'waitDays', 'tellsOwners'] as const),
  ...(['comments', 'purpose', 'internalNote', 'notificationEmail'] as const),
] as const;

function emptyPattern(timeZone: string): PatternValues {
  return {
    ...{ choice: DEFAULT_CHOICE, template: '', discount: '', mayUseOtherText: true },
    terms: {
      ...{ startAt: NO_WALL_TIME, endAt: NO_WALL_TIME, timeZone },
      creditPolicy: DEFAULT_CREDIT_POLICY,
    },
    ...{ dealId: null, creatorProgramId: null, performanceProgramId: null },
    ...{ waits: false, waitDays: String(WAIT_DAYS.usual) },
    ...{ withCode: 'LEAVE_OUT', tellsOwners: true, comments: '', purpose: DEFAULT_PURPOSE },
    ...{ internalNote: '', notificationEmail: '' },
  };
}

type Kept = Readonly<Record<string, unknown>>;

/** What a form begins with: what a draft has of it, and else nothing in the account's zone. */
export function patternOf(kept: Kept | null, timeZone: string): PatternValues {
  const empty = emptyPattern(timeZone);
  if (kept === null) return empty;
  const text = (name: keyof PatternValues, otherwise: string) => {
    const value = kept[name];
    return typeof value === 'string' ? value : otherwise;
  };
  const flag = (name: keyof PatternValues) => kept[name] !== false;
  const id = (name: keyof PatternValues) => text(name, '') || null;
  const terms = (typeof kept['terms'] === 'object' ? kept['terms'] : null) as Kept | null;
  const { startAt, endAt, timeZone: zone, creditPolicy } = terms ?? {};
  return {
    choice: text('choice', empty.choice),
    template: text('template', ''),
    discount: text('discount', ''),
    mayUseOtherText: flag('mayUseOtherText'),
    terms: {
      startAt: isWallTime(startAt) ? startAt : NO_WALL_TIME,
      endAt: isWallTime(endAt) ? endAt : NO_WALL_TIME,
      timeZone: typeof zone === 'string' ? zone : timeZone,
      creditPolicy: CREDIT_POLICIES.find((each) => each === creditPolicy) ?? DEFAULT_CREDIT_POLICY,
    },
    dealId: id('dealId'),
    creatorProgramId: id('creatorProgramId'),
    performanceProgramId: id('performanceProgramId'),
    withCode: WITH_CODE.find((each) => each === kept['withCode']) ?? 'LEAVE_OUT',
    waits: kept['waits'] === true,
    waitDays: text('waitDays', empty.waitDays),
    tellsOwners: flag('tellsOwners'),
    comments: text('comments', ''),
    purpose: PROMO_CODE_PURPOSES.find((each) => each === kept['purpose']) ?? DEFAULT_PURPOSE,
    internalNote: text('internalNote', ''),
    notificationEmail: text('notificationEmail', ''),
  };
}

/** The template that is meant, as it is written. */
export function templateTextOf(
  { choice, template }: Pick<PatternValues, 'choice' | 'template'>,
  saved: readonly PlanTemplate[],
): string {
  if (choice === OWN_CHOICE) return template.trim();
  const chosen = saved.find(({ id, isDefault }) =>
    choice === DEFAULT_CHOICE ? isDefault : id === choice,
  );
  return chosen?.template ?? BUILT_IN_TEMPLATE;
}

type Input = Omit<VariablesOf<typeof PlanCodes>['input'], 'idempotencyKey'>;
type TargetInput = Input['target'];

/** Whom a target names, as the API takes it. */
export function targetInput(target: BulkTarget, expectedCount: number): TargetInput {
  switch (target.kind) {
    case 'filter': {
      const { search, hasJoined } = target;
      return { filter: { search, hasJoined, expectedCount } };
    }
    case 'ids':
      return { ids: target.creators.map(({ id }) => id) };
    case 'typed':
      return { typed: [...typedLines(target.text)] };
  }
}

/** What the form says, read by the domain's own schema: the input of the mutation. */
export function readPattern(target: TargetInput, values: PatternValues): Result<Input> {
  const { startAt, endAt, timeZone, creditPolicy } = values.terms;
  const start = instantOfWall(startAt, timeZone, 'start');
  const end = instantOfWall(endAt, timeZone, 'end');
  const { choice, template, discount } = values;
  const asked = {
    ...{ target, mayUseOtherText: values.mayUseOtherText, withCode: values.withCode },
    template: choice === OWN_CHOICE ? template.trim() : choice === DEFAULT_CHOICE ? null : choice,
    discount: discount.trim() === '' ? null : Number(discount),
    waitDays: values.waits ? Number(values.waitDays.trim() || Number.NaN) : null,
    terms: {
      startAt: start.ok ? start.value : null,
      endAt: end.ok ? end.value : null,
      ...{ timeZone, creditPolicy },
    },
    ...{ dealId: values.dealId, creatorProgramId: values.creatorProgramId },
    ...{ performanceProgramId: values.performanceProgramId, tellsOwners: values.tellsOwners },
    ...{ comments: values.comments, purpose: values.purpose },
    ...{ internalNote: values.internalNote, notificationEmail: values.notificationEmail },
  };
  const read = parse(planPromoCodesSchema, asked);
  const isUnwritten = choice === OWN_CHOICE && template.trim() === '';
  const violations = [
    ...(isUnwritten ? [{ code: 'REQUIRED', path: ['template'], params: {} } as const] : []),
    // An unknown zone is told by its own field.
    ...[...under('startAt', start), ...under('endAt', end)]
      .filter(({ code }) => code !== 'UNKNOWN_TIME_ZONE')
      .map((each) => ({ ...each, path: ['terms', ...each.path] })),
    ...(read.ok ? [] : read.violations),
  ];
  if (!read.ok || violations.length > 0) return refused(...violations);
  const { terms, comments, purpose, internalNote, notificationEmail } = read.value;
  return ok({
    ...asked,
    terms: { ...terms, startAt: wireInstant(terms.startAt), endAt: wireInstant(terms.endAt) },
    ...{ comments, purpose, internalNote, notificationEmail },
  });
}
