import { createServer } from "node:net";
import { UserError } from "./run.ts";

/** What `localhost` may lead to: another program on either address would be taken for ours. */
const localAddresses = ["127.0.0.1", "::1"];

/** Throws where another program listens on a port of this machine, or where we may not. 0 is always free. */
export async function assertFree(port: number): Promise<void> {
  for (const address of localAddresses) {
    const code = await failureToListen(port, address);
    if (code === "EADDRINUSE") {
      const other = port < 65535 ? port + 1 : port - 1;
      throw new UserError(`Port ${port} is in use. Choose another one, such as PORT=${other}`);
    }
    if (code === "EACCES")
      throw new UserError(`Port ${port} is not yours to use. Choose one above 1023, such as PORT=4321`);
  }
}

/** The code of the error with which listening fails, if it does. A machine without IPv6 has nothing there. */
function failureToListen(port: number, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, address, () => server.close(() => resolve(undefined)));
  });
}
