/**
 * The most frequent family names of mainland China, and those of two characters: by them a name is divided. Plain
 * texts: whoever asks nothing of them does not carry them.
 */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚張劉陳楊黃趙吳孫馬鄭羅謝許鄧蕭馮蘇葉呂蔣鍾盧陸譚賈鄒單单葛欧肖闫';
const DOUBLE_FAMILY_NAMES =
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 夏侯 端木';

const HAN_ALONE = /^\p{Script=Han}{2,4}$/u;

/**
 * Divides a Chinese name that is written without a space: 王晓彤 is 王 and 晓彤. A name of two characters (晓彤, but
 * 吕布, too) is as often a given name or a nickname, so it stays whole, as does everything else.
 */
export function dividedHanName(
  name: string,
): { readonly family: string; readonly given: string } | null {
  const characters = [...name];
  if (!HAN_ALONE.test(name) || characters.length < 3) return null;
  const two = characters.slice(0, 2).join('');
  if (DOUBLE_FAMILY_NAMES.split(' ').includes(two))
    return { family: two, given: characters.slice(2).join('') };
  const [family = ''] = characters;
  if (characters.length > 3 || !FAMILY_NAMES.includes(family)) return null;
  return { family, given: characters.slice(1).join('') };
}
