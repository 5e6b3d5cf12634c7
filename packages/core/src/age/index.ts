export * from './age-source.ts';
export * from './band-of-range.ts';
export * from './combine-ages.ts';
