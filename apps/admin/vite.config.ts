import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@creator-codes/source', ...defaultClientConditions] },
  // `pnpm dev` shows the app with the API of a running `npm start` behind it.
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/graphql': { target: api, changeOrigin: true } },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // GraphiQL's editor is large and loaded only on its own page.
    chunkSizeWarningLimit: 4000,
  },
});
