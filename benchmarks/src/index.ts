export * from './metrics/bootstrap.ts';
export * from './metrics/roc-auc.ts';
export * from './score/line-scorer.ts';
export * from './score/message-line.ts';
export * from './score/message-scorer.ts';
export * from './score/picture-line.ts';
export * from './score/picture-scorer.ts';
