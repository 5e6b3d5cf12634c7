export * from './conversation-memory.ts';
