import { describe, expect, it, test } from 'vitest';
import { comingFrom, isOutside, returnAddress } from './return-to';

describe('the address after signing in', () => {
  test.each(['/codes', '/codes?q=a%20b#x', '/creators/cr_1', '/invite/abc', '/'])(
    'may be %s',
    (address) => {
      expect(returnAddress(address)).toBe(address);
    },
  );

  test.each([
    ['nothing', undefined],
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example'],
    ['another site by a backslash', '/\\evil.example'],
    ['another site behind a tab', '/\t/evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'codes'],
    ['the sign-in page itself', '/sign-in?to=/codes'],
    ['the page for a new password', '/reset-password?token=x'],
  ])('is never %s', (_, address) => {
    expect(returnAddress(address)).toBe('/');
  });

  it('is told to the sign-in page where it is not the front page anyway', () => {
    expect(comingFrom('/')).toEqual({});
    expect(comingFrom('/codes')).toEqual({});
    expect(comingFrom('/codes?status=EXPIRED')).toEqual({ to: '/codes?status=EXPIRED' });
    expect(comingFrom('/creators')).toEqual({ to: '/creators' });
  });

  it('knows the pages outside', () => {
    expect(isOutside('/sign-in')).toBe(true);
    expect(isOutside('/invite/x')).toBe(true);
    expect(isOutside('/sign-ins')).toBe(false);
    expect(isOutside('/settings')).toBe(false);
  });
});
