import { join } from 'node:path';
import { fill, within, type Place } from '../shared/databases.js';
import { API } from '../shared/environment.js';
import { ask, type Server } from '../shared/load.js';
import { ServerProcess } from '../shared/server-process.js';
import { productEnvironment, signUp } from '../shared/sign-up.js';
import { growthQuestions, type GrowthQuestion } from './questions.js';

/** The product on a database of one size. */
export interface Subject extends Server {
  readonly codes: number;
  readonly databaseUrl: string;
  readonly process: ServerProcess;
  readonly questions: readonly GrowthQuestion[];
  /** How many rows each question is answered with; of counts, what they add up to. */
  readonly rows: readonly number[];
}

/** One creator for ten codes: 100,000 for a million. */
const CODES_OF_A_CREATOR = 10;

/** Fills a database of that size and starts the product on it. */
export async function startSubject(
  place: Place,
  codes: number,
  started: ServerProcess[],
): Promise<Subject> {
  const databaseUrl = await place.create(`growth_${codes}`);
  const begun = performance.now();
  await fill(databaseUrl, {
    ...{ codes, creators: Math.ceil(codes / CODES_OF_A_CREATOR), now: Date.now() },
  });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  process.stderr.write(`${place.engine}: ${codes.toLocaleString('en')} codes in ${seconds} s\n`);
  const questions = await within(databaseUrl, growthQuestions);
  const server = await ServerProcess.start(
    [join(API, 'dist/main.js')],
    productEnvironment(databaseUrl),
  );
  started.push(server);
  const { url } = server;
  const subject = { url, headers: { cookie: await signUp(url) } };
  const rows = [];
  for (const question of questions) rows.push(rowsIn(await ask(subject, question)));
  return { ...subject, codes, databaseUrl, process: server, questions, rows };
}

function rowsIn(data: unknown): number {
  const roots = Object.values(data as Record<string, unknown>);
  return roots.reduce<number>((sum, root) => {
    const { nodes, count } = (root ?? {}) as {
      readonly nodes?: readonly unknown[];
      readonly count?: { readonly value: number };
    };
    return sum + (nodes?.length ?? count?.value ?? 1);
  }, 0);
}
