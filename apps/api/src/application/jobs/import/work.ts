import { ok, refused, type PromoCodeId, type Result, type Violation } from '@creator-codes/domain';
import { completePromoCode, type CompletePromoCodeInput } from '../../codes/complete-promo-code.js';
import { issueHalfPromoCode, type IssueHalfInput } from '../../codes/issue-half-promo-code.js';
import type { IssuePromoCodeInput } from '../../codes/issue-evaluation.js';
import { issuePromoCode, issueUnwarned } from '../../codes/issue-promo-code.js';
import {
  issuePromoCodeToMediaSource,
  type IssuePromoCodeToMediaSourceInput,
} from '../../codes/issue-promo-code-to-media-source.js';
import {
  issuePromoCodeToPartner,
  type IssuePromoCodeToPartnerInput,
} from '../../codes/issue-promo-code-to-partner.js';
import { updatePromoCode, type UpdatePromoCodeInput } from '../../codes/update-promo-code.js';
import type { Call } from '../../ports/actor.js';
import type { Dependencies, Transaction } from '../../ports/unit-of-work.js';
import {
  createRestrictedText,
  type CreateRestrictedTextInput,
} from '../../restricted/create-restricted-text.js';
import {
  updateRestrictedText,
  type UpdateRestrictedTextInput,
} from '../../restricted/update-restricted-text.js';
import { asPlanned, NOT_AS_PLANNED, orNotAsPlanned, stateOf } from '../codes/written.js';
import { dryRun } from '../dry-run.js';

/** What an import writes for a row: the input of a use case of every day. */
export type ImportWork =
  | { readonly does: 'ISSUE'; readonly input: IssuePromoCodeInput }
  | { readonly does: 'ISSUE_HALF'; readonly input: IssueHalfInput }
  | { readonly does: 'ISSUE_TO_PARTNER'; readonly input: IssuePromoCodeToPartnerInput }
  | { readonly does: 'ISSUE_TO_MEDIA_SOURCE'; readonly input: IssuePromoCodeToMediaSourceInput }
  | { readonly does: 'RESTRICT'; readonly input: CreateRestrictedTextInput }
  | { readonly does: 'CHANGE_RESTRICTION'; readonly input: UpdateRestrictedTextInput }
  | {
      readonly does: 'CHANGE';
      /** First, where the code is half-made and the file has its other half. */
      readonly completion: CompletePromoCodeInput | null;
      readonly input: UpdatePromoCodeInput | null;
    };

/** The same with what the plan has shown of the code: nothing else is written. */
export type PlannedImportWork = ImportWork & { readonly planned: string | null };

interface Done {
  readonly promoCodeId: PromoCodeId | null;
  readonly warnings: readonly Violation[];
}

/**
 * Does just what the plan has shown, or nothing.
 * @returns or `PLAN_STALE` where a deal of the row has other dates now, or anything else that the code depends on
 */
export async function doPlannedWork(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  work: PlannedImportWork,
): Promise<Result<Done>> {
  if (work.does === 'ISSUE') {
    return orNotAsPlanned(() =>
      issueUnwarned(asPlanned(transaction, work.planned), deps, call, work.input),
    );
  }
  if (!isTwofold(work)) {
    return orNotAsPlanned(() =>
      doImportWork(asPlanned(transaction, work.planned), deps, call, work),
    );
  }
  // Of two changes both are judged before the first is written.
  const tried = await dryRun(transaction, (dry) => doImportWork(dry, deps, call, work));
  if (!tried.outcome.ok) return tried.outcome;
  if (stateOf(tried.last) !== work.planned) return refused(NOT_AS_PLANNED);
  const done = await doImportWork(transaction, deps, call, work);
  if (!done.ok) throw new Error('a completed code could not be changed');
  return done;
}

function isTwofold(work: ImportWork): boolean {
  return work.does === 'CHANGE' && work.completion !== null && work.input !== null;
}

/** Does it; of a half-made code that is changed too, a refusal may leave the first half written. */
export async function doImportWork(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  work: ImportWork,
): Promise<Result<Done>> {
  switch (work.does) {
    case 'ISSUE':
      return issuePromoCode.in(transaction, deps, call, work.input);
    case 'ISSUE_HALF':
      return issueHalfPromoCode(transaction, deps, call, work.input);
    case 'ISSUE_TO_PARTNER':
      return issuePromoCodeToPartner.in(transaction, deps, call, work.input);
    case 'ISSUE_TO_MEDIA_SOURCE':
      return issuePromoCodeToMediaSource.in(transaction, deps, call, work.input);
    case 'RESTRICT': {
      const restricted = await createRestrictedText.in(transaction, deps, call, work.input);
      return restricted.ok ? ok({ promoCodeId: null, warnings: [] }) : restricted;
    }
    case 'CHANGE_RESTRICTION': {
      const changed = await updateRestrictedText.in(transaction, deps, call, work.input);
      return changed.ok ? ok({ promoCodeId: null, warnings: [] }) : changed;
    }
    case 'CHANGE':
      return change(transaction, deps, call, work);
  }
}

async function change(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { completion, input }: ImportWork & { readonly does: 'CHANGE' },
): Promise<Result<Done>> {
  const completed =
    completion === null ? null : await completePromoCode.in(transaction, deps, call, completion);
  if (completed?.ok === false || input === null) {
    return completed ?? ok({ promoCodeId: null, warnings: [] });
  }
  const now = completed === null ? null : await transaction.promoCode(input.promoCodeId);
  const version = now?.version ?? input.version;
  return updatePromoCode.in(transaction, deps, call, { ...input, version });
}
