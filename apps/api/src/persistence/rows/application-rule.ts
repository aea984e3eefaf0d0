import type { ApplicationCondition, ApplicationRule } from '@creator-codes/domain';
import type { ApplicationRuleRow } from '../tables/application-rule.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, flagOf, type Columns } from './columns.js';

const FIELDS = [
  ...(['id', 'programId', 'name', 'isEnabled', 'conditions', 'action', 'message'] as const),
  ...(['delayHours', 'position', 'createdAt', 'version'] as const),
] as const;

export type ApplicationRuleColumns = Columns<ApplicationRuleRow, (typeof FIELDS)[number]>;

/** Of a rule `t`. */
export const APPLICATION_RULE_COLUMNS = columnList(FIELDS);

/** The rules of a program as they are asked. */
export const RULES_IN_ORDER = 't.program_id, t.position, t.id';

export function applicationRuleOf(row: ApplicationRuleColumns): ApplicationRule {
  return {
    id: idOfBytes('ApplicationRule', row.id),
    programId: idOfBytes('Program', row.program_id),
    name: row.name,
    isEnabled: flagOf(row.is_enabled),
    conditions: JSON.parse(row.conditions) as ApplicationCondition[],
    action: row.action,
    message: row.message,
    delayHours: row.delay_hours,
    position: row.position,
    createdAt: row.created_at,
    version: row.version,
  };
}
