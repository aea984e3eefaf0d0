import type { PromoCodeFilter } from '../../../application/ports/reads.js';
import { MATCH_TYPE_NUMBER } from '../../tables/encodings.js';
import { ALL_PATTERNS } from '../../tables/keys.js';
import { allOf, sql } from '../../engine/sql.js';
import {
  codesBy,
  IS_OWNED,
  ofAccount,
  some,
  type Asked,
  type Condition,
  type Nothing,
} from './condition.js';
import { dealConditions } from './deal-conditions.js';
import { completenessConditions, healthConditions } from './health-conditions.js';
import { handleConditions, ownerConditions, programConditions } from './parent-conditions.js';
import { jobConditions } from './job-conditions.js';
import { startsWith } from './search.js';
import { creationConditions, endConditions, startConditions } from './time-conditions.js';

type MakeConditions = (asked: Asked) => readonly Condition[] | Nothing;

/** Search and status decide how the list is walked; `within` has fields of the same names. */
type Field = Exclude<keyof PromoCodeFilter, 'search' | 'status' | 'within'>;

/** How each field of a filter becomes conditions; a field that has no entry does not compile. */
const CONDITIONS_BY: Readonly<Record<Field, MakeConditions>> = {
  ownerId: ownerConditions,
  programId: programConditions,
  dealId: dealConditions,
  bulkJobId: jobConditions,
  isComplete: completenessConditions,
  purpose: purposeConditions,
  matchType: matchTypeConditions,
  creditPolicy: creditPolicyConditions,
  healthFlag: healthConditions,
  handle: handleConditions,
  createdAfter: creationConditions,
  createdBefore: creationConditions,
  startsAfter: startConditions,
  startsBefore: startConditions,
  endsAfter: endConditions,
  endsBefore: endConditions,
};

/** Fields that make one condition together are asked once. */
const MAKERS = [...new Set(Object.values(CONDITIONS_BY))];

/** Everything that a filter asks for beside status and search; null if no code can match. */
export function conditionsOf(asked: Asked): readonly Condition[] | Nothing {
  const conditions: Condition[] = [];
  for (const make of MAKERS) {
    const made = make(asked);
    if (made === null) return null;
    conditions.push(...made);
  }
  return conditions;
}

function purposeConditions({ reader, filter }: Asked): readonly Condition[] {
  const { purpose = null } = filter;
  if (purpose === null) return [];
  const has = sql`c.purpose = ${purpose}`;
  const branch = { from: codesBy(reader, 'promo_code_purpose'), enter: [ofAccount(reader), has] };
  const where = allOf([has, IS_OWNED]);
  return [{ where, leads: { by: 'purpose', inOrder: true, branches: [branch] }, keepsOrder: true }];
}

/** Most codes are exact ones; patterns have the keys behind them. */
function matchTypeConditions({ reader, filter }: Asked): readonly Condition[] {
  const { matchType = null } = filter;
  if (matchType === null) return [];
  if (matchType === 'EXACT') {
    return [{ where: sql`c.match_type = ${MATCH_TYPE_NUMBER.EXACT}`, isCommon: true }];
  }
  const where = startsWith(ALL_PATTERNS);
  const branch = { from: codesBy(reader, 'promo_code_text'), enter: [ofAccount(reader), where] };
  return [{ where, leads: { by: 'pattern', inOrder: false, branches: [branch] } }];
}

function creditPolicyConditions({ reader, filter }: Asked): readonly Condition[] {
  const { creditPolicy = null } = filter;
  if (creditPolicy === null) return [];
  const { account, hints } = reader;
  return [
    {
      where: some(
        sql`assignment a${hints.index('assignment_program')} WHERE a.account_id = ${account} AND a.promo_code_id = c.id AND a.current = 1 AND a.credit_policy = ${creditPolicy}`,
      ),
    },
  ];
}
