import { expect, it } from 'vitest';
import { emailAddressOf } from './email.js';

it('reads 400,000 marks out of order, which take minutes to sort, as no address', () => {
  const marks = '\u0301\u0323\u0328\u0345'.repeat(100_000);
  expect(emailAddressOf(`a${marks}@test.example`)).toBeNull();
});

it('composes what is long only until it is composed', () => {
  const spelled = `${'e\u0301'.repeat(64)}@test.example`;
  expect(emailAddressOf(spelled)).toBe(`${'é'.repeat(64)}@test.example`);
});
