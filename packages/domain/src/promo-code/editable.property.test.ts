import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFactsOf, idOf, termsOf } from '../testing/built.js';
import { lives, nextAssignmentId } from '../testing/lives.js';
import { isAskedForIn } from './count-rules.js';
import { editable, type EditableField } from './editable.js';
import type { Assignment, PromoCode, Terms } from './promo-code.js';
import { reactivated } from './reactivate.js';
import { editedPromoCode, type PromoCodeChanges } from './update-promo-code.js';

describe('an edit', () => {
  /** A change of one field alone that is no nonsense at that instant. */
  function changeOf(
    field: EditableField,
    code: PromoCode,
    which: Assignment,
    now: number,
  ): PromoCodeChanges | null {
    const { id, creditPolicy, startAt, endAt, timeZone } = which;
    const own = { creditPolicy, startAt, endAt, timeZone };
    const other = (changes: Partial<Terms>) => ({
      assignments: [{ assignmentId: id, terms: { ...own, ...changes } }],
    });
    const later = Math.max(now, startAt ?? 0, endAt ?? 0) + 1;
    switch (field) {
      case 'TEXT':
        return { text: { text: 'OTHER', normalForm: 'OTHER' } };
      case 'DEAL':
        return { dealId: code.dealId === null ? idOf('Deal') : null };
      case 'COMMENTS':
        return { comments: 'Other' };
      case 'PURPOSE':
        return { purpose: 'PERSONAL' };
      case 'INTERNAL_NOTE':
        return { internalNote: 'Other' };
      case 'NOTIFICATION_EMAIL':
        return { notificationEmail: 'other@test.example' };
      case 'START_AT':
        return other({ startAt: later, endAt: null });
      case 'END_AT':
        return other({ endAt: later });
      case 'CREDIT_POLICY':
        return other({ creditPolicy: creditPolicy === 'ALWAYS' ? 'IF_WINNER' : 'ALWAYS' });
      case 'TIME_ZONE':
        return other({ timeZone: timeZone === 'UTC' ? 'Asia/Tokyo' : 'UTC' });
      default:
        return null;
    }
  }

  it('is accepted where the verdict says so, and nowhere else', () => {
    let accepted = 0;
    fc.assert(
      fc.property(lives, fc.nat(13), ({ code, now: since }, more) => {
        const now = since + more;
        for (const { field, assignmentId, objection } of editable({
          code,
          ...countFactsOf({ now }),
        })) {
          const which =
            code.assignments.find(({ id }) => id === assignmentId) ?? code.assignments[0];
          if (which === undefined) continue;
          const changes = changeOf(field, code, which, now);
          if (changes === null) continue;
          const outcome = editedPromoCode(code, changes, { now, nextId: nextAssignmentId });
          expect([field, outcome.ok]).toEqual([field, objection === null]);
          accepted += outcome.ok ? 1 : 0;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(accepted).toBeGreaterThan(1_000);
  });

  it('by reactivating succeeds with a later end where the verdict says so, and nowhere else', () => {
    fc.assert(
      fc.property(lives, fc.nat(13), ({ code, now: since }, more) => {
        const now = since + more;
        const facts = { code, ...countFactsOf({ now }) };
        const verdict = editable(facts).find(({ field }) => field === 'REACTIVATE');
        const outcome = reactivated(code, {
          ...{ now, nextId: nextAssignmentId, isAskedFor: isAskedForIn(facts, code) },
          terms: termsOf({ endAt: null }),
        });
        const changed = outcome.ok && JSON.stringify(outcome.value) !== JSON.stringify(code);
        expect(verdict?.objection === null).toBe(changed);
      }),
      { numRuns: 1_000 },
    );
  });
});
