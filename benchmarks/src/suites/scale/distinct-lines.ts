import { seeded } from '../../perturb/seeded.ts';

const WORDS = [
  ...['i', 'you', 'we', 'she', 'they', 'the', 'a', 'my', 'your', 'our', 'that', 'this', 'and'],
  ...['but', 'so', 'then', 'not', 'really', 'very', 'again', 'today', 'tomorrow', 'later', 'now'],
  ...['is', 'was', 'are', 'have', 'had', 'want', 'need', 'know', 'think', 'said', 'saw', 'lost'],
  ...['hate', 'love', 'like', 'miss', 'kill', 'won', 'played', 'ate', 'bought', 'found', 'broke'],
  ...['school', 'bus', 'game', 'boss', 'level', 'match', 'homework', 'teacher', 'dog', 'photo'],
  ...['phone', 'party', 'pizza', 'song', 'brother', 'sister', 'friend', 'team', 'room', 'idiot'],
  ...['stupid', 'funny', 'late', 'sad', 'happy', 'tired', 'alone', 'angry', 'lol', 'omg', 'ok'],
  ...['please', 'sorry', 'thanks', 'why', 'when', 'where', 'what', 'with', 'at', 'on', 'in', 'to'],
] as const;

/** Words in a line, beside its number. */
const [FEWEST, MOST] = [2, 16];

/** The JSON line with this number. No other has its text, so that nothing can be cached. */
export const createDistinctLine = (id: number): string => {
  const random = seeded(`line ${id}`);
  const count = FEWEST + Math.floor(random() * (MOST - FEWEST + 1));
  const words = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return JSON.stringify({ id, text: `${words.join(' ')} ${id}` });
};
