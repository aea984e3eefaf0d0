import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Leaves = ReadonlyMap<string, string>;

function leavesOf(bundle: object, path = '', leaves = new Map<string, string>()): Leaves {
  for (const [key, value] of Object.entries(bundle) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') leaves.set(at, value);
    else if (typeof value === 'object' && value !== null) leavesOf(value, at, leaves);
  }
  return leaves;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

const english = leavesOf(en);
const chinese = leavesOf(zh);

describe('both languages', () => {
  it('have the same keys, but for the singular that Chinese has not', () => {
    const expected = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...chinese.keys()].sort()).toEqual(expected.sort());
  });

  it('fill the same parameters into each sentence', () => {
    const differing = [...chinese].filter(
      ([key, text]) =>
        placeholders(text).join() !== placeholders(english.get(key) ?? '').join() &&
        // A plural may leave its count to the words: "one code".
        !key.endsWith('_other'),
    );
    expect(differing).toEqual([]);
  });

  it('say nothing empty', () => {
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('');
  });
});
