import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectHere } from '../src/read.js';
import { DELIMITERS, type Encoding } from '../src/table.js';
import { encoded } from '../src/testing/encode.js';

const ENGLISH = ['Promo Code', 'Program Id', 'Type', 'Note'];
const CHINESE = ['促销代码', '项目编号', '类型', '备注'];
const TAIWAN = ['促銷代碼', '專案編號', '類型', '備註'];
const WESTERN = ['Código', 'Número', 'Größe', 'Note'];
const KNOWN = [ENGLISH, CHINESE, TAIWAN, WESTERN].flat();

const MAINLAND =
  '的一是了我不人在他有这上大来和国地到以说时要就出会也你对生能而子那得于着下自之年过发后作里用道行';
const ISLAND =
  '的一是了我不人在他有這上大來和國地到以說時要就出會也你對生能而子那得於著下自之年過發後作裡用道行';
const LATIN = 'éèàüöäßñçøåÉÜÖÑ';

interface Kind {
  readonly encoding: Encoding;
  readonly mark: string;
  readonly headers: readonly (readonly string[])[];
  readonly letters: string;
}
const kind = (
  encoding: Encoding,
  headers: readonly (readonly string[])[],
  letters: string,
  mark = '',
): Kind => ({
  ...{ encoding, headers, letters, mark },
});
const KINDS = [
  kind('utf-8', [ENGLISH, CHINESE], MAINLAND),
  kind('utf-8', [ENGLISH, WESTERN], LATIN),
  kind('utf-8', [ENGLISH, CHINESE], MAINLAND, '\uFEFF'),
  kind('utf-16le', [ENGLISH, CHINESE], MAINLAND),
  kind('utf-16be', [ENGLISH, TAIWAN], ISLAND),
  kind('utf-16le', [ENGLISH, CHINESE], MAINLAND, '\uFEFF'),
  kind('utf-16be', [ENGLISH, CHINESE], MAINLAND, '\uFEFF'),
  kind('gb18030', [ENGLISH, CHINESE], MAINLAND),
  kind('big5', [ENGLISH, TAIWAN], ISLAND),
  kind('windows-1252', [ENGLISH, WESTERN], LATIN),
];

/** A generator of numbers below a bound, the same for each seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
}

/** What came of files, in numbers. */
interface Outcome {
  readonly files: number;
  readonly sure: number;
  readonly asked: number;
  readonly askedWithoutTheRightOne: number;
  readonly silentlyWrong: number;
}

/** What came of so many files of random texts: read right without asking, asked with the right one shown, or wrong. */
export async function encodings(count: number, seed = 1): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
  const path = join(folder, 'file');
  const roll = dice(seed);
  const pick = <T>(items: ArrayLike<T>) => items[roll(items.length)] as T;
  const told = { files: count, sure: 0, asked: 0, askedWithoutTheRightOne: 0, silentlyWrong: 0 };
  try {
    for (let at = 0; at < count; at += 1) {
      const { encoding, mark, headers, letters } = pick(KINDS);
      const delimiter = pick(DELIMITERS);
      const cell = () => {
        const text = Array.from({ length: 1 + roll(4) }, () => pick([...letters])).join('');
        return pick([
          text,
          text,
          `CODE${roll(99)}`,
          `a${text}`,
          `${text}; x`,
          `${text},${text}`,
          `"${text}|`,
        ]);
      };
      const body = Array.from({ length: 1 + roll(3) }, () => ['A', '1', cell(), cell()]);
      const table = [pick(headers), ...body];
      const lines = table.map((row) =>
        row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter),
      );
      writeFileSync(path, encoded(`${mark}${lines.join('\n')}\n`, encoding));
      const { isSure, readings } = await inspectHere(path, { knownHeaders: KNOWN });
      const isRight = readings.map(
        (each) =>
          JSON.stringify([
            each.headers,
            ...each.rows.map(({ cells }) => cells.map(({ text }) => text)),
          ]) === JSON.stringify(table),
      );
      if (isSure) told[isRight[0] ? 'sure' : 'silentlyWrong'] += 1;
      else told[isRight.includes(true) ? 'asked' : 'askedWithoutTheRightOne'] += 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return told;
}
