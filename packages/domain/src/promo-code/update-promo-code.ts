import * as z from 'zod/mini';
import { idSchema } from '../shared/fields.js';
import type { AssignmentId, DealId } from '../shared/id.js';
import { ok, type Result } from '../shared/result.js';
import { violation, type Violation } from '../shared/violation.js';
import { codeTextSchema, type CodeText } from './code-text.js';
import { detailsSchema, PROMO_CODE_DETAILS, type PromoCodeDetails } from './details.js';
import { FIELD_OF_DETAIL, hasBegun, toField, toTerms, type EditFacts } from './editable.js';
import { withTerms, type EditMoment } from './edits.js';
import { patternTextSchema, type PatternText } from './pattern-text.js';
import type { PromoCode, Terms } from './promo-code.js';
import { termsSchema } from './terms.js';

/** The input of `updatePromoCode`. Fields left out stay as they are, null clears; a blank text is none. */
export const updatePromoCodeSchema = z.extend(z.partial(detailsSchema), {
  promoCodeId: idSchema,
  version: z.int(),
  text: z.optional(codeTextSchema),
  dealId: z.optional(z.nullable(idSchema)),
  assignments: z.nullish(z.array(z.object({ assignmentId: idSchema, terms: termsSchema }))),
});

/** The same for a code that is a pattern. */
export const updatePatternSchema = z.extend(updatePromoCodeSchema, {
  text: z.optional(patternTextSchema),
});

/** The same as it arrives. */
export type UpdatePromoCode = z.input<typeof updatePromoCodeSchema>;

/** Other terms of an assignment, as a whole. */
export interface TermsChange {
  readonly assignmentId: string;
  readonly terms: Terms;
}

/** What shall be different about a code; what is left out stays. The deal has been found. */
export interface PromoCodeChanges extends Partial<PromoCodeDetails> {
  readonly text?: CodeText | PatternText | undefined;
  readonly dealId?: DealId | null | undefined;
  readonly assignments?: readonly TermsChange[] | null | undefined;
}

/**
 * The code as it is asked for, if everything that would change may be edited now.
 * @param deal that the code will have
 * @returns the code; or `NOT_EDITABLE_NOW`, `STARTS_IN_PAST`, `ENDS_IN_PAST`, `START_NOT_BEFORE_END` with their
 * paths, `NOT_FOUND` for an assignment that is not a current one of the code
 */
export function editedPromoCode(
  code: PromoCode,
  { text, dealId, assignments, ...details }: PromoCodeChanges,
  moment: EditMoment,
  deal: EditFacts['deal'] = null,
): Result<PromoCode> {
  const facts = { code, now: moment.now, deal };
  const changes = (assignments ?? []).map((change, place) =>
    judgedTerms(facts, change, ['assignments', String(place)]),
  );
  const twice = (assignments ?? []).flatMap(({ assignmentId }, place, all) =>
    all.findIndex((each) => each.assignmentId === assignmentId) < place
      ? [violation('INVALID_VALUE', ['assignments', String(place), 'assignmentId'])]
      : [],
  );
  const after = {
    ...code,
    ...present(details),
    ...text,
    ...(dealId === undefined ? {} : { dealId }),
  };
  const violations = [...fieldViolations(facts, after), ...changes.flat(), ...twice];
  if (violations.length > 0) return { ok: false, violations };
  return ok(
    (assignments ?? []).reduce(
      (edited, { assignmentId, terms }) =>
        withTerms(edited, assignmentId as AssignmentId, terms, moment),
      after,
    ),
  );
}

/** A field that is left out may be there as undefined. */
function present(details: Partial<PromoCodeDetails>): Partial<PromoCodeDetails> {
  const given = PROMO_CODE_DETAILS.filter((name) => details[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, details[name]]));
}

function fieldViolations(facts: EditFacts, after: PromoCode): readonly Violation[] {
  const { code } = facts;
  const changed = [
    ...(isSameText(code, after) ? [] : (['text'] as const)),
    ...(code.dealId === after.dealId ? [] : (['dealId'] as const)),
    ...PROMO_CODE_DETAILS.filter((name) => code[name] !== after[name]),
  ];
  const fields = { text: 'TEXT', dealId: 'DEAL', ...FIELD_OF_DETAIL } as const;
  return changed.flatMap((name) => at([name], toField(facts, fields[name])));
}

/** Whether two texts are the same to whoever compares; other capitals are, but in a pattern. */
export function isSameText(one: CodeText | PatternText, other: CodeText | PatternText): boolean {
  return one.normalForm === null ? one.text === other.text : one.normalForm === other.normalForm;
}

function judgedTerms(
  facts: EditFacts,
  { assignmentId, terms }: TermsChange,
  path: readonly string[],
): readonly Violation[] {
  const { code, now } = facts;
  const assignment = code.assignments.find(({ id }) => id === assignmentId);
  if (assignment === undefined) return [violation('NOT_FOUND', [...path, 'assignmentId'])];
  const { startAt, endAt } = terms;
  const verdict = (name: keyof Terms) =>
    assignment[name] === terms[name]
      ? []
      : at([name], toTerms(facts, TERMS_FIELD[name], assignment));
  const refusals = [
    ...(['creditPolicy', 'startAt', 'endAt', 'timeZone'] as const).flatMap(verdict),
  ];
  const isUnbegun = !hasBegun(assignment, code.expiredAt, now);
  if (isUnbegun && startAt !== assignment.startAt && startAt !== null && startAt < now)
    refusals.push(violation('STARTS_IN_PAST', ['startAt'], { startAt }));
  if (refusals.length === 0 && endAt !== null) {
    // What counts under another policy begins now, as does what lost its start.
    const begins = beginsAfresh(facts, assignment, terms) ? now : startAt;
    if (endAt !== assignment.endAt && endAt < now)
      refusals.push(violation('ENDS_IN_PAST', ['endAt'], { endAt }));
    else if (begins !== null && endAt <= begins)
      refusals.push(violation('START_NOT_BEFORE_END', ['endAt']));
  }
  return refusals.map((each) => ({ ...each, path: [...path, 'terms', ...each.path] }));
}

const TERMS_FIELD = {
  startAt: 'START_AT',
  endAt: 'END_AT',
  creditPolicy: 'CREDIT_POLICY',
  timeZone: 'TIME_ZONE',
} as const satisfies Readonly<Record<keyof Terms, string>>;

function beginsAfresh(
  { code, now }: EditFacts,
  assignment: PromoCode['assignments'][number],
  terms: Terms,
): boolean {
  return hasBegun(assignment, code.expiredAt, now)
    ? terms.creditPolicy !== assignment.creditPolicy
    : terms.startAt === null && assignment.startAt !== null;
}

function at(path: readonly string[], objection: Violation | null): readonly Violation[] {
  return objection === null ? [] : [{ ...objection, path }];
}
