import { expect, it } from 'vitest';
import { filesRefusal } from './token-scopes.js';

it('files are moved by people as they may, and by tokens with the scope for it', () => {
  expect(filesRefusal(null, 'POST /files')).toBeNull();
  expect(filesRefusal(['PROMO_CODES_READ', 'FILES'], 'POST /files')).toBeNull();
  expect(filesRefusal(['PROMO_CODES_READ', 'PROMO_CODES_WRITE'], 'POST /files')).toBe(
    'POST /files needs a token with the scope FILES.',
  );
});
