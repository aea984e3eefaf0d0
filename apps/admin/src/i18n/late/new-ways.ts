import { addWords } from '../add-words';
import { newWays } from '../en/new-ways';

// The first page does without.
addWords('shell', newWays);
