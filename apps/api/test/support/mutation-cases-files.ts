import { uploadedId } from './files.js';
import { jobOf, settled, type SeenJob } from './jobs.js';
import { told, type Case } from './mutation-case.js';
import { workOnJobs } from './runner.js';
import type { TestServer } from './server.js';
import type { World } from './world.js';

/** Calls for the mutations of files. Nobody works on jobs but where a case says so. */
export function fileCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const { client, database, url } = server;
  const { account } = world;
  const uploaded = () => uploadedId(url, client, 'Code;Comments\r\nNO CODE;a\r\n', { account });
  const asked = async () => ({
    fileId: await uploaded(),
    mapping: {
      ...{ format: 'OURS', timeZone: 'UTC' },
      columns: [{ column: 'text', header: 'Code' }],
    },
  });
  const planned = async (): Promise<SeenJob> => {
    const { id } = await jobOf(client, 'planPromoCodeImport', await asked(), account);
    await workOnJobs(database);
    return settled(client, id, account);
  };
  const askedOfCreators = async () => ({
    fileId: await uploadedId(url, client, 'Name\r\nSomebody new\r\n', { account }),
    mapping: {
      ...{ format: 'OURS', timeZone: 'UTC' },
      columns: [{ column: 'displayName', header: 'Name' }],
    },
  });
  const plannedCreators = async (): Promise<SeenJob> => {
    const { id } = await jobOf(client, 'planCreatorImport', await askedOfCreators(), account);
    await workOnJobs(database);
    return settled(client, id, account);
  };
  const exporting = (kind: string, rows: string | null): Case => ({
    input: () => ({ type: 'XLSX', filter: { search: 'nobody at all' } }),
    also: [told('kind', kind), ...(rows === null ? [] : [told('rows', rows)])],
    again: 'ANOTHER',
  });
  return {
    readFileAs: {
      input: async () => ({ fileId: await uploaded(), version: 2, delimiter: ',' }),
      also: [told('delimiter', ',', ';')],
      again: 'REFUSED',
    },
    exportPromoCodes: exporting('EXPORT_PROMO_CODES', '0'),
    exportCreators: exporting('EXPORT_CREATORS', '0'),
    exportCorrections: {
      input: async () => ({ bulkJobId: (await planned()).id, type: 'CSV' }),
      also: [told('kind', 'EXPORT_CORRECTIONS'), told('rows', '1')],
      again: 'ANOTHER',
    },
    planPromoCodeImport: {
      input: asked,
      also: [told('kind', 'IMPORT_PROMO_CODES'), told('rows', '1')],
      again: 'ANOTHER',
    },
    planCreatorImport: {
      input: askedOfCreators,
      also: [told('kind', 'IMPORT_CREATORS'), told('rows', '1')],
      again: 'ANOTHER',
    },
    applyCreatorImport: {
      input: async () => ({ token: (await plannedCreators()).token }),
      also: [told('state', 'RUNNING', 'PLANNED')],
      again: 'NOTHING',
    },
    applyPromoCodeImport: {
      input: async () => ({ token: (await planned()).token }),
      also: [told('state', 'RUNNING', 'PLANNED')],
      again: 'NOTHING',
    },
  };
}
