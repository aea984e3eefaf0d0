import { describe, expect, it } from 'vitest';
import { changedMeanwhile, onlyChanged } from './meanwhile';

const SEEN = { name: 'Acme', timeZone: 'UTC', currency: 'USD', version: 1 };
const FIELDS = ['name', 'timeZone', 'currency'] as const;

describe('changedMeanwhile', () => {
  const typed = { ...SEEN, name: 'Acme Outdoor' };

  it('names what others changed, and nothing that the form does not show', () => {
    const current = { ...SEEN, name: 'Acme & Co', currency: 'EUR', version: 2 };
    expect(changedMeanwhile(SEEN, current, typed, FIELDS)).toEqual(['name', 'currency']);
    expect(changedMeanwhile(SEEN, { ...SEEN, version: 9 }, typed, FIELDS)).toEqual([]);
  });

  it('is silent when it reads by now what was typed', () => {
    expect(changedMeanwhile(SEEN, { ...SEEN, name: 'Acme Outdoor' }, typed, FIELDS)).toEqual([]);
  });
});

describe('a field with parts', () => {
  const seen = { handles: [{ handle: 'mei' }] };
  const same = { handles: [{ handle: 'mei' }] };
  const other = { handles: [{ handle: 'mei' }, { handle: 'tanaka' }] };

  it('is the same while all of its parts are', () => {
    expect(changedMeanwhile(seen, same, other, ['handles'])).toEqual([]);
    expect(changedMeanwhile(seen, other, same, ['handles'])).toEqual(['handles']);
    expect(onlyChanged(seen, same, ['handles'])).toEqual({});
    expect(onlyChanged(seen, other, ['handles'])).toEqual(other);
  });
});

describe('onlyChanged', () => {
  it('sends what was typed and leaves the rest to those who changed it', () => {
    expect(onlyChanged(SEEN, { ...SEEN, name: 'Acme Outdoor' }, FIELDS)).toEqual({
      name: 'Acme Outdoor',
    });
    expect(onlyChanged(SEEN, SEEN, FIELDS)).toEqual({});
  });
});
