import type { GraphQLResolveInfo } from 'graphql';
import type { Count, Page, PageArgs } from '../../application/ports/reads.js';
import type { PageInfo } from '../types/page-info.type.js';
import { encodeCursor, type CursorScope } from './cursor.js';

/** Counts a whole list; `info` is the place of the count in the document, if several lists are counted at once. */
export type CountUpTo = (limit: number, info: GraphQLResolveInfo) => Promise<Count>;

/** What a resolver of a list answers: cursors and counts are made when they are asked for, and only then. */
export class Connection<View> {
  constructor(
    private readonly page: Page<View>,
    private readonly args: PageArgs,
    private readonly scope: CursorScope,
    readonly countUpTo: CountUpTo,
  ) {}

  get nodes(): readonly View[] {
    return this.page.rows;
  }

  get edges(): readonly { readonly cursor: string; readonly node: View }[] {
    return this.page.rows.map((node, index) => ({ cursor: this.cursorAt(index) ?? '', node }));
  }

  get pageInfo(): PageInfo {
    const { backward, from } = this.args;
    const { hasMore, rows } = this.page;
    // Behind us lies at least what the cursor was taken from.
    const hasBehind = from !== null;
    return {
      hasNextPage: backward ? hasBehind : hasMore,
      hasPreviousPage: backward ? hasMore : hasBehind,
      startCursor: this.cursorAt(0),
      endCursor: this.cursorAt(rows.length - 1),
    };
  }

  private cursorAt(index: number): string | null {
    const position = this.page.positions[index];
    return position === undefined ? null : encodeCursor(this.scope, position);
  }
}
