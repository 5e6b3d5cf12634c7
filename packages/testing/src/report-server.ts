import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findReportFault, type Report, type ReportAnswer } from '@nightlight/core';

export interface ReportServer {
  readonly url: string;
  /** The stored reports, in order of arrival. */
  readonly reports: readonly Report[];
  /** How often a report was sent, including repeats. */
  readonly attempts: () => number;
  /** Stores the next reports, but then closes the connection instead of answering. */
  loseAnswers(count: number): void;
  /** Waits before it answers, in milliseconds. */
  slowDown(ms: number): void;
  /** Changes what the server says about a report. */
  answer(id: string, change: Partial<ReportAnswer>): void;
  close(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Receives reports on loopback: `POST /reports` and `GET /reports/<id>`. `page` answers all other
 * requests.
 */
export const startReportServer = async (
  page: (request: IncomingMessage, response: ServerResponse) => void = (_, response) =>
    void response.writeHead(404).end(),
): Promise<ReportServer> => {
  const reports: Report[] = [];
  const answers = new Map<string, ReportAnswer>();
  let attempts = 0;
  let answersToLose = 0;
  let delay = 0;

  const store = (report: Report): ReportAnswer => {
    const known = answers.get(report.id);
    if (known) return known;
    reports.push(report);
    const answer: ReportAnswer = {
      ...{ reference: `R-${reports.length}`, status: 'received', messages: [] },
    };
    answers.set(report.id, answer);
    return answer;
  };
  const reply = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const report = await readBody(request);
    attempts++;
    if (findReportFault(report)) return reply(response, 400, {});
    const answer = store(report as Report);
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (answersToLose > 0) {
      answersToLose--;
      request.socket.destroy();
      return;
    }
    reply(response, 201, answer);
  };

  const server = createServer((request, response) => {
    const { method, url = '/' } = request;
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (method === 'POST' && url === '/reports') void receive(request, response);
    else if (method === 'GET' && url.startsWith('/reports/')) {
      const answer = answers.get(decodeURIComponent(url.slice('/reports/'.length)));
      reply(response, answer ? 200 : 404, answer ?? {});
    } else page(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reports,
    attempts: () => attempts,
    loseAnswers: (count) => {
      answersToLose = count;
    },
    slowDown: (ms) => {
      delay = ms;
    },
    answer: (id, change) => {
      const known = answers.get(id);
      if (known) answers.set(id, { ...known, ...change });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
