import { expect, it } from 'vitest';
import { paramsWithoutNames } from './without-names.js';

it('tells who holds something by id, and the rest as it was', () => {
  const held = { text: 'MEI15', owner: 'Mei', ownerId: 'cr_1', promoCodeId: 'pc_1' };
  expect(paramsWithoutNames(held)).toEqual({ ...held, owner: 'cr_1' });
  const taken = { system: 'ERP', id: '7', holder: 'Mei', holderId: 'cr_1' };
  expect(paramsWithoutNames(taken)).toEqual({ ...taken, holder: 'cr_1' });
});

it('says no name that has no id beside it', () => {
  const params = { creator: 'Mei', mediaSource: 'Mei’s shop', holder: 'Mei', state: 'INVITED' };
  expect(paramsWithoutNames(params)).toEqual({
    ...{ creator: 'the creator', mediaSource: '', holder: '', state: 'INVITED' },
  });
  expect(paramsWithoutNames({})).toEqual({});
});
