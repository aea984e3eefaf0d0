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
  /shared.(?:ui.(?:copy-button|search-field|badges|data-table|load-more|lazy-dialog)|lib.(?:format|is-over|last-search|day-limits|use-next-page))|NativeSelect|use-debounced/;

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
        // and three for what pages share.
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
            { name: 'controls', test: /@mantine.core|@tabler|floating-ui/, minShareCount: 3 },
            { name: 'forms', test: /react-hook-form|zod|packages.domain/, minShareCount: 3 },
            { name: 'parts', test: /admin.src.shared/, minShareCount: 4 },
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
