import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:4000';

/** Browsers that know Temporal use their own; only the others fetch the polyfill (19 kB). */
function temporalOnDemand(): Plugin {
  const prefix = '\0temporal:';
  return {
    name: 'temporal-on-demand',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'temporal-polyfill' || importer === undefined) return null;
      const polyfill = await this.resolve(source, importer, { skipSelf: true });
      return polyfill === null ? null : prefix + polyfill.id;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const polyfill = JSON.stringify(id.slice(prefix.length));
      return `export const Temporal = globalThis.Temporal ?? (await import(${polyfill})).Temporal;`;
    },
  };
}

export default defineConfig({
  plugins: [react(), temporalOnDemand()],
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
        // What nearly every page needs comes in one file instead of forty; calendars and forms stay
        // with the pages that have them.
        advancedChunks: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(?!.*node_modules\/)(?!temporal|react-hook-form|zod|dayjs|@?graphi|monaco|@mantine\/dates)/,
              minShareCount: 12,
            },
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
