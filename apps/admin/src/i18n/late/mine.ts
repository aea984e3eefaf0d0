import { addWords } from '../add-words';
import { mine } from '../en/mine';

// The first page does without.
addWords('mine', mine);
