import { median } from '../shared/statistics.js';
import { markdownTable, shortly } from '../shared/table.js';
import type { GrowthLine, GrowthSample } from './measure.js';

interface AtSize {
  readonly codes: number;
  readonly rows: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
}

/** How many times as much the largest size costs, round by round; the median. */
interface Growth {
  readonly time: number;
  readonly cpu: number;
}

export interface Curve {
  readonly question: string;
  readonly sizes: readonly AtSize[];
  /** The largest against the smallest size. */
  readonly growth: Growth;
  /** Against the smallest size whose answer has as many rows: a page of 4 rows is no measure for one of 50. */
  readonly growthOfSameRows: Growth | null;
}

/** The curve of each question over the sizes, smallest first. */
export function curvesOf(lines: readonly GrowthLine[]): readonly Curve[] {
  return [...new Set(lines.map(({ question }) => question))].map((question) => {
    const ofQuestion = lines
      .filter((line) => line.question === question)
      .sort((a, b) => a.codes - b.codes);
    const [first, last] = [ofQuestion[0], ofQuestion.at(-1)];
    if (first === undefined || last === undefined) throw new Error('every question has a line');
    const alike = ofQuestion.find(({ rows }) => rows === last.rows);
    return {
      question,
      sizes: ofQuestion.map(({ codes, rows, samples }) => ({ codes, rows, ...medians(samples) })),
      growth: growthFrom(first, last),
      growthOfSameRows:
        alike === undefined || alike === last || alike === first ? null : growthFrom(alike, last),
    };
  });
}

function medians(samples: readonly GrowthSample[]) {
  const of = (key: keyof GrowthSample) => median(samples.map((sample) => sample[key]));
  return { p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

function growthFrom(small: GrowthLine, large: GrowthLine): Growth {
  const of = (key: keyof GrowthSample) =>
    median(
      large.samples.map((sample, round) => sample[key] / (small.samples[round]?.[key] ?? NaN)),
    );
  return { time: of('p50'), cpu: of('cpu') };
}

/** Two tables in Markdown: median time, and CPU of server and database, of one request. */
export function growthTables(curves: readonly Curve[]): string {
  const sizes = curves[0]?.sizes.map(({ codes }) => codes.toLocaleString('en')) ?? [];
  const table = (title: string, value: (at: AtSize) => string, growth: 'time' | 'cpu') =>
    markdownTable(
      [title, ...sizes, 'last : first', 'of as many rows', 'rows'],
      curves.map((curve) => [
        curve.question,
        ...curve.sizes.map(value),
        curve.growth[growth].toFixed(2),
        curve.growthOfSameRows?.[growth].toFixed(2) ?? '',
        rowsOf(curve),
      ]),
    );
  return [
    table('ms, median', ({ p50 }) => shortly(p50), 'time'),
    table('CPU µs, with database', ({ cpu }) => cpu.toFixed(0), 'cpu'),
  ].join('\n\n');
}

function rowsOf({ sizes }: Curve): string {
  const rows = sizes.map((at) => at.rows.toLocaleString('en'));
  return new Set(rows).size === 1 ? (rows[0] ?? '') : rows.join(' / ');
}
