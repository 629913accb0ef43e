import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { DemoProblem } from "./options.ts";

/** @throws DemoProblem when the folder cannot be made or written */
export function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new DemoProblem(`The folder ${folder} cannot be written. Choose another one: npm run demo -- --data FOLDER`);
  }
}

/** @throws DemoProblem when another program listens on the port */
export async function ensurePortFree(port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (!free) throw new DemoProblem(
    `Port ${port} is in use. Choose another one: npm run demo -- --port ${port === 65_535 ? 3000 : port + 1}`
  );
}
