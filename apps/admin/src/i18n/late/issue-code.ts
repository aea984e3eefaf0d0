import { addWords } from '../add-words';
import { issueCode } from '../en/issue-code';

// The first page does without.
addWords('issueCode', issueCode);
