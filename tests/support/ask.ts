import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request, type RequestOptions } from "node:http";
import { buffer } from "node:stream/consumers";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request as it stands: `fetch` would tidy the path, follow redirects and unpack the answer. */
export async function ask(url: string, options: RequestOptions = {}): Promise<Answer> {
  const [response] = (await once(request(url, options).end(), "response")) as [IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, body: await buffer(response) };
}
