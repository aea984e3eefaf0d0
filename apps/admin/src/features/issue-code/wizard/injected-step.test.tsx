import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Procedure } from '@creator-codes/domain';
import { MantineProvider } from '@mantine/core';
import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '../../../i18n/late/issue-code';
import { setLanguage, startI18n } from '../../../i18n';
import { ViewerContext, type Viewer } from '../../../shared/lib/viewer';
import type { Draft } from '../engine/draft';
import { createDraftStore } from '../engine/draft-store';
import { draftForMei, verdictsIn, type Situation } from '../engine/facts.fixture';
import { useDraft } from '../engine/use-draft';
import type { WizardServer } from '../engine/wizard-server';
import { withBrief, withNote } from './steps.fixture';
import { Wizard } from './wizard';

const noServer = () => Promise.reject(new Error('There is no server here'));
const server: WizardServer = { check: noServer, suggest: noServer, create: noServer };
const apollo = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });
const viewer: Viewer = {
  person: { id: 'ps_1', name: 'Lin', email: 'lin@acme.example' },
  capacity: 'OWNER',
  account: {
    id: draftForMei().accountId,
    name: 'Acme Outdoor',
    mode: 'CREATOR_ONLY',
    optimizeActive: true,
    optimizeRecordedBy: 'Lin',
    optimizeRecordedAt: '2026-11-01T00:00:00Z',
    timeZone: 'Asia/Shanghai',
    currency: 'USD',
    quarantineDays: 90,
    notifiesOwners: false,
    version: 1,
  },
  accounts: [],
};
const access = {
  viewer,
  staff: viewer,
  timeZone: 'Asia/Shanghai',
  switchAccount: () => Promise.resolve(),
  switchAccountHere: () => Promise.resolve(),
  askAgain: () => Promise.resolve(),
};
const store = createDraftStore(() => window.localStorage);

interface HarnessProps {
  readonly situation: Situation;
  readonly draft: Draft;
  readonly at?: string;
  readonly procedure?: Procedure;
}

function Harness({ situation, draft, at = 'brand-brief', procedure = withBrief }: HarnessProps) {
  const [stepId, setStepId] = useState(at);
  const draftAccess = useDraft(draft, store);
  const [verdicts] = useState(() => verdictsIn(procedure, situation));
  return (
    <Wizard
      procedure={procedure}
      access={draftAccess}
      judged={{
        verdicts,
        isJudging: false,
        error: undefined,
        refresh: () => Promise.resolve(verdicts),
      }}
      server={server}
      stepId={stepId}
      arrival="open"
      go={setStepId}
      onCreated={() => undefined}
      onExit={() => undefined}
    />
  );
}

function open(
  situation: Situation = {},
  draft: Draft = draftForMei(),
  further: Pick<HarnessProps, 'at' | 'procedure'> = {},
) {
  render(
    <MantineProvider>
      <ApolloProvider client={apollo}>
        <ViewerContext value={access}>
          <Harness situation={situation} draft={draft} {...further} />
        </ViewerContext>
      </ApolloProvider>
    </MantineProvider>,
  );
}

beforeAll(async () => {
  // Fetched when a step is blocked: here it waits for nobody.
  await import('../remedies/blocked-panel');
  // What Mantine asks a browser for and jsdom does not have.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  window.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
  Element.prototype.scrollIntoView = () => undefined;
  await startI18n('en');
});

beforeEach(async () => {
  window.localStorage.clear();
  await setLanguage('en');
});
configure({ asyncUtilTimeout: 60_000 });
afterEach(cleanup);

const brief = () => screen.getByLabelText('Brief');
const heading = () => screen.getByRole('heading', { level: 1 });

