import * as z from 'zod/mini';
import type { ProgramMode } from '../account/account.js';
import { creatorSideShape, mediaSourceCodeStep } from './steps/code-step.js';
import type { CodeText } from '../promo-code/code-text.js';
import type { MatchType } from '../promo-code/match-type.js';
import { patternTextSchema, type PatternText } from '../promo-code/pattern-text.js';
import { promoCodeDetailsShape, type PromoCodeDetails } from '../promo-code/details.js';
import type { Terms } from '../promo-code/promo-code.js';
import { termsSchema } from '../promo-code/terms.js';
import { ok, type Result } from '../shared/result.js';
import { idSchema, optionalIdSchema } from '../shared/fields.js';
import { parse } from '../shared/schema.js';
import type { ProcedureStep } from './step.js';
import { composeSchema, creatorOnlySteps, performanceAndCreatorSteps } from './procedure.js';

/** What `issuePromoCode` asks for, read and checked. */
export interface IssuePromoCode extends PromoCodeDetails {
  readonly creatorId: string;
  /** A pattern's where its normal form is null. */
  readonly text: CodeText | PatternText;
  /** Of the media source's assignment in six steps, of the creator's in three. */
  readonly terms: Terms;
  /** Null if the creator's terms are the same. */
  readonly creatorTerms: Terms | null;
  readonly dealId: string | null;
  readonly creatorProgramId: string | null;
  readonly performanceProgramId: string | null;
  readonly mediaSourceId: string | null;
}

// All details are read, whether or not a step asks for them.
const creatorOnlySchema = z.extend(composeSchema(creatorOnlySteps), promoCodeDetailsShape);
const performanceAndCreatorSchema = z.extend(
  composeSchema(performanceAndCreatorSteps),
  promoCodeDetailsShape,
);
const PATTERN = { text: patternTextSchema };
const creatorOnlyPatternSchema = z.extend(creatorOnlySchema, PATTERN);
const performanceAndCreatorPatternSchema = z.extend(performanceAndCreatorSchema, PATTERN);

/** What of an input says how its text is read. */
export interface TypedText {
  readonly matchType?: MatchType | null | undefined;
}

function isPattern(input: object): boolean {
  return 'matchType' in input && input.matchType === 'REGEX';
}

/** Reads the answers of one step: its text as a pattern where they say that it is one. */
export function parseStep(step: ProcedureStep, input: object): Result<unknown> {
  const schema = composeSchema([step]);
  const asksForText = step.fields.some(({ kind }) => kind === 'codeText');
  return parse(asksForText && isPattern(input) ? z.extend(schema, PATTERN) : schema, input);
}

/**
 * Reads the input of `issuePromoCode` by the schemas of the account's own procedure: a
 * `PERFORMANCE_AND_CREATOR` account cannot take the short way, and a `CREATOR_ONLY` account learns which
 * fields it does not have (`NOT_IN_THIS_MODE`). Fields that are null count as left out.
 */
export function parseIssuePromoCode(mode: ProgramMode, input: object): Result<IssuePromoCode> {
  if (mode === 'PERFORMANCE_AND_CREATOR') {
    const outcome = isPattern(input)
      ? parse(performanceAndCreatorPatternSchema, input)
      : parse(performanceAndCreatorSchema, input);
    return outcome.ok
      ? ok({ ...outcome.value, creatorTerms: outcome.value.creatorTerms ?? null })
      : outcome;
  }
  const outcome = isPattern(input)
    ? parse(creatorOnlyPatternSchema, input)
    : parse(creatorOnlySchema, input);
  if (!outcome.ok) return outcome;
  return ok({
    ...outcome.value,
    creatorTerms: null,
    performanceProgramId: null,
    mediaSourceId: null,
  });
}

const toPartnerSchema = z.object({
  performancePartnerId: idSchema,
  ...mediaSourceCodeStep.shape,
  ...creatorSideShape,
  ...promoCodeDetailsShape,
  programId: optionalIdSchema,
});
const patternToPartnerSchema = z.extend(toPartnerSchema, PATTERN);

/** What `issuePromoCodeToPartner` asks for. */
export type IssuePromoCodeToPartner = Omit<z.output<typeof toPartnerSchema>, 'text'> & {
  /** A pattern's where its normal form is null. */
  readonly text: CodeText | PatternText;
};

/** Reads the input of `issuePromoCodeToPartner`. */
export function parseIssuePromoCodeToPartner(input: object): Result<IssuePromoCodeToPartner> {
  return isPattern(input) ? parse(patternToPartnerSchema, input) : parse(toPartnerSchema, input);
}

const toMediaSourceSchema = z.object({
  mediaSourceId: idSchema,
  ...mediaSourceCodeStep.shape,
  ...creatorSideShape,
  ...promoCodeDetailsShape,
});
const patternToMediaSourceSchema = z.extend(toMediaSourceSchema, PATTERN);

/** What `issuePromoCodeToMediaSource` asks for; the program is the source's. */
export type IssuePromoCodeToMediaSource = Omit<z.output<typeof toMediaSourceSchema>, 'text'> & {
  /** A pattern's where its normal form is null. */
  readonly text: CodeText | PatternText;
};

/** Reads the input of `issuePromoCodeToMediaSource`. */
export function parseIssuePromoCodeToMediaSource(
  input: object,
): Result<IssuePromoCodeToMediaSource> {
  return isPattern(input)
    ? parse(patternToMediaSourceSchema, input)
    : parse(toMediaSourceSchema, input);
}

const completeSchema = z.object({
  promoCodeId: idSchema,
  version: z.int(),
  terms: z.nullish(termsSchema),
  creatorProgramId: optionalIdSchema,
  performanceProgramId: optionalIdSchema,
  mediaSourceId: optionalIdSchema,
});

/** What `completePromoCode` asks for. Without `terms` the new assignment takes those of the existing one. */
export type CompletePromoCode = z.output<typeof completeSchema>;

/** Reads the input of `completePromoCode`. */
export function parseCompletePromoCode(input: object): Result<CompletePromoCode> {
  return parse(completeSchema, input);
}
