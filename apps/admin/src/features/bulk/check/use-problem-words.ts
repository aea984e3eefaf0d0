import { useTranslation } from 'react-i18next';
import { useCellSentence } from '../imports/use-cell-sentence';
import { alikeIn } from './alike';
import { problemWords } from './problem-words';
import type { Problem } from './use-problems';

/** Writes what rows have wrong, in the reader's language. */
export function useProblemWords(): (
  problem: Problem,
  first: Problem['row']['errors'][number],
) => string {
  const { t } = useTranslation('bulk');
  const sentenceOf = useCellSentence();
  return (problem, first) => {
    const words = problemWords(problem);
    if ('named' in words) return t(`problem.${words.named}`);
    const { code, rows, count } = problem;
    const sentence = sentenceOf(code === 'INVALID_VALUE' ? alikeIn(first, rows, count) : first);
    switch (words.sentence) {
      case 'ALL':
        return sentence;
      case 'SUCH_AS':
        return t('problem.suchAs', { sentence });
      case 'IN_COLUMN':
        return t('problem.inColumn', { header: words.header, sentence });
    }
  };
}
