/** The day of an instant, in UTC. */
export function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
