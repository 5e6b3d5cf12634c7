export {
  Image,
  type ImageProps,
  Nudge,
  type NudgeProps,
  Veil,
  type VeilProps,
} from './elements.tsx';
export {
  Evidence,
  type EvidenceProps,
  type HeardProps,
  Lock,
  type LockProps,
  Log,
  type LogProps,
  Report,
  type ReportProps,
  Trusted,
  type TrustedProps,
  type UseHeardOptions,
  useHeard,
} from './heard.tsx';
export { Help, type HelpProps } from './help.tsx';
export { Incoming, type IncomingProps } from './incoming.tsx';
export { Lesson, type LessonProps } from './lesson.tsx';
export {
  ContactAsk,
  type ContactAskProps,
  GuardianSettings,
  LimitsPage,
  type LimitsProps,
  TimeLeft,
} from './limits.tsx';
export { Loading, type LoadingProps } from './loading.tsx';
export type { NightlightState } from './nightlight-context.ts';
export { NightlightProvider, type NightlightProviderProps } from './nightlight-provider.tsx';
export type { ProviderOptions } from './open-while-wanted.ts';
export { Rules, type RulesProps } from './rules.tsx';
export { type ClassifyState, type UseClassifyOptions, useClassify } from './use-classify.ts';
export type { ElementProps } from './use-custom-element.ts';
export { type UseGuardOptions, useGuard } from './use-guard.ts';
export { useNightlight } from './use-nightlight.ts';
