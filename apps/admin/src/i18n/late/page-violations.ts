import { addWords } from '../add-words';
import { pageViolations } from '../en/page-violations';

// The first page does without. The words of campaigns and of drafts import this.
addWords('violations', pageViolations);
