import { dividedHanName } from './han-name.js';
import type { TemplateWord } from './template-text.js';

/** Of whom a template speaks. */
export interface TemplateSubject {
  readonly displayName: string;
  /** Handles of social profiles, most followers first. */
  readonly handles: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/**
 * Writes a text in Latin letters as far as it has a reading; signs without one are left out.
 * @param han whether Han characters are read as Chinese, or have no reading
 */
export type Transliterate = (text: string, han: 'CHINESE' | 'NONE') => string;

/** What a template's words say for one case; a word that says nothing is empty or left out. */
export type TemplateValues = Readonly<Partial<Record<TemplateWord, string>>>;

const NAME_LETTERS = 20;
const HANDLE_LETTERS = 30;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The words of a creator: `FIRST` and `NAME` are the first name, `LAST` the last one (empty for a name of one word),
 * `HANDLE` the handle with most followers. What a name does not give the handle gives, and the other way round.
 */
export function creatorWords(
  { displayName, handles, country }: TemplateSubject,
  transliterate: Transliterate,
): TemplateValues {
  // Kanji would be read as Chinese, which is another name.
  const han = country === 'JP' || KANA.test(displayName) ? 'NONE' : 'CHINESE';
  const letters = (text: string) =>
    transliterate(text, han)
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase();
  const [handle = ''] = handles.map(letters).filter((each) => each !== '');
  const [first = '', last = ''] = namesOf(displayName, letters);
  const name = (first || handle).slice(0, NAME_LETTERS);
  return {
    FIRST: name,
    NAME: name,
    LAST: last.slice(0, NAME_LETTERS),
    HANDLE: (handle || first).slice(0, HANDLE_LETTERS),
  };
}

/** First and last name, in letters. Initials count only where there is nothing else. */
function namesOf(displayName: string, letters: (text: string) => string): readonly string[] {
  const han = dividedHanName(displayName.replace(/\s/g, ''));
  if (han !== null) return [letters(han.given), letters(han.family)];
  const words = displayName
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
  const long = words.filter((word) => word.length >= 2);
  const names = long.length > 0 ? long : words;
  return names.length > 1 ? [names[0] ?? '', names.at(-1) ?? ''] : names;
}
