import autocannon from 'autocannon';

export type Variables = Readonly<Record<string, unknown>>;

/** A question to a server; `operation` is the name that its text gives it. */
export interface Question {
  readonly operation: string;
  readonly query: string;
  /** One set for each request, in turn; or what makes a new one for every request, as changes need. */
  readonly variables: readonly Variables[] | (() => Variables);
}

export interface Server {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What was answered under load. Every answer is a whole one: nothing was refused or lost. */
export interface Answered {
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds that each answer took. */
  readonly times: readonly number[];
}

/** How long: changes end after a number of requests, since the end of a time would cut some off unanswered. */
export type Until = { readonly seconds: number } | { readonly requests: number };

const JSON_TYPE = { 'content-type': 'application/json' };

function bodyOf({ operation, query }: Question, variables: Variables): string {
  return JSON.stringify({ operationName: operation, query, variables });
}

/** The variables of a turn; new ones where every request has its own. */
export function variablesOf({ variables }: Question, turn: number): Variables {
  return typeof variables === 'function' ? variables() : (variables[turn] ?? {});
}

/** Asks one question. @returns the answer's `data`; @throws with what the server said instead */
export async function ask(server: Server, question: Question, turn = 0): Promise<unknown> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...server.headers },
    body: bodyOf(question, variablesOf(question, turn)),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(`${question.operation}: ${JSON.stringify(errors)}`);
  return data;
}

/** A change that was refused is answered with HTTP 200 too: its payload says so. */
function isDone(body: unknown): boolean {
  const text = String(body);
  return text.startsWith('{"data":{') && text.includes('"errors":[]');
}

/** A request for each set of variables; one that makes its body anew each time where the question is a change. */
export function requestsOf(question: Question, headers: Server['headers']): autocannon.Request[] {
  const { variables } = question;
  const common = { method: 'POST' as const, headers: { ...JSON_TYPE, ...headers } };
  if (typeof variables !== 'function') {
    return variables.map((each) => ({ ...common, body: bodyOf(question, each) }));
  }
  const setupRequest = (request: autocannon.Request) => ({
    ...request,
    body: bodyOf(question, variables()),
  });
  return [{ ...common, setupRequest }];
}

/** Asks one question again and again, as many connections at once as told. */
export async function load(
  { url, headers }: Server,
  question: Question,
  until: Until,
  connections: number,
): Promise<Answered> {
  const isChange = typeof question.variables === 'function';
  const requests = requestsOf(question, headers);
  const times: number[] = [];
  // The load generator itself looks at the clock once a second only, when it is to end after so many requests.
  const begun = performance.now();
  let last = begun;
  const result = await autocannon({
    ...{ url, method: 'POST', connections, requests },
    ...('seconds' in until ? { duration: until.seconds } : { amount: until.requests }),
    ...(isChange ? { verifyBody: isDone } : {}),
    setupClient: (client) => {
      client.on('response', (_status, _bytes, milliseconds) => {
        times.push(milliseconds);
        last = performance.now();
      });
    },
  });
  const { non2xx, errors, mismatches } = result;
  const answered = result['2xx'];
  if (answered === 0 || non2xx + errors + mismatches > 0) {
    throw new Error(
      `${question.operation}: ${answered} answered, of which ${mismatches} say no; ${non2xx} refused, ${errors} failed`,
    );
  }
  return { answered, times, seconds: (last - begun) / 1_000 };
}
