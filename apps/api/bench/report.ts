import type { Sample } from './measure.js';

/** The samples of one contender in one kind of work, one a round. */
export interface Line {
  readonly work: string;
  readonly contender: string;
  readonly samples: readonly Sample[];
}

export interface Row extends Sample {
  readonly work: string;
  readonly contender: string;
  /** CPU a request, server and database together, as a multiple of the floor's in the same round; the median. */
  readonly cpuRatio: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const cpuOf = ({ serverCpu, databaseCpu }: Sample) => serverCpu + databaseCpu;

/** Medians over the rounds, with ratios to the floor of the same round. */
export function rowsOf(lines: readonly Line[], floor: string): readonly Row[] {
  return lines.map(({ work, contender, samples }) => {
    const below = lines.find((line) => line.work === work && line.contender === floor);
    const of = (key: keyof Sample) => median(samples.map((sample) => sample[key]));
    return {
      ...{ work, contender },
      ...{ requestsPerSecond: of('requestsPerSecond'), p50: of('p50'), p99: of('p99') },
      ...{ serverCpu: of('serverCpu'), databaseCpu: of('databaseCpu'), memory: of('memory') },
      cpuRatio: median(
        samples.map((sample, round) => {
          const floorSample = below?.samples[round];
          return floorSample === undefined ? Number.NaN : cpuOf(sample) / cpuOf(floorSample);
        }),
      ),
    };
  });
}

/** A table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const head =
    '| work | contender | CPU × floor | requests/s | p50 ms | p99 ms | server µs | database µs | MB |\n|---|---|---:|---:|---:|---:|---:|---:|---:|';
  const lines = rows.map((row) => {
    const cells = [
      ...[row.work, row.contender, row.cpuRatio.toFixed(2), row.requestsPerSecond.toFixed(0)],
      ...[row.p50.toFixed(1), row.p99.toFixed(1)],
      ...[row.serverCpu.toFixed(0), row.databaseCpu.toFixed(0), (row.memory / 1e6).toFixed(0)],
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}
