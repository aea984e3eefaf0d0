import {
  normalFormOf,
  parseCodeText,
  type AccountId,
  type PromoCodeId,
} from '@creator-codes/domain';
import { acceptsInSomeCase, literalPattern } from '@creator-codes/patterns';
import { bulkInsert } from '../../src/persistence/engine/bulk-insert.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { promoCodeRow } from '../../src/persistence/repositories/promo-code-repository.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { exactCodeKey } from '../../src/persistence/tables/keys.js';
import { randomFrom } from '../../src/seed/random.js';
import { makeAccount, newAssignment, newCode, NOW } from './account.js';

const LEGAL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** What looks or folds like a legal character, or is not seen at all. */
const TRAPS = [
  ...['ſ', 'K', 'İ', 'ı', 'ß', 'Å', 'ﬁ', 'А', 'О', 'е', 'Ι', '０', '1️⃣', '①', 'ª'],
  ...['\u200D', '\u200B', '\u00AD', '\u0301', '\u00A0', '\u2028', '\uFEFF', '\u0000', '\u180E'],
  ...['‐', '–', '＿', '‿', '\u202E', '🎉', '\uD800', '　', '.', ' ', '*', '%'],
];
/** Codes that are written and asked for together. */
const BATCH = 250;

/** How often the parts of the product said the same of a string. */
export interface Agreement {
  readonly strings: number;
  /** Strings that are the code they were made from, or another that is there. */
  readonly same: number;
  /** Strings that can be a code at all. */
  readonly legal: number;
  readonly disagreements: readonly string[];
}

/**
 * Random Unicode strings against codes that are there. Whether a string is a code is asked of the domain (the normal
 * form), of what finds the code of an order in the database, of the engine of patterns, and of the database's own
 * comparison of texts, which must fold nothing.
 */
export async function sameCode(
  database: Database,
  strings: number,
  seed: number,
): Promise<Agreement> {
  const random = randomFrom(seed);
  const account = await makeAccount(database);
  const { id: accountId, unitOfWork, northtrail, performance } = account;
  const disagreements: string[] = [];
  let [asked, same, legal] = [0, 0, 0];
  const held = new Map<string, PromoCodeId>();
  while (asked < strings) {
    const codes = newTexts(random, held).map((text) =>
      newCode(text, northtrail, [newAssignment(performance)]),
    );
    for (const code of codes) held.set(code.normalForm ?? '', code.id);
    const rows = codes.map((code) => promoCodeRow(accountId, code, 'Test', NOW));
    await database.transaction((session) =>
      bulkInsert(session, database.dialect.name, session.tables.promoCode, rows),
    );
    const found = await unitOfWork.read(accountId, (facts) =>
      Promise.all(
        codes.flatMap(({ text }) =>
          stringsFrom(text, random).map(async (typed) => {
            const parsed = parseCodeText(typed);
            const fitting = parsed.ok ? await facts.codesFitting(parsed.value) : [];
            const isText = await isStored(database, accountId, typed);
            return { of: text, typed, parsed, fitting, isText };
          }),
        ),
      ),
    );
    for (const { of, typed, parsed, fitting, isText } of found) {
      asked += 1;
      const id = parsed.ok ? held.get(parsed.value.normalForm) : undefined;
      if (parsed.ok) legal += 1;
      if (id !== undefined) same += 1;
      const isOf = parsed.ok && parsed.value.normalForm === normalFormOf(of);
      const read = parsed.ok ? parsed.value.text : typed;
      const verdicts = {
        found: fitting.join() === (id ?? ''),
        engine: acceptsInSomeCase(literalPattern(normalFormOf(of)).automaton, read) === isOf,
        database: isText === held.has(typed),
      };
      for (const [who, agrees] of Object.entries(verdicts)) {
        if (!agrees) disagreements.push(`${who}: ${JSON.stringify(typed)} of ${of}`);
      }
    }
  }
  return { strings: asked, same, legal, disagreements };
}

/** Whether the text of a code is just this one as the database compares them, byte for byte. */
async function isStored(
  { select }: Database,
  accountId: AccountId,
  text: string,
): Promise<boolean> {
  const rows = await select('SELECT id FROM promo_code WHERE account_id = ? AND code_key = ?', [
    bytesOfOwnId(accountId),
    exactCodeKey(text),
  ]);
  return rows.length > 0;
}

function newTexts(random: () => number, held: ReadonlyMap<string, unknown>): readonly string[] {
  const texts = new Map<string, string>();
  while (texts.size < BATCH) {
    const length = 3 + Math.floor(random() ** 3 * 62);
    const text = Array.from({ length }, (_, at) => {
      const isEdge = at === 0 || at === length - 1;
      return !isEdge && random() < 0.1 ? '-_'.charAt(random() * 2) : anyOf(LEGAL, random);
    }).join('');
    if (!held.has(normalFormOf(text))) texts.set(normalFormOf(text), text);
  }
  return [...texts.values()];
}

/** Six that are made from a code, and two from nothing. */
function stringsFrom(text: string, random: () => number): readonly string[] {
  const at = Math.floor(random() * text.length);
  const trap = TRAPS[Math.floor(random() * TRAPS.length)] ?? '';
  const inOtherCase = Array.from(text, (each) =>
    random() < 0.5 ? each.toLowerCase() : each.toUpperCase(),
  ).join('');
  return [
    inOtherCase,
    ` \t${inOtherCase}\n`,
    text.slice(0, at) + trap + text.slice(at + 1),
    text.slice(0, at) + trap + text.slice(at),
    random() < 0.5 ? trap + text : text + trap,
    random() < 0.5 ? wide(text) : normalFormOf(text),
    anyUnicode(random),
    anyUnicode(random),
  ];
}

/** The full-width forms of its characters. */
function wide(text: string): string {
  return Array.from(text, (each) => String.fromCodePoint(each.charCodeAt(0) + 0xfee0)).join('');
}

function anyUnicode(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
    String.fromCodePoint(Math.floor(random() ** 4 * 0x10_ffff)),
  ).join('');
}

function anyOf(characters: string, random: () => number): string {
  return characters.charAt(Math.floor(random() * characters.length));
}