describe(
  'a further step of known kinds of fields, without a change to the wizard',
  { timeout: 60_000 },
  () => {
    it('renders with a name, its number, its fields and their defaults', () => {
      open();
      expect(heading().textContent).toBe('Brand brief');
      expect(screen.getAllByText('Step 2 of 4').length).toBeGreaterThan(0);
      expect(document.title).toBe('2/4 Brand brief · Creator Codes');
      expect(brief().tagName).toBe('TEXTAREA');
      expect(screen.getByLabelText('Starts')).toBeTruthy();
      expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Always credit/ }).checked).toBe(
        true,
      );
      const rail = screen.getAllByRole('navigation', { name: 'Steps' })[0];
      if (rail === undefined) throw new Error('no rail');
      const current = within(rail)
        .getByText(/Brand brief/)
        .closest('button');
      expect(current?.getAttribute('aria-current')).toBe('step');
    });

    it('validates: the violations of its schema stand beside the field and in a summary that has the focus', async () => {
      open();
      fireEvent.change(brief(), { target: { value: 'Too short' } });
      fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
      const summary = await screen.findByRole('alert');
      expect(summary.textContent).toContain('Use at least 10 characters.');
      expect(document.activeElement).toBe(summary);
      expect(brief().getAttribute('aria-invalid')).toBe('true');
      expect(heading().textContent).toBe('Brand brief');

      fireEvent.click(within(summary).getByRole('button', { name: /at least 10/ }));
      expect(document.activeElement).toBe(brief());

      fireEvent.change(brief(), { target: { value: 'Long enough to be a brief' } });
      expect(screen.queryByRole('alert')).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
      await waitFor(() => {
        expect(heading().textContent).toBe('Which code, and when does it work?');
      });
    });

    it('validates nested answers: an end before the start is told beside the end', async () => {
      open();
      fireEvent.change(brief(), { target: { value: 'Long enough to be a brief' } });
      fireEvent.change(screen.getByLabelText('Starts'), { target: { value: '2026-12-02 00:00' } });
      fireEvent.change(screen.getByLabelText('Ends'), { target: { value: '2026-12-01 00:00' } });
      fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
      const summary = await screen.findByRole('alert');
      expect(summary.textContent).toContain('The end must be after the start.');
      expect(screen.getByLabelText('Ends').getAttribute('aria-invalid')).toBe('true');
    });

    it('blocks: no Continue, no fields, the remedy as the button', async () => {
      open({ hasOptimize: false });
      expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
      expect(screen.queryByLabelText('Brief')).toBeNull();
      expect(await screen.findByText('This step needs the Optimize add-on')).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Record Optimize as active' })).toBeTruthy();
      fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
      expect(heading().textContent).toBe('Brand brief');
    });

    it('keeps its answers with the draft', async () => {
      open();
      fireEvent.change(brief(), { target: { value: 'Kept over a reload' } });
      await waitFor(() => {
        expect(store.load('draft-1')?.values['brief']).toBe('Kept over a reload');
      });
      expect(screen.getByText(/^Draft saved \d\d:\d\d$/)).toBeTruthy();
    });

    it('is told again by its own name: below the step, and on the check page', () => {
      const draft = draftForMei();
      const texts = { brief: 'Warm and short', internalNote: 'Pays late' };
      const values = { ...draft.values, ...texts, text: 'MEI15' };
      open({}, { ...draft, values }, { at: 'check', procedure: withNote });
      expect(heading().textContent).toBe('Check the code before you create it');
      const rail = screen.getAllByRole('navigation', { name: 'Steps' })[0];
      if (rail === undefined) throw new Error('no rail');
      for (const [name, text] of [
        ['Brief', 'Warm and short'],
        ['Internal note', 'Pays late'],
      ] as const) {
        expect(within(rail).getByText(text)).toBeTruthy();
        const lines = screen.getAllByText(name).map((word) => word.parentElement?.textContent);
        expect(lines).toContain(`${name} ${text}`);
      }
    });

    it('speaks Chinese, but for the name that nobody has translated yet', async () => {
      await setLanguage('zh');
      open();
      expect(screen.getAllByText('第 2 步，共 4 步').length).toBeGreaterThan(0);
      expect(screen.getByRole('button', { name: '继续' })).toBeTruthy();
    });
  },
);
