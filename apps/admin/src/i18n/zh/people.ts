import type { Deep } from '../deep';
import type { people as en } from '../en/people';

export const people: Deep<typeof en> = {
  readOnly: '您可以查看这里的人员，但不能更改。',
  you: '您',
  members: { title: '人员' },
  column: {
    person: '人员',
    invited: '受邀人',
    secondFactor: '第二步验证',
    joined: '加入时间',
  },
  secondFactor: { on: '已开启', off: '未开启' },
  lastOwner: '唯一的所有者。请先让另一个人成为所有者。',
  role: {
    change: '更改角色',
    changeOf: '更改角色：{{name}}',
    title: '{{name}} 的角色',
    done: '{{name}} 现在是{{role}}',
  },
  remove: {
    action: '移除',
    actionOf: '移除 {{name}}',
    leave: '退出',
    title: '移除 {{name}}？',
    body: '{{name}} 将在几秒内失去对 {{account}} 的访问权限，其发出的未接受邀请也会被撤回。其操作会保留在审计日志中。',
    tokens_other:
      '其创建的 {{count}} 个 API 令牌仍然有效，移除后也不会失效：请在列出它们的页面撤销。',
    leaveTitle: '退出 {{account}}？',
    leaveBody:
      '您将立即失去对 {{account}} 的访问权限，您发出的未接受邀请也会被撤回。只有所有者可以再次邀请您。',
    done: '已移除 {{name}}',
  },
  invite: {
    action: '邀请人员',
    submit: '邀请',
    done: '已邀请 {{email}}',
    partners: '创作者和绩效合作伙伴请在各自的页面上邀请。',
  },
  invitations: {
    title: '邀请',
    none: '目前没有邀请。',
    PENDING: '等待中',
    ACCEPTED: '已接受',
    REVOKED: '已撤回',
    EXPIRED: '已过期',
    text: '显示文本',
    textOf: '显示文本：{{email}}',
    revoke: '撤回',
    revokeOf: '撤回对 {{email}} 的邀请',
    revoked: '已撤回对 {{email}} 的邀请',
  },
};
