import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, variablesOf } from '../shared/load.js';
import { codesIn, rowCounts, untilSealed } from '../shared/rows.js';
import type { Contender } from './contenders.js';
import { changes } from './measure.js';
import type { Work } from './questions.js';

const TURNS = 20;

/** Nothing is measured before every contender gives the same answer, byte for byte. */
export async function compareAnswers(contenders: readonly Contender[], work: Work): Promise<void> {
  const { variables } = work;
  const turns = typeof variables === 'function' ? TURNS : Math.min(TURNS, variables.length);
  for (let turn = 0; turn < turns; turn += 1) {
    // A change is asked of each with the same variables: each has a database of its own.
    const asked: Work = { ...work, variables: [variablesOf(work, turn)] };
    const answers = await Promise.all(
      contenders.map(async (each) => JSON.stringify(await ask(each, asked))),
    );
    answers.forEach((answer, place) => {
      if (answer === answers[0]) return;
      const file = join(tmpdir(), 'creator-codes-bench-answers.json');
      writeFileSync(file, `${answers[0] ?? ''}\n${answer}\n`);
      const name = contenders[place]?.name ?? '';
      throw new Error(`${work.name}: ${name} answers something else than the floor, see ${file}`);
    });
    if (changes(work) && answers[0]?.includes('"errors":[]') !== true) {
      throw new Error(`${work.name}: nothing was done: ${answers[0]}`);
    }
  }
}

/** One change writes as many rows into the same tables whoever makes it: nothing was left out by hand. */
export async function compareWrites(contenders: readonly Contender[], work: Work): Promise<void> {
  let expected: string | null = null;
  for (const contender of contenders) {
    const before = await rowCounts(contender.databaseUrl);
    await ask(contender, work);
    if (contender.seals) await untilSealed(contender.databaseUrl);
    const after = await rowCounts(contender.databaseUrl);
    const written = [...after]
      .map(([table, rows]) => [table, rows - (before.get(table) ?? 0)] as const)
      .filter(([, rows]) => rows !== 0)
      .map(([table, rows]) => `${table} ${rows}`)
      .join(', ');
    expected ??= written;
    if (written !== expected) {
      throw new Error(`${work.name}: ${contender.name} writes ${written}; the floor ${expected}`);
    }
  }
  process.stderr.write(`${work.name} writes ${expected}\n`);
}

/** Counts codes now. @returns what throws unless as many came as were answered */
export async function countCodes(contenders: readonly Contender[]) {
  const before = await Promise.all(contenders.map(({ databaseUrl }) => codesIn(databaseUrl)));
  return async (issued: ReadonlyMap<string, number>): Promise<void> => {
    for (const [place, { name, databaseUrl }] of contenders.entries()) {
      const came = (await codesIn(databaseUrl)) - (before[place] ?? 0);
      if (came !== issued.get(name)) {
        throw new Error(`${name} answered ${issued.get(name)} issues with yes and wrote ${came}`);
      }
    }
  };
}
