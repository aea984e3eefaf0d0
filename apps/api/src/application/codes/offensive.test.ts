import { describe, expect, test } from 'vitest';
import { isOffensive } from './offensive.js';

describe('an offensive text', () => {
  test.each([
    ['a word', 'SHIT20'],
    ['in small letters', 'fuck10'],
    ['inside of another text', 'MEIFUCK10'],
    ['with signs between its letters', 'F-U-C-K'],
    ['with a sign in front', 'MEI_SHIT'],
    ['digits for letters', 'SH1T10'],
    ['one beside a harmless word that looks like it', 'SHITING-SHIT'],
  ])('is found: %s', async (_, text) => {
    expect(await isOffensive(text)).toBe(true);
  });

  test.each([
    ...['CLASS10', 'ANALYTICS', 'ESSEX15', 'COCKTAIL5', 'PASSION', 'MEI15', 'SCUNTHORPE', 'BASS20'],
    // What the library alone would refuse.
    ...['PENISTONE', 'FUKUOKA10', 'CUMIN15', 'SHIITAKE5', 'ARTISANAL10', 'DICKSON15', 'VANDYKE'],
    ...['SHITING10', 'CHENGGANG15', 'FUKANG20', 'CUNTAO10', 'WANKANG15', 'FAGUANG'],
  ])('is not %s', async (text) => {
    expect(await isOffensive(text)).toBe(false);
  });
});
