import { showUnsentMail } from './mail-unsent.js';

process.exitCode = await showUnsentMail(process.argv.slice(2), (text) => {
  process.stdout.write(text);
});
