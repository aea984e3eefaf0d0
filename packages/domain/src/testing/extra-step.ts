import type { ProcedureStep } from '../procedure/step.js';
import { text } from '../shared/fields.js';
import { violation } from '../shared/violation.js';

/**
 * A step that no procedure has, of field kinds that exist: it shows that a procedure grows without a change to
 * what evaluates and renders it. It blocks (`DEAL_ENDED`) while the account has no Optimize.
 */
export const extraStep = {
  id: 'gift-note',
  programKind: null,
  fields: [{ name: 'giftNote', kind: 'longText', required: true }],
  shape: { giftNote: text({ max: 20 }) },
  objections: [{ code: 'DEAL_ENDED', field: 'giftNote' }],
  judge: ({ account }) =>
    account.optimize === null
      ? {
          state: 'BLOCKED',
          evidence: null,
          violations: [violation('DEAL_ENDED', ['giftNote'], { deal: 'Gifts' })],
          remedies: [{ kind: 'RECORD_OPTIMIZE', targetId: account.id, programKind: null }],
        }
      : { state: 'READY', evidence: null, violations: [], remedies: [] },
} as const satisfies ProcedureStep;
