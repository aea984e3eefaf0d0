import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '../../i18n';
import { showToastsBy } from '../lib/toast';
import { lazyDialog } from './lazy-dialog';

beforeAll(() => startI18n('en'));
configure({ asyncUtilTimeout: 60_000 });
afterEach(cleanup);

const Hello = ({ name }: { readonly name: string; readonly onClose: () => void }) => (
  <p>Hello {name}</p>
);

it('shows the dialog once it is there', async () => {
  const Dialog = lazyDialog(() => Promise.resolve(Hello));
  render(<Dialog name="Mei" onClose={vi.fn()} />);
  await screen.findByText('Hello Mei');
});

it('that cannot be fetched closes, says so, and is fetched again the next time', async () => {
  const toasts: unknown[] = [];
  showToastsBy(({ title }) => toasts.push(title));
  const load = vi.fn<() => Promise<typeof Hello>>();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  load.mockResolvedValueOnce(Hello);
  const Dialog = lazyDialog(load);
  const close = vi.fn();
  const { unmount } = render(<Dialog name="Mei" onClose={close} />);
  await waitFor(() => {
    expect(close).toHaveBeenCalledTimes(1);
  });
  expect(toasts).toEqual(['The server cannot be reached']);
  unmount();
  render(<Dialog name="Mei" onClose={close} />);
  await screen.findByText('Hello Mei');
});
