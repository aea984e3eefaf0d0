import { expect, it } from 'vitest';
import { asksFor, choicesIn, labelOf, sameName } from './choices';

const called = (...names: readonly string[]) =>
  names.map((name, at) => ({ id: `cr_${at}`, name, externalIds: [] }));

it('is guessed by a name that one thing alone has', () => {
  expect(sameName(called('Bea Roth', 'Cy'), ' bea roth ')?.id).toBe('cr_0');
  expect(sameName(called('Bea Roth', 'BEA ROTH'), 'Bea Roth')).toBeNull();
  expect(sameName(called('Bea Roth'), 'Bea')).toBeNull();
  expect(sameName(called('Bea Roth'), null)).toBeNull();
});

it('is looked for where it may be', () => {
  expect(asksFor('OWNER')).toEqual({
    ...{ programs: false, deals: false },
    ...{ creators: true, partners: true, sources: true },
  });
  expect(asksFor('PROGRAM').programs).toBe(true);
});

it('says of a deal which program it is of', () => {
  const deal = {
    id: 'de_1',
    name: 'Spring',
    externalIds: [],
    program: { id: 'pr_1', name: 'Acme' },
  };
  const [choice] = choicesIn({ deals: { nodes: [deal] } }).deals;
  expect(choice === undefined ? null : labelOf(choice)).toBe('Spring · Acme');
  const [named] = called('Bea Roth');
  expect(named === undefined ? null : labelOf(named)).toBe('Bea Roth');
});
