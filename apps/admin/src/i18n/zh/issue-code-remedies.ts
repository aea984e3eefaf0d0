import type { Deep } from '../deep';
import type { remedies as en } from '../en/issue-code-remedies';

export const remedies: Deep<typeof en> = {
  blocked: {
    notJoined: {
      NONE: {
        title: '{{creator}} 尚未加入',
        body: '现在发送邀请，草稿会保留。',
      },
      INVITED: {
        title: '{{creator}} 已受邀，尚未答复',
        body: '草稿会等待。对方接受后请在此登记。',
      },
      APPLIED: {
        title: '{{creator}} 已申请加入',
        body: '登记为已加入即表示接受申请。草稿会保留。',
      },
      DECLINED: {
        title: '{{creator}} 拒绝了上次邀请',
        body: '可以再次邀请，草稿会保留。',
      },
      REMOVED: {
        title: '{{creator}} 已被移出创作者项目',
        body: '可以再次邀请，草稿会保留。',
      },
      EXPIRED: {
        title: '{{creator}} 的合同已结束',
        body: '请再次邀请，草稿会保留。',
      },
    },
    optimize: {
      title: '此步骤需要 Optimize 附加组件',
      body: '由账户所有者向服务商取得。取得后请登记，媒体来源随即解锁。',
    },
    mediaSource: {
      title: '还没有代表 {{creator}} 的媒体来源',
      body: '可在此创建；名称取自创作者，可以修改。',
    },
    tracking: {
      title: '{{program}} 未开启代码跟踪',
      body: '只有开启后，带代码的订单才会计入归因。',
    },
    programMissing: {
      CREATOR: '此账户还没有创作者项目',
      PERFORMANCE: '此账户还没有绩效项目',
      body: '可在此创建，代码跟踪会直接开启。',
    },
    programAmbiguous: {
      CREATOR: '哪个创作者项目？',
      PERFORMANCE: '哪个绩效项目？',
      body: '有多个项目。请选择在哪个项目中创建代码。',
    },
  },
  invitation: {
    recorded: '邀请已登记 {{time}}',
    notSent: '未发送',
    how: '此邀请不会通过邮件发送。请复制文本自行发送。',
    text: '邀请文本',
    copy: '复制邀请',
    language: '邀请语言',
    languages: { EN: 'English', ZH: '中文' },
  },
  mediaSourceDrawer: {
    title: '新建媒体来源',
    lead: '在绩效项目中代表 {{creator}}。',
    channelHelp: '流量来自哪里',
  },
  programDialog: {
    CREATOR: '新建创作者项目',
    PERFORMANCE: '新建绩效项目',
    submit: '创建项目',
    nameDefault_CREATOR: '{{account}} 创作者',
    nameDefault_PERFORMANCE: '{{account}} 绩效',
  },
};
