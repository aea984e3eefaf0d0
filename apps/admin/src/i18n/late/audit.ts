import { addWords } from '../add-words';
import { audit } from '../en/audit';
import { entities } from '../en/entities';

// The first page does without.
addWords('audit', audit);
addWords('words', entities);
