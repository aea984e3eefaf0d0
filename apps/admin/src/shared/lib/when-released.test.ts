import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenReleased } from './when-released';

const pointer = (what: 'down' | 'up' | 'cancel') => {
  window.dispatchEvent(new Event(`pointer${what}`));
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  pointer('up');
  vi.useRealTimers();
});

it('acts at once where nothing is pressed', () => {
  const act = vi.fn();
  whenReleased(act);
  expect(act).toHaveBeenCalledTimes(1);
});

it.each(['up', 'cancel'] as const)('acts once after a press, when it ends by %s', (end) => {
  const act = vi.fn();
  pointer('down');
  whenReleased(act);
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  pointer(end);
  // Whoever is clicked comes first.
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
  for (const other of ['up', 'cancel'] as const) {
    pointer('down');
    pointer(other);
  }
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});
