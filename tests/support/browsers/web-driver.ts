import type { Size } from "./browser.ts";

/** An element as W3C WebDriver names it in JSON. */
export type ElementReference = Readonly<Record<"element-6066-11e4-a52e-4f735466cecf", string>>;

/** One session of a W3C WebDriver server: a method a command, over fetch. Throws what the server complains of. */
export class WebDriverSession {
  readonly #address: string;
  readonly capabilities: Readonly<Record<string, unknown>>;

  private constructor(address: string, capabilities: Readonly<Record<string, unknown>>) {
    this.#address = address;
    this.capabilities = capabilities;
  }

  static async start(server: string, capabilities: object): Promise<WebDriverSession> {
    const answer = await command(`${server}/session`, "POST", { capabilities: { alwaysMatch: capabilities } });
    const session = answer as { sessionId: string; capabilities: Record<string, unknown> };
    return new WebDriverSession(`${server}/session/${session.sessionId}`, session.capabilities);
  }

  #post(path: string, body: object = {}): Promise<unknown> {
    return command(`${this.#address}/${path}`, "POST", body);
  }

  async windows(): Promise<string[]> {
    return (await command(`${this.#address}/window/handles`, "GET")) as string[];
  }

  async window(): Promise<string> {
    return (await command(`${this.#address}/window`, "GET")) as string;
  }

  async switchTo(handle: string): Promise<void> {
    await this.#post("window", { handle });
  }

  async closeWindow(): Promise<void> {
    await command(`${this.#address}/window`, "DELETE");
  }

  async goto(url: string): Promise<void> {
    await this.#post("url", { url });
  }

  /** Sets the window's outer size. */
  async setWindowSize({ width, height }: Size): Promise<void> {
    await this.#post("window/rect", { width, height });
  }

  /** `undefined` is the page itself. */
  async switchToFrame(frame: ElementReference | undefined): Promise<void> {
    await this.#post("frame", { id: frame ?? null });
  }

  /** Runs the body of a function; a promise that it returns is waited for. */
  async execute(script: string, ...args: unknown[]): Promise<unknown> {
    return this.#post("execute/sync", { script, args });
  }

  async press(key: string): Promise<void> {
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: key }));
    await this.#post("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from((await command(`${this.#address}/screenshot`, "GET")) as string, "base64");
  }

  async end(): Promise<void> {
    await command(this.#address, "DELETE");
  }
}

async function command(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, body: body && JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver: ${error}: ${message}`);
  }
  return value;
}
