import { jobOf, settled, type SeenJob } from './jobs.js';
import { callsIn } from './mutation-calls.js';
import { told, type Case } from './mutation-case.js';
import { workOnJobs } from './runner.js';
import type { TestServer } from './server.js';
import { TERMS, type World } from './world.js';

/** Calls for the mutations of jobs. Nobody works on jobs but where a case says so. */
export function jobCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const { creator } = callsIn(server, world);
  const { client, database } = server;
  const { account } = world;
  /** A row each for creators of whom none has joined. */
  const asked = async () => ({
    target: { ids: [await creator('Planned'), await creator('Planned, too')] },
    ...{ template: '{NAME}15', terms: TERMS },
  });
  const planning = async (): Promise<SeenJob> =>
    jobOf(client, 'planPromoCodes', await asked(), account);
  const planned = async (): Promise<SeenJob> => {
    const { id } = await planning();
    await workOnJobs(database);
    return settled(client, id, account);
  };
  const stopped = async (): Promise<SeenJob> => {
    const { id: bulkJobId } = await planning();
    return jobOf(client, 'stopBulkJob', { bulkJobId }, account);
  };
  const ended = async (): Promise<SeenJob> => {
    const { token } = await planned();
    const { id } = await jobOf(client, 'applyPromoCodePlan', { token }, account);
    await workOnJobs(database);
    return settled(client, id, account);
  };
  const ofJob = (job: () => Promise<SeenJob>, also: Case['also'], again: Case['again']): Case => ({
    input: async () => ({ bulkJobId: (await job()).id }),
    ...{ also, again },
  });
  return {
    planPromoCodes: { input: asked, also: [told('rows', '2')], again: 'ANOTHER' },
    applyPromoCodePlan: {
      input: async () => ({ token: (await planned()).token }),
      also: [told('state', 'RUNNING', 'PLANNED')],
      again: 'NOTHING',
    },
    fixBulkJobRows: {
      input: async () => ({ token: (await planned()).token, fix: 'LEAVE_OUT', rows: [1] }),
      also: [told('state', 'PLANNING', 'PLANNED'), told('fix', 'LEAVE_OUT'), told('rows', '1')],
      again: 'REFUSED',
    },
    stopBulkJob: ofJob(planning, [told('state', 'STOPPED', 'PLANNING')], 'REFUSED'),
    resumeBulkJob: ofJob(stopped, [told('state', 'PLANNING', 'STOPPED')], 'REFUSED'),
    cancelBulkJob: ofJob(planned, [told('state', 'CANCELLED', 'PLANNED')], 'REFUSED'),
    retryBulkJobRows: ofJob(ended, [told('rows', '2')], 'ANOTHER'),
  };
}
