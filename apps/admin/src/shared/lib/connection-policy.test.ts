import { gql, InMemoryCache } from '@apollo/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionPolicy } from './connection-policy';

const QUERY = gql`
  query Codes($first: Int!, $after: String) {
    promoCodes(first: $first, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Shown {
  promoCodes: {
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('the policy of lists', () => {
  let cache: InMemoryCache;
  beforeEach(() => {
    cache = new InMemoryCache({
      typePolicies: { Query: { fields: { promoCodes: connectionPolicy } } },
    });
  });

  /** Writes a page as the server tells it; its cursor is its last row. */
  function page(ids: string, hasNextPage = true, after?: string): void {
    const edges = [...ids].map((id) => ({
      __typename: 'Edge',
      node: { __typename: 'PromoCode', id },
    }));
    const pageInfo = { __typename: 'PageInfo', hasNextPage, endCursor: ids.at(-1) ?? null };
    cache.writeQuery({
      query: QUERY,
      variables: { first: 3, after },
      data: { promoCodes: { __typename: 'Connection', edges, pageInfo } },
    });
  }
  const shown = () => {
    const read = cache.readQuery<Shown>({ query: QUERY, variables: { first: 3 } });
    return read?.promoCodes.edges.map(({ node }) => node.id).join('');
  };
  const end = () =>
    cache.readQuery<Shown>({ query: QUERY, variables: { first: 3 } })?.promoCodes.pageInfo;

  it('puts one page behind the other', () => {
    page('abc');
    page('def', true, 'c');
    page('g', false, 'f');
    expect(shown()).toBe('abcdefg');
    expect(end()).toMatchObject({ hasNextPage: false, endCursor: 'g' });
  });

  it('keeps what was read behind a page that is read again, and shows what is new in it', () => {
    page('abc');
    page('def', true, 'c');
    page('zab');
    expect(shown()).toBe('zabcdef');
    expect(end()).toMatchObject({ hasNextPage: true, endCursor: 'f' });
    page('ghi', true, 'f');
    page('def', true, 'c');
    expect(shown()).toBe('zabcdefghi');
  });

  it('shows no row twice that has moved to the top', () => {
    page('abc');
    page('def', true, 'c');
    page('eab');
    expect(shown()).toBe('eabcdf');
  });

  it('puts nothing behind a page that stood before it, also where its last row came from there', () => {
    page('abc');
    page('def', true, 'c');
    page('dea', true, 'c');
    expect(shown()?.lastIndexOf('c')).toBe(2);
    expect(end()).toMatchObject({ hasNextPage: true, endCursor: 'a' });
  });

  it('begins anew where something may be missing in between, or where nothing follows', () => {
    page('abc');
    page('def', true, 'c');
    page('xyz');
    expect(shown()).toBe('xyz');
    expect(end()).toMatchObject({ hasNextPage: true, endCursor: 'z' });
    page('def', true, 'z');
    page('xy', false);
    expect(shown()).toBe('xy');
    expect(end()).toMatchObject({ hasNextPage: false });
  });

  it('takes no page whose place is gone', () => {
    page('abc');
    page('xyz');
    page('def', true, 'c');
    expect(shown()).toBe('xyz');
  });

  it('leaves out rows that the cache has forgotten', () => {
    page('abc');
    cache.evict({ id: 'PromoCode:b' });
    expect(shown()).toBe('ac');
  });
});
