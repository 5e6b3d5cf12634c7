export type {
  Classification,
  Classifier,
  HarmKind,
  Message,
  Severity,
  Signal,
} from '@nightlight/core';
export {
  type ClassifierFile,
  type OpenClassifierOptions,
  openClassifier,
} from './page/engine/open-classifier.ts';
