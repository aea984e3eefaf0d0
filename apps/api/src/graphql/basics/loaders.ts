import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';

type Batch = (keys: readonly string[]) => Promise<readonly unknown[]>;

/**
 * The batches of one request. What a page's own statement can bring needs none; they join what stands at one
 * place of a document below several parents: nested lists, their counts, objects of errors and payloads.
 */
export class Loaders {
  private readonly byPlace = new Map<string, DataLoader<string, unknown>>();
  private readonly numbers = new Map<FieldNode, number>();

  /**
   * One value of a batch. All parents at one place of the document share its arguments and selection, so the
   * place is the batch. Nothing is cached: after a mutation the same id may answer otherwise.
   */
  load<Value>(
    info: Pick<GraphQLResolveInfo, 'fieldNodes'>,
    key: string,
    batch: (keys: readonly string[]) => Promise<readonly Value[]>,
  ): Promise<Value> {
    const place = info.fieldNodes.map((node) => this.numberOf(node)).join(' ');
    let loader = this.byPlace.get(place);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>(batch satisfies Batch, { cache: false });
      this.byPlace.set(place, loader);
    }
    return loader.load(key) as Promise<Value>;
  }

  private numberOf(node: FieldNode): number {
    const before = this.numbers.get(node);
    if (before !== undefined) return before;
    const number = this.numbers.size;
    this.numbers.set(node, number);
    return number;
  }
}
