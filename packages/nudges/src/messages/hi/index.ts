import type { Catalogue } from '../words.ts';
import { bullyingIncoming } from './bullying-incoming.ts';
import { bullyingOutgoing } from './bullying-outgoing.ts';
import { explicitIncoming } from './explicit-incoming.ts';
import { explicitOutgoing } from './explicit-outgoing.ts';
import { groomingIncoming } from './grooming-incoming.ts';
import { groomingOutgoing } from './grooming-outgoing.ts';
import { kindOutgoing } from './kind.ts';
import { knownIncoming, knownOutgoing } from './known.ts';
import { labels } from './labels.ts';
import { listedIncoming, listedOutgoing } from './listed.ts';
import { personalInfoIncoming, personalInfoOutgoing } from './personal-info.ts';
import { repairOutgoing } from './repair.ts';
import { scamIncoming } from './scam-incoming.ts';
import { scamOutgoing } from './scam-outgoing.ts';
import { seen } from './seen.ts';
import { selfHarmIncoming, selfHarmOutgoing } from './self-harm.ts';
import { sentOutgoing } from './sent.ts';
import { supportIncoming, supportOutgoing } from './support.ts';
import { unreadIncoming, unreadOutgoing } from './unread.ts';

export const hi: Catalogue = {
  locale: 'hi',
  labels,
  seen,
  advice: {
    bullying: { outgoing: bullyingOutgoing, incoming: bullyingIncoming },
    grooming: { outgoing: groomingOutgoing, incoming: groomingIncoming },
    explicit: { outgoing: explicitOutgoing, incoming: explicitIncoming },
    'self-harm': { outgoing: selfHarmOutgoing, incoming: selfHarmIncoming },
    scam: { outgoing: scamOutgoing, incoming: scamIncoming },
    'personal-info': { outgoing: personalInfoOutgoing, incoming: personalInfoIncoming },
    listed: { outgoing: listedOutgoing, incoming: listedIncoming },
    known: { outgoing: knownOutgoing, incoming: knownIncoming },
    unread: { outgoing: unreadOutgoing, incoming: unreadIncoming },
    support: { outgoing: supportOutgoing, incoming: supportIncoming },
    kind: { outgoing: kindOutgoing },
    repair: { outgoing: repairOutgoing },
    sent: { outgoing: sentOutgoing },
  },
};
