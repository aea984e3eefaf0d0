import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ComponentProps } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../i18n';
import { ViewerContext } from '../shared/lib/viewer';
import { ListPage } from './list-page';

interface Row {
  readonly id: string;
}

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  await startI18n('en');
});

afterEach(cleanup);

const refetch = vi.fn(() => Promise.resolve());
const fetchMore = vi.fn((_options: unknown) => Promise.resolve());
const listOf = (ids: readonly string[], endCursor: string | null = null) => ({
  edges: ids.map((id) => ({ node: { id } })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  count: { value: 2, isExact: true },
});

function show(props: Partial<ComponentProps<typeof ListPage<Row>>>) {
  render(
    <MantineProvider env="test">
      <ViewerContext value={{ timeZone: 'UTC' } as never}>
        <ListPage<Row>
          label="Things"
          columns={[{ key: 'id', header: 'Id', cell: ({ id }) => id }]}
          query={{ loading: false, refetch, fetchMore }}
          list={undefined}
          isNarrowed={false}
          search={{ label: 'Find', placeholder: 'Id', value: undefined, onChange: vi.fn() }}
          nothingMatches="Nothing matches"
          nothingYet="Nothing yet"
          {...props}
        />
      </ViewerContext>
    </MantineProvider>,
  );
}

describe('the frame of a list', () => {
  it('waits for the answer, under its search', () => {
    show({});
    screen.getByRole('status', { name: 'Loading…' });
    screen.getByRole('searchbox', { name: 'Find' });
  });

  it('shows no earlier answer where the present question failed', () => {
    const query = { loading: false, refetch, fetchMore, error: new Error('x') };
    show({ query, list: listOf(['a']) });
    screen.getByRole('button', { name: 'Try again' });
    expect(screen.queryByText('a')).toBeNull();
    cleanup();
    show({ query: { ...query, data: {} }, list: listOf(['a']) });
    screen.getByText('a');
  });

  it('says what failed, and asks again', () => {
    show({ query: { loading: false, refetch, fetchMore, error: new Error('x') } });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('has nothing to search while there is nothing yet', () => {
    show({ list: listOf([]) });
    screen.getByText('Nothing yet');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('keeps the search that nothing matches', () => {
    show({ list: listOf([]), isNarrowed: true });
    screen.getByText('Nothing matches');
    screen.getByRole('searchbox', { name: 'Find' });
  });

  it('shows rows, and brings more from the cursor behind them', () => {
    show({ list: listOf(['a'], 'after-a') });
    expect(screen.getByRole('table', { name: 'Things' }).textContent).toContain('a');
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(fetchMore).toHaveBeenCalledWith({ variables: { after: 'after-a' } });
  });
});
