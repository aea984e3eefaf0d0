import { CODE_TEXT_MAX, parseCodeText, type CodeText } from '../promo-code/code-text.js';
import { variantsOf } from '../promo-code/suggestion.js';
import type { Random } from '../shared/random.js';
import {
  isHole,
  isLegal,
  sampleOf,
  spaceOf,
  type Frame,
  type Hole,
  type KeySpace,
} from './key-space.js';
import { RANDOM_SIGNS } from './template-text.js';

/** Every text, in the order of the template's choices. Only for spaces that are small. */
export function* allTexts({ frames }: KeySpace): Generator<CodeText> {
  for (const frame of frames) for (const text of filled(frame)) yield* legal(text);
}

function* filled(frame: Frame): Generator<string> {
  const [piece, ...rest] = frame;
  if (piece === undefined) {
    yield '';
    return;
  }
  for (const text of isHole(piece) ? signsIn(piece) : [piece]) {
    for (const behind of filled(rest)) yield text + behind;
  }
}

function* signsIn({ signs, length }: Hole): Generator<string> {
  const all = RANDOM_SIGNS[signs];
  for (let number = 0; number < all.length ** length; number += 1) {
    let text = '';
    for (let left = number, place = 0; place < length; place += 1) {
      text = all.charAt(left % all.length) + text;
      left = Math.floor(left / all.length);
    }
    yield text;
  }
}

/** Texts by chance, none of them twice; fewer than asked for if the space is hardly larger. */
export function drawnTexts({ frames }: KeySpace, count: number, random: Random): CodeText[] {
  const drawn = new Map<string, CodeText>();
  const able = frames.filter(isLegal);
  for (let tries = 0; tries < 4 * count && drawn.size < count && able.length > 0; tries += 1) {
    const frame = able[random(able.length)] ?? [];
    const text = frame.map((piece) => (isHole(piece) ? signsBy(piece, random) : piece)).join('');
    for (const code of legal(text)) drawn.set(code.normalForm, code);
  }
  return [...drawn.values()];
}

function signsBy({ signs, length }: Hole, random: Random): string {
  const all = RANDOM_SIGNS[signs];
  return Array.from({ length }, () => all.charAt(random(all.length))).join('');
}

/** In an order by chance. */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const mixed = [...items];
  for (let end = mixed.length; end > 1; end -= 1) {
    mixed.push(...mixed.splice(random(end), 1));
  }
  return mixed;
}

function* legal(text: string): Generator<CodeText> {
  const code = parseCodeText(text);
  if (code.ok) yield code.value;
}

/** The same space with one random sign more in the last random part; null where a text has no room for it. */
export function lengthened({ frames, isRandom }: KeySpace): KeySpace | null {
  if (!isRandom) return null;
  const longer = frames.map(withOneMore).filter((frame) => sampleOf(frame).length <= CODE_TEXT_MAX);
  return longer.length === 0 ? null : spaceOf(longer);
}

function withOneMore(frame: Frame): Frame {
  const last = frame.findLastIndex(isHole);
  return frame.map((piece, index) =>
    index === last && isHole(piece) ? { ...piece, length: piece.length + 1 } : piece,
  );
}

/** The texts of a space without random parts with a letter or number more behind them, without end. */
export function longerTexts({ frames }: KeySpace): Iterable<CodeText> {
  const fixed = (piece: string | Hole) => (isHole(piece) ? [] : [piece]);
  return variantsOf(frames.map((frame) => frame.flatMap(fixed).join('')));
}
