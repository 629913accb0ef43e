import type { Log, LogFields } from "@raati/core/kernel";
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";
import { loggable, redact } from "./redact.ts";

export interface LogOptions {
  /** The least important lines that are still written. */
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  /** Where the lines go; stdout when left out. */
  readonly stream?: DestinationStream;
}

export interface RequestLog extends Log {
  /** The same log, with the request's id in each line. */
  forRequest(requestId: string): Log;
}

/**
 * A log of one JSON object a line: `level`, `time` (ISO 8601, UTC), `requestId`, the fields, `event`. The id is the one of
 * `forRequest`, else the caller's field of that name. Personal data do not get through: see `loggable`.
 */
export function pinoLog({ level, stream }: LogOptions): RequestLog {
  const options = {
    level, base: null, messageKey: "event", timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = stream ? pino(options, stream) : pino(options);
  return { ...logTo(logger), forRequest: (requestId) => logTo(logger, requestId) };
}

function logTo(logger: Logger, ofRequest?: string): Log {
  const write = (level: "info" | "warn" | "error") => (event: string, { requestId, ...fields }: LogFields = {}) => {
    const id = ofRequest ?? requestId;
    logger[level]({ ...(id !== undefined && { requestId: redact(String(id)) }), ...loggable(fields) }, redact(event));
  };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}
