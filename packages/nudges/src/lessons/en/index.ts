import type { Lessons } from '../lesson.ts';
import { bullying } from './bullying.ts';
import { explicit } from './explicit.ts';
import { grooming } from './grooming.ts';
import { personalInfo } from './personal-info.ts';
import { scam } from './scam.ts';
import { selfHarm } from './self-harm.ts';

export const lessons: Lessons = {
  bullying,
  grooming,
  explicit,
  'self-harm': selfHarm,
  scam,
  'personal-info': personalInfo,
};
