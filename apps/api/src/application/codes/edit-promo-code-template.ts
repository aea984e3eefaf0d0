import { violation, type PromoCodeTemplate, type Violation } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { AuditAction, Dependencies, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import type { Told } from '../spine/audit.js';
import { change, type Edit } from '../spine/change.js';

/** What is the same of every edit of a template. */
export function editOfTemplate(
  transaction: Transaction,
  action: AuditAction,
  before: PromoCodeTemplate | null,
): Omit<Edit<PromoCodeTemplate>, 'merge'> {
  return {
    action,
    subjectType: 'PromoCodeTemplate',
    before,
    namedBy: 'promoCodeTemplateId',
    labelOf: ({ name }) => name,
    told: templateTold,
    save: (after, { version }) => transaction.updatePromoCodeTemplate(after, version),
  };
}

/** What the audit log tells of a template. */
export function templateTold({
  name,
  template,
  isDefault,
}: Pick<PromoCodeTemplate, 'name' | 'template' | 'isDefault'>): Told {
  return { name, template, isDefault };
}

/** Makes room for another default. */
export async function endDefault(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  action: AuditAction,
): Promise<void> {
  const before = await transaction.defaultPromoCodeTemplate();
  if (before === null) return;
  await change<PromoCodeTemplate>(transaction, deps, call, {
    ...editOfTemplate(transaction, action, before),
    merge: (template) => ({ ...template, isDefault: false }),
  });
}

/** Two that became the default at once are no error: the later one runs again and ends the other. */
export function templateKeyRefused(key: UniqueKey): readonly Violation[] {
  return key === 'TEMPLATE_NAME' ? [violation('NAME_TAKEN', ['name'])] : [];
}
