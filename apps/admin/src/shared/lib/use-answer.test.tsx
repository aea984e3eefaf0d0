import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAnswer } from './use-answer';

const PAUSE_MS = 300;

interface Settle {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
}

describe('useAnswer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  /** Questions that are answered when the test says so. */
  function asking() {
    const asked: string[] = [];
    const answers = new Map<string, Settle>();
    const hook = renderHook(
      ({ question }: { question: string | null }) =>
        useAnswer(
          question,
          () => {
            const text = question ?? '';
            asked.push(text);
            return new Promise<string>((resolve, reject) => {
              answers.set(text, { resolve, reject });
            });
          },
          PAUSE_MS,
        ),
      { initialProps: { question: null as string | null } },
    );
    return { asked, answers, hook };
  }
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('asks once somebody pauses, and about what is there then', async () => {
    const { asked, answers, hook } = asking();
    hook.rerender({ question: 'S' });
    await pass(PAUSE_MS - 1);
    hook.rerender({ question: 'SO' });
    await pass(PAUSE_MS - 1);
    expect(asked).toEqual([]);
    await pass(1);
    expect(asked).toEqual(['SO']);
    answers.get('SO')?.resolve('free');
    await pass(0);
    expect(hook.result.current).toEqual({ kind: 'given', value: 'free' });
  });

  it('takes no answer to an earlier question for one to this', async () => {
    const { answers, hook } = asking();
    hook.rerender({ question: 'SO' });
    await pass(PAUSE_MS);
    hook.rerender({ question: 'SOL' });
    await pass(PAUSE_MS);
    answers.get('SOL')?.resolve('held');
    await pass(0);
    answers.get('SO')?.resolve('free');
    await pass(0);
    expect(hook.result.current).toEqual({ kind: 'given', value: 'held' });
    hook.rerender({ question: 'SOLE' });
    expect(hook.result.current).toBeNull();
    hook.rerender({ question: null });
    expect(hook.result.current).toBeNull();
  });

  it('tells that nobody could say', async () => {
    const { answers, hook } = asking();
    hook.rerender({ question: 'SO' });
    await pass(PAUSE_MS);
    answers.get('SO')?.reject(new Error('down'));
    await pass(0);
    expect(hook.result.current).toEqual({ kind: 'failed' });
  });
});
