import * as z from 'zod/mini';
import type { Capacity } from '../access/capacity.js';
import { GROUPS } from '../access/root-fields.js';
import { bytesOfText } from '../shared/bytes-of-text.js';
import { idSchema, nameText, withDefault } from '../shared/fields.js';
import type { PersonId, SavedViewId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';

/** A filter or the order of a list, as it stands in the list's address. */
export interface ViewParameter {
  readonly key: string;
  readonly value: string;
}

/** A list of codes as somebody wants to see it again: filters, order and columns under a name. */
export interface SavedView {
  readonly id: SavedViewId;
  readonly name: string;
  /** Who made it: nobody else sees it unless it is shared. */
  readonly personId: PersonId;
  readonly isShared: boolean;
  /** Sorted by key. */
  readonly query: readonly ViewParameter[];
  /** In the order in which they stand; null for the columns that the list has by itself. */
  readonly columns: readonly string[] | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly version: number;
}

/** Views that one person, or an account together, can keep. */
export const VIEWS_MAX = 100;
const PARAMETERS_MAX = 40;
/** Bytes of the query as it is kept. */
export const VIEW_QUERY_BYTES = 4_000;
const COLUMNS_MAX = 30;

/** What a filter or a column is called. */
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
// eslint-disable-next-line no-control-regex -- control characters are exactly what no address has
const NEVER_IN_ADDRESS = /[\u0000-\u001F\u007F\uD800-\uDFFF]/u;

const parameterSchema = z.object({
  key: z.string().check(z.regex(NAME)),
  value: z.string().check(
    z.minLength(1),
    z.refine((value: string) => !NEVER_IN_ADDRESS.test(value)),
  ),
});

/** The query as it is kept. */
export function viewQueryText(query: readonly ViewParameter[]): string {
  return JSON.stringify(Object.fromEntries(query.map(({ key, value }) => [key, value])));
}

const querySchema = z.pipe(
  z.array(parameterSchema).check(z.maxLength(PARAMETERS_MAX)),
  z.transform((query: ViewParameter[], context): readonly ViewParameter[] => {
    const keys = new Set(query.map(({ key }) => key));
    if (keys.size < query.length) context.issues.push(issueOf(query, violation('INVALID_VALUE')));
    if (bytesOfText(viewQueryText(query)) > VIEW_QUERY_BYTES) {
      context.issues.push(issueOf(query, violation('TOO_LONG', [], { max: VIEW_QUERY_BYTES })));
    }
    return [...query].sort((a, b) => (a.key < b.key ? -1 : 1));
  }),
);

const columnsSchema = z.nullable(
  z.array(z.string().check(z.regex(NAME))).check(
    z.maxLength(COLUMNS_MAX),
    z.refine((columns: readonly string[]) => new Set(columns).size === columns.length),
  ),
);

export const createSavedViewSchema = z.object({
  name: nameText(),
  isShared: withDefault(z.boolean(), false),
  query: querySchema,
  columns: withDefault(columnsSchema, null),
});
export type CreateSavedView = z.input<typeof createSavedViewSchema>;

/** What is left out stays; null columns are those that the list has by itself. */
export const updateSavedViewSchema = z.object({
  savedViewId: idSchema,
  version: z.int(),
  name: z.optional(nameText()),
  isShared: z.optional(z.boolean()),
  query: z.optional(querySchema),
  columns: z.optional(columnsSchema),
});
export type UpdateSavedView = z.input<typeof updateSavedViewSchema>;

/** Who looks at views. */
export interface Viewer {
  readonly personId: PersonId | null;
  readonly capacity: Capacity;
}

/** Whether somebody sees a view: their own and the shared ones. */
export function seesView(view: Pick<SavedView, 'isShared' | 'personId'>, viewer: Viewer): boolean {
  return view.isShared || view.personId === viewer.personId;
}

/** Whether somebody may change or delete a view that they see: a shared one is the managers'. */
export function mayChangeView(view: Pick<SavedView, 'isShared'>, { capacity }: Viewer): boolean {
  return !view.isShared || GROUPS.managers.some((each) => each === capacity);
}

/**
 * Why a view may not become so: what everybody shares is the managers' to make and to change, and only who made it can
 * have it for themselves again.
 */
export function viewViolations(
  after: Pick<SavedView, 'isShared' | 'personId'>,
  before: Pick<SavedView, 'isShared'> | null,
  viewer: Viewer,
): readonly Violation[] {
  const touchesShared = after.isShared || before?.isShared === true;
  if (touchesShared && !mayChangeView({ isShared: true }, viewer)) {
    return [violation('MANAGERS_ONLY', before?.isShared === true ? [] : ['isShared'])];
  }
  const isTaken = before?.isShared === true && !after.isShared;
  return isTaken && after.personId !== viewer.personId
    ? [violation('INVALID_VALUE', ['isShared'])]
    : [];
}
