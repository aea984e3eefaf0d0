// Preloaded into a server with --expose-gc: tells its parent what it holds once all rubbish is gone.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// To be asked is no reason to go on living.
process.channel?.unref();
