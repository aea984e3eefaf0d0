import { mutationOf } from './world.js';

/** A document and how an id goes into its variables. */
export interface Probe {
  readonly document: string;
  readonly variables: (id: string) => object;
}

export const mutation = (name: string, inputFor: (id: string) => object): Probe => ({
  document: mutationOf(name),
  variables: (id) => ({ input: inputFor(id) }),
});

export const query = (body: string, more: object = {}, type = 'ID!'): Probe => ({
  document: `query ($id: ${type}${'creatorId' in more ? ', $creatorId: ID!' : ''}${'my' in more ? ', $my: ID!' : ''}) ${body}`,
  variables: (id) => ({ id, ...more }),
});
