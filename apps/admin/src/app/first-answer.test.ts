import { readFileSync } from 'node:fs';
import { print } from 'graphql';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ViewerQuery } from '../shared/lib/viewer';
import { fetchWithFirstAnswer } from './first-answer';

const SCRIPT = readFileSync('public/first.js', 'utf8');
const QUESTION = print(addTypenameToDocument(ViewerQuery));

/** Runs the page's own script at an address; answers what it asked. */
function runFirst(path: string, account: string | null = null) {
  window.history.replaceState(null, '', path);
  localStorage.clear();
  if (account !== null) localStorage.setItem('creator-codes.account', account);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as the page runs it
  new Function(SCRIPT)();
}

const request = (query: string): RequestInit => ({ body: JSON.stringify({ query }) });
const network = vi.fn<typeof fetch>();

beforeEach(() => {
  network.mockReset();
  network.mockImplementation(() => Promise.resolve(new Response('{}')));
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.firstAnswer = undefined;
  delete document.documentElement.dataset['frame'];
});

describe('the first question', () => {
  it('is the app’s own, word for word, and asked once', async () => {
    runFirst('/codes', 'acc_1');
    const ask = fetchWithFirstAnswer(() => 'acc_1');
    await ask('/graphql', request(QUESTION));
    expect(network).toHaveBeenCalledTimes(1);
    expect(network.mock.calls[0]?.[1]?.headers).toMatchObject({ 'Creator-Codes-Account': 'acc_1' });
    await ask('/graphql', request(QUESTION));
    expect(network).toHaveBeenCalledTimes(2);
  });

  it('is not the answer to another question', async () => {
    runFirst('/codes');
    const ask = fetchWithFirstAnswer(() => null);
    await ask('/graphql', request('{ __typename }'));
    expect(network).toHaveBeenCalledTimes(2);
    await ask('/graphql', request(QUESTION));
    expect(network).toHaveBeenCalledTimes(2);
  });

  it('is asked again in the name of another account, and where it did not get through', async () => {
    runFirst('/codes', 'acc_1');
    await fetchWithFirstAnswer(() => 'acc_2')('/graphql', request(QUESTION));
    expect(network).toHaveBeenCalledTimes(2);

    network.mockImplementationOnce(() => Promise.reject(new TypeError('offline')));
    runFirst('/codes');
    await expect(
      fetchWithFirstAnswer(() => null)('/graphql', request(QUESTION)),
    ).resolves.toHaveProperty('ok', true);
  });

  it.each(['/sign-in', '/invite', '/mine', '/mine/tokens'])('is not asked at %s', (path) => {
    runFirst(path);
    expect(network).not.toHaveBeenCalled();
    expect(document.documentElement.dataset['frame']).toBe('none');
  });
});
