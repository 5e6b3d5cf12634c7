// Receives reports and keeps the newest in memory, for the people who run the chat.

const MAX_BYTES = 256 * 1024;
const MOST = 1000;
/** After this time, in milliseconds, the demonstration answers by itself. */
const ANSWER_AFTER_MS = 20_000;
/** In the languages of the chat. */
const DEMONSTRATION = {
  en: 'This chat is a demonstration, so nobody has read your report. If something happened to you, please tell someone you trust.',
  ar: 'هذه الدردشة تجريبية، لذلك لم يقرأ أحد بلاغك. إذا حدث لك شيء، فمن الأفضل أن تخبر شخصًا تثق به.',
  de: 'Dieser Chat ist eine Vorführung, deshalb hat niemand deine Meldung gelesen. Wenn dir etwas passiert ist, sag es bitte jemandem, dem du vertraust.',
  es: 'Este chat es una demostración, así que nadie ha leído tu denuncia. Si te ha pasado algo, cuéntaselo a alguien de confianza.',
  fr: 'Ce chat est une démonstration, donc personne n’a lu ton signalement. S’il t’est arrivé quelque chose, parles-en à quelqu’un en qui tu as confiance.',
  hi: 'यह चैट एक नमूना है, इसलिए तुम्हारी रिपोर्ट किसी ने नहीं पढ़ी। अगर तुम्हारे साथ कुछ हुआ है, तो किसी भरोसेमंद व्यक्ति को बताओ।',
  'pt-BR':
    'Este chat é uma demonstração, por isso ninguém leu sua denúncia. Se aconteceu algo com você, conte a alguém em quem você confia.',
  tr: 'Bu sohbet bir gösterimdir, bu yüzden bildirimini kimse okumadı. Başına bir şey geldiyse lütfen güvendiğin birine anlat.',
};

const isText = (value, most) => typeof value === 'string' && value.length <= most;
const isMessage = ({ author, text, pictures = [] } = {}) =>
  isText(author, 200) &&
  isText(text, 8000) &&
  Array.isArray(pictures) &&
  // Only hashes: reports must not spread pictures.
  pictures.every((hash) => /^[0-9a-f]{64}$/.test(hash));
const isPerson = ({ id, name = '' } = {}) => isText(id, 200) && isText(name, 200);
const PLACES = 'class lobby dm group forum support education art unknown'.split(' ');

/** Returns the known fields of a report, or undefined if it is none. */
const toReport = (json) => {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { id, madeAt, about, account, conversation, people, messages } = value ?? {};
  const isReport =
    isText(id, 200) &&
    id !== '' &&
    Number.isFinite(madeAt) &&
    ['messages', 'decision'].includes(about) &&
    isText(account, 4000) &&
    isText(conversation, 200) &&
    Array.isArray(people) &&
    people.every((one) => one && isPerson(one)) &&
    Array.isArray(messages) &&
    messages.every((one) => one && isMessage(one));
  if (!isReport) return undefined;
  const { place, decision, evidence } = value;
  const { rule, policyVersion } = decision ?? {};
  const { fingerprint, head } = evidence ?? {};
  return {
    ...{ id, madeAt, about, account, conversation, people, messages },
    ...(PLACES.includes(place) ? { place } : {}),
    ...(isText(rule, 200) && isText(policyVersion, 200)
      ? { decision: { rule, policyVersion } }
      : {}),
    ...(isText(fingerprint, 200) && isText(head, 64) ? { evidence: { fingerprint, head } } : {}),
  };
};

const readBody = async (request) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Creates the store of a server's reports. */
export const createReports = () => {
  /** By id, the newest last. The same id again is the same report, also when its content is gone. */
  const all = new Map();
  /** The newest reports, which still have their content. */
  const newest = [];
  const add = (report) => {
    const known = all.get(report.id);
    if (known) return known.answer;
    const answer = {
      reference: `R-${String(all.size + 1).padStart(4, '0')}`,
      ...{ status: 'received', messages: [] },
    };
    const added = { report, answer, at: Date.now() };
    all.set(report.id, added);
    newest.push(added);
    if (newest.length > MOST) newest.shift().report = undefined;
    return answer;
  };
  return {
    all: () =>
      newest.map(({ report, answer }) => ({ ...report, ...answer, messages: report.messages })),
    /** Stores the report of a request. Resolves with the status and the body of the response. */
    receive: async (request) => {
      const body = await readBody(request);
      if (body === undefined) return { status: 413, body: { error: 'The report is too long.' } };
      const report = toReport(body);
      if (!report) return { status: 400, body: { error: 'This is not a report.' } };
      return { status: 201, body: add(report) };
    },
    /** The answer to a report. Its random id is known only to the device that sent it. `language` is the header `Accept-Language`. */
    check: (id, language = 'en') => {
      const known = all.get(id);
      if (!known) return { status: 404, body: { error: 'There is no such report.' } };
      if (known.answer.status === 'received' && Date.now() - known.at > ANSWER_AFTER_MS) {
        const text = DEMONSTRATION[Object.hasOwn(DEMONSTRATION, language) ? language : 'en'];
        const messages = [{ at: Date.now(), text }];
        known.answer = { ...known.answer, status: 'closed', messages };
      }
      return { status: 200, body: known.answer };
    },
    /** Answers the newest report, as a person of the safety team would. */
    answer: (status, text) => {
      const last = newest.at(-1);
      const messages = [...last.answer.messages, { at: Date.now(), text }];
      last.answer = { ...last.answer, status, messages };
    },
  };
};
