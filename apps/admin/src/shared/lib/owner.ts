import { graphql } from './graphql';

/** Whom a code belongs to, as much of them as {@link Owner} says. */
export const OwnerParts = graphql(`
  fragment OwnerParts on PromoCodeOwner @_unmask {
    __typename
    ... on Creator {
      id
      displayName
    }
    ... on MediaSource {
      id
      name
    }
    ... on PerformancePartner {
      id
      name
    }
  }
`);

/** The same of who holds an assignment. */
export const HolderParts = graphql(`
  fragment HolderParts on AssignmentHolder @_unmask {
    __typename
    ... on Creator {
      id
      displayName
    }
    ... on MediaSource {
      id
      name
    }
    ... on PerformancePartner {
      id
      name
    }
  }
`);

/** Whom codes belong to, as much of them as tells who they are. */
export type Owner =
  | { readonly __typename: 'Creator'; readonly id: string; readonly displayName: string }
  | { readonly __typename: 'PerformancePartner'; readonly id: string; readonly name: string }
  | { readonly __typename: 'MediaSource'; readonly id: string; readonly name: string };

export function ownerName(owner: Owner): string {
  return owner.__typename === 'Creator' ? owner.displayName : owner.name;
}

/** Where an owner is shown. */
export function ownerPath(owner: Owner): string {
  switch (owner.__typename) {
    case 'Creator':
      return `/creators/${owner.id}`;
    case 'PerformancePartner':
      return `/partners/${owner.id}`;
    case 'MediaSource':
      return `/settings/media-sources?q=${encodeURIComponent(owner.name)}`;
  }
}
