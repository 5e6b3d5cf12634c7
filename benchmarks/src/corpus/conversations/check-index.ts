import type { Fault } from '../corpus-line.ts';
import { CONVERSATION_KINDS, type Conversation } from './conversation.ts';

const START = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01]\d|2[0-3]):[0-5]\d$/;
/** `GB`, or words around it: `second-language English (UA in IE)`. */
const COUNTRY = /\b[A-Z]{2}\b/;

const faultsOf = (conversation: Conversation): string[] => {
  const { id, lang, kind, plot, setting, country, start, scenario } = conversation;
  const numbers = (['first', 'clear', 'length'] as const).filter((name) =>
    Number.isNaN(conversation[name]),
  );
  return [
    !/^[a-z]{2,3}$/.test(lang) && `language ${lang}`,
    !id.startsWith(`${lang}-`) && `id ${id} does not begin with its language`,
    !scenario.startsWith(`${lang}-`) && `scenario ${scenario} does not begin with its language`,
    !CONVERSATION_KINDS.includes(kind) && `unknown kind ${kind}`,
    plot.trim() === '' && 'no plot',
    setting.trim() === '' && 'no place',
    !COUNTRY.test(country) && `country ${country}`,
    !START.test(start) && `start ${start}`,
    ...numbers.map((name) => `${name === 'length' ? 'turns' : name} is not a whole number`),
  ].filter((fault): fault is string => typeof fault === 'string');
};

/** Checks the columns of index.tsv, and that ids are unique. */
export const checkIndex = (conversations: readonly Conversation[]): Fault[] => {
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  return conversations.flatMap((conversation) => [
    ...faultsOf(conversation).map((what) => ({ place: conversation.place, what })),
    ...(byId.get(conversation.id) === conversation
      ? []
      : [{ place: conversation.place, what: `duplicate id ${conversation.id}` }]),
  ]);
};
