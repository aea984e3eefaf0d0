import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { names, typedTexts } from '../testing/arbitraries.js';
import { searchFormOf, wordsOf } from './search-form.js';

const texts = fc.oneof(names, typedTexts, fc.string({ unit: 'grapheme' }));
const LAST_CODE_POINT = 0x10ffff;
/** A Greek mark whose capital is a letter. */
const hasIotaBelow = (text: string) => text.normalize('NFKD').includes('\u0345');

describe('the form in which texts are searched', () => {
  test.each([
    ['Greek', 'Οδυσσέας', ['ΟΔΥΣ', 'οδυς', 'ΟΔΥΣΣΕΑΣ', 'σσέας', 'Οδυσσέασ']],
    ['Turkish', 'Yılmaz', ['YILMAZ', 'yilmaz', 'yılm', 'YİLMAZ']],
    ['Turkish, dotted', 'İpek', ['ipek', 'İPEK', 'IPEK', 'i\u0307pek']],
    ['German', 'Straße', ['STRASSE', 'strasse', 'STRAẞE', 'straß']],
    ['accents, composed or not', 'José', ['jose', 'JOSE\u0301', 'josé']],
    ['Polish and Danish', 'Łukasz Sørensen', ['Łukasz', 'ŁUKASZ', 'SØREN']],
    ['Cyrillic', 'Семён', ['СЕМЕН', 'семён']],
    ['Chinese, of any width', '王晓彤Ａ１', ['晓彤', '王晓彤a1']],
    ['Japanese, whose marks make another letter', 'ｶﾞﾝﾊﾞﾚ', ['ガン', 'ガンバレ']],
    ['Korean', '김민수', ['김민수', '김민수'.normalize('NFD')]],
    ['ligatures', 'Oﬃce ﷺ', ['OFFICE', 'صلى']],
    ['what nobody sees', 'Me\u200Bi\u00AD \uFEFFLin', ['mei', 'lin', 'Me\u2060i']],
    ['what is no pattern', '100% Ana_B \\', ['100%', 'ana_b', '\\']],
  ])('%s', (_, name, parts) => {
    const form = searchFormOf(name);
    for (const part of parts) expect(form).toContain(searchFormOf(part));
  });

  test.each([
    ['か', 'が'],
    ['は', 'ぱ'],
    ['किताब', 'कताब'],
    ['王', '汪'],
    ['_', '%'],
    ['o', 'ø'],
    ['a', 'а'],
  ])('%s is not %s', (a, b) => {
    expect(searchFormOf(a)).not.toBe(searchFormOf(b));
  });

  it('of a form is itself, for every character and for any text', () => {
    for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
      const form = searchFormOf(String.fromCodePoint(code));
      if (searchFormOf(form) !== form) expect(`U+${code.toString(16)}`).toBe('the same twice');
    }
    fc.assert(
      fc.property(texts, (text) => {
        const form = searchFormOf(text);
        expect(searchFormOf(form)).toBe(form);
      }),
    );
  });

  it('is the same in capitals and small letters, for every character and for any text', () => {
    for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
      const character = String.fromCodePoint(code);
      if (hasIotaBelow(character)) continue;
      const form = searchFormOf(character);
      const isSame = [character.toUpperCase(), character.toLowerCase()].every(
        (each) => searchFormOf(each) === form,
      );
      if (!isSame) expect(`U+${code.toString(16)}`).toBe('the same in any case');
    }
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!hasIotaBelow(text));
        const form = searchFormOf(text);
        expect(searchFormOf(text.toUpperCase())).toBe(form);
        expect(searchFormOf(text.toLowerCase())).toBe(form);
      }),
    );
  });

  it('is the same however a text is composed', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, composed) => {
        expect(searchFormOf(text.normalize(composed))).toBe(searchFormOf(text));
      }),
    );
  });

  it('of whole words joined is their forms joined, so that a name has the words of what it is made of', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(searchFormOf(`${a} ${b}`)).toBe(`${searchFormOf(a)} ${searchFormOf(b)}`);
      }),
    );
  });

  it('has every part of a text that begins and ends with whole characters', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, at, length) => {
        const characters = Array.from(new Intl.Segmenter().segment(text), (each) => each.segment);
        const from = at % (characters.length + 1);
        const part = characters.slice(from, from + (length % 12)).join('');
        // Letters of a syllable in Korean grow together with what comes before.
        fc.pre(!/\p{Script=Hangul}/u.test(text.normalize('NFKD')));
        expect(searchFormOf(text)).toContain(searchFormOf(part));
      }),
    );
  });

  it('is as short as its letters, so that a syllable is one of them', () => {
    expect(Array.from(searchFormOf('김민수'))).toHaveLength(3);
    expect(Array.from(searchFormOf('ガンバレ'))).toHaveLength(4);
  });

  it('is quickly found of a huge text, and ends where a text is cut', () => {
    expect(searchFormOf('\u0301\u200B'.repeat(32_768))).toBe('');
    // Marks out of order, which take quadratic time to sort: minutes, where all are sorted.
    const unsorted = (marks: string) => `a${marks.repeat(100_000)}`;
    expect(searchFormOf(unsorted('\u0301\u0323\u0328\u0345'))).toBe('a');
    const hebrew = searchFormOf(unsorted('\u05C1\u05B0'));
    expect([hebrew.length, searchFormOf(hebrew)]).toEqual([31, hebrew]);
    const tibetan = searchFormOf(unsorted('\u0F73'));
    expect([tibetan.length, searchFormOf(tibetan)]).toEqual([31, tibetan]);
    expect(searchFormOf('ﷺ'.repeat(16_384))).toHaveLength(18 * 16_384);
    for (const half of ['\uD83D', '\uDE00', 'a\uD83Db']) {
      expect(searchFormOf(half)).toBe(half);
    }
  });

  it('has words between white space of any kind', () => {
    expect(wordsOf(searchFormOf(' Ana\u3000 Ｍａｒｉａ\tß\n'))).toEqual(['ana', 'maria', 'ss']);
    expect(wordsOf(searchFormOf('\u200B \u0301'))).toEqual([]);
  });
});
