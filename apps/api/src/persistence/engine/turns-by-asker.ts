/**
 * Jobs that wait, and whose turn it is: askers take turns, so that whoever asks for much waits for themselves and
 * not others for them.
 */
export class TurnsByAsker<Job> {
  /** In the order of the next turns; nobody is here without a job. */
  private readonly waiting = new Map<string, Job[]>();

  add(asker: string, job: Job): void {
    const jobs = this.waiting.get(asker);
    if (jobs === undefined) this.waiting.set(asker, [job]);
    else jobs.push(job);
  }

  /** The oldest job of whoever's turn it is; undefined if none waits. */
  next(): Job | undefined {
    const [first] = this.waiting;
    if (first === undefined) return undefined;
    const [asker, jobs] = first;
    const job = jobs.shift();
    this.waiting.delete(asker);
    if (jobs.length > 0) this.waiting.set(asker, jobs);
    return job;
  }
}
