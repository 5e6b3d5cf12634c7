export { type Helpline, helplinesFor, hotlinesFor } from '@nightlight/core';
export { HELPLINES } from './helplines.ts';
