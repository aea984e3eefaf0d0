import { describe, expect, it, test } from 'vitest';
import { idOf, programOf } from '../testing/built.js';
import { chooseProgram } from './choose-program.js';

const creators = programOf('CREATOR');
const performance = programOf('PERFORMANCE');
const others = programOf('CREATOR', { id: idOf('Program', 3), name: 'Others' });
const refusal = (code: string, path: string, params = {}) => ({
  ok: false,
  violations: [{ code, path: [path], params }],
});

describe('the program that an input means', () => {
  test.each([
    ['the only one', [creators, performance], null, { ok: true, value: creators }],
    ['the named one of several', [creators, others], others.id, { ok: true, value: others }],
    [
      'none: there is none',
      [performance],
      null,
      refusal('PROGRAM_MISSING', 'creatorProgramId', { kind: 'CREATOR' }),
    ],
    [
      'none: there are several',
      [creators, others, performance],
      null,
      refusal('PROGRAM_AMBIGUOUS', 'creatorProgramId', { kind: 'CREATOR', count: 2 }),
    ],
    [
      'none: the named one is absent',
      [creators],
      others.id,
      refusal('NOT_FOUND', 'creatorProgramId'),
    ],
    ['none: the name is no id', [creators], '', refusal('NOT_FOUND', 'creatorProgramId')],
    [
      'none: the named one is of the other kind',
      [creators, performance],
      performance.id,
      refusal('PROGRAM_KIND', 'creatorProgramId', { kind: 'CREATOR' }),
    ],
  ])('%s', (_, programs, wanted, expected) => {
    expect(chooseProgram(programs, 'CREATOR', wanted)).toEqual(expected);
  });

  it('is told under the field of its kind, or under the one that the caller names', () => {
    expect(chooseProgram([], 'PERFORMANCE', 'x')).toEqual(
      refusal('NOT_FOUND', 'performanceProgramId'),
    );
    expect(chooseProgram([], 'PERFORMANCE', 'x', 'programId')).toEqual(
      refusal('NOT_FOUND', 'programId'),
    );
  });
});
