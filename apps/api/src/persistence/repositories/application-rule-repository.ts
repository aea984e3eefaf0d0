import type { AccountId, ApplicationRule } from '@creator-codes/domain';
import type {
  AccountsWithRules,
  ApplicationRuleChanges,
} from '../../application/ports/application-rules.js';
import type { Database, Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import {
  APPLICATION_RULE_COLUMNS,
  applicationRuleOf,
  RULES_IN_ORDER,
  type ApplicationRuleColumns,
} from '../rows/application-rule.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { findByIds } from './find-by-ids.js';

/** Rules by their ids, in that order; null for what is not there. */
export function findApplicationRulesById(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
) {
  return findByIds<ApplicationRuleColumns, ApplicationRule>(select, accountId, ids, {
    entity: 'ApplicationRule',
    columns: APPLICATION_RULE_COLUMNS,
    from: 'application_rule t',
    found: applicationRuleOf,
  });
}

/** All rules of an account; those of each program in their order. */
export async function findApplicationRules(
  select: Select,
  accountId: AccountId,
): Promise<readonly ApplicationRule[]> {
  const rows = await select<ApplicationRuleColumns>(
    `SELECT ${APPLICATION_RULE_COLUMNS} FROM application_rule t WHERE t.account_id = ? ORDER BY ${RULES_IN_ORDER}`,
    [bytesOfOwnId(accountId)],
  );
  return rows.map(applicationRuleOf);
}

/** Accounts, of any, that have a rule which is on. */
export function accountsWithRulesIn({ select }: Pick<Database, 'select'>): AccountsWithRules {
  return {
    accounts: async () => {
      const rows = await select<{ account_id: Buffer }>(
        'SELECT DISTINCT account_id FROM application_rule WHERE is_enabled = 1 ORDER BY account_id',
      );
      return rows.map((row) => idOfBytes('Account', row.account_id));
    },
  };
}

export function applicationRuleChangesOf(
  session: Session,
  accountId: AccountId,
): ApplicationRuleChanges {
  return {
    insertApplicationRule: (rule) =>
      session.insert(session.tables.applicationRule, [
        { ...rule, accountId, ...storedFields(rule) },
      ]),
    updateApplicationRule: ({ id, name, action, message, delayHours, ...rule }, seenVersion) =>
      session.update(
        session.tables.applicationRule,
        { accountId, id, seenVersion },
        { ...{ name, action, message, delayHours }, ...storedFields(rule) },
      ),
    updateApplicationRulePlace: async (id, position) => {
      await session.execute(
        'UPDATE application_rule SET position = ? WHERE account_id = ? AND id = ?',
        [position, bytesOfOwnId(accountId), bytesOfOwnId(id)],
      );
    },
    deleteApplicationRule: async (id, seenVersion) => {
      const gone = await session.execute(
        'DELETE FROM application_rule WHERE account_id = ? AND id = ? AND version = ?',
        [bytesOfOwnId(accountId), bytesOfOwnId(id), seenVersion],
      );
      return gone === 1;
    },
  };
}

function storedFields({
  isEnabled,
  conditions,
}: Pick<ApplicationRule, 'isEnabled' | 'conditions'>) {
  return { isEnabled: Number(isEnabled), conditions: JSON.stringify(conditions) };
}
