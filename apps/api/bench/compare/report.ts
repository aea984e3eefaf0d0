import { median, spread } from '../shared/statistics.js';
import { markdownTable } from '../shared/table.js';
import type { Sample } from './measure.js';

/** The samples of one contender in one kind of work, one a round. */
export interface Line {
  readonly work: string;
  readonly contender: string;
  readonly samples: readonly Sample[];
}

export interface Row extends Omit<Sample, 'answered'> {
  readonly work: string;
  readonly contender: string;
  /** CPU a request as a multiple of the floor's in the same round, the median: of the server process alone. */
  readonly cpuRatio: number;
  /** The same of server and database together. */
  readonly cpuRatioWithDatabase: number;
}

/** How far the floor's own CPU a request moved between rounds: 0.3 means that ratios of this run mean little. */
export interface FloorSpread {
  readonly work: string;
  readonly spread: number;
}

const TOO_FAR = 0.3;

const serverCpu = ({ serverCpu }: Sample) => serverCpu;
const allCpu = ({ serverCpu, databaseCpu }: Sample) => serverCpu + databaseCpu;

/** Medians over the rounds, with ratios to the floor of the same round. */
export function rowsOf(lines: readonly Line[], floor: string): readonly Row[] {
  return lines.map(({ work, contender, samples }) => {
    const below = lines.find((line) => line.work === work && line.contender === floor);
    const of = (key: keyof Sample) => median(samples.map((sample) => sample[key]));
    const ratio = (cpu: (sample: Sample) => number) =>
      median(
        samples.map((sample, round) => {
          const floorSample = below?.samples[round];
          return floorSample === undefined ? Number.NaN : cpu(sample) / cpu(floorSample);
        }),
      );
    return {
      ...{ work, contender },
      ...{ cpuRatio: ratio(serverCpu), cpuRatioWithDatabase: ratio(allCpu) },
      ...{ requestsPerSecond: of('requestsPerSecond'), p50: of('p50'), p99: of('p99') },
      ...{ serverCpu: of('serverCpu'), databaseCpu: of('databaseCpu'), memory: of('memory') },
    };
  });
}

export function floorSpreads(lines: readonly Line[], floor: string): readonly FloorSpread[] {
  return lines
    .filter(({ contender }) => contender === floor)
    .map(({ work, samples }) => ({ work, spread: spread(samples.map(serverCpu)) }));
}

/** A table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const heads = [
    ...['work', 'contender', 'CPU × floor', 'with database', 'requests/s', 'p50 ms', 'p99 ms'],
    ...['server µs', 'database µs', 'MB'],
  ];
  const cells = rows.map((row) => [
    ...[row.work, row.contender, row.cpuRatio.toFixed(2), row.cpuRatioWithDatabase.toFixed(2)],
    ...[row.requestsPerSecond.toFixed(0), row.p50.toFixed(1), row.p99.toFixed(1)],
    ...[row.serverCpu.toFixed(0), row.databaseCpu.toFixed(0), (row.memory / 1e6).toFixed(0)],
  ]);
  return markdownTable(heads, cells, 2);
}

/** What to know before the ratios are believed; empty when the floor stood still. */
export function warningsOf(spreads: readonly FloorSpread[]): readonly string[] {
  return spreads
    .filter(({ spread }) => spread > TOO_FAR)
    .map(
      ({ work, spread }) =>
        `The floor of ${work} moved by ${(spread * 100).toFixed(0)} % between rounds: repeat the run on a quiet machine.`,
    );
}
