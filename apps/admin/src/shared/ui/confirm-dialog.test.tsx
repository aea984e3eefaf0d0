import { MantineProvider, Modal } from '@mantine/core';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect, useState, type ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../i18n';
import { ConfirmDialog } from './confirm-dialog';
import { DialogForm } from './dialog-form';
import { FormDialog } from './form-dialog';
import { lazyDialog } from './lazy-dialog';

configure({ asyncUtilTimeout: 60_000 });

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

/** Like a dialog that asks the server before it shows its form: the trap has focused the closing button by then. */
function LateForm() {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setThere, 50, true);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <Modal
      opened
      onClose={vi.fn()}
      title="Complete it"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isThere && (
        <DialogForm onSubmit={vi.fn()}>
          <input aria-label="first" />
        </DialogForm>
      )}
    </Modal>
  );
}

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

/** Shows something within the form of a page. */
function show(dialog: ReactNode) {
  const routeTree = createRootRoute({ component: () => <form onSubmit={sent}>{dialog}</form> });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  render(
    <MantineProvider>
      {/* Another tree than the app's, whose routes are the registered ones. */}
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
}

describe('a dialog that stands within the form of a page', () => {
  it.each([
    ['a question', question],
    ['a form', form],
  ])('%s does what it says and does not send the form of the page', async (_name, dialog) => {
    show(dialog);
    fireEvent.click(await screen.findByRole('button', { name: 'Do it' }));
    expect(done).toHaveBeenCalledTimes(1);
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('the focus of a dialog that opens', () => {
  const formWith = (fields: ReactNode) => (
    <FormDialog
      title="Name it"
      submit={<button type="submit">Do it</button>}
      onSubmit={() => Promise.resolve()}
      onClose={vi.fn()}
    >
      {fields}
    </FormDialog>
  );
  const questionWith = (body: ReactNode) => (
    <ConfirmDialog opened title="Leave?" confirm="Do it" onConfirm={done} onClose={vi.fn()}>
      {body}
    </ConfirmDialog>
  );
  const later = () => Promise.resolve(() => formWith(<input aria-label="first" />));
  const Later = lazyDialog<{ readonly onClose: () => void }>(later);

  it.each([
    ['the first field', formWith([<input key="a" aria-label="first" />, <input key="b" />])],
    [
      'the first that is not locked',
      formWith([<input key="a" disabled />, <textarea key="b" aria-label="first" />]),
    ],
    [
      'a locked one that was marked is passed over',
      formWith([<input key="a" disabled data-autofocus />, <input key="b" aria-label="first" />]),
    ],
    [
      'the one that is marked',
      formWith([<input key="a" />, <input key="b" aria-label="first" data-autofocus />]),
    ],
    [
      'the choice that holds',
      formWith([
        <input key="a" type="radio" name="r" />,
        <input key="b" type="radio" name="r" defaultChecked aria-label="first" />,
      ]),
    ],
    ['the reason of a question', questionWith(<textarea aria-label="first" />)],
    ['a dialog that is fetched first', <Later key="later" onClose={vi.fn()} />],
    ['a form that is there once its facts are', <LateForm key="late" />],
  ])('%s', async (_name, dialog) => {
    show(dialog);
    const field = await screen.findByLabelText('first');
    await waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
  });

  it.each([
    ['a form', formWith(<button type="button">Use another</button>)],
    ['a question', questionWith('What was typed is lost.')],
  ])('is on the button that does nothing where there is no field: %s', async (_name, dialog) => {
    show(dialog);
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    await waitFor(() => {
      expect(document.activeElement).toBe(cancel);
    });
  });
});
