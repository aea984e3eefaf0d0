import 'i18next';
import type { en } from './en';
import type { patterns } from './patterns/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    contextSeparator: '~';
    resources: typeof en & { patterns: typeof patterns };
  }
}
