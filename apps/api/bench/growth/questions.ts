import { idOfBytes } from '../../src/persistence/tables/ids.js';
import type { Database } from '../../src/persistence/engine/database.js';
import type { Question, Variables } from '../shared/load.js';
import { issueTo, lookUpOf, someCreators, someTexts, TERMS } from '../shared/questions.js';

/** What is asked at every size. */
export interface GrowthQuestion extends Question {
  readonly name: string;
}

const PAGE = 50;
const DEEP = 1_000;
/** Owners and prefixes of a question that has many. */
const SOME = 20;

const LIST = `query P6List($after: String, $filter: PromoCodeFilter) {
  promoCodes(first: ${PAGE}, after: $after, filter: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes { id text ${TERMS} }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** As the admin asks for the tabs of its page of codes. */
const COUNTS = `query P6Counts($all: PromoCodeFilter, $active: PromoCodeFilter, $scheduled: PromoCodeFilter, $expired: PromoCodeFilter) {
  all: promoCodes(first: 1, filter: $all) { count { value isExact } }
  active: promoCodes(first: 1, filter: $active) { count { value isExact } }
  scheduled: promoCodes(first: 1, filter: $scheduled) { count { value isExact } }
  expired: promoCodes(first: 1, filter: $expired) { count { value isExact } }
}`;

/** As the admin's wizard asks. */
const READINESS = `query P6Readiness($creatorId: ID!) {
  readiness(creatorId: $creatorId) {
    isReady
    steps {
      step { name } state evidenceCode evidenceParams { name value }
      violations { code path message } remedies { kind targetId programKind }
    }
  }
}`;

/** Everything whose growth is watched, on one database. */
export async function growthQuestions(database: Database): Promise<readonly GrowthQuestion[]> {
  const list = (name: string, variables: Question['variables']): GrowthQuestion => ({
    ...{ name, operation: 'P6List', query: LIST, variables },
  });
  const inStatus = (status: string) => ({ status: [status] });
  const creators = await someCreators(database);
  return [
    list('list, first page', [{}]),
    list('list, page 1,000', [{ after: await deepCursor(database) }]),
    list('list of a creator', (await busyCreators(database)).map(filtered('ownerId'))),
    list('list in the commonest status', [{ filter: inStatus('EXPIRED') }]),
    list('list of active codes', [{ filter: inStatus('ACTIVE') }]),
    list('list in the rarest status', [{ filter: inStatus('SCHEDULED') }]),
    list('list by the beginning of a text', (await prefixes(database)).map(filtered('search'))),
    list('list by the first letter of a text', [{ filter: { search: 'M' } }]),
    { name: 'look-up', ...lookUpOf(await someTexts(database)) },
    {
      ...{ name: 'status counts, up to 10,000 each', operation: 'P6Counts', query: COUNTS },
      variables: [
        {
          ...{ all: {}, active: inStatus('ACTIVE') },
          ...{ scheduled: inStatus('SCHEDULED'), expired: inStatus('EXPIRED') },
        },
      ],
    },
    {
      ...{ name: 'readiness', operation: 'P6Readiness', query: READINESS },
      variables: creators.map((creatorId) => ({ creatorId })),
    },
    { name: 'issue a code with both assignments', ...issueTo(creators) },
  ];
}

function filtered(field: string): (value: string) => Variables {
  return (value) => ({ filter: { [field]: value } });
}

/** Before page 1,000; before the last full page where there are fewer. */
async function deepCursor({ select }: Database): Promise<string> {
  const OF_ACCOUNT = 'WHERE account_id = (SELECT MIN(id) FROM account) AND owner_kind <> 4';
  const [count] = await select<{ n: number }>(`SELECT COUNT(*) AS n FROM promo_code ${OF_ACCOUNT}`);
  const page = Math.min(DEEP, Math.floor(Number(count?.n) / PAGE));
  const [row] = await select<{ id: Buffer }>(
    `SELECT id FROM promo_code ${OF_ACCOUNT} ORDER BY id DESC LIMIT 1 OFFSET ?`,
    [(page - 1) * PAGE - 1],
  );
  if (row === undefined) throw new Error('there is one page only');
  const position = ['promoCodes CREATED_AT DESC', idOfBytes('PromoCode', row.id)];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Creators with a full page of codes and little more, so that they are alike at every size. */
async function busyCreators({ select }: Database): Promise<readonly string[]> {
  const rows = await select<{ id: Buffer }>(
    `SELECT owner_id AS id FROM promo_code WHERE owner_kind = 1
     GROUP BY owner_id HAVING COUNT(*) BETWEEN ${PAGE + 1} AND ${PAGE * 2} LIMIT ${SOME}`,
  );
  return rows.map(({ id }) => idOfBytes('Creator', id));
}

/** Beginnings that a full page of texts has and little more. */
async function prefixes({ select }: Database): Promise<readonly string[]> {
  const rows = await select<{ prefix: string }>(
    `SELECT substr(text, 1, length(text) - 2) AS prefix FROM promo_code
     GROUP BY substr(text, 1, length(text) - 2) HAVING COUNT(*) BETWEEN ${PAGE + 1} AND ${PAGE * 4} LIMIT ${SOME}`,
  );
  return rows.map(({ prefix }) => prefix);
}
