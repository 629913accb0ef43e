import { DemoProblem } from "./start/options.ts";
import { startDemo } from "./start/start-demo.ts";

try {
  await startDemo(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(error instanceof DemoProblem ? `${error.message}\n` : `The demo could not start: ${String(error)}\n`);
  process.exit(1);
}
