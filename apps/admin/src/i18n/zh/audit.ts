import type { Deep } from '../deep';
import type { audit as en } from '../en/audit';

export const audit: Deep<typeof en> = {
  description: '此账户中的每项变更：何人、何时、变更前后。',
  who: '操作人',
  anybody: '任何人',
  me: '{{name}}（您）',
  from: '从',
  to: '至',
  only: '只看 {{name}} 的操作',
  kind: {
    PERSON: '人员',
    TOKEN: 'API 令牌',
    JOB: '服务器自动执行',
    INVITED: '创作者（通过邀请链接）',
    RULE: '申请规则',
  },
  export: {
    action: '导出 CSV',
    running: '正在导出… {{shown}}',
    done: '已导出 {{count}} 条记录',
    capped: '已导出最新的 {{count}} 条记录。如需其余记录，请缩小筛选范围。',
    failed: '导出未成功',
    failedBody: '没有保存任何内容，请重试。',
  },
  filter: '操作',
  all: '全部操作',
  column: { when: '时间', what: '内容', changes: '变更', request: '请求' },
  empty: {
    title: '还没有任何变更',
    body: '任何人在此账户中的每项变更都会永久记录在这里。',
    action: '前往促销代码',
    filtered: '没有符合筛选条件的记录',
  },
  fields_other: '显示全部 {{count}} 个字段',
  less: '收起',
  reason: '原因：{{reason}}',
  gone: '已无法显示',
  noRequest: '非请求产生',
};
