export { writeScale } from '../report/scale-numbers.ts';
export { measureScore } from './scale/measure-score.ts';
