import { procedureOf, type Procedure } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { draftForMei } from './facts.fixture';
import { textsForOwner } from './texts-for-owner';

it('the owner is sent the texts that are for them, and none that is for the staff', () => {
  const { mode, steps } = procedureOf('CREATOR_ONLY');
  const procedure: Procedure = {
    mode,
    steps: steps.map((step) => ({
      ...step,
      fields: [...step.fields, { name: `internal-${step.id}`, kind: 'longText', required: false }],
    })),
  };
  const draft = draftForMei();
  const note = Object.fromEntries(steps.map(({ id }) => [`internal-${id}`, 'Pays late']));
  const withTexts = (comments: string) => ({
    ...draft,
    values: { ...draft.values, ...note, comments },
  });
  expect(textsForOwner(procedure, withTexts(' Enjoy '))).toEqual(['Enjoy']);
  expect(textsForOwner(procedure, withTexts('  '))).toEqual([]);
});
