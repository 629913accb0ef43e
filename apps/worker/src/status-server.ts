import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { metricsText, type WorkerState } from "./worker-state.ts";

export interface StatusServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Whoever asks for the figures sends it as a bearer token; without it nobody gets them. */
  readonly metricsToken: string | undefined;
  readonly state: () => Promise<WorkerState>;
}

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 2000;

/**
 * Tells how the worker is: `GET /health` answers 200, or 503 while the database is away; `GET /metrics` the figures.
 *
 * @returns the server and the port that it listens on
 * @throws Error with one sentence when the port is in use
 */
export async function startStatusServer(options: StatusServerOptions): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void answer(options, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const inUse = `Port ${options.port} is in use by another program: choose another --status-port.`;
      reject(error.code === "EADDRINUSE" ? new Error(inUse) : error);
    });
    server.listen(options.port, () => resolve());
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(
  { state, metricsToken }: StatusServerOptions, request: IncomingMessage, response: ServerResponse
): Promise<void> {
  const known = await inTime(state());
  if (request.method !== "GET") return send(response, 405, "text/plain", "");
  if (request.url === "/health") {
    const health = known ? { status: "ok", database: "up", ...known } : { status: "unavailable", database: "down" };
    return send(response, known ? 200 : 503, "application/json", JSON.stringify(health));
  }
  if (request.url !== "/metrics" || metricsToken === undefined) return send(response, 404, "text/plain", "");
  if (!isToken(request.headers.authorization, metricsToken)) return send(response, 401, "text/plain", "");
  return send(response, known ? 200 : 503, "text/plain; version=0.0.4", known ? metricsText(known) : "");
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

function isToken(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The state, or undefined when the database takes too long or does not answer. */
async function inTime(state: Promise<WorkerState>): Promise<WorkerState | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([state.catch(() => undefined), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
