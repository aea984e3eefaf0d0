import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useNextPage } from './use-next-page';

/** A list at the cursor `a`, and what was asked of its server, which answers when it is told to. */
function listAtA() {
  const asked: string[] = [];
  const open = new Map<string, { readonly come: () => void; readonly fail: () => void }>();
  const load = (after: string) => {
    asked.push(after);
    return new Promise<void>((resolve, reject) => {
      const fail = () => {
        reject(new Error('away'));
      };
      open.set(after, { come: resolve, fail });
    });
  };
  const initialProps: { readonly after: string | null } = { after: 'a' };
  const { result, rerender } = renderHook(({ after }) => useNextPage(after, load), {
    initialProps,
  });
  return {
    asked,
    more: () => result.current.more,
    loadMore: () => {
      act(() => {
        result.current.loadMore();
      });
    },
    moveTo: (after: string | null) => {
      rerender({ after });
    },
    answer: (after: string, how: 'come' | 'fail') =>
      act(async () => {
        open.get(after)?.[how]();
        await Promise.resolve();
      }),
  };
}

it('a page is asked for once, also when it has come and is not shown yet', async () => {
  const list = listAtA();
  expect(list.more()).toBe('idle');
  list.loadMore();
  list.loadMore();
  expect(list.more()).toBe('loading');
  await list.answer('a', 'come');
  expect(list.more()).toBe('done');
  list.loadMore();
  expect(list.asked).toEqual(['a']);
  list.moveTo('b');
  expect(list.more()).toBe('idle');
  list.loadMore();
  expect(list.asked).toEqual(['a', 'b']);
});

it('a page that failed is asked for again', async () => {
  const list = listAtA();
  list.loadMore();
  await list.answer('a', 'fail');
  expect(list.more()).toBe('failed');
  list.loadMore();
  expect(list.more()).toBe('loading');
  expect(list.asked).toEqual(['a', 'a']);
});

it('a page that comes late says nothing of the one that is asked for now', async () => {
  const list = listAtA();
  list.loadMore();
  list.moveTo('b');
  list.loadMore();
  await list.answer('a', 'come');
  expect(list.more()).toBe('loading');
  list.loadMore();
  expect(list.asked).toEqual(['a', 'b']);
});

it('nothing is asked for behind the last page', () => {
  const list = listAtA();
  list.moveTo(null);
  list.loadMore();
  expect(list.more()).toBe('idle');
  expect(list.asked).toEqual([]);
});
