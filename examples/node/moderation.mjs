// The queue of a shared space: what waits, what people decided, and what the author said about it.
// The state is what the journal's entries lead to, so it is the same after a restart.

/** An expected refusal, with an HTTP status. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** How each entry changes a message. */
const STEPS = {
  submitted: (_, { type, ...message }) => ({
    ...message,
    status: message.waits ? 'waiting' : 'published',
  }),
  decided: (message, { at, by, publish, reason }) => ({
    ...message,
    status: publish ? 'published' : 'declined',
    decision: { at, by, publish, reason },
  }),
  appealed: (message, { at, text }) => ({ ...message, status: 'appealed', appeal: { at, text } }),
  reviewed: (message, { at, by, publish, reason }) => ({
    ...message,
    status: publish ? 'published' : 'declined',
    review: { at, by, publish, reason },
  }),
  answered: (message, { at, by }) => ({ ...message, urgent: false, answer: { at, by } }),
  /** After erasing, each message that remains is one entry. */
  kept: (_, { message }) => message,
};

/** The other steps need a message that exists. */
const FIRST_STEPS = new Set(['submitted', 'kept']);

const needText = (value, name, most) => {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value;
  throw new Refusal(400, `${name} must be a text of up to ${most} characters.`);
};

/** `check({ text })` resolves with { waits, urgent, because, help }. See check.mjs. */
export const createModeration = ({ journal, check, now = Date.now }) => {
  const messages = new Map();
  /** The last change of each message that is not complete. */
  const pending = new Map();
  const apply = (entry) => {
    const message = messages.get(entry.id);
    // A step about an erased message must not bring it back.
    if (!message && !FIRST_STEPS.has(entry.type)) return;
    messages.set(entry.id, STEPS[entry.type](message, entry));
  };
  for (const entry of journal.entries) apply(entry);

  /** Changes to one message happen in turn, so that two people can't decide at once. */
  const inTurn = (id, work) => {
    const before = pending.get(id) ?? Promise.resolve();
    const done = before.catch(() => {}).then(work);
    pending.set(id, done);
    const forgetTurn = () => {
      if (pending.get(id) === done) pending.delete(id);
    };
    done.then(forgetTurn, forgetTurn);
    return done;
  };
  const find = (id) => {
    const message = messages.get(id);
    if (!message) throw new Refusal(404, 'There is no such message.');
    return message;
  };
  const write = async (entry) => {
    const createEntry = () => {
      // Its author may have erased it while it waited for its turn.
      if (!FIRST_STEPS.has(entry.type)) find(entry.id);
      return entry;
    };
    let written;
    await journal.append(createEntry, () => {
      apply(entry);
      written = messages.get(entry.id);
    });
    return written;
  };

  return {
    /** The author sends a message. The same id again returns what happened to it. */
    submit: ({ id, author, text }) => {
      needText(id, 'id', 100);
      needText(text, 'text', 4_000);
      return inTurn(id, async () => {
        const known = messages.get(id);
        if (known && (known.author !== author || known.text !== text)) {
          throw new Refusal(409, 'Another message has this id.');
        }
        if (known) return known;
        // If the check fails, a person looks at the message. It is never dropped.
        const found = await check({ text }).catch(() => ({
          ...{ waits: true, urgent: false, because: ['not-checked'], help: [] },
        }));
        return write({ type: 'submitted', id, at: now(), author, text, ...found });
      });
    },

    /**
     * A moderator publishes or declines a waiting message. Declining needs words for the author.
     * @param {{ id: string, by: string, publish?: boolean, reason?: string }} decision
     */
    decide: ({ id, by, publish, reason }) =>
      inTurn(id, async () => {
        if (find(id).status !== 'waiting') throw new Refusal(409, 'It does not wait any more.');
        if (!publish) needText(reason, 'reason', 500);
        return write({ type: 'decided', id, at: now(), by, publish: publish === true, reason });
      }),

    /** The author disagrees, once. */
    appeal: ({ id, author, text }) =>
      inTurn(id, async () => {
        const message = find(id);
        if (message.author !== author) throw new Refusal(404, 'There is no such message.');
        if (message.status !== 'declined' || message.appeal) {
          throw new Refusal(409, 'Only a declined message can be appealed, once.');
        }
        needText(text, 'text', 1_000);
        return write({ type: 'appealed', id, at: now(), text });
      }),

    /**
     * Another moderator answers the appeal.
     * @param {{ id: string, by: string, publish?: boolean, reason?: string }} decision
     */
    review: ({ id, by, publish, reason }) =>
      inTurn(id, async () => {
        const message = find(id);
        if (message.status !== 'appealed') throw new Refusal(409, 'There is no open appeal.');
        if (message.decision.by === by) {
          throw new Refusal(409, 'Someone else must answer the appeal.');
        }
        needText(reason, 'reason', 500);
        return write({ type: 'reviewed', id, at: now(), by, publish: publish === true, reason });
      }),

    /** A moderator has answered a call for help, in person or in the space. */
    answer: ({ id, by }) =>
      inTurn(id, async () => {
        if (!find(id).urgent) throw new Refusal(409, 'It is not urgent any more.');
        return write({ type: 'answered', id, at: now(), by });
      }),

    /** What everyone in the space may read, oldest first. */
    published: () =>
      [...messages.values()]
        .filter(({ status }) => status === 'published')
        .map(({ id, at, author, text }) => ({ id, at, author, text })),

    /** What people must look at: calls for help first, then appeals, then the oldest. */
    queue: () => {
      const rank = ({ status, urgent }) => (urgent ? 0 : status === 'appealed' ? 1 : 2);
      return [...messages.values()]
        .filter(({ status, urgent }) => status === 'waiting' || status === 'appealed' || urgent)
        .sort((a, b) => rank(a) - rank(b) || a.at - b.at);
    },

    /** What the author may know. */
    status: ({ id, author }) => {
      const message = find(id);
      if (message.author !== author) throw new Refusal(404, 'There is no such message.');
      const reason = (message.review ?? message.decision)?.reason;
      return { id, status: message.status, ...(reason ? { reason } : {}) };
    },

    /** Erases everything that an author wrote, and what was decided about it. */
    erase: async (author) => {
      let erased = [];
      await journal.rewrite(
        () => {
          const all = [...messages.values()];
          erased = all.filter((message) => message.author === author);
          return all
            .filter((message) => message.author !== author)
            .map((message) => ({ type: 'kept', id: message.id, message }));
        },
        () => {
          for (const { id } of erased) messages.delete(id);
        },
      );
      return erased.length;
    },
  };
};
