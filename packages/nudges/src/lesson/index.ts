import { define } from '../define.ts';
import { NightlightLesson } from './nightlight-lesson.ts';

export type { Answer, Lesson, Situation } from '../lessons/lesson.ts';
export { loadLesson } from './load-lesson.ts';
export { NightlightLesson } from './nightlight-lesson.ts';

/** Registers `<nightlight-lesson>`. Does nothing on a server or if it is already registered. */
export const defineLesson = (): void => define('nightlight-lesson', NightlightLesson);
