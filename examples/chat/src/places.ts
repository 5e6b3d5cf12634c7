import { addPlaceRules, type PlaceRules } from '@nightlight/nudges/rules';
import type { Place } from '@nightlight/sdk/core';

/** A room that this chat runs itself. Its place comes from here and never from a person. */
export interface ChatPlace {
  readonly room: string;
  readonly place: Exclude<Place, 'unknown'>;
  readonly name: string;
  readonly rules: PlaceRules['rules'];
}

export const PLACES: readonly ChatPlace[] = [
  {
    ...{ room: 'class-7b', place: 'class', name: 'Class 7b' },
    rules: {
      'under-13': [
        'Be kind to everyone in the class.',
        'Laugh with people, not about them.',
        'Do not share photos of others.',
        'No notes after 8 in the evening.',
      ],
      '13-and-over': [
        'Everyone in the class reads this, so write what you would say in the room.',
        'Joke with people, not about them.',
        'Ask before you post a photo of someone.',
        'Homework questions are always fine. Finished homework is not.',
      ],
    },
  },
  {
    ...{ room: 'game-lobby', place: 'lobby', name: 'Game lobby' },
    rules: {
      'under-13': [
        'Play fair and be a good loser.',
        'Do not say where you live or go to school.',
        'Stay in this chat. Do not go to another app with strangers.',
      ],
      '13-and-over': [
        'Trash talk is about the game, never about who someone is.',
        'Keep your real name, school and address out of it.',
        'No trades for money or skins.',
      ],
    },
  },
  {
    ...{ room: 'support-forum', place: 'support', name: 'Support forum' },
    rules: {
      'under-13': [
        'You can say what is hard for you here.',
        'Listen first. Do not laugh at anyone.',
        'What you read here stays here.',
      ],
      '13-and-over': [
        'Say it in your own words. Nothing is too small.',
        'Listen before you advise, and leave out details that could harm someone who reads them.',
        'What others tell you here is not yours to pass on.',
      ],
    },
  },
  {
    ...{ room: 'health-lessons', place: 'education', name: 'Health lessons' },
    rules: {
      'under-13': [
        'You can ask anything about bodies and health.',
        'No question is silly.',
        'Do not send photos of bodies.',
      ],
      '13-and-over': [
        'Ask anything about bodies, feelings and health.',
        'Use the proper words, and don’t ask others about their own body.',
        'No photos.',
      ],
    },
  },
  {
    ...{ room: 'art-club', place: 'art', name: 'Art club' },
    rules: {
      'under-13': [
        'Show what you made yourself.',
        'Say one thing that you like before you say what you would change.',
      ],
      '13-and-over': [
        'Post your own work, and name the artist if it isn’t yours.',
        'Criticise the picture, not the person.',
        'Life drawing is fine. Photos of people need their consent.',
      ],
    },
  },
];

/** The place of a room, if the chat runs it. */
export const placeOf = (room: string): ChatPlace | undefined =>
  PLACES.find((one) => one.room === room);

/** Tells Nightlight the rules of all places, so that nudges can link to them. */
export const addRules = (): void => {
  for (const { place, name, rules } of PLACES) addPlaceRules({ place, name, rules, locale: 'en' });
};
