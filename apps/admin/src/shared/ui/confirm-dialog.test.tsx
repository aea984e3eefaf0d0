import { MantineProvider } from '@mantine/core';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../i18n';
import { ConfirmDialog } from './confirm-dialog';
import { FormDialog } from './form-dialog';

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  await startI18n('en');
});

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const sent = vi.fn();
const done = vi.fn();
const question = (
  <ConfirmDialog opened title="Leave?" confirm="Do it" onConfirm={done} onClose={vi.fn()}>
    What was typed is lost.
  </ConfirmDialog>
);
const form = (
  <FormDialog
    title="Name it"
    submit={<button type="submit">Do it</button>}
    onSubmit={() => {
      done();
      return Promise.resolve();
    }}
    onClose={vi.fn()}
  >
    A name
  </FormDialog>
);

describe('a dialog that stands within the form of a page', () => {
  it.each([
    ['a question', question],
    ['a form', form],
  ])('%s does what it says and does not send the form of the page', async (_name, dialog) => {
    const routeTree = createRootRoute({ component: () => <form onSubmit={sent}>{dialog}</form> });
    const router = createRouter({ routeTree, history: createMemoryHistory() });
    render(
      <MantineProvider>
        {/* Another tree than the app's, whose routes are the registered ones. */}
        <RouterProvider router={router as never} />
      </MantineProvider>,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Do it' }));
    expect(done).toHaveBeenCalledTimes(1);
    expect(sent).not.toHaveBeenCalled();
  });
});
