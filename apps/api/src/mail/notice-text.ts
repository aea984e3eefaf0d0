import { languagesFor, type NoticeContent, type NoticeField } from '@creator-codes/domain';
import type { CodeNotices, MailText, NoticeMailFacts } from '../application/ports/people.js';
import { NOTICE_WORDS, type NoticeWords } from './notice-words.js';
import { whenItCounts } from './notice-dates.js';
import { named } from './named.js';

/** So many codes a mail names one by one. */
const NAMED = 50;

/**
 * A mail about what was done to somebody's codes. It names texts, dates and what has changed, never why or by whom:
 * nothing that staff wrote is in it but the names of account and owner.
 */
export function noticeText(facts: NoticeMailFacts): MailText {
  const languages = languagesFor(facts.language).map((language) => NOTICE_WORDS[language]);
  return {
    subject: languages.map((words) => subjectIn(words, facts)).join(' / '),
    text: languages.map((words) => bodyIn(words, facts)).join('\n----\n\n'),
  };
}

function subjectIn(words: NoticeWords, { accountName, codes }: NoticeMailFacts): string {
  const account = named(accountName, 60);
  const [only] = codes;
  return codes.length === 1 && only !== undefined
    ? words.subjectOfOne(account, only.code.text)
    : words.subjectOfMany(account, codes.length);
}

function bodyIn(words: NoticeWords, facts: NoticeMailFacts): string {
  const shown = facts.codes.slice(0, NAMED);
  const more = facts.codes.length - shown.length;
  return [
    words.intro(named(facts.accountName), named(facts.ownerName)),
    '',
    ...shown.flatMap((each) =>
      each.notices.map((notice) => `- ${lineOf(words, each, notice, facts.now)}`),
    ),
    ...(more > 0 ? [words.more(more)] : []),
    '',
    words.outro(named(facts.accountName)),
    '',
  ].join('\n');
}

function lineOf(
  words: NoticeWords,
  { code, successor }: CodeNotices,
  { kind, fields, textBefore }: NoticeContent,
  now: number,
): string {
  const counts = whenItCounts(words, code, now);
  switch (kind) {
    case 'ISSUED':
      return words.issued(code.text, counts);
    case 'CHANGED':
      return words.changed(code.text, changesIn(words, fields, textBefore), counts);
    case 'ROTATED':
      return words.rotated(code.text, successor ?? '', counts);
    case 'ENDED':
      return words.ended(code.text);
    case 'REACTIVATED':
      return words.reactivated(code.text, counts);
  }
}

function changesIn(words: NoticeWords, fields: readonly NoticeField[], textBefore: string): string {
  return fields
    .map((field) => (field === 'TEXT' ? words.textWas(textBefore) : words.field[field]))
    .join(words.comma);
}
