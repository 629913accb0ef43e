import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

// Of Linux on every machine that Node runs on; getconf CLK_TCK tells it.
const TICKS_A_SECOND = 100;

/** Microseconds of CPU that a process has used so far, in user and system mode. */
export function cpuMicroseconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? fromProc(readFileSync(file, "utf8")) : fromPs(pid);
}

function fromProc(stat: string): number {
  // The second field, in parentheses, may hold spaces; utime and stime are the fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * (1e6 / TICKS_A_SECOND);
}

/** From `ps`, on systems without /proc: [dd-]hh:mm:ss or mm:ss.hh. */
function fromPs(pid: number): number {
  const text = execFileSync("ps", ["-o", "cputime=", "-p", String(pid)], { encoding: "utf8" }).trim();
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = text.split(/[-:]/).map(Number).reverse();
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1e6;
}
