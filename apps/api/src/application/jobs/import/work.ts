import { ok, type PromoCodeId, type Result, type Violation } from '@creator-codes/domain';
import { completePromoCode, type CompletePromoCodeInput } from '../../codes/complete-promo-code.js';
import { issueHalfPromoCode, type IssueHalfInput } from '../../codes/issue-half-promo-code.js';
import type { IssuePromoCodeInput } from '../../codes/issue-evaluation.js';
import { issuePromoCode } from '../../codes/issue-promo-code.js';
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

/** What an import writes for a row: the input of a use case of every day. */
export type ImportWork =
  | { readonly does: 'ISSUE'; readonly input: IssuePromoCodeInput }
  | { readonly does: 'ISSUE_HALF'; readonly input: IssueHalfInput }
  | { readonly does: 'ISSUE_TO_PARTNER'; readonly input: IssuePromoCodeToPartnerInput }
  | { readonly does: 'ISSUE_TO_MEDIA_SOURCE'; readonly input: IssuePromoCodeToMediaSourceInput }
  | { readonly does: 'RESTRICT'; readonly input: CreateRestrictedTextInput }
  | {
      readonly does: 'CHANGE';
      /** First, where the code is half-made and the file has its other half. */
      readonly completion: CompletePromoCodeInput | null;
      readonly input: UpdatePromoCodeInput | null;
    };

interface Done {
  readonly promoCodeId: PromoCodeId | null;
  readonly warnings: readonly Violation[];
}

/** Does it, or nothing. */
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
  const changed = await updatePromoCode.in(transaction, deps, call, { ...input, version });
  // A refusal has written nothing, or all that was written is taken back.
  if (!changed.ok && completed !== null) throw new Error('a completed code could not be changed');
  return changed;
}
