/** The headers of a bulk upload as impact.com documents it. */
export const HEADERS = [
  ...['Promo Code', 'Program Id', 'Media Id', 'Type', 'Credit Rule', 'Match Mode', 'Deal Id'],
  ...['Active Start Date', 'Active End Date', 'Timezone'],
];

/** So many rows below them. */
export async function* rows(count: number): AsyncGenerator<string[]> {
  for (let at = 0; at < count; at += 1) {
    yield [
      ...[`SUMMER-${(at * 7_919).toString(36).toUpperCase()}`, String(1_000 + (at % 12))],
      ...[String(900_000 + at), 'TRACKING', 'ALWAYS', 'EXACT', String(at % 40)],
      ...['2026-11-30T00:00:00-07:00', '2027-06-30T00:00:00-07:00'],
      at % 3 ? 'America/Los_Angeles' : 'Asia/Shanghai',
    ];
  }
}
