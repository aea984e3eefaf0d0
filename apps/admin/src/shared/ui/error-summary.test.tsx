import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { startI18n } from '../../i18n';
import { ErrorSummary } from './error-summary';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const ITEMS = [{ message: 'Name: too long' }, { message: 'E-mail: no address' }] as const;

const page = (items: readonly { readonly message: string }[]) => (
  <>
    <ErrorSummary items={items} />
    <input aria-label="E-mail" />
  </>
);

it('takes the focus when something new is wrong, and leaves it where it is when something was corrected', () => {
  const { rerender } = render(page([]));
  const field = screen.getByRole('textbox');
  rerender(page(ITEMS));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  field.focus();
  rerender(page(ITEMS.slice(1)));
  expect(document.activeElement).toBe(field);
  rerender(page(ITEMS));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});
