#!/usr/bin/env node
/** `raati-lint`: lints the folder it is called in with the repository's one configuration. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

// npm keeps oxlint inside tooling/node_modules, out of reach of other packages' scripts.
const oxlint = path.join(path.dirname(createRequire(import.meta.url).resolve("oxlint/package.json")), "bin/oxlint");
const config = fileURLToPath(new URL("../../.oxlintrc.json", import.meta.url));
const options = ["--config", config, "--type-aware", "--deny-warnings", "--report-unused-disable-directives"];
const { status } = spawnSync(process.execPath, [oxlint, ...options, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);
