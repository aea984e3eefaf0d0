/** Ids in a file that nobody knows yet, in both languages. Fetched with the card that asks for them. */
const en = {
  title: (system: string) => `Ids of ${system} that nobody here knows yet`,
  titleMany: 'Ids of other systems that nobody here knows yet',
  lead: 'Say once what each of them is. It is remembered, so the next file is understood at once.',
  kinds: {
    PROGRAM: 'Programs',
    DEAL: 'Deals',
    CREATOR: 'Creators',
    PERFORMANCE_PARTNER: 'Performance partners',
    MEDIA_SOURCE: 'Media sources',
    OWNER: 'Owners and holders of codes',
  },
  groups: {
    programs: 'Programs',
    deals: 'Deals',
    creators: 'Creators',
    partners: 'Performance partners',
    sources: 'Media sources',
  },
  rows: (count: number, shown: string) => (count === 1 ? '1 row' : `${shown} rows`),
  called: (name: string) => `“${name}” in the file`,
  whatIs: ({ system, id }: { system: string; id: string }) => `What ${id} of ${system} is`,
  search: 'Search by name',
  nothing: 'Nothing is called so',
  guess: (name: string) => `Same name: ${name}`,
  keeps: (ids: string, system: string) => `Known to ${system} as ${ids}. Keeps that as well.`,
  known: 'Given to something meanwhile. Its rows have only to be checked again.',
  check: 'Check again',
  remember: (count: number) =>
    count === 0 ? 'Remember and check again' : `Remember ${String(count)} and check again`,
  done: (count: number) =>
    count === 1 ? '1 id is remembered' : `${String(count)} ids are remembered`,
  refused: (count: number) =>
    count === 1 ? '1 id is not remembered' : `${String(count)} ids are not remembered`,
  lost: 'It did not arrive. Try again.',
  more: (next: number, left: number) => `Show ${String(next)} of ${String(left)} more`,
};

const zh: typeof en = {
  title: (system) => `尚无人认识的 ${system} ID`,
  titleMany: '尚无人认识的其他系统 ID',
  lead: '请为每个 ID 指明一次其对应项。系统会记住，下一个文件即可直接识别。',
  kinds: {
    PROGRAM: '项目',
    DEAL: '优惠',
    CREATOR: '创作者',
    PERFORMANCE_PARTNER: '绩效合作伙伴',
    MEDIA_SOURCE: '媒体来源',
    OWNER: '促销代码的所有者与持有者',
  },
  groups: {
    programs: '项目',
    deals: '优惠',
    creators: '创作者',
    partners: '绩效合作伙伴',
    sources: '媒体来源',
  },
  rows: (_count, shown) => `${shown} 行`,
  called: (name) => `文件中为“${name}”`,
  whatIs: ({ system, id }) => `${system} 的 ${id} 对应`,
  search: '按名称搜索',
  nothing: '没有这个名称',
  guess: (name) => `名称相同：${name}`,
  keeps: (ids, system) => `在 ${system} 中已有 ID ${ids}，将一并保留。`,
  known: '此 ID 已被指明，只需重新检查相关行。',
  check: '重新检查',
  remember: (count) => (count === 0 ? '记住并重新检查' : `记住 ${String(count)} 个并重新检查`),
  done: (count) => `已记住 ${String(count)} 个 ID`,
  refused: (count) => `${String(count)} 个 ID 未能记住`,
  lost: '未能送达，请重试。',
  more: (next, left) => `再显示 ${String(next)} 个（还有 ${String(left)} 个）`,
};

export const UNKNOWN_ID_WORDS = { en, zh };
