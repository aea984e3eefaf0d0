import { expect, it } from 'vitest';
import { isComposing } from './composing';

it('knows the keys of a composition, also the one that ends it in Safari', () => {
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))).toBe(true);
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229 }))).toBe(true);
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }))).toBe(false);
  const nativeEvent = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true });
  expect(isComposing({ nativeEvent })).toBe(true);
});
