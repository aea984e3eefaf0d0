import { addWords } from '../add-words';
import { audit } from '../en/audit';

// The first page does without.
addWords('audit', audit);
