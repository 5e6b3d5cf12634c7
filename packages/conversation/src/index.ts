export { alarms } from './alarms.ts';
export { type ConversationModel, checkedModel } from './conversation-model.ts';
export { migrateState } from './migrate-state.ts';
export { nextState } from './next-state.ts';
export { withoutParticipant } from './participants.ts';
export { MAX_RECENT_MESSAGES } from './recent-messages.ts';
export * from './state.ts';
