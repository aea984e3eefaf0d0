import type { Database } from '../../src/persistence/engine/database.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import type { Question } from './load.js';

/** What a page of codes shows of each (P1), but for id and text. */
export const TERMS = `status matchType startAt endAt isComplete
      owner { __typename ... on Creator { id displayName } ... on PerformancePartner { id name } }
      assignments {
        creditPolicy startAt endAt timeZone
        program { id name kind }
        holder { __typename ... on Creator { id } ... on MediaSource { id name } ... on PerformancePartner { id } }
      }`;

const LOOK_UP = `query P2($text: String!) {
  promoCodeByText(text: $text) {
    id text status
    owner { __typename ... on Creator { id displayName } ... on PerformancePartner { id name } }
  }
}`;

// Neither ids nor texts: of two servers they are never the same.
const ISSUE = `mutation P3($input: IssuePromoCodeInput!) {
  issuePromoCode(input: $input) {
    promoCode { ${TERMS} }
    warnings { code path }
    errors { code path message }
  }
}`;

/** @param texts of codes that exist */
export function lookUpOf(texts: readonly string[]): Question {
  return { operation: 'P2', query: LOOK_UP, variables: texts.map((text) => ({ text })) };
}

let issued = 0;

/**
 * Issues codes to these creators in turn, each with a text and a key that nobody was given before in this run.
 * @param creators with everything that both assignments need
 */
export function issueTo(creators: readonly string[]): Question {
  return {
    operation: 'P3',
    query: ISSUE,
    variables: () => {
      issued += 1;
      return {
        input: {
          creatorId: creators[issued % creators.length],
          text: `BENCH-${issued.toString(36).padStart(6, '0')}`,
          terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC' },
          idempotencyKey: `bench ${issued}`,
        },
      };
    },
  };
}

const SPREAD = 500;

/** Texts of codes, spread over all of them. */
export async function someTexts({ select }: Database): Promise<readonly string[]> {
  const rows = await select<{ text: string }>(
    `SELECT text FROM promo_code
     WHERE account_id = (SELECT MIN(id) FROM account) AND owner_kind <> 4 AND code_key LIKE 'E:%'
     ORDER BY code_key`,
  );
  return spreadOver(rows.map(({ text }) => text));
}

/** Creators who have joined and have their media source, spread over all of them. */
export async function someCreators({ select }: Database): Promise<readonly string[]> {
  const rows = await select<{ id: Buffer }>(
    `SELECT s.creator_id AS id FROM media_source s
     JOIN membership m ON m.account_id = s.account_id AND m.creator_id = s.creator_id
     WHERE m.state = 'JOINED' AND m.contract_end IS NULL AND s.account_id = (SELECT MIN(id) FROM account)`,
  );
  return spreadOver(rows.map(({ id }) => idOfBytes('Creator', id)));
}

function spreadOver<Value>(values: readonly Value[]): readonly Value[] {
  const step = Math.max(1, Math.floor(values.length / SPREAD));
  return values.filter((_, place) => place % step === 0);
}
