import { creatorWords } from '@creator-codes/domain';
import { describe, expect, test } from 'vitest';
import { transliteration } from './transliterate.js';

describe('a creator’s name in letters of codes', () => {
  test.each([
    ['晓彤', 'XIAOTONG', ''],
    ['王晓彤', 'XIAOTONG', 'WANG'],
    ['单田芳', 'TIANFANG', 'SHAN'],
    ['曾国藩', 'GUOFAN', 'ZENG'],
    ['吕布', 'LVBU', ''],
    ['張偉', 'ZHANGWEI', ''],
    ['重庆小面', 'CHONGQINGXIAOMIAN', ''],
    ['李佳琦Austin', 'LIJIAQIAUSTIN', ''],
    ['Ayşe Yılmaz', 'AYSE', 'YILMAZ'],
    ['Łukasz Żółć', 'LUKASZ', 'ZOLC'],
    ['Ngọc Đỗ', 'NGOC', 'DO'],
    ['Søren Groß', 'SOREN', 'GROSS'],
    ['Владимир', 'VLADIMIR', ''],
    ['Γιώργος', 'GIORGOS', ''],
    ['김민수', 'GIMMINSU', ''],
    ['𝓐𝓷𝓷𝓪 Ａｌｉｃｅ', 'ANNA', 'ALICE'],
    ['Mei🎉 Lin🇨🇳1️⃣', 'MEI', 'LIN'],
    ['🎤👩‍🎤㊗️Ⓜ️', '', ''],
    ['山田さくら', 'SAKURA', ''],
  ])('%s is %s %s', async (displayName, first, last) => {
    const subject = { displayName, handles: [], country: null };
    expect(creatorWords(subject, await transliteration())).toMatchObject({
      FIRST: first,
      LAST: last,
    });
  });
});
