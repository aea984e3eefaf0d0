import { describe, expect, it } from 'vitest';
import { creatorsVariables, readCreatorsSearch } from './search';

describe('readCreatorsSearch', () => {
  it('keeps what makes sense and drops what does not', () => {
    expect(readCreatorsSearch({ q: 'mei', joined: 'true', sort: 'name' })).toEqual({
      q: 'mei',
      joined: true,
      sort: 'name',
    });
    expect(readCreatorsSearch({ q: '  ', joined: 'maybe', sort: 'followers' })).toEqual({});
  });

  it('leaves the default order out of the address', () => {
    expect(readCreatorsSearch({ sort: '-createdAt' }).sort).toBeUndefined();
  });
});

it('asks for the newest first unless told otherwise', () => {
  expect(creatorsVariables({}).orderBy).toEqual({ field: 'CREATED_AT', direction: 'DESC' });
  expect(creatorsVariables({ joined: false, sort: 'name' })).toEqual({
    filter: { search: null, hasJoined: false },
    orderBy: { field: 'DISPLAY_NAME', direction: 'ASC' },
  });
});
