import { describe, expect, it } from 'vitest';
import { inspectHere } from '../read.js';
import { DELIMITERS, type Encoding } from '../table.js';
import { encoded } from '../testing/encode.js';
import { files } from '../testing/files.js';

const file = files();

const ENGLISH = ['Promo Code*', 'Program Id*', 'Media Id*', 'Type*', 'Active Start Date'];
const CHINESE = ['促销代码', '项目编号', '媒体编号', '类型', '生效日期'];
const TAIWAN = ['促銷代碼', '專案編號', '媒體編號', '類型', '生效日期'];
const WESTERN = ['Código', 'Número', 'Média', 'Größe', 'Début'];
const KNOWN = [...ENGLISH, ...CHINESE, ...TAIWAN, ...WESTERN].map((each) => each.replace('*', ''));

const latin = (text: string) => [text, '12', 'Café Müller', 'TRACKING', '2026-11-30'];
const han = (text: string) => [text, '12', '小红书', '追踪, "双十一"; 其他|全部', '2026-11-30'];
const taiwan = (text: string) => [text, '12', '臺灣', '追蹤, "雙十一"', '2026-11-30'];

interface Kind {
  readonly name: string;
  readonly encoding: Encoding;
  readonly mark?: string;
  readonly languages: readonly (readonly [readonly string[], (text: string) => string[]])[];
}

const both = [
  [ENGLISH, latin],
  [CHINESE, han],
  [ENGLISH, han],
] as const;
const KINDS: readonly Kind[] = [
  { name: 'UTF-8', encoding: 'utf-8', languages: both },
  { name: 'UTF-8 with its mark', encoding: 'utf-8', mark: '\uFEFF', languages: both },
  { name: 'UTF-16 LE', encoding: 'utf-16le', languages: both },
  { name: 'UTF-16 BE', encoding: 'utf-16be', languages: both },
  { name: 'UTF-16 LE with its mark', encoding: 'utf-16le', mark: '\uFEFF', languages: both },
  { name: 'UTF-16 BE with its mark', encoding: 'utf-16be', mark: '\uFEFF', languages: both },
  {
    name: 'GBK',
    encoding: 'gb18030',
    languages: [
      [CHINESE, han],
      [ENGLISH, han],
    ],
  },
  {
    name: 'Big5',
    encoding: 'big5',
    languages: [
      [TAIWAN, taiwan],
      [ENGLISH, taiwan],
    ],
  },
  {
    name: 'windows-1252',
    encoding: 'windows-1252',
    languages: [
      [WESTERN, latin],
      [ENGLISH, latin],
    ],
  },
];

const ORDERS = [
  [0, 1, 2, 3, 4],
  [3, 0, 4, 2, 1],
  [4, 3, 2, 1, 0],
];

