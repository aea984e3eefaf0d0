import type { Deep } from '../deep';
import type { audit as en } from '../en/audit';

export const audit: Deep<typeof en> = {
  title: '审计日志',
  description: '此账户中的每项变更：何人、何时、变更前后。',
  filter: '操作',
  all: '全部操作',
  column: { when: '时间', who: '操作人', what: '内容', changes: '变更', request: '请求' },
  empty: {
    title: '还没有任何变更',
    body: '任何人在此账户中的每项变更都会永久记录在这里。',
    action: '前往促销代码',
    filtered: '还没有人执行过此操作',
  },
  fields_other: '显示全部 {{count}} 个字段',
  less: '收起',
  reason: '原因：{{reason}}',
  gone: '已无法显示',
  noRequest: '非请求产生',
};
