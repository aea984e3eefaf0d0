import type { Violation } from '@creator-codes/domain';
import { createAuthEndpoint } from 'better-auth/api';
import { bodyOf } from './body.js';
import { invalidInput, invalidInvitation, tooManyAttempts } from './refusal.js';
import { tokenOf } from './token-of.js';

/** The use cases by which creators come in by an open link. */
export interface ByOpenLink {
  /** What an open link offers; null for one by which nobody comes in. */
  linkOffer(secret: string): Promise<object | null>;
  askByLink(
    asking: { readonly secret: string; readonly typed: object },
    headers: Headers,
  ): Promise<LinkAsked>;
  /** What a mailed secret would confirm; null for one that confirms nothing. */
  confirmationOffer(secret: string): Promise<object | null>;
  /** False where nobody is in by it. */
  confirmByLink(secret: string, headers: Headers): Promise<boolean>;
}

type LinkAsked =
  | { readonly kind: 'ASKED'; readonly isMailed: boolean }
  | { readonly kind: 'INVALID' }
  | { readonly kind: 'BUSY'; readonly seconds: number }
  | { readonly kind: 'REFUSED'; readonly violations: readonly Violation[] };

/** The addresses under `/auth` by which creators come in by an open link. They sign nobody in. */
export function linkEndpoints(byLink: ByOpenLink) {
  return {
    openLink: createAuthEndpoint('/open-link', { method: 'POST' }, async (ctx) => {
      const offer = await byLink.linkOffer(tokenOf(ctx));
      if (offer === null) throw invalidInvitation();
      return ctx.json(offer);
    }),
    askByLink: createAuthEndpoint('/ask-by-link', { method: 'POST' }, async (ctx) => {
      const { name, email, platform, profile, language } = bodyOf(ctx);
      const typed = { name, email, platform, profile, language };
      const asked = await byLink.askByLink(
        { secret: tokenOf(ctx), typed },
        ctx.headers ?? new Headers(),
      );
      switch (asked.kind) {
        case 'INVALID':
          throw invalidInvitation();
        case 'REFUSED':
          throw invalidInput(asked.violations);
        case 'BUSY':
          throw tooManyAttempts(asked.seconds);
        case 'ASKED':
          return ctx.json({ isMailed: asked.isMailed });
      }
    }),
    linkConfirmation: createAuthEndpoint('/link-confirmation', { method: 'POST' }, async (ctx) => {
      const offer = await byLink.confirmationOffer(tokenOf(ctx));
      if (offer === null) throw invalidInvitation();
      return ctx.json(offer);
    }),
    confirmByLink: createAuthEndpoint('/confirm-by-link', { method: 'POST' }, async (ctx) => {
      const isIn = await byLink.confirmByLink(tokenOf(ctx), ctx.headers ?? new Headers());
      if (!isIn) throw invalidInvitation();
      return ctx.json({ isIn });
    }),
  };
}
