import type { WallTime } from './wall-time';

/** For whom codes are made, as somebody has chosen it. */
export type BulkTarget =
  /** All that a search of the list of creators finds. */
  | { readonly kind: 'filter'; readonly search: string | null; readonly hasJoined: boolean | null }
  | { readonly kind: 'ids'; readonly creators: readonly NamedCreator[] }
  /** Handles, addresses or names, one a line. */
  | { readonly kind: 'typed'; readonly text: string };

export interface NamedCreator {
  readonly id: string;
  readonly name: string;
}

/** What somebody has entered of codes for many creators. */
export interface BulkDraft {
  readonly target: BulkTarget | null;
  /** The form of the second step, whose reader knows its fields; null before it was open. */
  readonly pattern: Readonly<Record<string, unknown>> | null;
  /** The plan that was made of it: another one takes its place. */
  readonly plan?: string;
}

export const NO_DRAFT: BulkDraft = { target: null, pattern: null };

const PREFIX = 'creator-codes.bulk.';
/** Answers of so many plans are kept, so that they can be planned again. */
const KEPT_PLANS = 20;

/** The draft of an account, or the answers behind a plan by the id of its job. */
export function loadBulkDraft(key: string): BulkDraft | null {
  try {
    return readBulkDraft(JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null'));
  } catch {
    // A browser that forbids its storage, or in which somebody has written, keeps no draft.
    return null;
  }
}

/** Keeps it in this browser; one that forbids that only forgets it with the page. */
export function saveBulkDraft(key: string, draft: BulkDraft): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, savedAt: Date.now() }));
    prune();
  } catch {
    // What was entered stays on the page.
  }
}

/** Notes which plan was made of a draft, where there is one. */
export function notePlan(key: string, plan: string): void {
  const draft = loadBulkDraft(key);
  if (draft !== null) saveBulkDraft(key, { ...draft, plan });
}

/** Forgets a draft that has become codes. */
export function removeBulkDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept then.
  }
}

function prune(): void {
  const plans = Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}bj_`))
    .map((key) => ({ key, at: savedAt(localStorage.getItem(key)) }))
    .sort((a, b) => b.at - a.at);
  for (const { key } of plans.slice(KEPT_PLANS)) localStorage.removeItem(key);
}

function savedAt(text: string | null): number {
  const value: unknown = JSON.parse(text ?? '{}');
  return isRecord(value) && typeof value['savedAt'] === 'number' ? value['savedAt'] : 0;
}

/** What a storage holds as a draft; null for anything else. */
export function readBulkDraft(value: unknown): BulkDraft | null {
  if (!isRecord(value)) return null;
  const { target, pattern, plan } = value;
  return {
    target: readTarget(target),
    pattern: isRecord(pattern) ? pattern : null,
    ...(typeof plan === 'string' && { plan }),
  };
}

function readTarget(value: unknown): BulkTarget | null {
  if (!isRecord(value)) return null;
  const { kind, search, hasJoined, creators, text } = value;
  if (kind === 'filter') {
    return {
      kind,
      search: typeof search === 'string' ? search : null,
      hasJoined: typeof hasJoined === 'boolean' ? hasJoined : null,
    };
  }
  if (kind === 'ids' && Array.isArray(creators)) {
    return { kind, creators: creators.filter(isNamed).map(({ id, name }) => ({ id, name })) };
  }
  if (kind === 'typed' && typeof text === 'string') return { kind, text };
  return null;
}

function isNamed(value: unknown): value is NamedCreator {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether something of a storage is a wall time. */
export function isWallTime(value: unknown): value is WallTime {
  return (
    isRecord(value) && typeof value['wall'] === 'string' && typeof value['later'] === 'boolean'
  );
}

/** The lines that name somebody. */
export function typedLines(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
