import {
  ok,
  refused,
  violation,
  type PromoCode,
  type PromoCodeId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Finding, PromoCodeFilter } from '../ports/reads.js';
import type { AuditAction, Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { idsOfTarget, type Target } from '../spine/ids-of-target.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { refusedOnOverlap } from '../spine/overlapping.js';
import { together } from '../spine/together.js';

/** Which codes a call changes: by their ids, or all that a filter finds, as many as the caller expects. */
export interface TargetInput extends Idempotent {
  readonly target: Target<PromoCodeFilter>;
}

/** What became of one code: nothing was written of one that has errors. */
export interface CodeOutcome {
  readonly promoCodeId: PromoCodeId;
  readonly errors: readonly Violation[];
  /** What was done as asked but is hardly meant. */
  readonly warnings: readonly Violation[];
  /** Whether this call changed it; false where it was so already. */
  readonly isChanged: boolean;
}

export interface CodesOutcome {
  readonly outcomes: readonly CodeOutcome[];
}

/** What an edit made of one of the codes. */
export interface Edited {
  /** As it is now: the very one that was given, if nothing changed. */
  readonly code: PromoCode;
  readonly warnings?: readonly Violation[];
}

/** What is done to one of the codes, in the transaction of all of them; a refusal has written nothing. */
export type EditOne<Parsed> = (
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  code: PromoCode,
  parsed: Parsed,
) => Promise<Result<Edited>>;

/** The mutation, and the one that plans the same of more codes. */
interface OnSeveral {
  readonly name: AuditAction;
  readonly plan: AuditAction;
}

/**
 * A use case on several codes: they are found when the call begins, and changed in one transaction, each judged by
 * itself. One unknown id refuses the call, as does a filter that finds another number than the caller expects. `one`
 * does the same to one code, inside somebody's transaction.
 */
export function useCaseOnCodes<Input extends TargetInput, Parsed>(
  { name, plan }: OnSeveral,
  read: (input: Input) => Result<Parsed>,
  editOne: EditOne<Parsed>,
) {
  const onAll = async (
    deps: Dependencies & Finding,
    call: Call,
    input: Input,
  ): Promise<Result<CodesOutcome>> => {
    const parsed = pointedTo(plan, read(input));
    // Before the transaction: a filter may walk far, and would keep every other writer waiting.
    const ids = parsed.ok
      ? pointedTo(plan, await idsOfTarget(deps.reads.promoCodes, deps, call, input.target))
      : parsed;
    const outcome = await mutate<CodesOutcome | OlderOutcome>(deps, call, {
      ...{ name, input },
      isRemembered: (value) => outcomesOf(value).some(({ errors }) => errors.length === 0),
      work: async (transaction) => {
        if (!parsed.ok) return parsed;
        if (!ids.ok) return ids;
        const codes = await codesBy(transaction, ids.value, input.target.ids ?? []);
        if (!codes.ok) return codes;
        const outcomes = await together(codes.value, async (code): Promise<CodeOutcome> => {
          // Of two codes that would meet, the second is refused.
          const outcome = await refusedOnOverlap(() =>
            editOne(transaction, deps, call, code, parsed.value),
          );
          const promoCodeId = code.id;
          if (!outcome.ok) {
            return { promoCodeId, errors: outcome.violations, warnings: [], isChanged: false };
          }
          const { code: after, warnings = [] } = outcome.value;
          return { promoCodeId, errors: [], warnings, isChanged: after.version !== code.version };
        });
        return ok({ outcomes });
      },
    });
    return outcome.ok ? ok({ outcomes: outcomesOf(outcome.value) }) : outcome;
  };
  return Object.assign(onAll, { one: editOne });
}

/** Whoever has too many codes is told what does the same to more. */
function pointedTo<T>(plan: AuditAction, outcome: Result<T>): Result<T> {
  if (outcome.ok) return outcome;
  const violations = outcome.violations.map((each) =>
    each.code === 'TOO_MANY' ? violation('TOO_MANY', each.path, { ...each.params, plan }) : each,
  );
  return { ok: false, violations };
}

type OlderCodeOutcome = Pick<CodeOutcome, 'promoCodeId' | 'errors'> & Partial<CodeOutcome>;

/** What earlier versions remembered under a caller's key. */
type OlderOutcome =
  | { readonly promoCodeIds: readonly PromoCodeId[] }
  | { readonly outcomes: readonly OlderCodeOutcome[] };

/** They did not say what was so already: nobody may take back on a guess what another did. */
const OLDER = { errors: [], warnings: [], isChanged: false };

function outcomesOf(value: CodesOutcome | OlderOutcome): readonly CodeOutcome[] {
  return 'outcomes' in value
    ? value.outcomes.map((outcome) => ({ ...OLDER, ...outcome }))
    : value.promoCodeIds.map((promoCodeId) => ({ promoCodeId, ...OLDER }));
}

async function codesBy(
  facts: Facts,
  ids: readonly string[],
  given: readonly string[],
): Promise<Result<readonly PromoCode[]>> {
  const found = await together(ids, (id) => facts.promoCode(id));
  const absent = ids.filter((_id, place) => found[place] === null);
  return absent.length === 0
    ? ok(found.filter((code) => code !== null))
    : refused(
        ...absent.map((id) => violation('NOT_FOUND', ['target', 'ids', String(given.indexOf(id))])),
      );
}
