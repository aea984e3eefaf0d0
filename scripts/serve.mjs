// `npm start`: build what changed, then become the server. It runs in this very process, so that
// signals and the environment reach it without anything in between.
import { build } from './lib/run.mjs';

if (build()) {
  await import('../apps/api/dist/main.js');
} else {
  process.exitCode = 1;
}
