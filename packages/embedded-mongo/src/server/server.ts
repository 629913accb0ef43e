import { createServer, type ListenOptions, type Server } from "node:net";
import { Channel, type Dispatcher } from "./channel.ts";

/** More clients at once than this are turned away by closing their connection. */
const MAX_CONNECTIONS = 1000;

/** How long the last replies may take when the server stops, in milliseconds. */
const PATIENCE = 2000;

/** Takes an address; connections wait until a `WireServer` serves them. @throws the error of the system, as EADDRINUSE */
export function bind(address: ListenOptions): Promise<Server> {
  const server = createServer();
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/**
 * Serves the wire protocol to all who connect. Start it in the turn in which `bind` was fulfilled: it misses no client then.
 */
export class WireServer {
  private readonly server: Server;
  private readonly channels = new Set<Channel>();

  constructor(server: Server, dispatcher: Dispatcher) {
    this.server = server;
    let id = 0;
    server.on("connection", (socket) => {
      const channel = new Channel(++id, socket, dispatcher);
      this.channels.add(channel);
      socket.once("close", () => this.channels.delete(channel));
    });
    // Such as too many open files: that one client has to try again, the others must not feel it.
    server.on("error", () => undefined);
  }

  /** Takes no more clients, answers the requests that are running, and closes all connections. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    await Promise.all([...this.channels].map((channel) => channel.finish(PATIENCE)));
    await closed;
  }
}
