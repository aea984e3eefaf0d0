import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { fill, within, type Place } from '../shared/databases.js';
import { API } from '../shared/environment.js';
import { ask, type Question, type Server } from '../shared/load.js';
import { issueTo, someCreators, TERMS } from '../shared/questions.js';
import { ServerProcess } from '../shared/server-process.js';
import { productEnvironment, signUp } from '../shared/sign-up.js';
import { quantile } from '../shared/statistics.js';

const LIST = `query P1 {
  promoCodes(first: 50, filter: { status: [ACTIVE] }, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes { id text ${TERMS} }
    pageInfo { hasNextPage endCursor }
  }
}`;
const STATE = `query State($id: ID!) { node(id: $id) { ... on BulkJob { state token position total } } }`;
const PLAN = `mutation Plan($input: PlanPromoCodesInput!) {
  planPromoCodes(input: $input) { bulkJob { id } errors { code message } }
}`;
const APPLY = `mutation Apply($input: ApplyPromoCodePlanInput!) {
  applyPromoCodePlan(input: $input) { bulkJob { id } errors { code message } }
}`;

/** How often somebody reads and somebody writes, in milliseconds: a busy team, not a flood. */
const EVERY = { read: 25, write: 200 } as const;

/** How long others wait, in milliseconds. */
export interface Waits {
  readonly read: number;
  readonly readP99: number;
  readonly write: number;
  readonly writeP99: number;
}

export interface Beside {
  readonly without: Waits;
  readonly during: Waits;
  /** Rows a second that the job has done meanwhile. */
  readonly rowsPerSecond: number;
}

/** What others feel of a job that a server runs: their requests without it, and while it runs. */
export async function measureBeside(place: Place, creators: number): Promise<Beside> {
  const databaseUrl = await place.create('beside');
  await fill(databaseUrl, { codes: 20_000, creators, now: Date.now() });
  const some = await within(databaseUrl, someCreators);
  const process = await ServerProcess.start(
    [join(API, 'dist/main.js')],
    productEnvironment(databaseUrl),
  );
  try {
    const server = { url: process.url, headers: { cookie: await signUp(process.url) } };
    const write = issueTo(some);
    const plan = await planned(server, creators);
    await waits(server, write, () => Promise.resolve(false), 3_000);
    const without = await waits(server, write, () => Promise.resolve(false), 8_000);
    await once(server, 'Apply', APPLY, { input: { token: plan.token } });
    const began = performance.now();
    let position = 0;
    const during = await waits(
      server,
      write,
      async () => {
        const job = await jobOf(server, plan.id);
        ({ position } = job);
        return job.state !== 'RUNNING';
      },
      30_000,
    );
    const seconds = (performance.now() - began) / 1_000;
    return { without, during, rowsPerSecond: position / seconds };
  } finally {
    await process.stop();
  }
}

/** Asks at a steady pace until the time is over or something has ended. */
async function waits(
  server: Server,
  write: Question,
  isOver: () => Promise<boolean>,
  atMost: number,
): Promise<Waits> {
  const read: Question = { operation: 'P1', query: LIST, variables: [{}] };
  const times = { read: [] as number[], write: [] as number[] };
  const asking: Promise<void>[] = [];
  const began = performance.now();
  let over = false;
  const paced = async (kind: 'read' | 'write', question: Question) => {
    while (!over) {
      const sent = performance.now();
      asking.push(
        ask(server, question).then(() => {
          times[kind].push(performance.now() - sent);
        }),
      );
      await sleep(EVERY[kind]);
    }
  };
  const ending = async () => {
    while (!over) {
      await sleep(250);
      over = performance.now() - began > atMost || (await isOver());
    }
  };
  await Promise.all([paced('read', read), paced('write', write), ending()]);
  await Promise.all(asking);
  return {
    read: quantile(times.read, 0.5),
    readP99: quantile(times.read, 0.99),
    write: quantile(times.write, 0.5),
    writeP99: quantile(times.write, 0.99),
  };
}

interface Job {
  readonly state: string;
  readonly token: string;
  readonly position: number;
}

async function once(server: Server, operation: string, query: string, variables: object) {
  return (await ask(server, { operation, query, variables: [{ ...variables }] })) as Readonly<
    Record<string, { readonly bulkJob: { readonly id: string } | null; readonly errors: unknown }>
  >;
}

async function jobOf(server: Server, id: string): Promise<Job> {
  const data = await ask(server, { operation: 'State', query: STATE, variables: [{ id }] });
  return (data as { readonly node: Job }).node;
}

async function planned(server: Server, creators: number) {
  const terms = { creditPolicy: 'ALWAYS', timeZone: 'UTC' };
  const asked = { template: '{NAME}{XXXXXX}', terms, withCode: 'ISSUE_ANOTHER' };
  const count = await ask(server, {
    operation: 'Count',
    query:
      'query Count { creators(first: 1, filter: { hasJoined: true }) { count(limit: 100000) { value } } }',
    variables: [{}],
  });
  const { value } = (count as { creators: { count: { value: number } } }).creators.count;
  if (value < creators / 2) throw new Error('hardly anybody has joined');
  const target = { filter: { hasJoined: true, expectedCount: value } };
  const { planPromoCodes } = await once(server, 'Plan', PLAN, { input: { ...asked, target } });
  const id = planPromoCodes?.bulkJob?.id;
  if (id === undefined) throw new Error(JSON.stringify(planPromoCodes?.errors));
  for (;;) {
    const { state, token } = await jobOf(server, id);
    if (state === 'PLANNED') return { id, token };
    await sleep(250);
  }
}
