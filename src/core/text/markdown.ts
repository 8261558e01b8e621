export { type Block, blocks } from './blocks.ts';
export { inline } from './inline.ts';
export { plain } from './plain.ts';
