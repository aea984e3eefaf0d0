import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressedBeside } from './build/compressed-beside.ts';
import { firstPageFiles } from './build/first-page-files.ts';
import { oneTaskEach } from './build/one-task-each.ts';
import { temporalOnDemand } from './build/temporal-on-demand.ts';

const api = 'http://127.0.0.1:4000';

/** The front page and the way to a new code: what people open first. */
const FIRST_PAGES = [
  {
    address: '/codes/new',
    modules: [
      'features/issue-code/pages/new-code-page.tsx',
      'features/issue-code/pages/wizard-page.tsx',
    ],
  },
  { address: '/', modules: ['features/codes/list/codes-page.tsx'] },
  { address: '/codes', modules: ['features/codes/list/codes-page.tsx'] },
] as const;

/** What lists of things share, and the front page needs. */
const LISTS =
  /promo-code.target-max|shared.(?:ui.(?:code-text|copy-button|search-field|badges|data-table|list-toolbar|load-more|lazy-dialog)|lib.(?:format|is-over|last-search|day-limits|new-code|owner|use-next-page))|NativeSelect|use-debounced/;

/** What pages ask with, and the wizard from its first step on. */
const CONTROLS =
  /@mantine.core.+components.(?:Select|Popover|Combobox|Radio|Switch|Textarea|Stack)|@tabler|floating-ui/;

/** What stands over a page once somebody opens it: nothing waits for it. */
const OVERLAYS = /@mantine.core|use-return-focus/;

/** Forms: of dialogs, and of the pages that are one. The wizard keeps its values itself. */
const FORMS =
  /react-hook-form|admin.src.shared.(?:session|ui.(?:[a-z]+-dialog|dialog-form|form-|leave-|credit-group-)|lib.(?:use-)?(?:form-errors|action))/;

/** Tokens with their dialogs: four pages that few open. */
const TOKENS = /shared.access.(?:token|revoke-token|example)/;

/** What pages share besides. */
const PARTS = new RegExp(
  `^(?!.*(?:${OVERLAYS.source}|${FORMS.source}|${TOKENS.source})).*admin.src.shared`,
);

export default defineConfig({
  plugins: [
    react(),
    temporalOnDemand(),
    firstPageFiles(FIRST_PAGES),
    oneTaskEach(),
    compressedBeside(),
  ],
  resolve: { conditions: ['@creator-codes/source', ...defaultClientConditions] },
  // `npm run dev` shows the app with the API of a running `npm start` behind it. The API answers
  // its own origin only.
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/graphql': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
  build: {
    target: 'es2023',
    // Which file loads which, for the budgets in e2e.
    manifest: true,
    // GraphiQL's editor is large and loaded only on its own page.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // A file costs a round trip, so there are few: the libraries of the app, the app itself, one for each page,
        // and six for what pages share: those that a first page can do without stand alone.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 9 },
            {
              name: 'app',
              tags: ['$initial'],
              test: /admin.src.(?!main)|packages.domain/,
              priority: 8,
            },
            { name: 'lists', test: LISTS, minShareCount: 2, priority: 7 },
            { name: 'controls', test: CONTROLS, minShareCount: 3, priority: 6 },
            { name: 'rules', test: /zod|packages.domain/, minShareCount: 3, priority: 6 },
            { name: 'parts', test: PARTS, minShareCount: 4, priority: 5 },
            { name: 'overlays', test: OVERLAYS, minShareCount: 3, priority: 4 },
            { name: 'forms', test: FORMS, minShareCount: 3, priority: 3 },
          ],
        },
      },
      onLog(level, log, report) {
        // GraphiQL's files tell a compiler that we do not use to leave them alone.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
