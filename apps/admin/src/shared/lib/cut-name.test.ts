import { createMediaSourceSchema, parse } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { cutName } from './cut-name';

it('proposes names of any length so that they are taken', () => {
  expect(cutName(' Noa Instagram ')).toBe('Noa Instagram');
  expect(cutName('Noa ')).toBe('Noa');
  for (const letter of ['x', '🎈', '号']) {
    const name = cutName(`${letter.repeat(100)} Instagram`);
    expect(name).toBe(letter.repeat(100));
    expect(
      parse(createMediaSourceSchema, { name, type: 'Creator', creditGroup: 'OTHER' }),
    ).not.toMatchObject({
      violations: [{ path: ['name'] }],
    });
  }
});