const csvText = (table: readonly (readonly string[])[], delimiter: string) =>
  table
    .map((row) =>
      row.map((cell) => (/[",;|\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
    )
    .map((row) => `${row.join(delimiter)}\r\n`)
    .join('');

describe('the encoding and the delimiter of a CSV', () => {
  const cases = KINDS.flatMap((kind) =>
    kind.languages.flatMap(([headers, row]) =>
      DELIMITERS.flatMap((delimiter) =>
        ORDERS.map((order) => ({ kind, headers, row, delimiter, order })),
      ),
    ),
  );

  it('are found, or asked about, and never silently wrong', async () => {
    const outcome = { sure: 0, asked: 0 };
    for (const { kind, headers, row, delimiter, order } of cases) {
      const table = [headers, row('SUMMER10'), row('WINTER20')].map((each) =>
        order.map((at) => each[at] ?? ''),
      );
      const path = file(encoded((kind.mark ?? '') + csvText(table, delimiter), kind.encoding));
      const { isSure, readings } = await inspectHere(path, { knownHeaders: KNOWN });
      const right = readings.findIndex(
        ({ headers: read, rows }) =>
          JSON.stringify([read, ...rows.map(({ cells }) => cells.map(({ text }) => text))]) ===
          JSON.stringify(table),
      );
      const where = `${kind.name} ${headers[0]} ${JSON.stringify(delimiter)}`;
      expect(right, `${where}: the right reading is among those told`).toBeGreaterThanOrEqual(0);
      if (isSure) expect([right, readings.length], where).toEqual([0, 1]);
      outcome[isSure ? 'sure' : 'asked'] += 1;
    }
    // Asked: Big5, GBK and windows-1252 under headers that are the same in all of them.
    expect(cases.length).toBe(outcome.sure + outcome.asked);
    expect(outcome).toEqual({ sure: 252, asked: 36 });
  });

  it('are as a person said', async () => {
    const path = file(encoded('Promo Code,Note\nA,中文;x\n', 'gb18030'));
    const asked = await inspectHere(path, { knownHeaders: KNOWN });
    expect(asked.isSure).toBe(false);
    expect(asked.readings.map(({ choice }) => choice)).toContainEqual({
      ...{ format: 'CSV', encoding: 'gb18030', delimiter: ',' },
    });
    const wanted = { encoding: 'gb18030', delimiter: ';' } as const;
    const said = await inspectHere(path, { knownHeaders: KNOWN, wanted });
    expect(said).toMatchObject({
      isSure: true,
      readings: [
        {
          headers: ['Promo Code,Note'],
          rows: [{ line: 2, cells: [{ text: 'A,中文' }, { text: 'x' }] }],
        },
      ],
    });
  });

  it('are asked about where two explain the headers equally well and give different texts', async () => {
    const path = file('Promo Code\nA;B\n');
    const { isSure, readings } = await inspectHere(path, { knownHeaders: KNOWN });
    expect(isSure).toBe(false);
    expect(readings.map(({ choice }) => choice)).toMatchObject([
      { delimiter: ',' },
      { delimiter: ';' },
    ]);
    const plain = await inspectHere(file('Promo Code\nA\n'), { knownHeaders: KNOWN });
    expect(plain.isSure).toBe(true);
  });

  it('are not taken for UTF-8 because two characters of another encoding happen to be valid', async () => {
    // 一 in GBK is D2 BB, which UTF-8 reads as another letter.
    const path = file(encoded('Promo Code,Note\nA,一\n', 'gb18030'));
    const { isSure, readings } = await inspectHere(path, { knownHeaders: KNOWN });
    expect(isSure).toBe(false);
    const notes = readings.map(({ rows }) => rows[0]?.cells[1]?.text);
    expect(notes).toContain('一');
    const cafe = await inspectHere(file('Promo Code,Note\nA,café\n'), { knownHeaders: KNOWN });
    expect(cafe.isSure).toBe(true);
  });

  it('are not shown by a beginning that is the same in all of them', async () => {
    const rows = 'SUMMER10,plain\n'.repeat(40_000);
    const path = file(encoded(`Promo Code,Note\n${rows}LAST,双十一\n`, 'gb18030'));
    const { isSure, readings } = await inspectHere(path, { knownHeaders: KNOWN });
    expect(isSure).toBe(false);
    expect(readings.map(({ choice }) => choice)).toMatchObject([
      ...[{ encoding: 'utf-8' }, { encoding: 'gb18030' }, { encoding: 'big5' }],
    ]);
  });

  it('are UTF-8 where it is Russian, Greek or Chinese', async () => {
    for (const text of ['Привет, мир', 'Καλημέρα κόσμε', '双十一大促', 'שלום עולם']) {
      const { isSure, readings } = await inspectHere(file(`Promo Code;Note\nA;${text}\n`), {
        knownHeaders: KNOWN,
      });
      expect([isSure, readings[0].rows[0]?.cells[1]?.text]).toEqual([true, text]);
    }
  });

  it('may be told by the file itself', async () => {
    const path = file('sep=;\r\nPromo Code;Note\r\nA;b,c\r\n');
    const { isSure, readings } = await inspectHere(path, { knownHeaders: KNOWN });
    expect([isSure, readings[0].headers, readings[0].headerLine]).toEqual([
      true,
      ['Promo Code', 'Note'],
      2,
    ]);
  });
});

describe('the headers of a CSV', () => {
  it('are known in any spelling, and named where two are equal', async () => {
    const path = file('\n PROMO_CODE ,promo code*,,Type\nA,B,,C\n');
    const { readings } = await inspectHere(path, { knownHeaders: KNOWN });
    expect(readings[0]).toMatchObject({
      headerLine: 2,
      knownCount: 3,
      equalHeaders: [' PROMO_CODE '],
    });
  });

  it('may not be a thousand, however unknown they are', async () => {
    const line = Array.from({ length: 1_000 }, (_, place) => `c${place}`).join(',');
    const path = file(`${line}\n${line}\n`);
    await expect(inspectHere(path, { knownHeaders: KNOWN })).rejects.toMatchObject({
      fault: { code: 'TOO_MANY_COLUMNS', line: 1 },
    });
  });
});
