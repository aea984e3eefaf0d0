import { addWords } from '../add-words';
import { shortcuts } from '../en/shortcuts';

// The first page does without.
addWords('shell', shortcuts);
