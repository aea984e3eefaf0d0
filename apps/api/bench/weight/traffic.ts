import autocannon from 'autocannon';
import { growthQuestions } from '../growth/questions.js';
import { within } from '../shared/databases.js';
import { requestsOf, type Question } from '../shared/load.js';
import { signIn, tokenOf } from './people.js';

const AUDIT_LOG: Question = {
  operation: 'Log',
  query:
    'query Log { auditEvents(first: 50) { nodes { id at actor action subjectLabel changes { field before after } } pageInfo { hasNextPage } } }',
  variables: [{}],
};

const OWN_CODES: Question = {
  operation: 'Own',
  query:
    'query Own { promoCodes(first: 20) { nodes { id text status startAt endAt deal { name } } pageInfo { hasNextPage } } }',
  variables: [{}],
};

/** Half a page of the growth's questions, as often as an office asks them. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'list, first page': 3,
  'list of active codes': 3,
  'list of a creator': 1,
  'list by the beginning of a text': 1,
  'look-up': 6,
  'status counts, up to 10,000 each': 2,
  readiness: 2,
  'issue a code with both assignments': 2,
};

/** One round of mixed traffic: staff, a creator and a partner who are signed in, and the partner's token. */
export async function mixedRequests(
  url: string,
  databaseUrl: string,
): Promise<autocannon.Request[]> {
  const manager = await signIn(url, 'MANAGER');
  const owner = await signIn(url, 'OWNER');
  const creator = await signIn(url, 'CREATOR');
  const partner = await signIn(url, 'PERFORMANCE_PARTNER');
  const token = await tokenOf(url, partner);
  const questions = await within(databaseUrl, growthQuestions);
  const staff = questions.flatMap((question) => {
    const weight = WEIGHTS[question.name] ?? 0;
    // A few sets of variables of each, so that a round stays short.
    const { variables } = question;
    const few =
      typeof variables === 'function'
        ? Array.from({ length: weight }, () => variables)
        : variables.slice(0, weight).map((each) => [each]);
    return few.flatMap((each, place) =>
      requestsOf({ ...question, variables: each }, place % 2 === 0 ? manager : owner),
    );
  });
  const own = [creator, partner, token].flatMap((headers) => requestsOf(OWN_CODES, headers));
  return [...staff, ...requestsOf(AUDIT_LOG, owner), ...own];
}

const CONNECTIONS = 8;

/** Sends rounds of requests for so long. @returns how many were answered */
export async function send(
  url: string,
  requests: autocannon.Request[],
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    ...{ url, method: 'POST', connections: CONNECTIONS, duration: seconds, requests },
  });
  const { non2xx, errors } = result;
  if (non2xx + errors > 0) throw new Error(`${non2xx} refused, ${errors} failed`);
  return result['2xx'];
}
