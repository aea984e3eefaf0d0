import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const CHILD = join(import.meta.dirname, '../test/support/unheard-rejection.ts');

function processThat(...how: readonly string[]) {
  const flags = ['--import', 'tsx', '--conditions=@creator-codes/source'];
  const { status, stdout } = spawnSync(process.execPath, [...flags, CHILD, ...how], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  });
  return { status, said: stdout.trim().split('\n') };
}

const TOLD = 'Cannot return null for non-nullable field Item.now.';

it('a rejection that graphql-js leaves unheard is told, and the process lives on', () => {
  expect(processThat('hear')).toEqual({ status: 0, said: [TOLD, 'process: too late', 'alive'] });
});

// Where this turns red, graphql-js hears it by itself, and the exception in vitest.config.ts can go.
it('it would end the process otherwise', () => {
  expect(processThat()).toEqual({ status: 1, said: [TOLD] });
});
