import { openDatabase } from '../../src/persistence/data-source.js';
import { later } from './upgrade-steps.js';

/** A process that is killed before a statement: unless told, between a step and the note that it is done. */
const [url = '', statement = 'SET done = 1'] = process.argv.slice(2);
const database = await openDatabase(url);
database.onStatement((sql) => {
  if (sql.includes(statement)) process.kill(process.pid, 'SIGKILL');
});
await database.migrate({ migrations: later(database) });
