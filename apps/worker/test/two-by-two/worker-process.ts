/** A worker of the test, in a process of its own: `worker-process.ts URI TENANT`. */
import { runWorker } from "../../src/run-worker.ts";
import { testProduct } from "./product.ts";

const [mongodbUri = "", tenantId = ""] = process.argv.slice(2);
const ending = new AbortController();
process.once("SIGTERM", () => ending.abort());
const onReady = () => void process.send?.("ready");
await runWorker(
  testProduct(tenantId), { mongodbUri, consumers: 4, leaseMs: 2000, pollMs: 50, signal: ending.signal, onReady }
);
process.disconnect?.();
