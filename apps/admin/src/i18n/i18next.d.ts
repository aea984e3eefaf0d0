import 'i18next';
import type { applicationRules } from './application-rules/en';
import type { bulk } from './bulk/en';
import type { campaigns } from './campaigns/en';
import type { allEnglish } from './en/all';
import type { accountTokens } from './en/account-tokens';
import type { plans } from './en/plans';
import type { views } from './en/views';
import type { drafts } from './drafts/en';
import type { exports } from './exports/en';
import type { files } from './files/en';
import type { following } from './following/en';
import type { invitations } from './invitations/en';
import type { join } from './join/en';
import type { memberships } from './memberships/en';
import type { openLinks } from './open-links/en';
import type { patterns } from './patterns/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    contextSeparator: '~';
    resources: typeof allEnglish & {
      accountTokens: typeof accountTokens;
      applicationRules: typeof applicationRules;
      bulk: typeof bulk;
      campaigns: typeof campaigns;
      drafts: typeof drafts;
      exports: typeof exports;
      files: typeof files;
      following: typeof following;
      invitations: typeof invitations;
      join: typeof join;
      memberships: typeof memberships;
      openLinks: typeof openLinks;
      patterns: typeof patterns;
      plans: typeof plans;
      views: typeof views;
    };
  }
}
