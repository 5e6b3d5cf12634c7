export { findAlarms } from './alarms.ts';
export { type ConversationModel, checkModel } from './conversation-model.ts';
export { migrateState } from './migrate-state.ts';
export { nextState } from './next-state.ts';
export { removeParticipant } from './participants.ts';
export { MAX_RECENT_MESSAGES } from './recent-messages.ts';
export * from './state.ts';
