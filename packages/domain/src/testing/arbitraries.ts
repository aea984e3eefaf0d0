import * as fc from 'fast-check';
import { hostileTexts } from './hostile-texts.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const inner = [...letters, '-', '_'];
const foreign = [...new Set(hostileTexts.flatMap(({ typed }) => [...typed]))];

/** The text of a legal code. */
export const codeTexts = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.array(fc.constantFrom(...inner), { minLength: 1, maxLength: 62 }),
    fc.constantFrom(...letters),
  )
  .map(([first, middle, last]) => first + middle.join('') + last);

/** The same text with other capitals. */
export function recased(text: string): fc.Arbitrary<string> {
  return fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) =>
      [...text].map((c, i) => (upper[i] ? c.toUpperCase() : c.toLowerCase())).join(''),
    );
}

/** Anything that can be typed or sent: legal, nearly legal, hostile and random texts. */
export const typedTexts = fc.oneof(
  codeTexts,
  fc.array(fc.constantFrom(...inner), { maxLength: 70 }).map((all) => all.join('')),
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...inner) },
        { weight: 1, arbitrary: fc.constantFrom(...foreign) },
        { weight: 1, arbitrary: fc.constantFrom(...' \t\r\n') },
      ),
      { maxLength: 20 },
    )
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Names as people write them, and worse. */
export const names = fc.oneof(
  fc.constantFrom('Mei Lin', 'Jo', '王晓彤', 'Zoë Łukasz', 'A', '- _ -', '😀', 'Ana María', 'ß'),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
);

/** Zones with and without clock changes, of whole, half and quarter hours, and one that skipped a day. */
export const zones = fc.constantFrom(
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
);
