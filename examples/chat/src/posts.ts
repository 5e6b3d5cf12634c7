import type { Bubble } from './bubble.ts';
import type { ChatMessage } from './connection.ts';

/** A message in the thread. */
export interface Post {
  readonly message: ChatMessage;
  /** The id of its author. `self` is the user. */
  readonly author: string;
  readonly bubble: Bubble;
  /** Stops checking it. */
  readonly stop: () => void;
}

/** The messages in the thread, and whose of them are hidden. */
export interface Posts {
  add(post: Post): void;
  get(id: string): Post | undefined;
  /** Up to `most` messages before this one and as many after it, oldest first. */
  around(id: string, most: number): readonly Post[];
  /** The newest message of a person. */
  latestOf(author: string): Post | undefined;
  /** The newest messages, oldest first. */
  newest(most: number): readonly Post[];
  setHidden(author: string, isHidden: boolean): void;
  /** Replaces the message by a line that says that it was taken back. */
  unsend(id: string): void;
}

export const createPosts = (): Posts => {
  const posts = new Map<string, Post>();
  const hidden = new Set<string>();
  return {
    add: (post) => {
      posts.set(post.message.id, post);
      post.bubble.node.hidden = hidden.has(post.author);
    },
    get: (id) => posts.get(id),
    around: (id, most) => {
      const all = [...posts.values()];
      const index = all.findIndex(({ message }) => message.id === id);
      return all.filter((_, i) => i !== index && Math.abs(i - index) <= most);
    },
    latestOf: (author) => [...posts.values()].findLast((post) => post.author === author),
    newest: (most) => [...posts.values()].slice(-most),
    setHidden: (author, isHidden) => {
      if (isHidden) hidden.add(author);
      else hidden.delete(author);
      for (const post of posts.values()) {
        if (post.author === author) post.bubble.node.hidden = isHidden;
      }
    },
    unsend: (id) => {
      const post = posts.get(id);
      if (!post) return;
      posts.delete(id);
      post.stop();
      post.bubble.setUnsent();
    },
  };
};
