/** What a new code may begin with, by ids. The address names it, so a link can be sent to a colleague. */
export interface NewCodeStart {
  /** Whom it is for. */
  readonly creator?: string | undefined;
  /** The deal that it belongs to. */
  readonly deal?: string | undefined;
  /** The code that it takes after. */
  readonly like?: string | undefined;
}

/** The way to a new code for a creator, with what is known already: `<ButtonLink {...newCode({ deal })}>`. */
export function newCode(start: NewCodeStart = {}) {
  return { to: '/codes/new', search: start } as const;
}

interface OwnedCode {
  readonly id: string;
  readonly owner: { readonly __typename: string; readonly id: string };
}

/** The way to a new code that takes after another, for the same owner; null where there is none. */
export function duplicateOf({ id, owner }: OwnedCode) {
  if (owner.__typename === 'Creator') return newCode({ like: id });
  const given = { params: { id: owner.id }, search: { like: id } } as const;
  if (owner.__typename === 'PerformancePartner')
    return { to: '/partners/$id/give-code', ...given } as const;
  if (owner.__typename !== 'MediaSource') return null;
  return { to: '/settings/media-sources/$id/give-code', ...given } as const;
}
