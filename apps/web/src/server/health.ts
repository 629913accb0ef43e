import web from "../../package.json" with { type: "json" };
import { databaseAnswers } from "./database.ts";

export interface Health {
  status: "ok" | "unavailable";
  database: "up" | "down";
  version: string;
  /** Whole seconds since this process started. */
  uptime: number;
}

/** Whether this process can serve people now. */
export async function health(): Promise<Health> {
  const up = await databaseAnswers();
  return {
    status: up ? "ok" : "unavailable",
    database: up ? "up" : "down",
    version: web.version,
    uptime: Math.floor(process.uptime()),
  };
}
