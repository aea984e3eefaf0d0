import type { AccountId, PromoCodeTemplate } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import {
  PROMO_CODE_TEMPLATE_COLUMNS,
  promoCodeTemplateOf,
  type PromoCodeTemplateColumns,
} from '../rows/promo-code-template.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { findByIds } from './find-by-ids.js';

/** Templates by their ids, in that order; null for what is not there. */
export function findPromoCodeTemplates(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
) {
  return findByIds<PromoCodeTemplateColumns, PromoCodeTemplate>(select, accountId, ids, {
    entity: 'PromoCodeTemplate',
    columns: PROMO_CODE_TEMPLATE_COLUMNS,
    from: 'promo_code_template t',
    found: promoCodeTemplateOf,
  });
}

export async function findDefaultTemplate(
  select: Select,
  accountId: AccountId,
): Promise<PromoCodeTemplate | null> {
  const [row] = await select<PromoCodeTemplateColumns>(
    `SELECT ${PROMO_CODE_TEMPLATE_COLUMNS} FROM promo_code_template t
     WHERE t.account_id = ? AND t.is_default = 1`,
    [bytesOfOwnId(accountId)],
  );
  return row === undefined ? null : promoCodeTemplateOf(row);
}

export async function insertPromoCodeTemplate(
  session: Session,
  accountId: AccountId,
  template: PromoCodeTemplate,
): Promise<void> {
  await session.insert(session.tables.promoCodeTemplate, [
    {
      ...template,
      accountId,
      nameKey: nameKeyOf(template.name),
      isDefault: storedDefault(template),
    },
  ]);
}

export function updatePromoCodeTemplate(
  session: Session,
  accountId: AccountId,
  template: PromoCodeTemplate,
  seenVersion: number,
): Promise<boolean> {
  const { id, name, template: text } = template;
  return session.update(
    session.tables.promoCodeTemplate,
    { accountId, id, seenVersion },
    { name, nameKey: nameKeyOf(name), template: text, isDefault: storedDefault(template) },
  );
}

function storedDefault({ isDefault }: PromoCodeTemplate): 1 | null {
  return isDefault ? 1 : null;
}
