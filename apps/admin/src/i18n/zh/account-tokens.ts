import type { Deep } from '../deep';
import type { accountTokens as en } from '../en/account-tokens';

export const accountTokens: Deep<typeof en> = {
  body: '品牌自己的程序可以用令牌在 {{account}} 中工作：商店系统、导入、报表等。创作者和合作伙伴的令牌在各自的页面上。',
  readOnly: '创作者和合作伙伴的令牌在各自的页面上。',
  nameHelp: '便于日后辨认要停用哪一个，例如“每晚导入”。审计日志也会显示此名称。',
  actsAs: '身份',
  capacityHelp: {
    MANAGER: '在其权限范围内读取和更改。',
    ANALYST: '只能读取。',
  },
  scopesHelp: '从不包括人员、令牌和账户设置。',
  scopeHelp: {
    PROMO_CODES_READ: '代码、优惠、模板和保留词。',
    PROMO_CODES_WRITE: '签发、更改和结束这些内容。若要读回更改结果，还需要上面的权限。',
    CREATORS_READ: '创作者、绩效合作伙伴和媒体来源，包括邮箱和备注。',
    CREATORS_WRITE: '创建和更改这些内容及其成员资格。',
    FILES: '导入和导出；分析员只能下载。',
    EVENTS_READ: '发生了什么（仅含编号）。',
  },
  notAnalyst: '分析员不可用。',
};
