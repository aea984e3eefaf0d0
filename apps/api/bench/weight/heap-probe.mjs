// Preloaded into a server with --expose-gc: tells its parent what it holds once all rubbish is gone.
import { setTimeout as sleep } from 'node:timers/promises';

// The first collection finds the rubbish; the pages that it leaves empty are given back to the system by later ones.
const COLLECTIONS = 4;
const PAUSE_MS = 300;

process.on('message', async () => {
  for (let count = 0; count < COLLECTIONS; count += 1) {
    globalThis.gc?.();
    await sleep(PAUSE_MS);
  }
  process.send?.(process.memoryUsage());
});
// To be asked is no reason to go on living.
process.channel?.unref();
