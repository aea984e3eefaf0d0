import type { Deep } from '../deep';
import type { mine as en } from '../en/mine';

export const mine: Deep<typeof en> = {
  nav: { label: '您的页面', codes: '代码', programs: '项目', tokens: 'API', security: '登录' },
  with: '与 {{account}} 合作',
  codes: {
    paidOnce: '同一订单只计一次，无论归入哪个项目。',
    comments: '备注：',
    title: '您的代码',
    intro: '{{account}} 为您创建的代码。时间按您的时区 {{zone}} 显示。',
    none: '您还没有代码',
    noneBody: '{{account}} 为您创建代码后，会显示在这里。',
    expired: '已于 {{date}} 结束。新订单不再计入。',
    copy: '复制代码',
    share: '分享',
    shareOf: '分享 {{code}}',
  },
  policy: {
    ALWAYS: '凡使用此代码的订单都计入您的收益，无论是否点击过您的链接。',
    IF_INVOLVED: '订单使用此代码，且此前有人点击过您的链接时，计入您的收益。',
    IF_WINNER: '订单使用此代码，且最后一次点击来自您的链接时，计入您的收益。',
  },
  share: {
    qrLink: '指向 {{code}} 优惠页面的二维码',
    qrCode: '包含文本 {{code}} 的二维码',
    text: '分享文案',
    textHelp: '可随意修改。',
    copyText: '复制文案',
    copyLink: '复制链接',
    link: '链接',
    share: '分享…',
    use: '在 {{account}} 使用我的代码 {{code}}。',
    offer: '在 {{account}} 使用我的代码 {{code}}：{{deal}}。',
    until: '截至 {{date}}。',
  },
  programs: {
    title: '项目与优惠',
    memberships: '您的项目',
    none: '您尚未加入任何项目。',
    contract: '合同：{{window}}',
    state: {
      INVITED: '您已受邀。请告知品牌您接受邀请。',
      APPLIED: '您的加入申请正在审核。',
      JOINED: '您已加入，可以获得代码。',
      DECLINED: '您已拒绝。',
      REMOVED: '您已不在此项目中。',
      EXPIRED: '您的合同已结束，新订单不再计入收益。',
    },
  },
  deals: { title: '优惠', none: '您的项目目前没有优惠。', always: '不限日期' },
  tokens: { title: 'API 令牌', intro: '供您自己的程序使用，例如看板。使用此页面不需要令牌。' },
  security: { title: '我的登录' },
};
