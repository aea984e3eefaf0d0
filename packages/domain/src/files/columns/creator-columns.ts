import type { SocialPlatform } from '../../creator/social-profile.js';
import { column, READ_ONLY_COLUMN, type FileColumn } from './column.js';

/** How many profiles have columns of their own; a file cannot take one away. */
export const PROFILE_COLUMNS = [1, 2, 3, 4, 5] as const;
type ProfilePlace = (typeof PROFILE_COLUMNS)[number];
type ProfilePart = 'Platform' | 'Handle' | 'Url' | 'Followers';
type ProfileColumn = `profile${ProfilePlace}${ProfilePart}`;

/** Columns that hold the handle on one platform. */
export const HANDLE_COLUMNS = {
  INSTAGRAM: column('instagram', 'Instagram', 'IG|Instagram handle'),
  TIKTOK: column('tiktok', 'TikTok', 'TikTok handle'),
  YOUTUBE: column('youtube', 'YouTube', 'YouTube handle|YouTube channel'),
  XIAOHONGSHU: column('xiaohongshu', 'Xiaohongshu', 'RED|小红书|小红书号'),
  DOUYIN: column('douyin', 'Douyin', '抖音|抖音号'),
  WEIBO: column('weibo', 'Weibo', '微博|新浪微博'),
  BILIBILI: column('bilibili', 'Bilibili', 'B站|哔哩哔哩'),
  X: column('x', 'X', 'Twitter|X handle|Twitter handle'),
  TWITCH: column('twitch', 'Twitch', 'Twitch handle'),
} as const satisfies Partial<Readonly<Record<SocialPlatform, FileColumn>>>;

/** Our columns of creators: one row is one creator, in one program. */
export const CREATOR_COLUMNS = [
  column('displayName', 'Name', 'Display name|Creator|Creator name|名称|显示名称|姓名|创作者'),
  column('legalName', 'Legal name', '法定姓名|真实姓名'),
  column('email', 'E-mail', 'E-mail address|邮箱|电子邮箱|邮箱地址'),
  column('country', 'Country', 'Country or region|国家|国家或地区|地区'),
  column('timeZone', 'Time zone', '时区'),
  column('language', 'Language', '语言|邮件语言'),
  column('notes', 'Notes', 'Note|备注'),
  column('creatorId', 'Creator id', '创作者 ID|创作者编号'),
  column('externalIds', 'External ids', 'External id|外部 ID|外部编号'),
  column('program', 'Program', 'Creator program|项目|创作者项目'),
  column('programId', 'Program id', 'Creator program id|项目 ID|项目编号|创作者项目 ID'),
  column('membership', 'Membership', 'Membership state|成员资格|成员状态'),
  column(
    'contractStart',
    'Contract starts',
    'Contract start|Contract start date|合同开始|合同开始日期',
  ),
  column('contractEnd', 'Contract ends', 'Contract end|Contract end date|合同结束|合同结束日期'),
  ...PROFILE_COLUMNS.flatMap(profileColumns),
  ...Object.values(HANDLE_COLUMNS),
  column('createdAt', 'Created', '创建时间', READ_ONLY_COLUMN),
  column('version', 'Version', '版本', READ_ONLY_COLUMN),
] as const;
export type CreatorColumn = (typeof CREATOR_COLUMNS)[number]['name'];

/** The column of a profile by what it holds. */
export function profileColumnOf(place: ProfilePlace, holds: ProfilePart): ProfileColumn {
  return `profile${place}${holds}`;
}

function profileColumns(place: ProfilePlace): readonly FileColumn<ProfileColumn>[] {
  const of = (holds: ProfilePart, words: string, inChinese: string) => {
    const first = place === 1 ? `|Profile ${words}|${inChinese}` : '';
    const aliases = `${inChinese}${place}|社交账号${place}${inChinese}${first}`;
    return column(profileColumnOf(place, holds), `Profile ${place} ${words}`, aliases);
  };
  return [
    of('Platform', 'platform', '平台'),
    of('Handle', 'handle', '账号名'),
    of('Url', 'URL', '网址'),
    of('Followers', 'followers', '粉丝数'),
  ];
}
