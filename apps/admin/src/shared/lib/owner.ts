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
