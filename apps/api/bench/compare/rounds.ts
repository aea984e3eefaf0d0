import type { Until } from '../shared/load.js';
import { countCodes } from './check.js';
import type { Contender } from './contenders.js';
import { changes, measure, type Sample } from './measure.js';
import type { Work } from './questions.js';
import type { Line } from './report.js';

interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly databasePid: number | null;
}

/**
 * Requests of the first, unmeasured pass of a change, after which all contenders' code is compiled; its pace says
 * how many make up a round's time.
 */
const WARM_UP = 4_000;

/**
 * Every contender with every kind of work, round by round, every second round in reverse: what the machine does
 * beside it meets all of them.
 * @throws when a contender wrote another number of codes than it said
 */
export async function runRounds(
  contenders: readonly Contender[],
  works: readonly Work[],
  { rounds, seconds, databasePid }: Options,
): Promise<readonly Line[]> {
  const checkCodes = await countCodes(contenders);
  const issued = new Map<string, number>();
  const once = async (contender: Contender, work: Work, until: Until): Promise<Sample> => {
    const sample = await measure(contender, work, until, databasePid);
    if (changes(work)) {
      issued.set(contender.name, (issued.get(contender.name) ?? 0) + sample.answered);
    }
    return sample;
  };
  const runs = [];
  for (const work of works) {
    for (const contender of contenders) {
      const isChange = changes(work);
      const warm = await once(contender, work, isChange ? { requests: WARM_UP } : { seconds });
      const requests = Math.ceil(warm.requestsPerSecond * seconds);
      const until: Until = isChange ? { requests } : { seconds };
      runs.push({ contender, work, until, samples: [] as Sample[] });
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, work, until, samples } of round % 2 === 0 ? runs : runs.toReversed()) {
      samples.push(await once(contender, work, until));
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  await checkCodes(issued);
  return runs.map(({ contender, work, samples }) => ({
    ...{ work: work.name, contender: contender.name, samples },
  }));
}
