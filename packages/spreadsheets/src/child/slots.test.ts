import { expect, it } from 'vitest';
import { Slots } from './slots.js';

/** Who is in, in the order in which they came in; and what lets one of them go. */
function door(count: number, each: number) {
  const slots = new Slots(count, each);
  const came: string[] = [];
  const leave = new Map<string, () => void>();
  const knock = (name: string, whose?: string) => {
    void slots.take(whose).then((go) => {
      came.push(name);
      leave.set(name, go);
    });
  };
  const go = (name: string) => leave.get(name)?.();
  const settled = () => new Promise(setImmediate);
  return { came, knock, go, settled };
}

it('lets so many in, and the next one when somebody leaves', async () => {
  const { came, knock, go, settled } = door(2, 2);
  ['a', 'b', 'c', 'd'].forEach((name) => knock(name));
  await settled();
  expect(came).toEqual(['a', 'b']);
  go('b');
  // Whoever has left does not leave again.
  go('b');
  await settled();
  expect(came).toEqual(['a', 'b', 'c']);
});

it('keeps a place for others from whom has their share', async () => {
  const { came, knock, go, settled } = door(2, 1);
  ['a1', 'a2', 'a3'].forEach((name) => knock(name, 'a'));
  await settled();
  expect(came).toEqual(['a1']);
  knock('b1', 'b');
  await settled();
  expect(came).toEqual(['a1', 'b1']);
  knock('c1', 'c');
  go('a1');
  await settled();
  // Whoever has waited longest, of those whose share is free.
  expect(came).toEqual(['a1', 'b1', 'a2']);
  go('b1');
  await settled();
  expect(came).toEqual(['a1', 'b1', 'a2', 'c1']);
});
