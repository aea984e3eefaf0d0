import type { Deep } from '../deep';
import type { history as en } from '../en/history';

export const history: Deep<typeof en> = {
  who: '{{who}} · {{at}}',
  change: '{{before}} → {{after}}',
  removed: '已移除 {{before}}',
  reason: '原因：{{reason}}',
  request: '请求 {{id}}',
  inProgram: '{{field}}（{{program}}）',
  action: {
    createAccount: '账户已创建',
    updateAccount: '账户已修改',
    createProgram: '项目已创建',
    updateProgram: '项目已修改',
    createCreator: '创作者已创建',
    inviteCreator: '创作者已邀请',
    recordCreatorJoined: '创作者已登记为加入',
    createMediaSource: '媒体来源已创建',
    createPerformancePartner: '绩效合作伙伴已创建',
    createDeal: '优惠已创建',
    issuePromoCode: '代码已创建',
    issuePromoCodeToPartner: '代码已给予绩效合作伙伴',
    completePromoCode: '代码已补全',
    updatePromoCode: '代码已修改',
    expirePromoCodes: '代码已过期',
    inviteMember: '邀请同事',
    invitePartner: '邀请合作伙伴使用视图',
    revokeInvitation: '撤回邀请',
    acceptInvitation: '接受邀请',
    setUp: '完成服务器设置',
    updateMember: '更改角色',
    removeMember: '移除人员',
    createApiToken: '创建 API 令牌',
    revokeApiToken: '撤销 API 令牌',
  },
  /** Fields that are called otherwise than elsewhere. */
  field: { creditGroup: '归因组' },
};
