// Torments the server and its files: `npm run torture -w @raati/embedded-mongo -- [--rounds 100] [--seed 1]`.
// Prints progress on stderr and a summary as JSON on stdout; ends with 1 when anything was wrong.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { Random } from "@raati/mongo-values/testing";
import { killRounds, type RoundsResult } from "../test/torture/rounds.ts";
import { backupUnderLoad, fullDisk, fullStore, secondProcess, type SceneResult } from "../test/torture/scenes.ts";

export interface Summary {
  seconds: number;
  kills: RoundsResult;
  scenes: SceneResult[];
  problems: number;
}

/** Runs everything in a folder that it removes afterwards. */
export async function torture(rounds: number, seed: number, tell: (line: string) => void): Promise<Summary> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "torture-"));
  const inside = (name: string) => join(folder, name);
  try {
    const kills = await killRounds(inside("killed"), rounds, new Random(seed), tell);
    const scenes: SceneResult[] = [];
    for (const scene of [
      () => secondProcess(inside("killed")),
      () => backupUnderLoad(inside("busy"), inside("copy")),
      () => fullStore(inside("full")),
      () => fullDisk(inside("disk"), inside("rescued")),
    ]) {
      const result = await scene();
      if (!result) continue;
      scenes.push(result);
      tell(`${result.scene}: ${result.problems.length} problems. ${result.seen}`);
    }
    const problems = kills.problems.length + scenes.reduce((sum, scene) => sum + scene.problems.length, 0);
    return { seconds: Math.round((performance.now() - started) / 1000), kills, scenes, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } =
    parseArgs({ options: { rounds: { type: "string", default: "100" }, seed: { type: "string", default: "1" } } });
  const summary = await torture(Number(values.rounds), Number(values.seed), (line) => console.error(line));
  console.log(JSON.stringify(summary, null, 2));
  process.exitCode = summary.problems > 0 ? 1 : 0;
}
