#!/usr/bin/env node
/** Runs the command line. */
import { runSource } from "@raati/tooling/run-source";

await runSource(new URL("../src/cli.ts", import.meta.url), () => import("esbuild"));
