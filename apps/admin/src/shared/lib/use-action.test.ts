import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { createElement, type PropsWithChildren } from 'react';
import { of } from 'rxjs';
import { expect, it } from 'vitest';
import { useAction } from './use-action';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test|\.d)\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

function all(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name ?? '');
}

// A name is a text to Apollo, which passes over one that no query has.
it('every query that a mutation asks again is one', () => {
  const queries = new Set(all(/^\s*query (\w+)/gm, sources));
  const lists = all(/\b(?:refetch:|REFETCH =|include:) \[([^\]]*)\]/g, sources);
  const asked = lists.flatMap((names) => all(/'(\w+)'/g, names));
  expect(asked.length).toBeGreaterThan(15);
  expect(asked.filter((name) => !queries.has(name))).toEqual([]);
});

it('forgets what it was told, and the audit log always', async () => {
  const link = new ApolloLink(() => of({ data: { createDeal: { __typename: 'Payload' } } }));
  const cache = new InMemoryCache();
  const client = new ApolloClient({ cache, link });
  const lists = { programs: 'p', deals: 'd', auditEvents: 'a' };
  cache.writeQuery({
    query: gql`
      {
        programs
        deals
        auditEvents
      }
    `,
    data: lists,
  });
  const wrapper = ({ children }: PropsWithChildren) =>
    createElement(ApolloProvider, { client, children });
  const document = gql`
    mutation CreateDeal {
      createDeal {
        __typename
      }
    }
  `;
  const { result } = renderHook(() => useAction(document, { forget: ['deals'] }), { wrapper });
  await act(() => result.current[0]({}));
  expect(cache.extract()['ROOT_QUERY']).toEqual({ __typename: 'Query', programs: 'p' });
});
