import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const PROGRAM = join(ROOT, 'bin', 'examdrill.js');
