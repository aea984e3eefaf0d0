import { load, type Until } from '../shared/load.js';
import { untilSealed } from '../shared/rows.js';
import { cpuSecondsOf } from '../shared/server-process.js';
import { quantile } from '../shared/statistics.js';
import type { GrowthQuestion } from './questions.js';
import type { Subject } from './subjects.js';

export interface GrowthSample {
  /** Milliseconds that half of the answers took at most, and that 99 of 100 did. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU a request, of server and database together. */
  readonly cpu: number;
}

export interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly databasePid: number | null;
}

/** The samples of one question at one size, one a round. */
export interface GrowthLine {
  readonly question: string;
  readonly codes: number;
  readonly rows: number;
  readonly samples: readonly GrowthSample[];
}

const WARM_UP = 100;

/** Every question at every size, round by round, every second round in reverse: all under the same noise. */
export async function measureGrowth(
  subjects: readonly Subject[],
  { rounds, seconds, connections, databasePid }: Options,
): Promise<readonly GrowthLine[]> {
  const questions = subjects[0]?.questions ?? [];
  const runs = questions.flatMap(({ name }, place) =>
    subjects.flatMap((subject) => {
      const question = subject.questions[place];
      const rows = subject.rows[place] ?? 0;
      const samples: GrowthSample[] = [];
      return question === undefined ? [] : [{ name, subject, question, rows, samples }];
    }),
  );
  const paces = new Map<GrowthQuestion, number>();
  for (const { subject, question } of runs) {
    const until = isChange(question) ? { requests: WARM_UP } : { seconds: Math.min(1, seconds) };
    const { answered, seconds: taken } = await load(subject, question, until, connections);
    paces.set(question, answered / taken);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { subject, question, samples } of round % 2 === 0 ? runs : runs.toReversed()) {
      const requests = Math.ceil((paces.get(question) ?? 1) * seconds);
      const until: Until = isChange(question) ? { requests } : { seconds };
      samples.push(await sampleOf(subject, question, until, connections, databasePid));
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  return runs.map(({ name, subject, rows, samples }) => ({
    ...{ question: name, codes: subject.codes, rows, samples },
  }));
}

async function sampleOf(
  subject: Subject,
  question: GrowthQuestion,
  until: Until,
  connections: number,
  databasePid: number | null,
): Promise<GrowthSample> {
  const used = () =>
    cpuSecondsOf(subject.process.pid) + (databasePid === null ? 0 : cpuSecondsOf(databasePid));
  const before = used();
  const { answered, times } = await load(subject, question, until, connections);
  if (isChange(question)) await untilSealed(subject.databaseUrl);
  return {
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    cpu: ((used() - before) * 1e6) / answered,
  };
}

function isChange({ variables }: GrowthQuestion): boolean {
  return typeof variables === 'function';
}
