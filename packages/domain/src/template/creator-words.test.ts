import { describe, expect, it, test } from 'vitest';
import { creatorWords, type Transliterate } from './creator-words.js';

/** A small one: the server's knows more. */
const READINGS: Readonly<Record<string, string>> = {
  ...{ 王: 'wang', 晓: 'xiao', 彤: 'tong', 欧: 'ou', 阳: 'yang', 娜: 'na', 吕: 'lv', 布: 'bu' },
  ...{ 山: 'shan', 田: 'tian', さ: 'sa', く: 'ku', ら: 'ra', ß: 'ss' },
};
const transliterate: Transliterate = (text, han) =>
  [...text.normalize('NFKD')]
    .map((sign) => {
      if (/\p{Script=Han}/u.test(sign) && han === 'NONE') return '';
      return READINGS[sign] ?? sign;
    })
    .join('');

const words = (displayName: string, handles: string[] = [], country: string | null = null) =>
  creatorWords({ displayName, handles, country }, transliterate);

describe('the words of a creator', () => {
  test.each([
    ['two names', 'Mei Lin', [], 'MEI', 'LIN', 'MEI'],
    ['three names', 'Ana María Ünal', ['anita'], 'ANA', 'UNAL', 'ANITA'],
    ['one name', 'Zoë', ['zoe.loves_'], 'ZOE', '', 'ZOELOVES'],
    ['an initial', 'J. Doe', [], 'DOE', '', 'DOE'],
    ['initials alone', 'J. D.', [], 'J', 'D', 'J'],
    ['a Chinese name', '王晓彤', [], 'XIAOTONG', 'WANG', 'XIAOTONG'],
    ['a Chinese name with a space', '王 晓彤', [], 'XIAOTONG', 'WANG', 'XIAOTONG'],
    ['a double family name', '欧阳娜娜', [], 'NANA', 'OUYANG', 'NANA'],
    ['two characters, of which nobody knows', '晓彤', [], 'XIAOTONG', '', 'XIAOTONG'],
    ['a Chinese handle', '😀', ['晓彤'], 'XIAOTONG', '', 'XIAOTONG'],
    ['no letters', '😀 - _', ['', '😀', 'mei.lin'], 'MEILIN', '', 'MEILIN'],
    ['nothing at all', '😀', [], '', '', ''],
    ['a long name', 'a'.repeat(50), ['b'.repeat(50)], 'A'.repeat(20), '', 'B'.repeat(30)],
  ])('with %s', (_, name, handles, first, last, handle) => {
    expect(words(name, handles)).toEqual({
      FIRST: first,
      LAST: last,
      NAME: first,
      HANDLE: handle,
    });
  });

  it('do not read Japanese as Chinese: the handle stands for it', () => {
    expect(words('山田', ['yamada'], 'CN').FIRST).toBe('SHANTIAN');
    expect(words('山田', ['yamada'], 'JP').FIRST).toBe('YAMADA');
    expect(words('山田さくら', ['yamada'])).toMatchObject({ FIRST: 'SAKURA', HANDLE: 'YAMADA' });
  });
});
