import { normalFormOf, parseCodeText } from '../promo-code/code-text.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import type { TemplateValues } from './creator-words.js';
import {
  RANDOM_SIGNS,
  type RandomSigns,
  type Template,
  type TemplatePart,
} from './template-text.js';

/** A place for random signs. */
export interface Hole {
  readonly signs: RandomSigns;
  readonly length: number;
}

/** A text with holes for random signs. */
export type Frame = readonly (string | Hole)[];

/** The texts that a template can give in one case. */
export interface KeySpace {
  readonly frames: readonly Frame[];
  /** How many texts there are that a code can have. Exact to 2^53. */
  readonly size: number;
  readonly isRandom: boolean;
}

const MAX_CHOICES = 200;

/**
 * Fills in what the words of a template say.
 * @returns or, with an empty path, `TEMPLATE_VALUE_MISSING` for a word that says nothing here, `TOO_MANY` choices, or
 * `TEMPLATE_INVALID` if no code can have a text of it
 */
export function keySpaceOf(template: Template, values: TemplateValues): Result<KeySpace> {
  let frames: readonly Frame[] = [[]];
  for (const part of template) {
    const pieces = piecesOf(part, template, values);
    if (typeof pieces === 'string') {
      return refused(violation('TEMPLATE_VALUE_MISSING', [], { word: pieces }));
    }
    if (frames.length * pieces.length > MAX_CHOICES) {
      return refused(violation('TOO_MANY', [], { max: MAX_CHOICES }));
    }
    frames = frames.flatMap((frame) => pieces.map((piece) => [...frame, piece]));
  }
  const distinct = new Map<string, Frame>();
  for (const frame of frames.map(tidied)) {
    const key = keyOf(frame);
    if (!distinct.has(key)) distinct.set(key, frame);
  }
  const usable = [...distinct.values()].filter(isUsable);
  if (usable.length === 0) return refused(violation('TEMPLATE_INVALID', [], { part: '' }));
  return ok(spaceOf(usable));
}

/** The space of frames that give different texts. */
export function spaceOf(frames: readonly Frame[]): KeySpace {
  return {
    frames,
    size: frames.filter(isLegal).reduce((sum, frame) => sum + sizeOf(frame), 0),
    isRandom: frames.some((frame) => frame.some(isHole)),
  };
}

/** The space that has one text. */
export function spaceOfText(text: string): KeySpace {
  return spaceOf([[text]]);
}

/** The pieces among which a part chooses, or the word that says nothing. */
function piecesOf(
  part: TemplatePart,
  template: Template,
  values: TemplateValues,
): readonly (string | Hole)[] | string {
  if (part.kind === 'TEXT') return [part.text];
  if (part.kind === 'CHOICE') return part.texts;
  if (part.kind === 'RANDOM') return [{ signs: part.signs, length: part.length }];
  const value = values[part.word] ?? '';
  if (value !== '' || part.word !== 'LAST') return value === '' ? part.word : [value];
  // A name of one word is said once.
  const isSaid = template.some(({ kind, ...other }) => kind === 'WORD' && isFirst(other));
  const first = values.FIRST ?? '';
  return first === '' ? part.word : [isSaid ? '' : first];
}

const isFirst = (part: object) => 'word' in part && (part.word === 'FIRST' || part.word === 'NAME');

/** Where a word is left out, the sign that would divide it from others is too. */
function tidied(frame: Frame): Frame {
  if (!frame.includes('')) return frame;
  const pieces = frame.filter((piece) => piece !== '');
  return pieces.map((piece, index) => {
    if (isHole(piece)) return piece;
    const before = pieces[index - 1];
    const isAfterSign = before === undefined || (!isHole(before) && /[-_]$/.test(before));
    const text = isAfterSign ? piece.replace(/^[-_]+/, '') : piece;
    return index === pieces.length - 1 ? text.replace(/[-_]+$/, '') : text;
  });
}

export function isHole(piece: string | Hole): piece is Hole {
  return typeof piece !== 'string';
}

/** Frames with the same key give the same texts. */
function keyOf(frame: Frame): string {
  return frame
    .map((piece) => (isHole(piece) ? piece.signs.repeat(piece.length) : piece))
    .map((text, index) => (isHole(frame[index] ?? '') ? `{${text}}` : normalFormOf(text)))
    .join('');
}

/** The text with the same sign in each hole: legal if all texts of the frame are. */
export function sampleOf(frame: Frame): string {
  return frame.map((piece) => (isHole(piece) ? '2'.repeat(piece.length) : piece)).join('');
}

/** Whether a code can have the texts of a frame: all of them, or none. */
export function isLegal(frame: Frame): boolean {
  return parseCodeText(sampleOf(frame)).ok;
}

/** Legal, or legal with something behind it: `JO` alone is too short for a code. */
function isUsable(frame: Frame): boolean {
  return isLegal(frame) || parseCodeText(`${sampleOf(frame)}10`).ok;
}

function sizeOf(frame: Frame): number {
  return frame.reduce(
    (size, piece) =>
      isHole(piece) ? size * RANDOM_SIGNS[piece.signs].length ** piece.length : size,
    1,
  );
}

/** How much of a space may be issued. */
export interface Share {
  readonly size: number;
  readonly free: number;
  /** False where `free` was worked out from a sample. */
  readonly isExact: boolean;
}

/**
 * Whether so many codes can be made of a space. Of one that was only sampled a tenth must be free: below that nearly
 * every draw is in vain.
 */
export function willDo({ size, free, isExact }: Share, wanted: number): boolean {
  return free >= wanted && (isExact || free * 10 >= size);
}
