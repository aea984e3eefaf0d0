import {
  dealDatesWarnings,
  detailsOf,
  ok,
  promoCodeWarnings,
  termsInDeal,
  type CodeText,
  type MediaSource,
  type PatternText,
  type Program,
  type PromoCodeDetails,
  type PromoCodeOwner,
  type Result,
  type Terms,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import { newAssignment, newPromoCode, promoCodeCreated } from './new-promo-code.js';
import { performanceViolations } from './places.js';
import { chooseDeal } from './promo-code-rules.js';
import { judgeTypedText, type Typed } from './text-rules.js';

/** Who is to own a code that has its one assignment in the Performance program: a creator of half of one. */
interface Taker {
  readonly owner: PromoCodeOwner;
  readonly name: string;
  /** The owner itself, if it is a media source, or the one that stands for a creator. */
  readonly source: MediaSource | null;
}

/** A code that is given to somebody who is no creator. */
interface Gift {
  readonly action: AuditAction;
  readonly kind: PromoCodeOwner['kind'];
  readonly parsed: Result<
    PromoCodeDetails & { readonly text: CodeText | PatternText; readonly terms: Terms }
  >;
  readonly input: Typed & { readonly dealId?: string | null | undefined };
  readonly taker: Result<Taker>;
  readonly program: Result<Program>;
  /** The field of the input that says in which program. */
  readonly programBy: string;
}

/** Makes such a code, or nothing: every violation at once. Only in accounts that run a Performance program. */
export async function givePromoCode(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { action, kind, parsed, input, taker, program, programBy }: Gift,
): Promise<Result<PromoCodeOutcome>> {
  const account = await existingAccount(transaction);
  const { deal, violations: dealViolations } = await chooseDeal(transaction, input.dealId, program);
  const owner = taker.ok ? taker.value.owner : null;
  const now = deps.clock.now();
  const judgedText = await judgeTypedText(transaction, input, owner, {
    assignments: parsed.ok ? [termsInDeal(parsed.value.terms, deal, now)] : [],
  });
  const violations = [
    ...performanceViolations(account, kind, program, programBy),
    ...(taker.ok ? [] : taker.violations),
    ...(parsed.ok ? [] : parsed.violations),
    ...judgedText.violations,
    ...dealViolations,
  ];
  if (violations.length > 0 || !parsed.ok || !program.ok || !taker.ok || owner === null) {
    return { ok: false, violations };
  }
  const { text, terms: asked } = parsed.value;
  const { name, source } = taker.value;
  const terms = termsInDeal(asked, deal, now);
  const promoCode = newPromoCode(deps.ids, now, {
    text,
    owner,
    dealId: deal?.id ?? null,
    ...detailsOf(parsed.value),
    assignments: [newAssignment(deps.ids, now, program.value, terms, source?.id ?? null)],
  });
  if (source !== null && owner.kind === 'MEDIA_SOURCE')
    await transaction.insertOwningSource(source);
  await transaction.insertPromoCode(promoCode, call.actor.name);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action,
      subjectType: 'PromoCode',
      subjectId: promoCode.id,
      subjectLabel: promoCode.text,
      subjectVersion: promoCode.version,
      changes: promoCodeCreated(promoCode, name, deal?.name ?? null),
    }),
  );
  const warnings = [
    ...judgedText.warnings,
    ...dealDatesWarnings([{ field: 'terms', terms: asked }], deal, now),
    ...promoCodeWarnings({ now, terms: [{ field: 'terms', terms }], deal, contractEnd: null }),
  ];
  return ok({ promoCodeId: promoCode.id, warnings });
}
