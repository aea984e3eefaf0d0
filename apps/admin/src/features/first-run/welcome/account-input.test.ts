import { describe, expect, it } from 'vitest';
import { kindsOf, readAccount, type AccountValues } from './account-input';

const VALUES: AccountValues = {
  name: 'Acme Outdoor',
  mode: 'PERFORMANCE_AND_CREATOR',
  timeZone: 'Asia/Shanghai',
  currency: 'USD',
  creatorProgram: 'Creators',
  performanceProgram: 'Performance',
};

describe('readAccount', () => {
  it('makes the programs that the mode asks for, with code tracking on', () => {
    const read = readAccount(VALUES);
    expect(read.ok && read.value.programs).toEqual([
      { name: 'Creators', kind: 'CREATOR', codeTracking: true, externalIds: [] },
      { name: 'Performance', kind: 'PERFORMANCE', codeTracking: true, externalIds: [] },
    ]);
    expect(kindsOf('CREATOR_ONLY')).toEqual(['CREATOR']);
  });

  it('does not ask for the name of a program that the mode has not', () => {
    expect(readAccount({ ...VALUES, mode: 'CREATOR_ONLY', performanceProgram: '' }).ok).toBe(true);
  });

  it('tells everything that is wrong at once, by the form’s own names', () => {
    const read = readAccount({
      ...VALUES,
      name: '',
      timeZone: 'Mars/Base',
      performanceProgram: ' ',
    });
    const told = read.ok
      ? []
      : read.violations.map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(new Set(told)).toEqual(
      new Set(['name REQUIRED', 'timeZone UNKNOWN_TIME_ZONE', 'performanceProgram REQUIRED']),
    );
  });
});
