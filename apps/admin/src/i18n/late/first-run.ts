import { addWords } from '../add-words';
import { firstRun } from '../en/first-run';

// The first page does without.
addWords('firstRun', firstRun);
