import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { Documents, MAX_DOCUMENT_BYTES } from './documents.js';
import { LIMITS } from './limits.js';
import { PARSE_OPTIONS } from './locations-plugin.js';

type Hooks = Awaited<ReturnType<NonNullable<Documents['plugin']['requestDidStart']>>>;

/** As Apollo does it: reads a text, finds it valid, and puts it into the store. */
async function store(documents: Documents, text: string) {
  const document = parse(text, PARSE_OPTIONS);
  const hooks = (await documents.plugin.requestDidStart?.({} as never)) as Exclude<Hooks, void>;
  await hooks.validationDidStart?.({ document, source: text } as never);
  await documents.store.set(text, document);
  return document;
}

it('keeps documents, the latest, within a bound of bytes that counts their texts', async () => {
  const documents = new Documents();
  const long = '#'.repeat(LIMITS.characters - 100);
  for (let turn = 0; turn < 200; turn += 1) await store(documents, `{ a } #${turn}${long}`);
  expect(documents.bytes).toBeLessThanOrEqual(MAX_DOCUMENT_BYTES);
  expect(documents.count).toBeLessThan(MAX_DOCUMENT_BYTES / LIMITS.characters);
  expect(await documents.store.get(`{ a } #199${long}`)).toBeDefined();
  expect(await documents.store.get(`{ a } #0${long}`)).toBeUndefined();
});

it('counts what many small documents take', async () => {
  const documents = new Documents();
  for (let turn = 0; turn < 5_000; turn += 1) await store(documents, `{ a(b: ${turn}) { c d } }`);
  expect(documents.bytes).toBeLessThanOrEqual(MAX_DOCUMENT_BYTES);
  expect(documents.count).toBeLessThan(2_500);
  expect(documents.count).toBeGreaterThan(300);
});

it('keeps nothing whose weight is not known', async () => {
  const documents = new Documents();
  await documents.store.set('x', parse('{ a }'));
  expect(documents.count).toBe(0);
});
