// The second half of `npm start`: becomes the server, in this very process, so that the
// environment and Ctrl-C reach it without anything in between.

// Ended with `kill`, npm dies with the shell it started and would leave the server behind.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500);
watch.unref();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearInterval(watch));

await import('../apps/api/dist/main.js');
