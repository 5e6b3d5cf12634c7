export { alarms } from './alarms.ts';
export { type ConversationModel, checkedModel } from './conversation-model.ts';
export { observed } from './observed.ts';
export { withoutParticipant } from './participants.ts';
export { REMEMBERED } from './recent-messages.ts';
export * from './state.ts';
export { upgraded } from './upgraded.ts';
