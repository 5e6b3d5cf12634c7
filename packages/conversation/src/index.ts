export * from './conversation-state.ts';
