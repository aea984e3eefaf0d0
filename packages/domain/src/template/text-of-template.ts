import { CODE_TEXT_MAX, normalFormOf } from '../promo-code/code-text.js';
import { SUFFIXES } from '../promo-code/suggestion.js';
import { isHole, isLegal, type Frame, type KeySpace } from './key-space.js';
import { RANDOM_SIGNS } from './template-text.js';

/** Whether a text is one of a template's, whatever its letter case. */
export function isTextOf({ frames }: KeySpace, text: string): boolean {
  const form = normalFormOf(text);
  return frames.some((frame) => isLegal(frame) && textsOf(frame).test(form));
}

/** Whether a text is one of the longer ones that are taken where a template's own are not free. */
export function isLongerTextOf({ frames, isRandom }: KeySpace, text: string): boolean {
  if (isRandom) return false;
  const form = normalFormOf(text);
  return frames.some((frame) => {
    const whole = normalFormOf(frame.map((piece) => (isHole(piece) ? '' : piece)).join(''));
    const short = whole.slice(0, CODE_TEXT_MAX - 5).replace(/[_-]+$/, '');
    return form !== whole && form.startsWith(short) && isSuffix(form.slice(short.length));
  });
}

function isSuffix(behind: string): boolean {
  return SUFFIXES.includes(behind) || /^(?:[6-9]|[1-9]\d{1,4})$/.test(behind);
}

function textsOf(frame: Frame): RegExp {
  const pieces = frame.map((piece) =>
    isHole(piece) ? `[${RANDOM_SIGNS[piece.signs]}]{${piece.length}}` : normalFormOf(piece),
  );
  return new RegExp(`^${pieces.join('')}$`);
}
